package org.reticula.model;

/**
 * Bad data as a value with a name: goes to the run report, never stops the run.
 *
 * @param code name of the kind, for instance "CharsetGuessed", "EmptyPage", "DateWithoutYear", "RobotsDisallow"
 * @param source the source's id, or the list and line
 * @param message one sentence that a person understands
 * @param rejected whether the thing was left out because of it
 */
public record Issue(String code, String source, String message, boolean rejected) {}
