package org.reticula.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.reticula.model.Block.Kind;
import org.reticula.page.Region.Purpose;

/** Walks a parsed HTML page once and cuts it into blocks; what is known of the page itself goes to its {@link PageHead}. */
final class HtmlReader implements NodeFilter {
    /** Blocks that one label can name: beyond that the box is a section. */
    private static final int LABELLED = 40;

    /** Labels of one block: inner boxes name it before outer ones. */
    private static final int LABELS = 2;

    private final List<Draft> drafts = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private final InlineRun run = new InlineRun();
    private final PageHead head;
    private Region region;
    private boolean apart = true;
    private int preformatted;
    private boolean titled;

    private HtmlReader(PageHead head) {
        this.head = head;
        this.region = new Region(null, Purpose.OPEN, Kind.PARAGRAPH, 0, false, 0);
        regions.add(region);
    }

    /** @param head gets title, meta and the like as they are met */
    static List<Draft> read(Document page, PageHead head) {
        HtmlReader reader = new HtmlReader(head);
        NodeTraversor.filter(reader, page);
        reader.endBlock();
        reader.region.close(reader.drafts.size());
        MainTextDetector.mark(reader.drafts, reader.regions);
        return reader.drafts;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            text(text.getWholeText());
            return FilterResult.CONTINUE;
        }
        return node instanceof Element element ? open(element) : FilterResult.CONTINUE;
    }

    private FilterResult open(Element element) {
        Tag tag = Tag.of(element.normalName());
        if (tag != Tag.ABOUT
                && element.attributesSize() > 0
                && element.attributes().hasKey("hidden")) return FilterResult.SKIP_ENTIRELY;
        switch (tag) {
            case SKIP -> {
                return FilterResult.SKIP_ENTIRELY;
            }
            case ABOUT -> {
                head.accept(element);
                return FilterResult.SKIP_ENTIRELY;
            }
            case BREAK -> lineBreak();
            case RULE -> endBlock();
            case IMAGE -> image(element.attr("alt"), element);
            case LINK -> run.openLink(head.isForeign(element.attributes().get("href")));
            case MARK -> mark(element);
            case TABLE -> {
                if (TableReader.isData(element)) {
                    table(element);
                    return FilterResult.SKIP_ENTIRELY;
                }
                openBox(element);
            }
            case BLOCK -> openBox(element);
            case BUTTON -> {
                return region.kind == Kind.HEADING ? FilterResult.CONTINUE : FilterResult.SKIP_ENTIRELY;
            }
            case INLINE -> {}
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) return FilterResult.CONTINUE;
        switch (Tag.of(element.normalName())) {
            case LINK -> run.closeLink();
            case MARK -> run.closeMark();
            case TABLE, BLOCK -> closeBox(element);
            default -> {}
        }
        return FilterResult.CONTINUE;
    }

    private void text(String words) {
        if (preformatted == 0 || words.indexOf('\n') < 0) {
            run.append(words);
            return;
        }
        int from = 0;
        for (int end = words.indexOf('\n'); end >= 0; end = words.indexOf('\n', from)) {
            run.append(words.substring(from, end));
            lineBreak();
            from = end + 1;
        }
        run.append(words.substring(from));
    }

    /** Two breaks in a row are a blank line; a heading over two lines is one heading. */
    private void lineBreak() {
        if (region.kind == Kind.HEADING) {
            run.append(" ");
        } else if (run.isEmpty()) {
            apart = true;
        } else {
            flush();
            apart = false;
        }
    }

    private void mark(Element element) {
        run.openMark();
        if (element.attributesSize() > 0 && element.attributes().hasKey("title")) image(element.attr("title"), element);
    }

    /** Images say something where they stand for words: in lists, tables and definitions. */
    private void image(String description, Element element) {
        boolean flag = FlagImage.is(element);
        boolean placed = region.kind == Kind.LIST_ITEM || region.inDefinition || region.inTerm || region.level < 0;
        if (placed && (flag || element.nameIs("img"))) run.image(description, flag);
    }

    private void openBox(Element element) {
        endBlock();
        if (element.nameIs("pre")) preformatted++;
        if (element.nameIs("html")) head.acceptLanguage(element);
        region = RegionFactory.open(element, region, drafts.size());
        regions.add(region);
    }

    private void closeBox(Element element) {
        endBlock();
        if (element.nameIs("pre")) preformatted--;
        closeRegion();
    }

    private void closeRegion() {
        Region closed = region;
        closed.close(drafts.size());
        labelSecond(closed);
        if (closed.parent != null) region = closed.parent;
    }

    /** A box of exactly two boxes, the first with one block: label and values, if the first is short enough. */
    private void labelSecond(Region box) {
        Region first = box.first;
        Region second = box.second;
        if (first == null || second == null || box.children != 2 || box.ownText) return;
        if (first.to - first.from != 1 || second.to - second.from > LABELLED) return;
        Draft label = drafts.get(first.from);
        if (label.kind == Kind.LIST_ITEM || label.kind == Kind.TABLE_ROW) return;
        for (Draft value : drafts.subList(second.from, second.to)) {
            if (value.labels.size() < LABELS) value.labels.add(label);
        }
    }

    private void table(Element table) {
        endBlock();
        region = RegionFactory.open(table, region, drafts.size());
        regions.add(region);
        for (Draft row : TableReader.read(table, head)) add(row);
        closeRegion();
    }

    private void endBlock() {
        flush();
        apart = true;
    }

    private void flush() {
        String words = run.words();
        if (!words.isEmpty()) {
            Draft draft = Draft.of(region.kind, Math.max(0, region.level), words, apart);
            draft.marks.addAll(run.marks());
            draft.links = run.links();
            draft.linkCount = run.linkCount();
            draft.foreignLinks = run.foreignLinks();
            add(draft);
        }
        run.clear();
    }

    /** Of the headings of the first level the one that the page's title repeats, or the first outside menus and side boxes. */
    private boolean isTitle(Draft heading) {
        return head.isTitle(heading.text) || !titled && !region.inside;
    }

    private void add(Draft draft) {
        draft.region = region;
        drafts.add(draft);
        region.count(draft.text.length(), draft.links, draft.foreignLinks);
        region.ownText = true;
        if (draft.kind == Kind.HEADING && draft.level == 1 && isTitle(draft)) {
            region.core = true;
            draft.title = true;
            titled = true;
        }
        Region list = region.definitions;
        if (list == null) return;
        if (region.inTerm) list.term = draft;
        else if (region.inDefinition && list.term != null) draft.labels.add(list.term);
    }
}
