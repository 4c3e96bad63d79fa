package org.reticula.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reticula.extract.PageExtractor;
import org.reticula.model.FetchedPage;
import org.reticula.model.Issue;
import org.reticula.model.PageResult;
import org.reticula.model.ParsedPage;
import org.reticula.model.UsageException;
import org.reticula.page.PageParser;
import org.reticula.text.PageReader;

/** From a page's bytes to what it yields: parse, read, extract. Thread-safe. */
public final class PageChain {
    private final Knowledge knowledge;
    private final PageParser parser = new PageParser();

    public PageChain(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** A page on which the program itself fails is rejected, so that one page never stops the others. */
    public PageReading read(FetchedPage page) {
        PageReader reader = knowledge.pageReader();
        PageExtractor extractor = knowledge.pageExtractor();
        try {
            return read(page, reader, extractor);
        } catch (UsageException e) { // a language pack that is only now looked at
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            return rejected(new Issue("PageFailed", "", "the program failed on this page: " + where(e), true));
        }
    }

    private PageReading read(FetchedPage page, PageReader reader, PageExtractor extractor) {
        List<Issue> issues = new ArrayList<>();
        Optional<ParsedPage> parsed = parser.parse(page, issues::add);
        if (parsed.isEmpty()) return new PageReading(null, withoutSource(issues));
        @Nullable String hint = page.source().languageHint();
        PageResult result = extractor.extract(reader.read(parsed.get(), hint), page.contentHash());
        issues.addAll(result.issues());
        PageResult withIssues = new PageResult(
                result.contentHash(),
                result.text(),
                result.title(),
                result.canonicalUrl(),
                result.language(),
                result.mentions(),
                result.facts(),
                withoutSource(issues));
        return new PageReading(withIssues, List.of());
    }

    static PageReading rejected(Issue issue) {
        return new PageReading(null, List.of(issue));
    }

    private static List<Issue> withoutSource(List<Issue> issues) {
        return issues.stream()
                .map(i -> new Issue(i.code(), "", i.message(), i.rejected()))
                .toList();
    }

    private static String where(Throwable e) {
        String kind = e.getClass().getSimpleName();
        for (StackTraceElement element : e.getStackTrace()) {
            if (element.getClassName().startsWith("org.reticula.")) {
                String name = element.getClassName().substring("org.reticula.".length());
                return kind + " in " + name + ", line " + element.getLineNumber();
            }
        }
        return kind;
    }
}
