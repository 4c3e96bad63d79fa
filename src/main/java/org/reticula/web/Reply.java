package org.reticula.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.coyote.CloseNowException;

/** Answers of the endpoint that are no results: one sentence in plain text. */
final class Reply {
    static final int BAD_REQUEST = 400;
    static final int TOO_LARGE = 413;
    static final int URI_TOO_LONG = 414;
    static final int TOO_MANY = 429;
    static final int UNAVAILABLE = 503;

    private static final String CUT = Reply.class.getName() + ".cut";

    private Reply() {}

    /** Says so, or breaks off if part of an answer is on its way already: the client must not take it for whole. */
    static void send(HttpServletRequest request, HttpServletResponse response, int status, String sentence)
            throws IOException {
        if (response.isCommitted()) {
            cut(request);
            return;
        }
        response.resetBuffer();
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        byte[] body = (sentence.strip() + "\n").getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Has the connection closed without the end of the answer. */
    static void cut(HttpServletRequest request) {
        request.setAttribute(CUT, true);
    }

    /** @throws CloseNowException if the answer was cut: then Tomcat closes the connection */
    static void closeIfCut(HttpServletRequest request) throws CloseNowException {
        if (request.getAttribute(CUT) != null) throw new CloseNowException("answer not whole");
    }
}
