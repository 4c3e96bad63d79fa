package org.reticula.pipeline;

import java.util.List;

/**
 * The links of one page.
 *
 * @param program fingerprint of the program that read them
 * @param hash of the body that they stand in
 * @param links absolute, as they stand there
 */
record WebLinks(String program, String hash, List<String> links) {}
