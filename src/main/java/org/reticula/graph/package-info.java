/** Gets entities and facts, gives quads, releases, exports and answers. The only room that knows RDF. */
@NullMarked
package org.reticula.graph;

import org.jspecify.annotations.NullMarked;
