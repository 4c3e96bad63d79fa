package org.reticula.operations;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a list holds. */
enum Role {
    PROJECT,
    CODE,
    URL,
    BENEFICIARY,
    BENEFICIARY_ID,
    PARTNER,
    SUMMARY,
    START,
    END,
    DURATION,
    TOTAL,
    EU,
    EU_RATE,
    FUND,
    PROGRAMME,
    PRIORITY,
    CATEGORY,
    PLACE,
    POSTCODE,
    COUNTRY;

    /** How mappings call it: "beneficiary-id". */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Role::key).toList();
    }

    static Optional<Role> find(String key) {
        return Arrays.stream(values()).filter(r -> r.key().equals(key)).findFirst();
    }

    boolean isDate() {
        return this == START || this == END;
    }

    boolean isAmount() {
        return this == TOTAL || this == EU || this == EU_RATE || this == DURATION;
    }

    /** Whether an operation may have several. */
    boolean mayBeSeveral() {
        return switch (this) {
            case BENEFICIARY, PARTNER, FUND, PROGRAMME, PRIORITY, CATEGORY, PLACE, POSTCODE, COUNTRY, SUMMARY -> true;
            default -> false;
        };
    }

    /** Whether the whole list may say it once, in its mapping. */
    boolean mayBeConstant() {
        return switch (this) {
            case FUND, PROGRAMME, COUNTRY, PLACE, BENEFICIARY, CATEGORY -> true;
            default -> false;
        };
    }
}
