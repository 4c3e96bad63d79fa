package org.reticula.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reticula.pipeline.SamplePages;
import picocli.CommandLine;

/** What a mistake of the operator looks like: one line that says what to do, and exit code 2. */
class UsageTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "impor",
                "import --colour",
                "import --threads many",
                "import --threads 0 .",
                "import --min-confidence 2 .",
                "import --base nothing .",
                "import no-such-folder",
                "import --list no-such-list",
                "import . --curation no-such-folder",
                "import . --ontology no-such-ontology",
                "query",
                "query ASK{} --data no-such-data",
                "query -f no-such-file",
                "query ASK{} --format pdf",
                "query ASK{} --timeout 0",
                "export --format pdf --data no-such-data",
                "export --data no-such-data",
                "explain",
                "explain x --data no-such-data",
                "review --data no-such-data",
                "diff 2026-01-01-001",
                "diff a b --data no-such-data",
                "status --data no-such-data",
                "verify --data no-such-data",
                "evaluate",
                "evaluate no-such-folder",
            })
    void isOneLineWithCodeTwo(String typed) {
        Object[] words = (typed.startsWith("import") && !typed.contains("--data")
                        ? typed + " --data " + folder.resolve("data")
                        : typed)
                .split(" ");

        Shell.Answer answer = Shell.type(words);

        assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.USAGE);
        assertThat(answer.err()).startsWith("reticula: ").hasLineCount(1);
        assertThat(answer.out()).isEmpty();
    }

    @Test
    void showsTheStackTraceOnlyOnDemand() {
        assertThat(Shell.type("evaluate", folder, "--debug").err()).contains("\tat org.reticula.");
    }

    @Test
    void everyCommandHasHelpWithAnExample() {
        for (String name : new CommandLine(new ReticulaCommand(System.out))
                .getSubcommands()
                .keySet()) {
            Shell.Answer answer = Shell.type(name, "--help");
            assertThat(answer.code()).isEqualTo(ExitCode.DONE);
            assertThat(answer.out()).contains("Example", "reticula " + name);
        }
    }

    @Test
    void refusesADataDirectoryThatIsAFile() {
        Path file = folder.resolve("file");
        SamplePages.write(file, "x");

        Shell.Answer answer = Shell.type("import", folder, "--data", file);

        assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
        assertThat(answer.err()).contains(file.toString()).hasLineCount(1);
    }

    @Test
    void namesTheLineOfAListThatIsNoPage() {
        Path list = folder.resolve("list.txt");
        SamplePages.write(list, "https://\nmissing.html\n");

        Shell.Answer answer = Shell.type("import", "--list", list, "--data", folder.resolve("data"));

        assertThat(answer.code()).isEqualTo(ExitCode.NOT_PUBLISHED);
        assertThat(answer.out())
                .contains("list.txt:1: this is not a valid web address", "list.txt:2: there is no such file");
    }

    @Test
    void readsNoWebPageUnlessTheOperatorSaysWhoAsks() {
        Path list = folder.resolve("list.txt");
        SamplePages.write(list, "https://example.org/page\n");

        Shell.Answer answer = Shell.type("import", "--list", list, "--data", folder.resolve("data"));

        assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
        assertThat(answer.err()).contains("--contact");
    }
}
