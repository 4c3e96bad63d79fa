/** Gets a ParsedPage, gives a ReadPage: language of page and block, sentences, words, stems; reads the language packs. */
@NullMarked
package org.reticula.text;

import org.jspecify.annotations.NullMarked;
