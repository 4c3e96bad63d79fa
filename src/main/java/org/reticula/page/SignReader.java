package org.reticula.page;

import java.net.URI;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.reticula.model.FetchedPage;

/** Reads what a page says to machines: links, wishes of its owner, and whether it is still as it was. Thread-safe. */
public final class SignReader {
    private SignReader() {}

    /** @param address where the page was read, after redirects: its links are relative to it */
    public static PageSigns read(FetchedPage page, URI address) {
        boolean html = FormatDetector.binaryKind(page).isEmpty()
                && FormatDetector.detect(page) == FormatDetector.PageFormat.HTML;
        if (!html) return new PageSigns(List.of(), null, true, true, null, page.contentHash(), List.of());
        String text = TextCleaner.clean(BodyDecoder.decode(page.body(), page.contentType(), true)
                        .text())
                .text();
        Document document = Parser.htmlParser().parseInput(text, "");
        SignCollector collector = new SignCollector(address);
        NodeTraversor.traverse(collector, document);
        return collector.signs();
    }
}
