package org.reticula.page;

/** How a page is written. */
enum PageFormat {
    HTML,
    TEXT,
    MARKDOWN
}
