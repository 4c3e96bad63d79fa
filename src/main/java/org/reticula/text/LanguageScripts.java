package org.reticula.text;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.reticula.model.Lexicon;

/** Which scripts a language is written in, by CLDR and the words of its pack. Thread-safe. */
final class LanguageScripts {
    private final Map<String, Set<Integer>> known = new ConcurrentHashMap<>();
    private final Map<String, Integer> mains = new HashMap<>();
    private final Map<String, String> sisters = new HashMap<>();

    LanguageScripts(List<Lexicon> packs) {
        for (Lexicon pack : packs) {
            Set<Integer> all = usual(pack.language());
            for (String word : pack.list("frequent")) all.add(scriptOf(word));
            known.put(pack.language(), all);
            int main = main(pack);
            mains.put(pack.language(), main);
            Set<String> second = pack.list("frequent").stream()
                    .filter(word -> scriptOf(word) != main)
                    .collect(Collectors.toSet());
            if (!second.isEmpty()) findSister(pack.language(), second, packs);
        }
    }

    private void findSister(String language, Set<String> words, List<Lexicon> packs) {
        int most = 0;
        for (Lexicon other : packs) {
            if (other.language().equals(language)) continue;
            Set<String> common = new HashSet<>(other.list("frequent"));
            common.retainAll(words);
            if (common.size() <= most) continue;
            most = common.size();
            sisters.put(language, other.language());
        }
    }

    boolean allows(String language, int script) {
        return of(language).contains(script);
    }

    /** UScript codes of a language. */
    Set<Integer> of(String language) {
        return known.computeIfAbsent(language, LanguageScripts::usual);
    }

    /**
     * Whose letters to expect in a text: the language's own, but in a script that is not its main one, which letter
     * models have not seen it in, those of the language that shares most of its small words.
     */
    String lettersOf(String language, int script) {
        return script == mains.getOrDefault(language, script) ? language : sisters.getOrDefault(language, language);
    }

    private static int scriptOf(String word) {
        return UScript.getScript(word.codePointAt(0));
    }

    /** CLDR's, or that of the first small word when CLDR has never heard of the language. */
    private static int main(Lexicon pack) {
        String script = ULocale.addLikelySubtags(new ULocale(pack.language())).getScript();
        if (!script.isEmpty()) return UScript.getCodeFromName(script);
        return pack.list("frequent").stream()
                .findFirst()
                .map(LanguageScripts::scriptOf)
                .orElse(UScript.UNKNOWN);
    }

    private static Set<Integer> usual(String language) {
        Set<Integer> all = new TreeSet<>();
        int[] usual = UScript.getCode(new ULocale(language));
        if (usual == null) return all;
        for (int script : usual) all.add(script);
        return all;
    }
}
