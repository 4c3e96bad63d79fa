package org.reticula.model;

/** What a fact says of its subject; the graph package knows the IRIs. */
public enum Property {
    /** The subject exists, and is of its kind: the value is empty text. */
    EXISTS,
    FUNDED_UNDER,
    COORDINATOR,
    PARTNER,
    FUNDER,
    COUNTRY,
    PLACE,
    SEAT,
    THEME,
    START_DATE,
    END_DATE,
    DURATION_MONTHS,
    TOTAL_BUDGET,
    EU_CONTRIBUTION,
    INDICATOR,
    IDENTIFIER,
    /** A web page about the project: the value is its address. */
    URL,
    MEMBER_OF,
    /** Code of an organisation's type: only people state it, pages show it by what they call the organisation. */
    ORGANISATION_TYPE
}
