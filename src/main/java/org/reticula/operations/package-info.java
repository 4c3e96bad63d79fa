/**
 * Gets lists of operations that authorities publish (CSV, JSON) and a mapping that says what their columns hold; gives what each operation
 * says as the result of a page. Never decides which names mean one thing, and never knows a country's list.
 */
@NullMarked
package org.reticula.operations;

import org.jspecify.annotations.NullMarked;
