/** The page about imports: how the last ones went, and how far a running one is. */
@NullMarked
package org.reticula.web.imports;

import org.jspecify.annotations.NullMarked;
