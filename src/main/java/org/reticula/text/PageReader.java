package org.reticula.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
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
        Language language = pageLanguage(page, hint);
        List<Language> blockLanguages = new ArrayList<>(page.blocks().size());
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < page.blocks().size(); i++) {
            Block block = page.blocks().get(i);
            Language own = detector.detectBlock(block.text(), language, block.main());
            blockLanguages.add(own);
            addSentences(i, block, own.known() ? own.tag() : language.tag(), sentences);
        }
        return new ReadPage(page, language, List.copyOf(blockLanguages), List.copyOf(sentences));
    }

    private Language pageLanguage(ParsedPage page, @Nullable String hint) {
        String claimed = hint != null ? hint : page.declaredLanguage();
        String prior = claimed == null ? null : LanguageTags.find(claimed).orElse(null);
        double trust = hint != null ? TRUST_IN_OPERATOR : TRUST_IN_PAGE;
        Language found = detector.detect(join(page, PageReader::isProse), prior, trust);
        if (!found.known()) found = detector.detect(join(page, Block::main), prior, trust);
        if (!found.known()) found = detector.detect(join(page, b -> true), prior, trust);
        return found;
    }

    private static boolean isProse(Block block) {
        return block.main()
                && block.kind() == Block.Kind.PARAGRAPH
                && LanguageDetector.countLetters(block.text()) >= LanguageDetector.FEW_LETTERS;
    }

    private static String join(ParsedPage page, Predicate<Block> wanted) {
        StringBuilder out = new StringBuilder();
        for (Block block : page.blocks()) {
            if (wanted.test(block)) out.append(block.text()).append('\n');
        }
        return out.toString();
    }

    private void addSentences(int index, Block block, String language, List<Sentence> sentences) {
        String text = block.text();
        boolean one = block.kind() != Block.Kind.PARAGRAPH && text.length() <= ONE_SENTENCE;
        SentenceCutter cutter = cutters.computeIfAbsent(language, this::cutter);
        for (int[] piece : one ? SentenceCutter.whole(text) : cutter.cut(text)) {
            int start = block.start() + piece[0];
            List<Word> words = new ArrayList<>();
            for (Word w : analyser.words(text.substring(piece[0], piece[1]), language)) {
                words.add(new Word(w.text(), start + w.start(), w.folded(), w.stem(), w.plainStem()));
            }
            sentences.add(new Sentence(index, start, block.start() + piece[1], language, List.copyOf(words)));
        }
    }

    private SentenceCutter cutter(String language) {
        Lexicon pack = packs.get(language);
        return new SentenceCutter(pack == null ? new Lexicon(language, Map.of()) : pack);
    }
}
