/**
 * Gets entities with their names and circumstances; gives the full-text index of a release and answers from it. Knows Lucene and nothing
 * of RDF. It never decides whether two names mean one thing: it only finds what may be meant.
 */
@NullMarked
package org.reticula.graph.search;

import org.jspecify.annotations.NullMarked;
