package org.reticula.resolve;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An IRI that was once given.
 *
 * @param iri never given to anything else
 * @param since number of the import that gave it, from 1
 * @param into IRI of the thing it was merged into, null while it stands for itself
 * @param keys names and circumstances by which the thing is known again, sorted
 */
public record RegistryEntry(String iri, int since, @Nullable String into, List<String> keys) {}
