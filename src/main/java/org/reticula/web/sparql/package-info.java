/** Answers SPARQL queries in processes of their own, so that none can harm the server or the other queries. */
@NullMarked
package org.reticula.web.sparql;

import org.jspecify.annotations.NullMarked;
