/**
 * The pages that people read: gets the current release and a request, gives HTML in the reader's language. Never changes
 * anything, and never trusts a word that was read from a page: templates escape all of them.
 */
@NullMarked
package org.reticula.web.page;

import org.jspecify.annotations.NullMarked;
