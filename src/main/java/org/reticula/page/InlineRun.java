package org.reticula.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of one block while they are gathered: white space collapsed, links counted, emphasised words remembered. */
final class InlineRun {
    private static final int MARKS = 40;
    private static final int ALT = 100;

    private final StringBuilder text = new StringBuilder();
    private final List<int[]> marks = new ArrayList<>();
    private final List<Integer> openMarks = new ArrayList<>();
    private boolean space;
    private int boundary = -1;
    private int linkDepth;
    private int foreignDepth;
    private int links;
    private int foreignLinks;
    private int linkCount;
    private String alt = "";
    private boolean altIsFlag;

    void append(String raw) {
        String words = TextCleaner.clean(raw).text();
        int before = text.length();
        int from = 0;
        while (from < words.length() && text.length() <= PageText.LIMIT) {
            char c = words.charAt(from);
            int to = from + 1;
            if (isInvisible(c)) {
                from = to;
            } else if (Blank.is(c)) {
                space = true;
                from = to;
            } else {
                while (to < words.length() && !Blank.is(words.charAt(to)) && !isInvisible(words.charAt(to))) to++;
                if (needsSpace(c)) text.append(' ');
                space = false;
                text.append(words, from, to);
                from = to;
            }
        }
        if (linkDepth > 0) links += text.length() - before;
        if (foreignDepth > 0) foreignLinks += text.length() - before;
    }

    private boolean needsSpace(char next) {
        int length = text.length();
        return length > 0 && (space || length == boundary && meet(text.charAt(length - 1), next));
    }

    /** Whether two boxed words that touch in the source are apart on the screen: "Start" and "2020", but not "P" and "roject". */
    private static boolean meet(char before, char after) {
        boolean ends = Character.isLowerCase(before) || Colon.is(before) || before == ')';
        return ends && (Character.isUpperCase(after) || Character.isDigit(after));
    }

    /** Hints for line breaking that some sites put into every long word. */
    private static boolean isInvisible(char c) {
        return c == '\u00AD' || c == '\u200B' || c == '\u2060' || c == '\uFEFF';
    }

    void openMark() {
        boundary = text.length();
        openMarks.add(space && boundary > 0 ? boundary + 1 : boundary);
    }

    void closeMark() {
        if (openMarks.isEmpty()) return;
        remember(openMarks.remove(openMarks.size() - 1));
        boundary = text.length();
    }

    private void remember(int from) {
        int start = from < text.length() && text.charAt(from) == ' ' ? from + 1 : from;
        if (start < text.length() && marks.size() < MARKS) marks.add(new int[] {start, text.length()});
    }

    /** @param foreign whether the link leads to another site */
    void openLink(boolean foreign) {
        boundary = text.length();
        linkDepth++;
        linkCount++;
        if (foreign || foreignDepth > 0) foreignDepth++;
    }

    void closeLink() {
        boundary = text.length();
        if (linkDepth > 0) linkDepth--;
        if (foreignDepth > 0) foreignDepth--;
    }

    /** @param flag whether the image shows a flag, which says something beside the words around it */
    void image(String description, boolean flag) {
        String words = Blank.trim(TextCleaner.clean(description).text());
        if (words.isEmpty() || words.length() > ALT || isFileName(words) || altIsFlag) return;
        if (alt.isEmpty() || flag) alt = words.replaceAll("\\s+", " ");
        altIsFlag = flag;
    }

    private static boolean isFileName(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        boolean ends =
                lower.endsWith(".jpg") || lower.endsWith(".png") || lower.endsWith(".svg") || lower.endsWith(".gif");
        return ends || words.indexOf(' ') < 0 && words.indexOf('_') >= 0;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** The block's words; an image stands for them where there are none. */
    String words() {
        if (text.isEmpty()) return alt;
        boolean tells = altIsFlag && text.indexOf(alt) < 0;
        return tells ? text + " (" + alt + ")" : text.toString();
    }

    int links() {
        return text.isEmpty() && linkDepth > 0 ? alt.length() : links;
    }

    /** How many links the block has. */
    int linkCount() {
        return linkCount;
    }

    int foreignLinks() {
        return foreignLinks;
    }

    /** Emphasised or boxed words, also those whose element is still open. */
    List<int[]> marks() {
        for (int from : openMarks) remember(from);
        return List.copyOf(marks);
    }

    /** Begins the next block; elements that are open go on in it. */
    void clear() {
        text.setLength(0);
        marks.clear();
        openMarks.replaceAll(from -> 0);
        space = false;
        boundary = -1;
        links = 0;
        foreignLinks = 0;
        linkCount = linkDepth > 0 ? 1 : 0;
        alt = "";
        altIsFlag = false;
    }
}
