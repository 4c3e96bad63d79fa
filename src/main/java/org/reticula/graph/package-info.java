/**
 * Gets entities, pages and facts; gives quads, releases, exports and answers. The only room besides the web that knows RDF.
 *
 * <p>{@link org.reticula.graph.VocabularyReader} gives the terms that the other stages look for. {@link
 * org.reticula.graph.GraphBuilder} turns what they found into sorted lines, {@link org.reticula.graph.ReleaseDraft} into a store
 * and files, {@link org.reticula.graph.ShapesGate} holds back what is not fit to be published, and {@link
 * org.reticula.graph.ReleaseStore} keeps the results, which are never changed. It never decides whether two names mean one
 * thing, and never writes into what is being read.
 */
@NullMarked
package org.reticula.graph;

import org.jspecify.annotations.NullMarked;
