package org.reticula.resolve;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A word of a name.
 *
 * @param text as printed, without the dot of an abbreviation
 * @param folded in Latin letters
 * @param stem of its language, in its script
 * @param plainStem the stem without accents
 * @param small says nothing by itself ("of", "and")
 * @param cut whether a dot shows that its end is left out ("Dir.")
 * @param foldedStem the stem in Latin letters
 * @param foldedPlainStem the plain stem in Latin letters
 */
record Token(
        String text,
        String folded,
        String stem,
        String plainStem,
        boolean small,
        boolean cut,
        String foldedStem,
        String foldedPlainStem) {
    Token(String text, String folded, String stem, String plainStem, boolean small, boolean cut) {
        this(text, folded, stem, plainStem, small, cut, NameFolding.fold(stem), NameFolding.fold(plainStem));
    }

    /** Under which it is looked up. */
    Set<String> keys() {
        return new LinkedHashSet<>(List.of(foldedStem, foldedPlainStem, folded));
    }

    boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0)) || Character.isTitleCase(text.codePointAt(0));
    }

    /** Two capitals or more: an acronym, or a word like one ("ÚPSVaR"). */
    boolean isAcronym() {
        int capitals = 0;
        for (int i = 0; i < text.length(); i++) if (Character.isUpperCase(text.charAt(i))) capitals++;
        return capitals >= 2 && text.length() <= 12;
    }
}
