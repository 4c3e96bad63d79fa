package org.reticula.operations;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;

/** Texts without what writers of headings and cells vary: case, accents, punctuation, spaces. */
final class Folded {
    private static final Normalizer2 NFKD = Normalizer2.getNFKDInstance();

    private Folded() {}

    /** Lower-case words with one space between them; a plus is a word of its own. */
    static String of(String text) {
        String apart = NFKD.normalize(text).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(apart.length());
        boolean gap = false;
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK || Character.getType(c) == Character.FORMAT)
                continue;
            boolean plus = c == '+';
            if (!Character.isLetterOrDigit(c) && !plus && !Character.isSurrogate(c)) {
                gap = true;
                continue;
            }
            if ((gap || plus) && !folded.isEmpty()) folded.append(' ');
            gap = plus;
            if (plus) folded.append("plus");
            else folded.append(c == 'ς' ? 'σ' : c);
        }
        return folded.toString();
    }
}
