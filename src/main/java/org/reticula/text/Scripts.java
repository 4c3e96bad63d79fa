package org.reticula.text;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.reticula.model.Lexicon;

/** Which script a text is in, and which languages may be written in it. */
final class Scripts {
    private final TreeMap<String, Set<Integer>> ofPacks = new TreeMap<>();

    Scripts(List<Lexicon> packs) {
        for (Lexicon pack : packs) {
            Set<Integer> scripts = new TreeSet<>();
            for (String word : pack.list("frequent")) scripts.add(UScript.getScript(word.codePointAt(0)));
            ofPacks.put(pack.language(), scripts);
        }
    }

    /** UScript code of most of the letters; UScript.COMMON if there are none. */
    static int dominant(String text) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        int most = UScript.COMMON;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetter(c)) continue;
            int script = c < 128 ? UScript.LATIN : UScript.getScript(c);
            if (counts.merge(script, 1, Integer::sum) > counts.getOrDefault(most, 0)) most = script;
        }
        return most;
    }

    /** Whether CLDR or the language's own pack knows it in this script. */
    boolean allows(String language, int script) {
        if (ofPacks.getOrDefault(language, Set.of()).contains(script)) return true;
        int[] usual = UScript.getCode(new ULocale(language));
        if (usual == null) return true;
        for (int code : usual) {
            if (code == script) return true;
        }
        return false;
    }
}
