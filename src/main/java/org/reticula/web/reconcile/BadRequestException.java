package org.reticula.web.reconcile;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The client sent what the service cannot understand. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
final class BadRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadRequestException(String message) {
        super(message);
    }
}
