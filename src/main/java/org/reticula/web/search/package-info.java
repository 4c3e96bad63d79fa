/** Search, for people and programs: gets words and choices, gives what the current release's search index finds. */
@NullMarked
package org.reticula.web.search;

import org.jspecify.annotations.NullMarked;
