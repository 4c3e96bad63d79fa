package org.reticula.web.network;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Whose members: those of a network of the graph, or those of a list. Just what an address says.
 *
 * @param network last part of its IRI, null for a list
 * @param list null for a network
 * @param packed the list as the address has it, "" for a network
 */
record NetworkWish(@Nullable String network, @Nullable MemberList list, String packed) {
    /** @throws ResponseStatusException 400 if it is neither, 404 if the list's link is damaged */
    static NetworkWish read(@Nullable String network, @Nullable String packed) {
        if (packed != null && !packed.isEmpty()) {
            Optional<MemberList> list = MemberList.decode(packed);
            return new NetworkWish(
                    null,
                    list.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "the link is not whole")),
                    packed);
        }
        if (network == null || network.isEmpty())
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no network and no list");
        return new NetworkWish(network, null, "");
    }

    static NetworkWish of(MemberList list) {
        return new NetworkWish(null, list, list.encode());
    }

    /** Path and query of a page or file about it. */
    String address(String path) {
        return UriComponentsBuilder.fromPath("/networks/" + path)
                .queryParam(network == null ? "m" : "network", "{v}")
                .encode()
                .buildAndExpand(network == null ? packed : network)
                .toUriString();
    }
}
