package org.reticula.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reticula.model.EntityKind;
import org.reticula.model.Name;
import org.reticula.model.Term;

/** Takes names of projects apart: acronym, title, codes, and the programme and years that stand behind. */
final class ProjectNameReader {
    private static final Pattern CODE = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:[\\p{L}\\p{N}._]{1,20}(?:[-/][\\p{L}\\p{N}._]{1,20}){2,8}|\\d{6,12})(?![\\p{L}\\p{N}])");
    private static final int CODE_DIGITS = 6;
    private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]]*)[)\\]]");
    private static final Pattern PARTING = Pattern.compile("\\s+[-–—|]\\s+|\\s*[:–—]\\s+");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
    private static final Set<String> ABOUT = Set.of("project", "programme", "initiative");
    private static final int LONGEST_ACRONYM = 18;
    private static final int PROGRAMME_WORDS = 8;

    private final NameProfiler profiler;
    private final Map<String, String> programmes = new HashMap<>();

    ProjectNameReader(NameProfiler profiler, List<Term> terms) {
        this.profiler = profiler;
        for (Term term : terms) {
            if (term.kind() != EntityKind.PROGRAMME) continue;
            for (Name name : term.labels()) programmes.put(NameFolding.fold(name.text()), term.iri());
            for (Name name : term.otherNames()) programmes.put(NameFolding.fold(name.text()), term.iri());
            for (String acronym : term.acronyms()) programmes.put(NameFolding.fold(acronym), term.iri());
        }
        programmes.remove("");
    }

    ProjectName read(Name name, @Nullable String country) {
        Set<String> identifiers = new TreeSet<>();
        Set<String> funds = new TreeSet<>();
        Set<String> years = new TreeSet<>();
        String text = withoutCodes(name.text(), identifiers);
        String acronym = null;
        Matcher brackets = BRACKETS.matcher(text);
        StringBuilder bare = new StringBuilder();
        int from = 0;
        while (brackets.find()) {
            String inside = brackets.group(1).strip();
            boolean circumstance = takeCircumstances(inside, funds, years);
            if (!circumstance && acronym == null && isAcronym(inside)) acronym = NameFolding.fold(inside);
            else if (!circumstance) continue;
            bare.append(text, from, brackets.start()).append(' ');
            from = brackets.end();
        }
        String title = bare.append(text.substring(from)).toString().strip();
        Matcher parting = PARTING.matcher(title);
        if (acronym == null && parting.find() && isAcronym(title.substring(0, parting.start()))) {
            acronym = NameFolding.fold(title.substring(0, parting.start()));
            title = title.substring(parting.end());
        }
        boolean single = acronym == null && title.indexOf(' ') < 0 && title.indexOf('-') > 0 && isAcronym(title);
        if (single) return new ProjectName(NameFolding.fold(title), null, identifiers, funds, years);
        return named(new Name(title, name.language()), country, acronym, identifiers, funds, years);
    }

    private ProjectName named(
            Name title,
            @Nullable String country,
            @Nullable String acronym,
            Set<String> identifiers,
            Set<String> funds,
            Set<String> years) {
        NameProfile profile = profiler.profile(title, country);
        List<Part> telling = new ArrayList<>();
        for (Part part : profile.readings().get(0)) {
            boolean about = part.meanings().stream().anyMatch(ABOUT::contains);
            if (!about) telling.add(part);
        }
        boolean none = telling.isEmpty() && profile.numbers().isEmpty();
        if (!none && !identifiers.isEmpty())
            none = programme(profile.folded()) != null || acronym == null && isShort(telling);
        boolean one = telling.size() == 1 && profile.numbers().isEmpty() && acronym == null && !none;
        if (one && telling.get(0).word().length() > 1) {
            return new ProjectName(telling.get(0).word(), null, identifiers, funds, years);
        }
        return new ProjectName(acronym, none ? null : profile, identifiers, funds, years);
    }

    /** What stands beside a code may be no more than "project no.". */
    private static boolean isShort(List<Part> telling) {
        return telling.size() == 1 && telling.get(0).word().length() < 4;
    }

    private static String withoutCodes(String text, Set<String> identifiers) {
        Matcher codes = CODE.matcher(text);
        StringBuilder bare = new StringBuilder();
        while (codes.find()) {
            String code = codes.group();
            boolean enough = code.chars().filter(Character::isDigit).count() >= CODE_DIGITS;
            boolean date = code.length() <= 10 && code.matches("\\d{1,4}([-/.])\\d{1,4}\\1\\d{1,4}");
            if (!enough || date) continue;
            identifiers.add(NameFolding.fold(code));
            codes.appendReplacement(bare, " ");
        }
        return codes.appendTail(bare).toString().strip();
    }

    /** Whether the words tell nothing but a programme and years; puts these where they belong. */
    private boolean takeCircumstances(String inside, Set<String> funds, Set<String> years) {
        String programme = programme(NameFolding.fold(inside));
        Matcher year = YEAR.matcher(inside);
        Set<String> found = new TreeSet<>();
        while (year.find()) found.add(year.group());
        if (programme == null && found.isEmpty()) return false;
        if (programme != null) {
            funds.add(programme);
            funds.add(programmes.getOrDefault(programme, programme));
        }
        if (programme == null || !programme.contains(found.stream().findFirst().orElse("-"))) years.addAll(found);
        return true;
    }

    /** The longest name of a programme that the words begin with; null if they begin with none. */
    private @Nullable String programme(String folded) {
        String[] words = folded.split(" ");
        for (int to = Math.min(words.length, PROGRAMME_WORDS); to > 0; to--) {
            String phrase = String.join(" ", List.of(words).subList(0, to));
            if (programmes.containsKey(phrase)) return phrase;
        }
        return null;
    }

    /** One short word with two capitals or more, or all of whose letters are small or capital as in a brand. */
    private static boolean isAcronym(String text) {
        String word = text.strip();
        if (word.length() < 2
                || word.length() > LONGEST_ACRONYM
                || word.chars().filter(c -> c == ' ').count() > 1) {
            return false;
        }
        long capitals = word.chars().filter(Character::isUpperCase).count();
        return capitals >= 2 || capitals == 1 && word.indexOf(' ') < 0;
    }
}
