package org.reticula.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operator's mistakes: one line and exit code 2. */
class ServeCommandTest {
    @TempDir
    Path data;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--schedule | every night  | is no time",
                "--schedule | 0 0 30 2 *   | no day ever fits",
                "--query-timeout | soon         | write for instance 30s or 2m",
                "--query-timeout | 0            | timeout must be more than nothing",
                "--port     | 70000        | --port must be 1 to 65535",
                "--bind     | 192.0.2.1    | cannot listen on 192.0.2.1",
                "--ontology | no/such      | ontology folder not found",
            })
    void areToldInOneLine(String option, String value, String told) {
        assertThat(serve(option, value)).isEqualTo(ExitCode.USAGE);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains(told).hasLineCount(1);
    }

    @Test
    void namesAPortThatIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(serve("--port", String.valueOf(taken.getLocalPort()))).isEqualTo(ExitCode.USAGE);
        }
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .contains("is in use")
                .hasLineCount(1);
    }

    @Test
    void refusesSourcesThatNothingWouldRead() {
        assertThat(serve("pages")).isEqualTo(ExitCode.USAGE);
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .contains("add --schedule")
                .hasLineCount(1);
    }

    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    private int serve(String... arguments) {
        String[] line = new String[arguments.length + 3];
        line[0] = "serve";
        line[1] = "--data";
        line[2] = data.toString();
        System.arraycopy(arguments, 0, line, 3, arguments.length);
        return ReticulaCommand.run(OutputStream.nullOutputStream(), errors, line);
    }
}
