package org.reticula.web.page;

/**
 * What something is called.
 *
 * @param language BCP 47 tag, empty where it is of no language: an acronym, an address
 */
public record Label(String text, String language) {}
