/** The commands a person types. */
@NullMarked
package org.reticula.cli;

import org.jspecify.annotations.NullMarked;
