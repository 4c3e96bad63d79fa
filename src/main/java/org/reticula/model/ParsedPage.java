package org.reticula.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page as blocks of text.
 *
 * @param text all blocks in reading order, joined by one line feed each: {@code text.startsWith(block.text(), block.start())} for each block
 * @param title the page's own title (HTML title without the site's name, or the first heading or line), null if none
 * @param canonicalUrl from link rel=canonical, og:url or JSON-LD; null if none
 * @param declaredLanguage {@code <html lang>} or the like, as a BCP 47 tag, null if none
 * @param metadata flattened meta, OpenGraph and JSON-LD values, e.g. "og:title", "description", "ld:Project.name"
 * @param charset the charset used to decode
 */
public record ParsedPage(
        String text,
        @Nullable String title,
        @Nullable String canonicalUrl,
        @Nullable String declaredLanguage,
        List<Block> blocks,
        List<Field> fields,
        Map<String, String> metadata,
        String charset) {}
