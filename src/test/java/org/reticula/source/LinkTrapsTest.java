package org.reticula.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reticula.model.Issue;

class LinkTrapsTest {
    private final LinkTraps traps = new LinkTraps();

    private long allowed(IntStream numbers, String pattern) {
        return numbers.mapToObj(
                        i -> pattern.replace("{i}", String.valueOf(i)).replace("{ii}", String.valueOf(10 + i % 12)))
                .distinct()
                .filter(a -> traps.allows(URI.create("http://a.example" + a)))
                .count();
    }

    @ParameterizedTest
    @CsvSource({
        "/projects/{i}, 500", // numbers of projects are no dates
        "/calendar/20{ii}/{i}, 61", // there is no month 0
        "/list?page={i}, 100",
        "/a/b/c/a/b/c/a/b/{i}, 0",
        "/1/2/3/4/{i}, 0",
        "/a/b/c/d/e/f/g/h/i/j/k/l/{i}, 0",
    })
    void stopsWhereLinksNeverEnd(String pattern, long expected) {
        assertThat(allowed(IntStream.range(0, 500), pattern)).isEqualTo(expected);
    }

    @Test
    void takesNewsByMonthForWhatTheyAre() {
        for (char c = 'a'; c <= 'z'; c++)
            for (char d = 'a'; d <= 'z'; d++)
                assertThat(traps.allows(URI.create("http://a.example/news/2026/03/" + c + d)))
                        .isTrue();
    }

    @Test
    void tellsOnceOfEachTrapWithTheCount() {
        allowed(IntStream.range(0, 150), "/list?page={i}");
        List<Issue> issues = new ArrayList<>();
        traps.report(issues::add);
        assertThat(issues).hasSize(1);
        assertThat(issues.get(0).code()).isEqualTo("Trap");
        assertThat(issues.get(0).message()).contains("50 such links");
    }

    @ParameterizedTest
    @CsvSource({
        "http://A.example/x?b=1&a=2#top, http://a.example/x?a=2&b=1",
        "http://a.example/x;jsessionid=AB12?PHPSESSID=9&id=3, http://a.example/x?id=3",
        "http://a.example/x?sid=9, http://a.example/x",
        "http://a.example/%7Eme/ä, http://a.example/~me/%C3%A4",
        "http://[2a00::1]/x, http://[2a00::1]/x",
    })
    void spellsLinksInOneWay(String link, String address) {
        assertThat(WebAddress.ofLink(link)).map(URI::toString).contains(address);
    }
}
