package org.reticula.fetch;

import java.util.Map;
import java.util.Optional;

/**
 * One request and its answer.
 *
 * @param headers first value of each, names in lower case
 * @param body decompressed; empty unless the status is 200
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Exchange(int status, Map<String, String> headers, byte[] body) {
    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    boolean isRedirect() {
        return status >= 301 && status <= 308 && status != 304 && status != 305 && status != 306;
    }
}
