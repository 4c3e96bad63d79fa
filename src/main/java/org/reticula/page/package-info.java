/** Gets a FetchedPage, gives a ParsedPage: charset, blocks, labelled fields, metadata. Never asks what a word means. */
@NullMarked
package org.reticula.page;

import org.jspecify.annotations.NullMarked;
