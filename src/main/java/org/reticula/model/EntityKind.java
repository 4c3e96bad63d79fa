package org.reticula.model;

/** The kinds of things in the graph; see the table of classes in the graph's contract. */
public enum EntityKind {
    PROJECT,
    PROGRAMME,
    ORGANISATION,
    COUNTRY,
    PLACE,
    THEME,
    EVENT
}
