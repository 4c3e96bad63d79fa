package org.reticula.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.reticula.model.Block;
import org.reticula.model.FetchedPage;
import org.reticula.model.Issue;
import org.reticula.model.ParsedPage;

/** Reads the bytes of an HTML, text or markdown page into blocks, labelled fields and metadata. Thread-safe. */
public final class PageParser {

    /**
     * @param issues gets what is wrong with the page: rejected ones ("WrongType", "EmptyPage") give no page, others are remarks
     * @return empty when the page was rejected
     */
    public Optional<ParsedPage> parse(FetchedPage page, Consumer<Issue> issues) {
        String text = new String(page.body(), StandardCharsets.UTF_8);
        List<Draft> drafts = TextReader.read(text);
        PageText assembled = PageText.assemble(drafts);
        if (assembled.blocks().isEmpty()) {
            issues.accept(new Issue("EmptyPage", page.source().id(), "the page has no text", true));
            return Optional.empty();
        }
        return Optional.of(new ParsedPage(
                assembled.text(),
                firstHeading(assembled.blocks()),
                null,
                null,
                assembled.blocks(),
                FieldFinder.find(drafts),
                Map.of(),
                "UTF-8"));
    }

    private static String firstHeading(List<Block> blocks) {
        return blocks.stream()
                .filter(b -> b.kind() == Block.Kind.HEADING)
                .map(Block::text)
                .findFirst()
                .orElse(blocks.get(0).text());
    }
}
