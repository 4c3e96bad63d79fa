/** Measures how much of what people found on pages the program finds. Gets a folder of pages with their facts, gives counts. */
@NullMarked
package org.reticula.cli.evaluation;

import org.jspecify.annotations.NullMarked;
