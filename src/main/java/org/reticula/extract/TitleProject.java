package org.reticula.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Block;
import org.reticula.model.EntityKind;
import org.reticula.model.Word;

/**
 * The project that a whole page is about, named by a title field or by a heading: a page with the fields of a project has one even where no phrase
 * announces it.
 */
final class TitleProject {
    private static final Set<String> FACTS = Set.of(
            "start",
            "end",
            "period",
            "duration",
            "total",
            "eu",
            "coordinator",
            "programme",
            "fund",
            "identifier",
            "partner",
            "acronym");
    private static final Set<String> BODIES = Set.of("coordinator", "partner", "funder");
    private static final Pattern CODE = Pattern.compile(
            "\\s*[–—(,;:-]?\\s*\\p{L}*\\s*\\p{L}*:?\\s*[\\p{Lu}\\d./_-]*\\d{4,}[\\p{Alnum}./_-]*\\)?\\s*$");

    private static final Pattern NAMED_HEADLINE = Pattern.compile("^\\p{Lu}[^\\s,]*\\p{Ll}\\p{Lu}[^\\s,]*,");

    /** What parts the steps of a trail of pages, or the entries of a menu in one line. */
    private static final Pattern TRAIL = Pattern.compile("\\p{L}\\s*[›»>→]\\s*\\p{L}|\\|[^|]*\\|");

    private static final int ENOUGH_FIELDS = 2;
    private static final int SHORTEST_TITLE = 4;
    private static final int LONGEST_SPOKEN = 100;

    private final PageScan scan;
    private final LabelReader labels;
    private final ValueFacts.ValueExtractors values;
    /** Offsets of the fields that say something of a project, in the page's order. */
    private final List<Integer> fieldStarts = new ArrayList<>();
    /** What the fields of the page tell of a project, as keys of the pack. */
    private final Set<String> keys = new HashSet<>();
    /** Values of the fields that name a body. */
    private final List<String> bodies = new ArrayList<>();

    TitleProject(PageScan scan, LabelReader labels, ValueFacts.ValueExtractors values) {
        this.scan = scan;
        this.labels = labels;
        this.values = values;
    }

    /** Adds the project's name to the scan, where the page has such a project and does not name it otherwise. */
    void add(List<LabelReader.Labelled> fields) {
        for (LabelReader.Labelled l : fields) {
            if (BODIES.contains(l.key())) bodies.add(l.field().value());
            if (!FACTS.contains(l.key())) continue;
            keys.add(l.key());
            fieldStarts.add(l.field().start());
        }
        Collections.sort(fieldStarts);
        LabelReader.Labelled title =
                fields.stream().filter(l -> l.key().equals("title")).findFirst().orElse(null);
        if (title != null && (!keys.isEmpty() || !named())) {
            addName(title.field().valueStart(), title.field().end(), 0.95, "project/title-field", acronym(fields));
        }
        if (!named()) {
            quotedHeading();
            if (!named()) records(fields);
            if (!named() && keys.size() >= 2) fromHeading(0.9, "project/page-heading", acronym(fields));
            if (!named()) spokenOf();
            if (!named() && nouns() >= 2) fromHeading(0.6, "project/heading-and-nouns", List.of());
        }
        fullNames();
        if (named()) unsure().forEach(scan::remove);
    }

    /** "Learning for Caregivers in Europe (Learn4Carers)": a heading that gives in brackets the name by which the text calls the project. */
    private void fullNames() {
        List<Span> single = scan.all().stream()
                .filter(s -> s.kind() == EntityKind.PROJECT && s.name().indexOf(' ') < 0)
                .toList();
        for (Block block : scan.page.page().blocks()) {
            if (block.kind() != Block.Kind.HEADING
                    || !block.main()
                    || !block.text().endsWith(")")) continue;
            int open = block.text().lastIndexOf('(');
            String inside = block.text().substring(open + 1, block.text().length() - 1);
            if (open < SHORTEST_TITLE || single.stream().noneMatch(s -> s.name().equals(inside))) continue;
            addName(block.start(), block.start() + open, 0.9, "project/heading-with-acronym", List.of(inside));
        }
    }

    private List<Span> unsure() {
        return scan.all().stream()
                .filter(s -> s.kind() == EntityKind.PROJECT && s.confidence() <= ProjectExtractor.UNSURE)
                .toList();
    }

    private boolean named() {
        return scan.all().stream()
                .anyMatch(s -> s.kind() == EntityKind.PROJECT && s.confidence() > ProjectExtractor.UNSURE);
    }

    private static List<String> acronym(List<LabelReader.Labelled> fields) {
        return fields.stream()
                .filter(l -> l.key().equals("acronym") && l.field().value().length() <= 25)
                .map(l -> l.field().value().strip())
                .limit(1)
                .toList();
    }

    private void addName(int start, int end, double confidence, String extractor, List<String> acronyms) {
        Matcher code = CODE.matcher(scan.text).region(start, end);
        int to = code.find() && code.start() > start + 3 ? code.start() : end;
        Span span = scan.piece(EntityKind.PROJECT, start, to, confidence, extractor);
        if (span == null || span.name().length() > 300) return;
        for (Span other : List.copyOf(scan.spans(span.sentence(), EntityKind.PROJECT)))
            if (other.overlaps(span)) scan.remove(other);
        scan.add(span.with(acronyms, List.of(), null, span.to()));
    }

    /** Headings that fields of a project follow at once, if the page has several: each names one. */
    private void records(List<LabelReader.Labelled> fields) {
        List<Block> blocks =
                scan.page.page().blocks().stream().filter(Block::main).toList();
        List<Block> found = new ArrayList<>();
        for (int i = 0; i + 1 < blocks.size(); i++) {
            Block heading = blocks.get(i);
            if (heading.text().length() > 250 || labels.key(heading.text()) != null || isBare(heading)) continue;
            Block next = blocks.get(i + 1);
            boolean opens = fieldAt(fields, next.start()) && !fieldAt(fields, heading.start());
            boolean second =
                    i + 2 < blocks.size() && fieldAt(fields, blocks.get(i + 2).start());
            if (opens && second && heading.kind() == Block.Kind.HEADING) found.add(heading);
        }
        if (found.size() < 2) return;
        for (Block heading : found) addHeading(heading, 0.85, "project/record-heading", List.of());
    }

    private static boolean fieldAt(List<LabelReader.Labelled> fields, int start) {
        return fields.stream()
                .anyMatch(l -> FACTS.contains(l.key()) && l.field().start() == start);
    }

    /** "Safe Steps Home": a heading of several words that the text repeats as it stands, on a page that says "The project …". */
    private void spokenOf() {
        boolean one = IntStream.range(0, scan.sentences.size())
                .anyMatch(i -> scan.block(i).kind() == Block.Kind.PARAGRAPH && opensWithNoun(i));
        if (!one) return;
        for (Block heading : scan.page.page().blocks()) {
            if (heading.kind() != Block.Kind.HEADING
                    || !heading.main()
                    || heading.text().indexOf(' ') < 0
                    || heading.text().length() > LONGEST_SPOKEN
                    || nounIn(scan.sentenceAt(heading.start())) != null
                    || cannotName(heading)) continue;
            if (!isInText(heading.text())) continue;
            addHeading(heading, 0.75, "project/spoken-of", List.of());
            return;
        }
    }

    private boolean opensWithNoun(int sentence) {
        return scan.rules(sentence).projectNouns.all(scan.words(sentence), (n, f, t) -> f <= 1).stream()
                .anyMatch(m -> m.start() <= 1);
    }

    private boolean isInText(String name) {
        return scan.page.page().blocks().stream()
                .filter(b -> b.main() && b.kind() != Block.Kind.HEADING)
                .anyMatch(b -> b.text().contains(name));
    }

    private boolean cannotName(Block block) {
        return labels.key(block.text()) != null
                || isNoise(block)
                || isBare(block)
                || TRAIL.matcher(block.text()).find()
                || isTerm(block) && !isRecordOf(block)
                || block.text().endsWith(":")
                || block.text().endsWith("?");
    }

    /** The heading whose words the main text repeats most and that a long paragraph follows. */
    private void fromHeading(double confidence, String extractor, List<String> acronyms) {
        Block best = null;
        double most = 0;
        List<Block> blocks = scan.page.page().blocks();
        Block aboveFields = fieldStarts.isEmpty() ? null : lastBefore(blocks, fieldStarts.get(0));
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (!block.main() || block.text().length() > 250 || block.text().length() < 3) continue;
            if (block.kind() != Block.Kind.HEADING
                    && !block.text().equals(scan.page.page().title())) continue;
            if (confidence < 0.7 && nounIn(scan.sentenceAt(block.start())) != null)
                continue; // a heading about projects names none
            if (cannotName(block)) continue;
            double score = repeated(block)
                    + (followedByText(blocks, i) && !isPartBehindFields(block) ? 0.5 : 0)
                    + (block.level() == 1 ? 0.3 : 0)
                    + (block == aboveFields ? 0.1 : 0)
                    + (best == null ? 0.1 : 0)
                    - (isBodyAbove(block, aboveFields) ? 1 : 0);
            if (score > most) {
                most = score;
                best = block;
            }
        }
        if (best != null) addHeading(best, confidence, extractor, acronyms);
    }

    /** "Lantern Trust" on top of a page, and the project's own heading right above its fields. */
    private boolean isBodyAbove(Block block, @Nullable Block aboveFields) {
        return aboveFields != null
                && block.start() < aboveFields.start()
                && !covering(block).isEmpty();
    }

    /** "Skip to content": words of menus and banners and little more. */
    private boolean isNoise(Block block) {
        int s = scan.sentenceAt(block.start());
        return s >= 0
                && scan.rules(s)
                                .noise
                                .all(
                                        scan.words(s),
                                        (n, f, t) -> t - f >= scan.words(s).size() - 1)
                                .size()
                        > 0;
    }

    /** "Το έργο", "Nyheter 2019": small words, dates and the word for project itself; one word beside a date names nothing either. */
    private boolean isBare(Block block) {
        int s = scan.sentenceAt(block.start());
        if (s < 0) return false;
        LanguageRules rules = scan.rules(s);
        List<FoundDate> dates = values.dates().plainDates(scan.sentences.get(s), scan.text);
        boolean dated = false, noun = false;
        int telling = 0;
        for (int i = 0; i < scan.words(s).size(); i++) {
            Word w = scan.words(s).get(i);
            boolean inDate = w.isNumber() || dates.stream().anyMatch(d -> d.start() <= w.start() && w.end() <= d.end());
            dated |= inDate;
            if (!w.isWord() || inDate || rules.inside.contains(w.folded()) || rules.frequent.contains(w.folded()))
                continue;
            if (rules.projectNouns.longest(scan.words(s), i, (n, f, t) -> true) == null) telling++;
            else noun = true;
        }
        boolean sheet = noun && telling == 1 && block.level() > 1; // "Project details"
        return telling == 0 || dated && telling == 1 || sheet;
    }

    /** A heading of one word below the fields of a project opens a part of its page: "Summary". */
    private boolean isPartBehindFields(Block block) {
        return block.text().indexOf(' ') < 0
                && fieldStarts.size() >= ENOUGH_FIELDS
                && block.start() > fieldStarts.get(ENOUGH_FIELDS - 1);
    }

    /** The last heading before an offset. */
    private static @Nullable Block lastBefore(List<Block> blocks, int offset) {
        Block last = null;
        for (Block b : blocks) if (b.main() && b.kind() == Block.Kind.HEADING && b.end() <= offset) last = b;
        return last;
    }

    private void addHeading(Block block, double confidence, String extractor, List<String> acronyms) {
        int sentence = scan.sentenceAt(block.start());
        covering(block).forEach(scan::remove); // a title that reads like the name of a body is none
        if (sentence >= 0) {
            List<Quotes.Quoted> quoted = Quotes.all(scan.words(sentence));
            if (quoted.size() == 1 && quoted.get(0).close() - quoted.get(0).open() > 1) {
                Span span = ProjectExtractor.quoted(
                        sentence, scan.words(sentence), quoted.get(0), scan.text, confidence, extractor);
                if (span != null) {
                    scan.add(span.with(acronyms, List.of(), null, span.to()));
                    return;
                }
            }
        }
        int name = nameBeforeComma(block);
        addName(nameStart(block), block.start() + name, confidence, extractor, acronyms);
    }

    /** "Project Family First": behind the word for project where a capital follows it. */
    private int nameStart(Block heading) {
        int sentence = scan.sentenceAt(heading.start());
        if (sentence < 0) return heading.start();
        List<Word> words = scan.words(sentence);
        PhraseTrie.Match<Cue> cue =
                scan.rules(sentence).cues.longest(words, 0, (c, f, t) -> c.kind() == Cue.Kind.PROJECT && !c.before());
        if (cue == null || cue.end() >= words.size() || !words.get(cue.end()).isCapitalised()) return heading.start();
        return words.get(cue.end()).start();
    }

    /** "WeShareWeCare, or how to share a flat": one word with capitals inside, and what a headline says of it. */
    private static int nameBeforeComma(Block heading) {
        Matcher name = NAMED_HEADLINE.matcher(heading.text());
        return name.find() ? name.end() - 1 : heading.text().length();
    }

    /**
     * Whether the page is the record of an operation that the heading names, though it reads like a body's name: a record has a date, a sum
     * and a beneficiary, and that is another.
     */
    private boolean isRecordOf(Block heading) {
        boolean record = keys.contains("coordinator")
                && keys.stream().anyMatch(Set.of("start", "end", "period", "duration")::contains)
                && keys.stream().anyMatch(Set.of("total", "eu")::contains);
        return record
                && bodies.stream()
                        .noneMatch(b ->
                                b.contains(heading.text()) || heading.text().contains(b))
                && covering(heading).stream().allMatch(x -> x.kind() == EntityKind.ORGANISATION && x.term() == null);
    }

    private boolean isTerm(Block block) {
        return !covering(block).isEmpty();
    }

    /** Names that are all of a heading. */
    private List<Span> covering(Block block) {
        int s = scan.sentenceAt(block.start());
        if (s < 0) return List.of();
        return scan.spans(s).stream()
                .filter(x -> x.end() - x.start() >= block.text().length() - 2)
                .toList();
    }

    /** Share of the heading's words that stand in the main text elsewhere. */
    private double repeated(Block heading) {
        Set<String> elsewhere = new HashSet<>();
        Set<String> own = new HashSet<>();
        for (int i = 0; i < scan.sentences.size(); i++) {
            boolean here = scan.block(i).equals(heading);
            for (Word w : scan.words(i))
                if (w.isWord() && w.text().length() > 3) (here ? own : elsewhere).add(w.stem());
        }
        if (own.isEmpty()) return 0;
        return own.stream().filter(elsewhere::contains).count() / (double) own.size();
    }

    private static boolean followedByText(List<Block> blocks, int i) {
        for (int k = i + 1; k < blocks.size() && k <= i + 2; k++)
            if (blocks.get(k).text().length() > 200) return true;
        return false;
    }

    /** A heading with a quoted name beside a programme or the word for project. */
    private void quotedHeading() {
        for (int i = 0; i < scan.sentences.size(); i++) {
            Block block = scan.block(i);
            boolean head = block.kind() == Block.Kind.HEADING || i == 0;
            if (!head || !block.main()) continue;
            List<Quotes.Quoted> quoted = new ArrayList<>(Quotes.all(scan.words(i)));
            if (quoted.isEmpty()) continue;
            boolean whole = quoted.get(0).open() == 0
                    && quoted.get(0).close() >= scan.words(i).size() - 2;
            boolean project =
                    !scan.spans(i, EntityKind.PROGRAMME).isEmpty() || nounIn(i) != null || nouns() >= (whole ? 1 : 2);
            if (!project) continue;
            Span span =
                    ProjectExtractor.quoted(i, scan.words(i), quoted.get(0), scan.text, 0.8, "project/quoted-heading");
            if (span != null && scan.add(span)) return;
        }
    }

    private @Nullable String nounIn(int sentence) {
        if (sentence < 0) return null;
        var found = scan.rules(sentence).projectNouns.all(scan.words(sentence), (n, f, t) -> true);
        return found.isEmpty() ? null : found.get(0).value();
    }

    private int nouns() {
        int count = 0;
        for (int i = 0; i < scan.sentences.size(); i++) if (scan.block(i).main()) count += nounIn(i) == null ? 0 : 1;
        return count;
    }
}
