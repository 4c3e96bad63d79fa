package org.reticula.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Says what the words of a name say. */
final class PartReader {
    /** Names with more ways to understand them are understood in the first ones. */
    private static final int MOST_READINGS = 8;

    private final NameWords words;
    private final Meanings meanings;

    PartReader(NameWords words, Meanings meanings) {
        this.words = words;
        this.meanings = meanings;
    }

    /**
     * @param tokens without numbers and small words
     * @param country where the places that it names most likely are; null if not known
     * @return each way to understand them; one at least
     */
    List<List<Part>> read(List<Token> tokens, String language, @Nullable String country) {
        List<List<Part>> readings = new ArrayList<>();
        read(tokens, 0, language, country, List.of(List.of()), readings);
        return readings;
    }

    private void read(
            List<Token> tokens,
            int at,
            String language,
            @Nullable String country,
            List<List<Part>> before,
            List<List<Part>> into) {
        if (at >= tokens.size()) {
            for (List<Part> reading : before) if (into.size() < MOST_READINGS) into.add(reading);
            return;
        }
        Said said = at(tokens, at, language, country);
        List<List<Part>> readings = new ArrayList<>(before);
        append(readings, said);
        read(tokens, at + said.found, language, country, readings, into);
        if (said.found == 1 || into.size() >= MOST_READINGS) return;
        for (int shorter = said.found - 1; shorter > 0; shorter--) { // "City of Zagreb" is a body and a place too
            Said part = at(tokens.subList(0, at + shorter), at, language, country);
            if (part.found < shorter || part.meanings.isEmpty()) continue;
            List<List<Part>> others = new ArrayList<>(before);
            append(others, part);
            read(tokens, at + shorter, language, country, others, into);
        }
    }

    private static final class Said {
        int found = 1;
        String shown = "";
        Token token;
        final Set<String> meanings = new TreeSet<>();
        final Set<String> places = new TreeSet<>();
        final Set<String> countries = new TreeSet<>();
        List<String> pieces = List.of();
        List<Set<String>> pieceMeanings = List.of();

        Said(Token token) {
            this.token = token;
        }

        void take(WordIndex.@Nullable Match match, Set<String> into) {
            if (match == null || match.found() < found) return;
            if (match.found() > found) {
                meanings.clear();
                places.clear();
                countries.clear();
                found = match.found();
            }
            into.addAll(match.said());
        }

        boolean isEmpty() {
            return meanings.isEmpty() && places.isEmpty() && countries.isEmpty();
        }
    }

    private Said at(List<Token> tokens, int at, String language, @Nullable String country) {
        Token token = tokens.get(at);
        Said said = new Said(token);
        WordIndex index = words.meanings(language);
        said.take(words.countries(language).at(tokens, at), said.countries);
        WordIndex.Match kind = index.at(tokens, at);
        WordIndex.Match place = token.isCapitalised() ? words.places().at(tokens, at, country, false) : null;
        said.take(place, said.places);
        said.take(kind, said.meanings);
        String person = words.person(token.folded());
        if (person != null && said.found == 1) said.meanings.add(person);
        if (token.isCapitalised()) takeInflectedPlace(tokens, at, country, said);
        if (said.isEmpty() && !token.isAcronym()) takeUnknown(token, language, index, said);
        StringBuilder shown = new StringBuilder(token.text());
        for (int i = at + 1; i < at + said.found; i++)
            shown.append(' ').append(tokens.get(i).text());
        said.shown = shown.toString();
        return said;
    }

    private void takeInflectedPlace(List<Token> tokens, int at, @Nullable String country, Said said) {
        WordIndex.Match match = words.places().at(tokens, at, country, true);
        if (match != null && (match.found() > said.found || said.isEmpty())) said.take(match, said.places);
    }

    private void takeUnknown(Token token, String language, WordIndex index, Said said) {
        said.meanings.addAll(index.piece(token.folded()));
        if (!said.isEmpty()) return;
        WordIndex.Compound compound = index.cut(token.folded());
        if (compound != null) {
            said.pieces = compound.pieces();
            said.pieceMeanings = compound.said();
            return;
        }
        said.meanings.addAll(index.nearly(token));
        if (said.isEmpty()) said.countries.addAll(words.countries(language).nearly(token));
    }

    private void append(List<List<Part>> readings, Said said) {
        if (!said.pieces.isEmpty()) {
            for (int i = 0; i < said.pieces.size(); i++) {
                String piece = said.pieces.get(i);
                Token bare = new Token(piece, piece, piece, piece, false, false);
                Said part = new Said(bare);
                part.shown = piece;
                part.meanings.addAll(said.pieceMeanings.get(i));
                append(readings, part);
            }
            return;
        }
        List<List<String>> ways = new ArrayList<>();
        Set<String> single = new TreeSet<>();
        for (String meaning : said.meanings) {
            String country = meanings.country(meaning);
            if (country != null) {
                said.countries.add(country);
                continue;
            }
            for (List<String> way : meanings.parts(meaning)) {
                if (way.size() == 1) single.add(way.get(0));
                else if (!ways.contains(way)) ways.add(way);
            }
        }
        List<List<Part>> alternatives = new ArrayList<>();
        boolean bare = ways.isEmpty() || !single.isEmpty() || !said.places.isEmpty() || !said.countries.isEmpty();
        if (bare) alternatives.add(List.of(part(said, single, said.places, said.countries, true)));
        for (List<String> way : ways) {
            List<Part> parts = new ArrayList<>();
            for (String meaning : way) parts.add(part(said, Set.of(meaning), Set.of(), Set.of(), false));
            alternatives.add(parts);
        }
        multiply(readings, alternatives);
    }

    private static void multiply(List<List<Part>> readings, List<List<Part>> alternatives) {
        List<List<Part>> before = new ArrayList<>(readings);
        readings.clear();
        for (List<Part> alternative : alternatives) {
            for (List<Part> reading : before) {
                if (readings.size() >= MOST_READINGS) return;
                List<Part> longer = new ArrayList<>(reading);
                longer.addAll(alternative);
                readings.add(longer);
            }
        }
    }

    private static Part part(Said said, Set<String> meanings, Set<String> places, Set<String> countries, boolean word) {
        String folded = word && said.found == 1 ? said.token.folded() : "";
        String stem = folded.isEmpty() ? "" : NameFolding.fold(said.token.stem());
        return new Part(
                folded,
                stem,
                Spelling.sound(folded),
                Set.copyOf(meanings),
                Set.copyOf(places),
                Set.copyOf(countries),
                said.shown);
    }
}
