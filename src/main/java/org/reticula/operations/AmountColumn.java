package org.reticula.operations;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the numbers of one column. "1.234" alone may be a thousand or one: what the other cells of the column show decides, and where they
 * show both it is not read.
 */
final class AmountColumn {
    private static final int THOUSAND_DIGITS = 3;
    private static final Pattern GROUPS = Pattern.compile("\\d{1,3}(\\D\\d{3})+");
    private static final Pattern PLAIN = Pattern.compile("\\d+");

    private final @Nullable DecimalSign given;
    private final @Nullable DecimalSign usual;
    private int commas;
    private int points;
    private int loneCommas;
    private int lonePoints;

    /**
     * @param given by the mapping; null to see from the cells
     * @param usual where cells show nothing, null if a sign before three digits parts thousands then
     */
    AmountColumn(@Nullable DecimalSign given, @Nullable DecimalSign usual) {
        this.given = given;
        this.usual = usual;
    }

    /** Takes note of how a cell is written. */
    void see(String number) {
        int comma = number.indexOf(',');
        int point = number.indexOf('.');
        if (comma < 0 && point < 0) return;
        if (comma >= 0 && point >= 0) {
            if (number.lastIndexOf(',') > number.lastIndexOf('.')) commas++;
            else points++;
            return;
        }
        char sign = comma >= 0 ? ',' : '.';
        int at = number.indexOf(sign);
        boolean several = number.indexOf(sign, at + 1) >= 0;
        boolean decimals = !several && isDecimal(number, at);
        if (several) vote(sign == ',' ? DecimalSign.POINT : DecimalSign.COMMA);
        else if (decimals) vote(sign == ',' ? DecimalSign.COMMA : DecimalSign.POINT);
        else if (sign == ',') loneCommas++;
        else lonePoints++;
    }

    private void vote(DecimalSign sign) {
        if (sign == DecimalSign.COMMA) commas++;
        else points++;
    }

    /** Whether a lone sign cannot part thousands. */
    private static boolean isDecimal(String number, int at) {
        int behind = number.length() - at - 1;
        return behind != THOUSAND_DIGITS || at > THOUSAND_DIGITS || at == 0 || number.charAt(0) == '0';
    }

    /** Null where cells contradict each other. */
    private @Nullable DecimalSign decided() {
        if (given != null) return given;
        if (commas > 0 && points > 0) return null;
        if (commas > 0) return DecimalSign.COMMA;
        if (points > 0) return DecimalSign.POINT;
        if (usual != null) return usual;
        if (loneCommas > 0 && lonePoints > 0) return null;
        return loneCommas > 0 ? DecimalSign.POINT : DecimalSign.COMMA;
    }

    /** @param number digits with signs between them, blanks and apostrophes taken out; empty if it cannot be read without guessing */
    Optional<BigDecimal> read(String number) {
        if (PLAIN.matcher(number).matches()) return Optional.of(new BigDecimal(number));
        int last = Math.max(number.lastIndexOf(','), number.lastIndexOf('.'));
        if (last < 0) return Optional.empty();
        char sign = number.charAt(last);
        boolean both = number.indexOf(',') >= 0 && number.indexOf('.') >= 0;
        boolean several = number.indexOf(sign) < last;
        boolean ambiguous = !both && !several && !isDecimal(number, last);
        DecimalSign decided = ambiguous || given != null ? decided() : null;
        if (ambiguous && decided == null) return Optional.empty();
        DecimalSign own = sign == ',' ? DecimalSign.COMMA : DecimalSign.POINT;
        boolean decimal = decided != null ? decided == own : !several;
        if (decimal && several) return Optional.empty();
        String whole = decimal ? number.substring(0, last) : number;
        String rest = decimal ? number.substring(last + 1) : "";
        boolean grouped = whole.indexOf(',') >= 0 || whole.indexOf('.') >= 0;
        if (grouped && (!GROUPS.matcher(whole).matches() || decimal && whole.indexOf(sign) >= 0))
            return Optional.empty();
        String digits = whole.replace(",", "").replace(".", "");
        if (!rest.chars().allMatch(AmountColumn::isDigit)) return Optional.empty();
        return Optional.of(new BigDecimal((digits.isEmpty() ? "0" : digits) + (rest.isEmpty() ? "" : "." + rest)));
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
