/** Finds what to read: folders, files, lists of paths. Gets the operator's arguments, gives Sources; never reads a page. */
@NullMarked
package org.reticula.source;

import org.jspecify.annotations.NullMarked;
