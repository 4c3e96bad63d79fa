package org.reticula.extract;

/**
 * What a phrase of a language pack announces.
 *
 * @param kind what it says
 * @param before whether the name stands before the phrase; else it follows
 */
record Cue(Kind kind, boolean before) {
    enum Kind {
        COORDINATOR,
        PARTNER,
        FUNDER,
        PROGRAMME,
        PROJECT,
        PROJECT_PROGRAMME,
        JOINS,
        HAS_MEMBERS,
        START,
        END
    }
}
