/** Gets a ReadPage, gives mentions and facts with their quotes. Never looks at another page. */
@NullMarked
package org.reticula.extract;

import org.jspecify.annotations.NullMarked;
