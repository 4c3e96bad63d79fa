package org.reticula.operations;

/** The sign before the decimals of a column's amounts. */
enum DecimalSign {
    COMMA,
    POINT
}
