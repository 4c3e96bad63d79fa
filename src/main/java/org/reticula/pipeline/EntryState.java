package org.reticula.pipeline;

import java.time.Instant;
import java.util.List;
import org.reticula.model.Source;

/**
 * What is known of an entry of the file of sources from one import to the next.
 *
 * @param name of the entry
 * @param readAt begin of the last import that read it to its end
 * @param pages that it named then, if they had to be found; sorted by id
 * @param documents addresses besides them that were asked for to find them
 */
record EntryState(String name, Instant readAt, List<Source> pages, List<String> documents) {}
