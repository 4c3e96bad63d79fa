package org.reticula.text;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import org.reticula.model.Word;

/** Words that are cut when somebody first asks for them: of most menus and footers nobody does. Thread-safe. */
final class LateWords extends AbstractList<Word> implements RandomAccess {
    /** Cuts the words. */
    @FunctionalInterface
    interface Cut {
        List<Word> run();
    }

    private final boolean surelySome;
    private final Cut cut;
    private volatile @Nullable List<Word> words;

    /** @param text that the words are in, without white space around it */
    LateWords(String text, Cut cut) {
        this.surelySome = !text.isEmpty() && Character.isLetterOrDigit(text.codePointAt(0));
        this.cut = cut;
    }

    private List<Word> words() {
        List<Word> ready = words;
        if (ready == null) {
            ready = cut.run();
            words = ready;
        }
        return ready;
    }

    @Override
    public boolean isEmpty() {
        return !surelySome && words().isEmpty();
    }

    @Override
    public int size() {
        return words().size();
    }

    @Override
    public Word get(int index) {
        return words().get(index);
    }
}
