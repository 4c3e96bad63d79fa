package org.reticula.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FirstSeenTest {
    private static final String SAID = "a".repeat(Iris.HALF);
    private static final String OLD_PAGE = "1".repeat(Iris.HALF);
    private static final String NEW_PAGE = "0".repeat(Iris.HALF);
    private static final String OTHER_PAGE = "2".repeat(Iris.HALF);

    private static String line(String statement, String page, String day) {
        return "<http://x.example/evidence/" + statement + page + "> <" + Words.FIRST_SEEN.getURI() + "> \"" + day
                + "\" <g> .";
    }

    @Test
    void keepsTheDayOfAPageThatMovedAndOfNoOther() {
        String before = line(SAID, OLD_PAGE, "2026-01-01") + "\n" + line(SAID, OTHER_PAGE, "2026-02-02") + "\n"
                + line("b".repeat(Iris.HALF), OTHER_PAGE, "2026-03-03") + "\n";
        FirstSeen seen = new FirstSeen(new BufferedReader(new StringReader(before)), Map.of(NEW_PAGE, OLD_PAGE));
        assertThat(seen.keep(line(SAID, NEW_PAGE, "2026-09-09"))).isEqualTo(line(SAID, NEW_PAGE, "2026-01-01"));
        assertThat(seen.keep(line(SAID, OTHER_PAGE, "2026-09-09"))).isEqualTo(line(SAID, OTHER_PAGE, "2026-02-02"));
        String fresh = line("b".repeat(Iris.HALF), NEW_PAGE, "2026-09-09");
        assertThat(seen.keep(fresh)).isEqualTo(fresh);
        assertThat(seen.keep("<s> <p> <o> <g> .")).isEqualTo("<s> <p> <o> <g> .");
    }
}
