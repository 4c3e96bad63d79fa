package org.reticula.graph;

import java.time.Instant;

/**
 * What a release was made of.
 *
 * @param ontology fingerprint of the ontology
 * @param pages fingerprint of all that was read, by whatever rule the caller has: two releases with equal fingerprints need not
 *     both exist
 * @param started when the import began
 */
public record ReleaseInputs(String ontology, String pages, Instant started) {}
