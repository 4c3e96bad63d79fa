/** Gets the mentions of all pages, gives entities with stable IRIs. Never reads text. */
@NullMarked
package org.reticula.resolve;

import org.jspecify.annotations.NullMarked;
