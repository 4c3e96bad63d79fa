package org.reticula.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reticula.model.EntityKind;
import org.reticula.model.Mention;
import org.reticula.model.Name;
import org.reticula.model.Sentence;
import org.reticula.model.Term;
import org.reticula.model.Word;
import org.reticula.model.WordAnalyser;

/**
 * Which names of a page mean the same thing: by the vocabulary, by the acronym that the page introduces, by their stems, and a short form
 * by the one longer name that it begins.
 */
final class PageMentions {
    private final PageScan scan;
    private final WordAnalyser analyser;
    private final List<Span> spans;
    private final int[] parent;
    private final @Nullable String[] terms;
    private final Map<Span, Integer> ids = new IdentityHashMap<>();
    private final List<Mention> mentions = new ArrayList<>();

    PageMentions(PageScan scan, WordAnalyser analyser) {
        this.scan = scan;
        this.analyser = analyser;
        this.spans = scan.all();
        this.parent = new int[spans.size()];
        this.terms = new @Nullable String[spans.size()];
        for (int i = 0; i < terms.length; i++) {
            Term term = spans.get(i).term();
            terms[i] = term == null ? null : term.iri();
        }
        for (int i = 0; i < parent.length; i++) parent[i] = i;
        joinByKeys();
        joinAcronyms();
        joinShortForms();
        build();
    }

    List<Mention> list() {
        return mentions;
    }

    /** The mention a span belongs to. */
    int id(Span span) {
        Integer id = ids.get(span);
        if (id == null) throw new IllegalArgumentException("not a span of this page: " + span.name());
        return id;
    }

    /** The mention of a theme that the page is about; the same one each time. */
    int addTheme(Term theme, int sentence, int start, int end) {
        for (Mention m : mentions) if (theme.iri().equals(m.term())) return m.id();
        Quotation quote = Quotation.of(scan.text, scan.sentences.get(sentence), start, end);
        Name name = new Name(
                scan.text.substring(start, end), scan.sentences.get(sentence).language());
        int id = mentions.size();
        mentions.add(new Mention(
                id,
                EntityKind.THEME,
                theme.iri(),
                List.of(name),
                List.of(),
                List.of(),
                null,
                null,
                quote.text(),
                quote.start(),
                0.7,
                "theme/signals"));
        return id;
    }

    private void joinByKeys() {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < spans.size(); i++) {
            for (String key : keys(spans.get(i))) {
                Integer other = first.putIfAbsent(key, i);
                if (other != null) join(i, other);
            }
        }
    }

    private Set<String> keys(Span span) {
        Set<String> keys = new LinkedHashSet<>();
        if (span.term() != null) keys.add("term " + span.term().iri());
        if (span.kind() == EntityKind.COUNTRY) return keys;
        String kind = span.kind() + " ";
        for (String acronym : span.acronyms()) keys.add(kind + "acronym " + bare(acronym));
        boolean oneWord = span.kind() == EntityKind.PROJECT && span.name().indexOf(' ') < 0; // "Learn4Carers"
        if (oneWord || Acronyms.isAcronym(span.name())) keys.add(kind + "acronym " + bare(span.name()));
        List<String> stems = stems(span, span.name());
        keys.add(kind + String.join(" ", stems));
        if (span.kind() == EntityKind.ORGANISATION) quoted(span).ifPresent(q -> keys.add(kind + "quoted " + q));
        for (String alias : span.aliases()) keys.add(kind + String.join(" ", stems(span, alias)));
        return keys;
    }

    /** The name in quotes that tells an organisation from its like: "Asociația „Făclia”". */
    private Optional<String> quoted(Span span) {
        List<Word> words = analyser.words(span.name(), scan.rules(span.sentence()).language);
        List<Quotes.Quoted> quoted = Quotes.all(words);
        if (quoted.size() != 1) return Optional.empty();
        Quotes.Quoted q = quoted.get(0);
        return Optional.of(words.subList(q.open() + 1, q.close()).stream()
                .map(Word::plainStem)
                .collect(Collectors.joining(" ")));
    }

    private static String bare(String acronym) {
        return acronym.replace(".", "").replace("-", "");
    }

    private List<String> stems(Span span, String name) {
        LanguageRules rules = scan.rules(span.sentence());
        List<String> stems = analyser.words(name, rules.language).stream()
                .filter(PhraseTrie::counts)
                .filter(w -> !rules.inside.contains(w.folded()))
                .map(Word::plainStem)
                .toList();
        return stems.isEmpty() ? List.of(name) : stems;
    }

    private int root(int i) {
        int root = i;
        while (parent[root] != root) root = parent[root];
        parent[i] = root;
        return root;
    }

    /** Two terms of the vocabulary are never one. */
    private void join(int a, int b) {
        int x = root(a), y = root(b);
        if (x == y) return;
        String s = terms[x], t = terms[y];
        if (s != null && t != null && !s.equals(t)) return;
        parent[Math.max(x, y)] = Math.min(x, y);
        terms[Math.min(x, y)] = s != null ? s : t;
    }

    /** An acronym and the one full name that it fits; two full names with the same initials stay two. */
    private void joinAcronyms() {
        Map<String, Integer> acronyms = new HashMap<>();
        Map<String, Set<Integer>> fulls = new LinkedHashMap<>();
        for (int i = 0; i < spans.size(); i++) {
            Span s = spans.get(i);
            if (s.kind() != EntityKind.ORGANISATION) continue;
            List<String> stems = stems(s, s.name());
            String own = Acronyms.letterKey(s.name(), stems);
            Integer other = own == null ? null : acronyms.putIfAbsent(own, i);
            if (other != null) join(i, other);
            if (own != null) continue;
            for (String key : Acronyms.initialKeys(stems))
                fulls.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(root(i));
        }
        fulls.forEach((key, roots) -> {
            Integer acronym = acronyms.get(key);
            if (acronym != null && roots.size() == 1)
                join(acronym, roots.iterator().next());
        });
    }

    /** "Fundația Lumina" is "Fundația Lumina Brăila" where no other name of the page begins so. */
    private void joinShortForms() {
        Map<Integer, List<List<String>>> names = new LinkedHashMap<>();
        for (int i = 0; i < spans.size(); i++) {
            Span s = spans.get(i);
            if (s.kind() == EntityKind.ORGANISATION || s.kind() == EntityKind.PROJECT) {
                names.computeIfAbsent(root(i), k -> new ArrayList<>()).add(stems(s, s.name()));
            }
        }
        for (Map.Entry<Integer, List<List<String>>> e : List.copyOf(names.entrySet())) {
            List<Integer> longer = names.entrySet().stream()
                    .filter(o -> !o.getKey().equals(e.getKey()))
                    .filter(o -> spans.get(o.getKey()).kind()
                            == spans.get(e.getKey()).kind())
                    .filter(o -> e.getValue().stream()
                            .anyMatch(a -> o.getValue().stream().anyMatch(b -> begins(a, b))))
                    .map(Map.Entry::getKey)
                    .toList();
            if (longer.size() == 1) join(e.getKey(), longer.get(0));
        }
    }

    private static boolean begins(List<String> shorter, List<String> longer) {
        if (shorter.size() == 1
                && longer.size() > 1
                && longer.size() <= 4
                && longer.get(longer.size() - 1).equals(shorter.get(0))) {
            return shorter.get(0).length() >= 4; // "Expeditie MIRIAM" is MIRIAM
        }
        boolean enough = shorter.size() >= 2 || shorter.get(0).length() >= 5 && longer.size() <= 3;
        if (!enough || shorter.size() >= longer.size()) return false;
        boolean part = longer.subList(0, shorter.size()).equals(shorter)
                || shorter.size() >= 2
                        && longer.subList(longer.size() - shorter.size(), longer.size())
                                .equals(shorter);
        return part && longer.stream().noneMatch(w -> Character.isDigit(w.charAt(0)));
    }

    private void build() {
        Map<Integer, List<Span>> groups = new LinkedHashMap<>();
        for (int i = 0; i < spans.size(); i++)
            groups.computeIfAbsent(root(i), k -> new ArrayList<>()).add(spans.get(i));
        for (List<Span> group : groups.values()) {
            int id = mentions.size();
            for (Span s : group) ids.put(s, id);
            mentions.add(mention(id, group));
        }
    }

    private Mention mention(int id, List<Span> group) {
        Span best = group.stream()
                .max(Comparator.comparingDouble((Span s) -> Acronyms.isAcronym(s.name())
                                ? 0
                                : Math.min(s.name().length(), 200))
                        .thenComparing(Span::start, Comparator.reverseOrder()))
                .orElseThrow();
        Span sure = group.stream()
                .max(Comparator.comparingDouble(Span::confidence).thenComparing(Span::start, Comparator.reverseOrder()))
                .orElseThrow();
        Sentence sentence = scan.sentences.get(sure.sentence());
        Quotation quote = Quotation.of(scan.text, sentence, sure.start(), sure.end());
        Set<Name> names = new LinkedHashSet<>();
        Set<String> acronyms = new LinkedHashSet<>();
        names.add(name(best, best.name()));
        for (Span s : group) {
            acronyms.addAll(s.acronyms());
            if (Acronyms.isAcronym(s.name())) acronyms.add(s.name());
            else if (!"vocabulary/demonym".equals(s.extractor())) names.add(name(s, s.name()));
            for (String alias : s.aliases()) names.add(new Name(alias, "und"));
        }
        return new Mention(
                id,
                best.kind(),
                group.stream()
                        .map(Span::term)
                        .filter(Objects::nonNull)
                        .map(t -> t.iri())
                        .findFirst()
                        .orElse(null),
                List.copyOf(names),
                List.copyOf(acronyms),
                List.of(),
                group.stream()
                        .map(Span::type)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                group.stream()
                        .map(Span::country)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                quote.text(),
                quote.start(),
                sure.confidence(),
                sure.extractor());
    }

    private Name name(Span span, String text) {
        return new Name(text, scan.sentences.get(span.sentence()).language());
    }

    @Override
    public String toString() {
        return mentions.stream().map(m -> m.names().get(0).text()).collect(Collectors.joining(" | "));
    }
}
