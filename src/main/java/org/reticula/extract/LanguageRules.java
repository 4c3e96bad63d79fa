package org.reticula.extract;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Language;
import org.reticula.model.Lexicon;
import org.reticula.model.Word;
import org.reticula.model.WordAnalyser;

/** A language pack made ready for matching: cues, head words, field labels. Immutable once built. */
final class LanguageRules {
    private static final Map<String, Cue.Kind> CUES = cues();
    private static final int MOST_COUNTED = 12;
    private static final String PLURAL = "organisation.plural.";

    /** @param type code of ret:organisationType, null for "other" @param acronym whether it is one, so that case counts */
    record Head(@Nullable String type, boolean acronym) {}

    /** @param singular of a head word, as written @param type as that of a head */
    record Plural(String singular, @Nullable String type) {}

    final String language;
    final PhraseTrie<Cue> cues = new PhraseTrie<>("-'’‐");
    final PhraseTrie<Head> heads = new PhraseTrie<>("-‐");
    final PhraseTrie<String> legal = new PhraseTrie<>(".");
    final PhraseTrie<String> projectNouns = new PhraseTrie<>("-");
    final PhraseTrie<String> placeHeads = new PhraseTrie<>("-");
    final PhraseTrie<String> labels = new PhraseTrie<>("-'’/()&.,");
    final Map<String, String> labelForms = new HashMap<>();
    final PhraseTrie<String> noise = new PhraseTrie<>("-'’");
    final PhraseTrie<String> durationCues = new PhraseTrie<>("-");
    final PhraseTrie<Integer> numbers = new PhraseTrie<>("");
    final Set<String> inside = new HashSet<>();
    final Set<String> frequent = new HashSet<>();
    final Set<String> negations = new HashSet<>();
    /** By the folded plural of a head word: "comuni". */
    final Map<String, Plural> plurals = new HashMap<>();
    /** Stems of words that tell no organisation from its like: general, national, social. */
    final Set<String> generic = new HashSet<>();
    /** The words for "and": of CLDR's list patterns and the pack's further ones. */
    final Set<String> conjunctions = new HashSet<>();

    final Map<String, String> compoundHeads = new LinkedHashMap<>();
    /** Whether names are written like sentences ("Agence nationale des services"), not with capitals throughout, nor every noun with one. */
    final boolean sentenceCase;

    final boolean nounsCapitalised;

    final boolean headFirst;
    final boolean headLast;

    LanguageRules(Lexicon pack, WordAnalyser analyser) {
        language = pack.language();
        String position =
                pack.list("organisation.position").stream().findFirst().orElse("both");
        String names = pack.list("names.case").stream().findFirst().orElse("sentence");
        sentenceCase = names.equals("sentence");
        nounsCapitalised = names.equals("nouns");
        headFirst = !position.equals("last");
        headLast = !position.equals("first");
        for (String w : pack.list("frequent")) words(w, analyser).forEach(x -> frequent.add(x.folded()));
        CUES.forEach((key, kind) -> pack.list(key).forEach(phrase -> addCue(phrase, kind, analyser)));
        pack.values().forEach((key, phrases) -> {
            if (key.startsWith("organisation.heads."))
                addHeads(key.substring("organisation.heads.".length()), phrases, analyser);
            if (key.startsWith("fields.")) addLabels(key.substring("fields.".length()), phrases, analyser);
        });
        for (String a : pack.list("organisation.acronyms")) {
            heads.addExact(words(a, analyser), new Head(null, true));
            if (a.matches("\\p{L}{2,6}")) heads.addExact(words(dotted(a), analyser), new Head(null, true));
        }
        pack.values().forEach((key, forms) -> {
            if (key.startsWith(PLURAL)) addPlurals(key.substring(PLURAL.length()), forms, analyser);
        });
        for (String w : pack.list("organisation.generic")) addGeneric(w, analyser);
        for (String w : pack.list("negations")) words(w, analyser).forEach(x -> negations.add(x.folded()));
        addAll(legal, pack.list("organisation.legal"), analyser);
        addAll(projectNouns, pack.list("project.nouns"), analyser);
        addAll(placeHeads, pack.list("places.heads"), analyser);
        addAll(noise, pack.list("noise"), analyser);
        addAll(durationCues, pack.list("duration.cues"), analyser);
        for (int n = 2; n <= MOST_COUNTED; n++)
            for (String word : pack.list("numbers." + n)) numbers.addStems(words(word, analyser), n);
        for (String w : pack.list("names.inside")) words(w, analyser).forEach(x -> inside.add(x.folded()));
        for (String w : pack.list("names.and")) words(w, analyser).forEach(x -> conjunctions.add(x.folded()));
        Language.locale(language).ifPresent(locale -> addConjunctions(locale, analyser));
    }

    private void addConjunctions(ULocale locale, WordAnalyser analyser) {
        String and = ListFormatter.getInstance(locale).format("1", "2");
        words(and, analyser).stream().filter(x -> !x.isNumber()).forEach(x -> conjunctions.add(x.folded()));
    }

    /** "A.S.L." as a word of the text: without its last dot. */
    private static String dotted(String acronym) {
        return String.join(".", acronym.split(""));
    }

    private void addPlurals(String singular, List<String> forms, WordAnalyser analyser) {
        PhraseTrie.Match<Head> head = heads.longest(words(singular, analyser), 0, (h, f, t) -> true);
        Plural plural = new Plural(singular, head == null ? null : head.value().type());
        for (String form : forms) plurals.put(fold(form, analyser), plural);
    }

    private void addGeneric(String phrase, WordAnalyser analyser) {
        for (Word w : words(phrase, analyser)) generic.add(w.plainStem());
    }

    private List<Word> words(String phrase, WordAnalyser analyser) {
        return analyser.words(phrase, language);
    }

    private void addAll(PhraseTrie<String> trie, List<String> phrases, WordAnalyser analyser) {
        for (String phrase : phrases) trie.addStems(words(phrase, analyser), phrase);
    }

    /** In a page of another language the words have that language's stems: heads are known by their exact words too. */
    private void addHeads(String type, List<String> phrases, WordAnalyser analyser) {
        Head head = new Head(type.equals("other") ? null : type, false);
        for (String phrase : phrases) {
            if (phrase.startsWith("-")) {
                compoundHeads.put(fold(phrase.substring(1), analyser), type);
            } else {
                List<Word> words = words(phrase, analyser);
                heads.addStems(words, head);
                heads.addExact(words, head);
            }
        }
    }

    /** Labels are known by their exact words first: two may share their stems ("Projekt", "Projektende"). */
    private void addLabels(String key, List<String> phrases, WordAnalyser analyser) {
        for (String phrase : phrases) {
            List<Word> words = words(phrase, analyser);
            labels.addStems(words, key);
            String form =
                    words.stream().filter(PhraseTrie::counts).map(Word::folded).collect(Collectors.joining(" "));
            labelForms.putIfAbsent(form, key);
        }
    }

    private String fold(String text, WordAnalyser analyser) {
        return words(text, analyser).stream().map(Word::folded).collect(Collectors.joining());
    }

    /** The slot splits a phrase: what stands before it announces a name that follows, what stands behind it one that precedes. */
    private void addCue(String phrase, Cue.Kind kind, WordAnalyser analyser) {
        int slot = phrase.indexOf('~');
        String left = (slot < 0 ? phrase : phrase.substring(0, slot)).strip();
        String right = slot < 0 ? "" : phrase.substring(slot + 1).strip();
        boolean bare = !left.isEmpty()
                && frequent.contains(fold(right, analyser)); // "members of ~ are": the small word alone says nothing
        if (!right.isEmpty() && !bare) cues.addStems(words(right, analyser), new Cue(kind, true));
        else if (!left.isEmpty()) cues.addStems(words(left, analyser), new Cue(kind, false));
    }

    /** The head that a compound ends with ("Sozialverband"), null if none. */
    @Nullable
    Head compoundHead(Word word) {
        if (compoundHeads.isEmpty() || !word.isCapitalised()) return null;
        for (Map.Entry<String, String> e : compoundHeads.entrySet()) {
            int at = word.folded().lastIndexOf(e.getKey());
            if (at >= 3 && word.folded().length() - at - e.getKey().length() <= 2) {
                return new Head(e.getValue().equals("other") ? null : e.getValue(), false);
            }
        }
        return null;
    }

    private static Map<String, Cue.Kind> cues() {
        Map<String, Cue.Kind> cues = new HashMap<>();
        cues.put("roles.coordinator", Cue.Kind.COORDINATOR);
        cues.put("roles.partner", Cue.Kind.PARTNER);
        cues.put("roles.funder", Cue.Kind.FUNDER);
        cues.put("roles.programme", Cue.Kind.PROGRAMME);
        cues.put("project.names", Cue.Kind.PROJECT);
        cues.put("project.programmes", Cue.Kind.PROJECT_PROGRAMME);
        cues.put("membership.joins", Cue.Kind.JOINS);
        cues.put("membership.has", Cue.Kind.HAS_MEMBERS);
        cues.put("dates.start", Cue.Kind.START);
        cues.put("dates.end", Cue.Kind.END);
        return cues;
    }
}
