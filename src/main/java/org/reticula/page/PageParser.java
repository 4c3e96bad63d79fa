package org.reticula.page;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jsoup.parser.Parser;
import org.reticula.model.FetchedPage;
import org.reticula.model.Issue;
import org.reticula.model.ParsedPage;
import org.reticula.page.FormatDetector.PageFormat;

/** Reads the bytes of an HTML, text or markdown page into blocks, labelled fields and metadata. Thread-safe. */
public final class PageParser {

    /**
     * @param issues gets what is wrong with the page: "WrongType" and "EmptyPage" reject it; "CharsetGuessed", "BadCharacters",
     *     "BadJsonLd" and "Truncated" are remarks
     * @return empty when the page was rejected
     */
    public Optional<ParsedPage> parse(FetchedPage page, Consumer<Issue> issues) {
        String id = page.source().id();
        String binary = FormatDetector.binaryKind(page);
        if (!binary.isEmpty()) return reject(issues, "WrongType", id, "this is " + binary + ", not a page of text");
        PageFormat format = FormatDetector.detect(page);
        BodyDecoder.Decoded decoded = BodyDecoder.decode(page.body(), page.contentType(), format == PageFormat.HTML);
        TextCleaner.Cleaned cleaned = TextCleaner.clean(decoded.text());
        PageHead head = new PageHead(id);
        List<Draft> drafts = drafts(format, cleaned.text(), head);
        PageText text = PageText.assemble(drafts);
        if (text.blocks().isEmpty()) return reject(issues, "EmptyPage", id, "the page has no text");
        remark(issues, id, decoded, cleaned.removed(), text.truncated());
        for (String script : head.data()) {
            if (!JsonLdReader.read(script, head::put))
                remark(issues, "BadJsonLd", id, "embedded JSON-LD cannot be read and was left out");
        }
        return Optional.of(new ParsedPage(
                text.text(),
                TitleFinder.find(head.title(), head.metadata(), text.blocks()),
                head.canonical(),
                head.language(),
                text.blocks(),
                FieldFinder.find(drafts),
                Collections.unmodifiableMap(head.metadata()),
                decoded.charset().name()));
    }

    private static List<Draft> drafts(PageFormat format, String text, PageHead head) {
        return switch (format) {
            case TEXT -> TextReader.read(text);
            case MARKDOWN -> MarkdownReader.read(text, head);
            case HTML -> HtmlReader.read(Parser.htmlParser().parseInput(text, ""), head);
        };
    }

    private static void remark(
            Consumer<Issue> issues, String id, BodyDecoder.Decoded decoded, int removed, boolean truncated) {
        String why = decoded.remark();
        if (why != null)
            remark(
                    issues,
                    "CharsetGuessed",
                    id,
                    why + ": read as " + decoded.charset().name());
        if (removed > 0)
            remark(issues, "BadCharacters", id, removed + " characters that no text may hold were taken out");
        if (truncated) remark(issues, "Truncated", id, "the text was cut after " + PageText.LIMIT + " characters");
    }

    private static void remark(Consumer<Issue> issues, String code, String id, String message) {
        issues.accept(new Issue(code, id, message, false));
    }

    private static Optional<ParsedPage> reject(Consumer<Issue> issues, String code, String id, String message) {
        issues.accept(new Issue(code, id, message, true));
        return Optional.empty();
    }
}
