package org.reticula.resolve;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Name;

/** Places under their names in all languages, also inflected. A place's id is its country and its number. */
final class PlaceIndex {
    private final Map<String, Set<String>> exact = new HashMap<>();
    private final Map<String, List<Entry>> beginnings = new HashMap<>();
    private int longest = 1;

    private record Entry(String id, String[] sounds) {}

    /** @param telling gives the words of a name in a language, without small words */
    PlaceIndex(List<NameKnowledge.Place> places, Spelling spelling, BiFunction<String, String, List<Token>> telling) {
        int number = 0;
        for (NameKnowledge.Place place : places) {
            String id = place.country() + number++;
            String native_ = ULocale.addLikelySubtags(new ULocale("und_" + place.country()))
                    .getLanguage();
            for (Name name : place.names()) {
                String language = name.language().equals("und") ? native_ : name.language();
                String folded = NameFolding.fold(spelling.latin(name.text(), language));
                add(folded, id);
                String bare = telling.apply(name.text(), language).stream()
                        .map(Token::folded)
                        .collect(Collectors.joining(" "));
                if (!bare.equals(folded)) add(bare, id);
                String plain = NameFolding.fold(name.text());
                if (!plain.equals(folded)) add(plain, id);
            }
        }
    }

    private void add(String folded, String id) {
        if (folded.isEmpty()) return;
        String[] words = folded.split(" ");
        longest = Math.max(longest, words.length);
        exact.computeIfAbsent(folded, f -> new TreeSet<>()).add(id);
        String[] sounds = new String[words.length];
        for (int i = 0; i < words.length; i++) sounds[i] = Spelling.sound(words[i]);
        exact.computeIfAbsent("~" + String.join(" ", sounds), f -> new TreeSet<>())
                .add(id);
        if (sounds[0].length() >= 3) {
            beginnings
                    .computeIfAbsent(sounds[0].substring(0, 3), b -> new ArrayList<>())
                    .add(new Entry(id, sounds));
        }
    }

    /**
     * The longest name of a place that begins at the token.
     *
     * @param country that the place should be in if there are several; null if not known
     * @param inflected whether endings may differ
     */
    WordIndex.@Nullable Match at(List<Token> tokens, int from, @Nullable String country, boolean inflected) {
        for (int to = Math.min(tokens.size(), from + longest); to > from; to--) {
            Set<String> found = find(tokens, from, to, inflected, country);
            if (!found.isEmpty()) return new WordIndex.Match(to - from, found);
        }
        return null;
    }

    private Set<String> find(List<Token> tokens, int from, int to, boolean inflected, @Nullable String country) {
        StringBuilder folded = new StringBuilder();
        StringBuilder sound = new StringBuilder("~");
        for (int i = from; i < to; i++) {
            if (i > from) {
                folded.append(' ');
                sound.append(' ');
            }
            folded.append(tokens.get(i).folded());
            sound.append(Spelling.sound(tokens.get(i).folded()));
        }
        Set<String> found = inCountry(exact.getOrDefault(folded.toString(), Set.of()), country);
        if (!found.isEmpty()) return found;
        if (sound.length() > 4) {
            found = inCountry(exact.getOrDefault(sound.toString(), Set.of()), country);
            if (country != null && found.stream().noneMatch(id -> id.startsWith(country))) found = Set.of();
        }
        return found.isEmpty() && inflected ? inflected(tokens, from, to, country) : found;
    }

    private Set<String> inflected(List<Token> tokens, int from, int to, @Nullable String country) {
        String first = Spelling.sound(tokens.get(from).folded());
        if (first.length() < 3 || !tokens.get(from).isCapitalised()) return Set.of();
        Set<String> found = new TreeSet<>();
        int best = Integer.MAX_VALUE;
        for (Entry entry : beginnings.getOrDefault(first.substring(0, 3), List.of())) {
            if (country != null && !entry.id().startsWith(country)) continue;
            int far = far(entry.sounds(), tokens, from, to);
            if (far > best || far == Integer.MAX_VALUE) continue;
            if (far < best) found.clear();
            best = far;
            found.add(entry.id());
        }
        return found;
    }

    private static int far(String[] sounds, List<Token> tokens, int from, int to) {
        if (sounds.length != to - from) return Integer.MAX_VALUE;
        int far = 0;
        for (int i = 0; i < sounds.length; i++) {
            String sound = Spelling.sound(tokens.get(from + i).folded());
            if (sound.equals(sounds[i])) continue;
            if (!Spelling.inflected(sound, sounds[i], true)) return Integer.MAX_VALUE;
            far += Math.max(sound.length(), sounds[i].length()) - common(sound, sounds[i]);
        }
        return far;
    }

    private static int common(String a, String b) {
        int common = 0;
        while (common < a.length() && common < b.length() && a.charAt(common) == b.charAt(common)) common++;
        return common;
    }

    /** Those in the country; all if none is or it is not known. */
    private static Set<String> inCountry(Set<String> ids, @Nullable String country) {
        if (country == null || ids.size() < 2) return ids;
        Set<String> inside = new TreeSet<>();
        for (String id : ids) if (id.startsWith(country)) inside.add(id);
        return inside.isEmpty() ? ids : inside;
    }
}
