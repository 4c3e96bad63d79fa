package org.reticula.pipeline;

import java.net.URI;
import java.util.List;
import java.util.SortedSet;
import org.reticula.model.Issue;

/**
 * What was found for one entry of the file of sources.
 *
 * @param pages that it names
 * @param documents addresses that were asked for to find them
 * @param whole false if something could not be read that names pages: then those of the last time stay named
 * @param issues what was noticed on the way
 */
record EntryPages(SortedSet<URI> pages, SortedSet<URI> documents, boolean whole, List<Issue> issues) {}
