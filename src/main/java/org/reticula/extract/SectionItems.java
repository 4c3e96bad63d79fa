package org.reticula.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Block;
import org.reticula.model.EntityKind;
import org.reticula.model.Word;

/**
 * The organisations of lists and tables: below a heading that is a label ("Partners"), below a sentence that opens a list ("The members of X are:"), and
 * where the items themselves say what they are ("Y (Italy) – coordinator"). Adds the names that need no head word there.
 */
final class SectionItems {
    static final String MEMBER = "member";

    /** Longest line that may be an item without a bullet. */
    private static final int LINE = 140;

    /** Longer prose ends a section. */
    private static final int PROSE = 200;

    private static final int HEADING = 60;
    private static final int LABEL = 60;

    /** Bullets and opening marks before the name. */
    private static final int LEADS = 6;

    private static final int NONE = -1;

    /**
     * An item of a list or table.
     *
     * @param key what its name is: "partner", "coordinator", "funder", or "member"
     * @param opener for a "member" the sentence that opens the list, else -1
     */
    record Item(String key, Span name, int opener) {}

    private final PageScan scan;
    private final LabelReader labels;
    private final FieldNames names;
    private final List<Item> items = new ArrayList<>();
    private @Nullable String key;
    private int opener = NONE;

    /** Whether items of the section had bullets or cells: lines without them are none then. */
    private boolean marked;

    SectionItems(PageScan scan, LabelReader labels, FieldNames names) {
        this.scan = scan;
        this.labels = labels;
        this.names = names;
    }

    /** The items in order; names that are found by their place alone are added to the scan. */
    List<Item> find() {
        // boxes and footers below a list are no items of it
        List<Block> blocks =
                scan.page.page().blocks().stream().filter(Block::main).toList();
        for (int i = 0; i < blocks.size(); ) {
            Block block = blocks.get(i);
            int end = i + 1;
            if (block.kind() == Block.Kind.TABLE_ROW || block.kind() == Block.Kind.LIST_ITEM) {
                while (end < blocks.size() && blocks.get(end).kind() == block.kind()) end++;
                List<Block> run = blocks.subList(i, end);
                if (block.kind() == Block.Kind.TABLE_ROW) table(run);
                else list(run);
            } else {
                while (end < blocks.size() && isLine(block) && isLine(blocks.get(end))) end++;
                List<Block> run = blocks.subList(i, end);
                if (run.size() > 2 && !isOrganisations() && saysWhoLeads(run))
                    for (Block line : run) item(line, key(line));
                else run.forEach(this::line);
            }
            i = end;
        }
        return items;
    }

    private static boolean isLine(Block block) {
        return block.kind() == Block.Kind.PARAGRAPH
                && block.text().length() <= LINE
                && !block.text().endsWith(":");
    }

    private void table(List<Block> rows) {
        PartnerTable table = PartnerTable.of(rows, key, labels);
        marked = true;
        if (table == null) {
            if (isOrganisations()) for (Block row : rows) item(row, key(row));
            return;
        }
        for (Block row : rows.subList(table.hasHeader() ? 1 : 0, rows.size())) {
            PartnerTable.Cell name = table.name(row);
            if (name == null) continue;
            Block cell =
                    new Block(row.kind(), row.level(), name.start(), name.text(), row.main(), List.of(name.text()));
            String own = PartnerTable.roleBehind(cell.text(), labels);
            item(cell, own != null ? own : table.key(row));
        }
    }

    private void list(List<Block> list) {
        if (!isOrganisations() && !saysWhoLeads(list)) return;
        marked = true;
        for (Block block : list) item(block, key(block));
    }

    /** A list of which one item says that it leads and all have an organisation or a country is one of partners, whatever stands above it. */
    private boolean saysWhoLeads(List<Block> list) {
        return list.size() > 1
                && list.stream().anyMatch(b -> "coordinator".equals(PartnerTable.roleBehind(b.text(), labels)))
                && list.stream().allMatch(b -> has(b, EntityKind.ORGANISATION) || has(b, EntityKind.COUNTRY));
    }

    private boolean has(Block block, EntityKind kind) {
        return !scan.within(block.start(), block.end(), kind).isEmpty();
    }

    private void line(Block block) {
        String own = block.kind() == Block.Kind.HEADING || block.text().length() <= HEADING
                ? labels.key(block.text())
                : null;
        if (own != null) open(own, NONE);
        else if (opens(block)) return;
        else if (block.kind() == Block.Kind.HEADING && key != null && !partnersHeading(block)) open(null, NONE);
        else if (isOrganisations()) {
            if (block.kind() == Block.Kind.HEADING || isItem(block)) item(block, key(block));
            else if (block.text().length() > PROSE || block.text().endsWith(":")) open(null, NONE);
        }
    }

    private void open(@Nullable String newKey, int newOpener) {
        key = newKey;
        opener = newOpener;
        marked = false;
    }

    /** A sentence or heading about members or partners that says that their names follow. */
    private boolean opens(Block block) {
        boolean heading = block.kind() == Block.Kind.HEADING;
        int sentence = scan.sentenceAt(block.end() - 1);
        if (sentence < 0 || !heading && !block.text().endsWith(":")) return false;
        RoleSlots slots = new RoleSlots(scan, sentence);
        for (RoleSlots.Slot slot : slots.list()) {
            boolean joins = slot.cue().kind() == Cue.Kind.JOINS && !heading;
            if (slot.cue().kind() == Cue.Kind.HAS_MEMBERS || joins) {
                // "Associate members": the same network's, if the page has named one
                if (heading && !has(block, EntityKind.ORGANISATION)) return opener != NONE;
                open(MEMBER, sentence);
                return true;
            }
            if (slot.cue().kind() == Cue.Kind.PARTNER && !heading) {
                open("partner", NONE);
                return true;
            }
        }
        return false;
    }

    private boolean isOrganisations() {
        return key != null && (PartnerTable.ROLES.contains(key) || key.equals(MEMBER));
    }

    /** A heading below that of a section opens another one, unless partners have headings of their own. */
    private boolean partnersHeading(Block block) {
        return opener == NONE && block.text().length() <= 100 && has(block, EntityKind.ORGANISATION);
    }

    private boolean isItem(Block block) {
        if (marked || block.text().length() > LINE) return false;
        int sentence = scan.sentenceAt(block.start());
        boolean one = sentence >= 0 && sentence == scan.sentenceAt(block.end() - 1);
        return one && !sentenceLike(block, sentence) && !block.text().endsWith(":");
    }

    private String key(Block block) {
        String own = MEMBER.equals(key) ? null : PartnerTable.roleBehind(block.text(), labels);
        return own != null ? own : key != null ? key : "partner";
    }

    private void item(Block block, String as) {
        int sentence = scan.sentenceAt(block.start());
        if (sentence < 0 || has(block, EntityKind.PROJECT)) return;
        if (isField(block)) {
            scan.markLabelled(sentence);
            return;
        }
        List<Span> here = scan.within(block.start(), block.end(), EntityKind.ORGANISATION);
        if (MEMBER.equals(as))
            here = here.stream().filter(s -> s.start() - block.start() <= LEADS).toList();
        if (here.isEmpty()) {
            if (sentenceLike(block, sentence)) return;
            names.addPiece(block.start(), nameEnd(block), EntityKind.ORGANISATION, 0.8, "section/name");
            here = scan.within(block.start(), block.end(), EntityKind.ORGANISATION);
        }
        if (!here.isEmpty()) items.add(new Item(as, here.get(0), MEMBER.equals(as) ? opener : NONE));
    }

    /** In a row, the end of the first cell that has words in it. */
    private static int nameEnd(Block block) {
        for (String cell : block.cells()) {
            if (cell.codePoints().filter(Character::isLetter).count() < 2) continue;
            return block.start() + Math.max(0, block.text().indexOf(cell)) + cell.length();
        }
        return block.end();
    }

    /** "Address: …", "Budget of the partner: …": a label that is none of a name, unless an organisation's name is its value. */
    private boolean isField(Block block) {
        int colon = block.text().indexOf(':');
        if (colon < 0 || colon > LABEL || colon + 1 == block.text().length()) return false;
        int value = block.start() + colon + 1;
        if (has(
                new Block(block.kind(), 0, block.start(), block.text().substring(0, colon), true, List.of()),
                EntityKind.ORGANISATION)) return false;
        return scan.within(value, block.end(), EntityKind.ORGANISATION).stream()
                .noneMatch(s -> s.start() - value <= LEADS);
    }

    /** Names may end in a short form with a full stop ("e.V.", "S.r.l."), but not in a word of small letters. */
    private boolean endsSentence(int sentence) {
        List<Word> words = scan.words(sentence);
        int last = words.size() - 1;
        return last > 2
                && words.get(last).text().equals(".")
                && words.get(last - 1).text().length() >= 4
                && !words.get(last - 1).isCapitalised();
    }

    /** An item that is a whole sentence about something names nobody by itself. */
    private boolean sentenceLike(Block block, int sentence) {
        long small = scan.words(sentence).stream()
                .filter(w -> w.isWord()
                        && !w.isCapitalised()
                        && !scan.rules(sentence).inside.contains(w.folded()))
                .count();
        return small > 8 || endsSentence(sentence) || block.text().endsWith("?") || !names.labelFree(block.text());
    }
}
