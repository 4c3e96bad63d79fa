package org.reticula.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Block;
import org.reticula.model.Language;
import org.reticula.model.Lexicon;
import org.reticula.model.ParsedPage;
import org.reticula.model.ReadPage;
import org.reticula.model.Sentence;
import org.reticula.model.Word;
import org.reticula.model.WordAnalyser;

/** Reads a page: its language, the languages of its blocks, its sentences and their words. Thread-safe. */
public final class PageReader {
    /** Headings, rows and list items up to this long are one sentence, whatever full stops are in them. */
    private static final int ONE_SENTENCE = 200;

    /** The first paragraph alone may be a foreign title or motto. */
    private static final int SAMPLE_PER_BLOCK = 130;

    private static final double TRUST_IN_OPERATOR = 4;
    private static final double TRUST_IN_PAGE = 2;

    private final WordAnalyser analyser;
    private final LanguageDetector detector;
    private final Map<String, Lexicon> packs;
    /** Made when a language first turns up: most runs see few. */
    private final Map<String, SentenceCutter> cutters = new ConcurrentHashMap<>();

    /** @param packs one per language; @param analyser made of the same packs */
    public PageReader(List<Lexicon> packs, WordAnalyser analyser) {
        this.analyser = analyser;
        this.detector = new LanguageDetector(packs);
        this.packs = packs.stream().collect(Collectors.toUnmodifiableMap(Lexicon::language, pack -> pack));
    }

    /**
     * Reads a page.
     *
     * @param hint BCP 47 tag that the operator gave, or null; a page that clearly says otherwise is believed
     */
    public ReadPage read(ParsedPage page, @Nullable String hint) {
        PageLanguages languages = languages(page, hint);
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < page.blocks().size(); i++) {
            Language own = languages.blocks().get(i);
            String language = own.known() ? own.tag() : languages.page().tag();
            addSentences(i, page.blocks().get(i), language, sentences);
        }
        return new ReadPage(page, languages.page(), languages.blocks(), List.copyOf(sentences));
    }

    /** @param blocks one per block of the page */
    record PageLanguages(Language page, List<Language> blocks) {}

    PageLanguages languages(ParsedPage page, @Nullable String hint) {
        List<Evidence> evidence = new ArrayList<>(page.blocks().size());
        for (Block block : page.blocks()) evidence.add(detector.evidence(block.text()));
        Language language = pageLanguage(page, evidence, hint);
        List<Language> blocks = new ArrayList<>(page.blocks().size());
        for (int i = 0; i < page.blocks().size(); i++) {
            Block block = page.blocks().get(i);
            blocks.add(detector.detectBlock(block.text(), evidence.get(i), language, block.main()));
        }
        return new PageLanguages(language, List.copyOf(blocks));
    }

    private Language pageLanguage(ParsedPage page, List<Evidence> evidence, @Nullable String hint) {
        List<BiPredicate<Block, Evidence>> choices = List.of(PageReader::isProse, (b, e) -> b.main(), (b, e) -> true);
        String claimed = hint != null ? hint : page.declaredLanguage();
        String prior = claimed == null ? null : LanguageTags.find(claimed).orElse(null);
        double trust = hint != null ? TRUST_IN_OPERATOR : TRUST_IN_PAGE;
        for (BiPredicate<Block, Evidence> wanted : choices) {
            StringBuilder text = new StringBuilder();
            Evidence sum = detector.evidence("");
            for (int i = 0; i < evidence.size(); i++) {
                Block block = page.blocks().get(i);
                if (!wanted.test(block, evidence.get(i))) continue;
                sum = sum.plus(evidence.get(i));
                if (text.length() < LanguageDetector.SAMPLE)
                    text.append(block.text(), 0, Math.min(block.text().length(), SAMPLE_PER_BLOCK))
                            .append('\n');
            }
            Language found = detector.detect(text.toString(), sum, prior, trust);
            if (found.known()) return found;
        }
        return LanguageDetector.unknown();
    }

    private static boolean isProse(Block block, Evidence evidence) {
        return block.main()
                && block.kind() == Block.Kind.PARAGRAPH
                && evidence.letters() >= LanguageDetector.FEW_LETTERS;
    }

    private void addSentences(int index, Block block, String language, List<Sentence> sentences) {
        String text = block.text();
        boolean one = block.kind() != Block.Kind.PARAGRAPH && text.length() <= ONE_SENTENCE;
        SentenceCutter cutter = cutters.computeIfAbsent(language, this::cutter);
        for (int[] piece : one ? SentenceCutter.whole(text) : cutter.cut(text)) {
            int start = block.start() + piece[0];
            String own = text.substring(piece[0], piece[1]);
            List<Word> words =
                    block.main() ? words(own, start, language) : new LateWords(own, () -> words(own, start, language));
            sentences.add(new Sentence(index, start, block.start() + piece[1], language, words));
        }
    }

    private List<Word> words(String sentence, int start, String language) {
        List<Word> words = new ArrayList<>();
        for (Word w : analyser.words(sentence, language))
            words.add(new Word(w.text(), start + w.start(), w.folded(), w.stem(), w.plainStem()));
        return List.copyOf(words);
    }

    private SentenceCutter cutter(String language) {
        Lexicon pack = packs.get(language);
        return new SentenceCutter(pack == null ? new Lexicon(language, Map.of()) : pack);
    }
}
