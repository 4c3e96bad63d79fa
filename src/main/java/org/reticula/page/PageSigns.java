package org.reticula.page;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says to those who read the web by machine.
 *
 * @param titles its title and first heading, as far as there are any
 * @param canonical the address that the page says it should have; null if it says none
 * @param indexed false if the page wants to be left out
 * @param followed false if its links are not to be followed
 * @param reserved whether text and data mining is reserved; null if the page does not say
 * @param shape SHA-256 over all that can change what is read from the page; equal when only dates, counters and the like around the content differ
 * @param links where it leads, absolute, without those marked as not to be followed; each once, in the page's order
 */
public record PageSigns(
        List<String> titles,
        @Nullable URI canonical,
        boolean indexed,
        boolean followed,
        @Nullable Boolean reserved,
        String shape,
        List<String> links) {}
