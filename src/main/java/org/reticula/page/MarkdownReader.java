package org.reticula.page;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Reads markdown as the page that it stands for; a file without any markup is read as plain text. */
final class MarkdownReader {
    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), YamlFrontMatterExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

    /** What no plain text has: headings, emphasis, links, table rules, front matter. */
    private static final Pattern MARKUP =
            Pattern.compile("(?m)^#{1,6} |\\*\\*|__|\\]\\(|^\\|[ :|-]{3,200}\\|[ \\t]{0,9}$|\\A---\\R");

    /** Nested quotes or lists beyond what anybody writes; the parser would recurse into them. */
    private static final Pattern DEEP = Pattern.compile("(?m)^(?:[ \\t]{0,9}[>*+-]){40}");

    private static final int LINE = 50_000;

    private MarkdownReader() {}

    static List<Draft> read(String text, PageHead head) {
        if (!MARKUP.matcher(text).find() || DEEP.matcher(text).find() || hasLongLine(text))
            return TextReader.read(text);
        Node document = PARSER.parse(text.replace("\u2022 ", "- "));
        YamlFrontMatterVisitor matter = new YamlFrontMatterVisitor();
        document.accept(matter);
        for (Map.Entry<String, List<String>> entry : matter.getData().entrySet()) {
            if (!entry.getValue().isEmpty())
                head.put(entry.getKey(), entry.getValue().get(0));
        }
        // lines that are not wrapped at a width are paragraphs of their own, as in plain text
        String lineBreak = LineSplitter.isWrapped(LineSplitter.lines(text)) ? "\n" : "<br>";
        String html = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .softbreak(lineBreak)
                .build()
                .render(document);
        return HtmlReader.read(org.jsoup.parser.Parser.htmlParser().parseInput(html, ""), head);
    }

    private static boolean hasLongLine(String text) {
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            if (end - from > LINE) return true;
            from = end + 1;
        }
        return text.length() - from > LINE;
    }
}
