/**
 * The words every stage speaks: plain records, enums and sealed types, and nothing that decides.
 * Imports the JDK and jspecify only; every other package may import this one.
 */
@NullMarked
package org.reticula.model;

import org.jspecify.annotations.NullMarked;
