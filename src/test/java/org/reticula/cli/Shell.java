package org.reticula.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Types a command. */
final class Shell {
    private Shell() {}

    /** What came of it. */
    record Answer(int code, String out, String err) {}

    static Answer type(Object... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] args = new String[words.length];
        for (int i = 0; i < words.length; i++) args[i] = words[i].toString();
        int code = ReticulaCommand.run(out, err, args);
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
