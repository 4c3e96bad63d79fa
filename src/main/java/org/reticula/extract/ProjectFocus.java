package org.reticula.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.reticula.model.Block;
import org.reticula.model.EntityKind;
import org.reticula.model.Word;

/** Which project a sentence speaks of: the one it names, the one its paragraph named last, or the only one of the page. */
final class ProjectFocus {
    static final int NONE = -1;

    private final PageScan scan;
    private final PageMentions mentions;
    private final int only;
    private final boolean main;
    private final int[] bySentence;

    ProjectFocus(PageScan scan, PageMentions mentions) {
        this.scan = scan;
        this.mentions = mentions;
        List<Integer> projects = scan.all().stream()
                .filter(s -> s.kind() == EntityKind.PROJECT)
                .map(mentions::id)
                .distinct()
                .toList();
        only = projects.size() == 1 ? projects.get(0) : NONE;
        main = only != NONE && isNamedWell();
        bySentence = new int[scan.sentences.size()];
        int last = NONE, lastBlock = -1;
        for (int i = 0; i < bySentence.length; i++) {
            int block = scan.sentences.get(i).block();
            List<Span> here = scan.spans(i, EntityKind.PROJECT);
            boolean same = last != NONE && (block == lastBlock || block - lastBlock <= 2 && speaksOfProject(i));
            bySentence[i] = !here.isEmpty() ? mentions.id(here.get(0)) : only != NONE ? only : same ? last : NONE;
            if (!here.isEmpty()) last = mentions.id(here.get(here.size() - 1));
            if (!here.isEmpty() || same) lastBlock = block;
        }
    }

    /** The project that words at an offset of a sentence speak of, {@link #NONE} if that is not clear. */
    int at(int sentence, int offset) {
        List<Span> here = scan.spans(sentence, EntityKind.PROJECT);
        if (here.size() <= 1) return bySentence[sentence];
        Span before = here.get(0);
        for (Span s : here) if (s.start() <= offset) before = s;
        return mentions.id(before);
    }

    /** The project at an offset; in a sentence that says "both projects" and names none, the two of its paragraph, or of the page. */
    List<Integer> allAt(int sentence, int offset) {
        List<Integer> counted = scan.spans(sentence, EntityKind.PROJECT).isEmpty() ? counted(sentence) : List.of();
        if (!counted.isEmpty()) return counted;
        int one = at(sentence, offset);
        return one == NONE ? List.of() : List.of(one);
    }

    /** As many projects as the sentence counts: those of its paragraph so far, else all of the page; empty if it counts others or none. */
    private List<Integer> counted(int sentence) {
        List<Integer> all = list();
        if (all.size() < 2) return List.of();
        int start = scan.block(sentence).start(),
                end = scan.sentences.get(sentence).start();
        List<Integer> near = scan.within(start, end, EntityKind.PROJECT).stream()
                .map(mentions::id)
                .distinct()
                .toList();
        if (near.size() > 1 && counts(sentence, near.size())) return near;
        return counts(sentence, all.size()) ? all : List.of();
    }

    private boolean counts(int sentence, int number) {
        List<Word> words = scan.words(sentence);
        LanguageRules rules = scan.rules(sentence);
        for (PhraseTrie.Match<String> noun : rules.projectNouns.all(words, (n, f, t) -> true)) {
            for (int i = Math.max(0, noun.start() - 3); i < noun.start(); i++) {
                boolean digits = words.get(i).text().equals(Integer.toString(number));
                if (digits || rules.numbers.longest(words, i, (n, f, t) -> n == number) != null) return true;
            }
        }
        return false;
    }

    /** Whether the page tells of this one project only. */
    boolean isOnly(int project) {
        return project != NONE && project == only;
    }

    /** Whether the page tells of this one project only, and names it in a heading or more than once. */
    boolean isMain(int project) {
        return isOnly(project) && main;
    }

    private boolean isNamedWell() {
        Set<String> sentences = new HashSet<>();
        for (Span s : scan.all()) {
            if (s.kind() != EntityKind.PROJECT) continue;
            if (scan.block(s.sentence()).kind() == Block.Kind.HEADING || scan.isLabelled(s.sentence())) return true;
            sentences.add(scan.block(s.sentence()).text());
        }
        return sentences.size() > 1
                || sentences.stream().anyMatch(t -> scan.text.indexOf(t) < 600)
                        && sentences.size() == 1
                        && !repeated(sentences);
    }

    /** A caption that the page prints twice. */
    private boolean repeated(Set<String> sentences) {
        return sentences.stream().anyMatch(t -> scan.text.indexOf(t) != scan.text.lastIndexOf(t));
    }

    /** Every project of the page, in the order of their first names. */
    List<Integer> list() {
        List<Integer> ids = new ArrayList<>();
        for (Span s : scan.all()) {
            if (s.kind() == EntityKind.PROJECT && !ids.contains(mentions.id(s))) ids.add(mentions.id(s));
        }
        return ids;
    }

    private boolean speaksOfProject(int sentence) {
        LanguageRules rules = scan.rules(sentence);
        return !rules.projectNouns.all(scan.words(sentence), (n, f, t) -> true).isEmpty();
    }
}
