package org.reticula.page;

import java.util.ArrayList;
import java.util.List;
import org.reticula.model.Block;

/**
 * The drafts put together: one string, and every block at its place in it.
 *
 * @param truncated whether the page was longer than {@link #LIMIT}
 */
record PageText(String text, List<Block> blocks, boolean truncated) {
    /** Longest text of a page, in characters: a long report has 300,000. */
    static final int LIMIT = 1_000_000;

    /** Longest block; longer ones are cut at a space, so that no later stage meets a sentence without end. */
    static final int BLOCK_LIMIT = 20_000;

    /** Joins the drafts by line feeds and sets each draft's {@code start}. */
    static PageText assemble(List<Draft> drafts) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            int from = 0;
            while (from < draft.text.length()) {
                int to = pieceEnd(draft.text, from);
                if (text.length() + 1 + to - from > LIMIT) return new PageText(text.toString(), blocks, true);
                if (!text.isEmpty()) text.append('\n');
                if (from == 0) draft.start = text.length();
                boolean whole = from == 0 && to == draft.text.length();
                String piece = whole ? draft.text : draft.text.substring(from, to);
                Block.Kind kind = whole ? draft.kind : Block.Kind.PARAGRAPH;
                int level = whole ? draft.level : 0;
                List<String> cells = whole ? draft.cells : List.of();
                blocks.add(new Block(kind, level, text.length(), piece, draft.main, cells));
                text.append(piece);
                from = skipSpaces(draft.text, to);
            }
        }
        return new PageText(text.toString(), blocks, false);
    }

    private static int pieceEnd(String text, int from) {
        int end = from + BLOCK_LIMIT;
        if (end >= text.length()) return text.length();
        int space = text.lastIndexOf(' ', end);
        if (space > from + BLOCK_LIMIT / 2) return space;
        return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }

    private static int skipSpaces(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') at++;
        return at;
    }
}
