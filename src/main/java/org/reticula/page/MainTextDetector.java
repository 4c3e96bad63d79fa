package org.reticula.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Block.Kind;
import org.reticula.page.Region.Purpose;

/**
 * Decides which blocks are the page's main text: by what its boxes are for, by the part that the page itself calls main, and by how
 * much of a block and of the box around it is links. The numbers for boxes come with the walk, so every block is looked at once.
 */
final class MainTextDetector {
    /** Part of a block or box that may be links before it is a menu. */
    private static final double LINKS = 0.5;

    /** The same for a box around a block without links. */
    private static final double BOX_LINKS = 0.7;

    /** Part of a line that is links in a menu without a list. */
    private static final double MENU = 0.8;

    /** Part of the plain text that makes a box the main one, where the page's heading stands elsewhere. */
    private static final double MOST = 0.6;

    /**
     * Part of the prose in the box that counts as the page's content. On 990 annotated news and web pages 0.98 takes out 15 % of what is
     * wrongly main and 1 in 300 of what is rightly so; 0.85 takes out 30 % but 1 in 25.
     */
    private static final double NEARLY = 0.98;

    /** Prose of a page, in characters, below which it tells nothing. */
    private static final int LITTLE = 400;

    /** A block this long is prose whatever stands around it. */
    private static final int PROSE = 80;

    /** Plain characters that make a box with many links an article with links. */
    private static final int PLAIN = 150;

    /** Longest fact of a box of facts. */
    private static final int FACT = 200;

    private final List<Draft> drafts;
    private final List<Region> regions;
    private final @Nullable Region declared;
    private @Nullable Region content;

    private MainTextDetector(List<Draft> drafts, List<Region> regions) {
        this.drafts = drafts;
        this.regions = regions;
        this.declared = declared(regions);
    }

    /** @param regions all boxes, outer before inner */
    static void mark(List<Draft> drafts, List<Region> regions) {
        MainTextDetector detector = new MainTextDetector(drafts, regions);
        detector.exclude();
        detector.findContent();
        boolean any = false;
        for (Draft draft : drafts) any |= draft.main = detector.isMain(draft);
        if (any) return;
        for (Draft draft : drafts) any |= draft.main = draft.region == null || !draft.region.excluded;
        if (!any) for (Draft draft : drafts) draft.main = true;
    }

    /** The part that the page calls main, if it holds a fair share of the text: some sites leave it empty. */
    private static @Nullable Region declared(List<Region> regions) {
        int all = regions.get(0).text;
        Region best = null;
        for (Region region : regions) {
            boolean main = region.core && region.declared && region.parent != null && !region.parent.declared;
            if (main && region.text * 4 >= all && (best == null || region.text > best.text)) best = region;
        }
        return best;
    }

    private void exclude() {
        Region page = regions.get(0);
        double most = page.plain * (page.core ? MOST : LINKS);
        for (Region region : regions) {
            Region outer = region.parent;
            region.facts = outer != null && outer.facts || region.purpose == Purpose.ASIDE && hasFacts(region);
            region.excluded = outer != null && outer.excluded || isExcluded(region, most);
        }
    }

    /** @param most plain characters from which a box is taken for the page's text, whatever it is called */
    private static boolean isExcluded(Region region, double most) {
        if (region.purpose == Purpose.OPEN || region.core) return false;
        if (region.purpose == Purpose.NEVER) return true;
        return region.plain <= most && !region.facts;
    }

    /** The innermost box around nearly all the prose; boxes of facts beside it stay main. */
    private void findContent() {
        for (Draft draft : drafts) {
            Region region = draft.region;
            boolean counts = region != null && !region.excluded && (declared == null || region.within(declared));
            if (region != null && counts && isProse(draft)) region.prose += draft.text.length() - draft.links;
        }
        for (int i = regions.size() - 1; i > 0; i--) {
            Region outer = regions.get(i).parent;
            if (outer != null) outer.prose += regions.get(i).prose;
        }
        int all = regions.get(0).prose;
        if (all < LITTLE) return;
        Region best = regions.get(0);
        for (Region region : regions) if (region.prose >= all * NEARLY) best = region;
        content = best;
        for (Region region : regions) {
            Region outer = region.parent;
            boolean beside = outer != null && best.within(outer) && !best.within(region);
            region.facts |= outer != null && outer.facts || beside && hasFacts(region);
        }
    }

    private static boolean isProse(Draft draft) {
        return draft.text.length() >= PROSE && draft.links <= draft.text.length() * LINKS;
    }

    /** A box beside the text that lists labelled values: the facts at a glance. */
    private boolean hasFacts(Region region) {
        int facts = 0;
        for (Draft draft : drafts.subList(region.from, region.to)) if (isFact(draft)) facts++;
        return facts >= 2 && facts * 3 >= region.to - region.from && region.linkDensity() < LINKS;
    }

    private static boolean isFact(Draft draft) {
        if (draft.labelledCells || draft.region != null && draft.region.inDefinition) return true;
        int length = draft.text.length();
        boolean named =
                draft.labels.stream().anyMatch(l -> l.kind != Kind.HEADING && l.text.length() <= FieldFinder.LABEL);
        boolean colon = Colon.find(draft.text, 1, Math.min(length - 1, FieldFinder.LABEL)) > 0;
        return length <= FACT && (named || colon);
    }

    private boolean isMain(Draft draft) {
        Region region = draft.region;
        if (region == null) return true;
        if (region.excluded) return false;
        if (draft.title) return true;
        if (region.facts) return true;
        if (declared != null && !region.within(declared)) return false;
        if (content != null && !region.within(content)) return false;
        int length = draft.text.length();
        boolean linked = draft.links > length * LINKS;
        if (!linked && length >= PROSE) return true;
        if (isMenuLine(draft)) return false;
        Region box = box(region);
        if (box.linkDensity() <= (linked ? LINKS : BOX_LINKS)) return true;
        boolean leadsOut = box.foreignLinks > box.links * LINKS;
        boolean article = box.text - box.links >= PLAIN;
        return (region.declared || box.core) && (leadsOut || article);
    }

    /** Several short links of the site itself in one line, and next to nothing else. */
    private static boolean isMenuLine(Draft draft) {
        boolean onlyLinks =
                draft.kind == Kind.PARAGRAPH && draft.linkCount > 1 && draft.links > draft.text.length() * MENU;
        return onlyLinks && draft.foreignLinks <= draft.links * LINKS && draft.links < draft.linkCount * PROSE / 2;
    }

    /** The nearest box that holds more than this block and is no list or row. */
    private static Region box(Region region) {
        Region box = region;
        while (box.parent != null && (box.group || box.to - box.from < 2)) box = box.parent;
        return box;
    }
}
