package org.reticula.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reticula.model.FetchedPage;
import org.reticula.model.Source;

class SignReaderTest {
    private static final URI AT = URI.create("http://a.example/x/page?q=1");

    private static PageSigns read(String html) {
        Source source = new Source(AT.toString(), AT, null);
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        return SignReader.read(
                new FetchedPage(source, body, "text/html; charset=utf-8", 200, Instant.EPOCH, "sha256:0"), AT);
    }

    @Test
    void readsLinksAndWishes() {
        PageSigns signs = read("""
                <html><head><title> The title</title><link rel=canonical href=/x/page><meta name=robots content="NOINDEX, follow">
                <meta name="tdm-reservation" content="1"><link rel=alternate hreflang=de href=/de/page>
                <meta http-equiv=refresh content="5; url='/moved'"></head>
                <body><h1>Head</h1><a href="b c">1</a><a href="/d?x=ä#f">2</a><a href="?q=2">3</a><a href="#top">4</a>
                <a href="mailto:x@y">5</a><a href="javascript:alert(1)">6</a><a href="/no" rel="external nofollow">7</a>
                <a href="//b.example/z">8</a><a href="http://">9</a><a href="b c">again</a></body></html>
                """);
        assertThat(signs.titles()).containsExactly("The title", "Head");
        assertThat(signs.canonical()).isEqualTo(URI.create("http://a.example/x/page"));
        assertThat(signs.indexed()).isFalse();
        assertThat(signs.followed()).isTrue();
        assertThat(signs.reserved()).isTrue();
        assertThat(signs.links())
                .containsExactly(
                        "http://a.example/de/page",
                        "http://a.example/moved",
                        "http://a.example/x/b%20c",
                        "http://a.example/d?x=ä",
                        "http://a.example/x/page?q=2",
                        "http://b.example/z");
    }

    @Test
    void knowsBaseAndNofollow() {
        assertThat(read("<base href='http://b.example/k/'><a href=l>x</a>").links())
                .containsExactly("http://b.example/k/l");
        assertThat(read("<base href='file:///etc/'><a href=passwd>x</a>").links())
                .isEmpty();
        assertThat(read("<meta name=robots content=nofollow><a href=l>x</a>").links())
                .isEmpty();
        assertThat(read("<meta name=googlebot content=noindex>").indexed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "<footer>Seen 12 times</footer>, <footer>Seen 13 times</footer>, true",
        "<footer>Funded by A</footer>, <footer>Funded by B</footer>, false",
        "<script nonce=a1>f(1)</script>, <script nonce=b2>f(2)</script>, true",
        "<meta name=csrf-token content=a>, <meta name=csrf-token content=b>, true",
        "<input type=hidden value=1>, <input type=hidden value=2>, true",
        "<main>12 places</main>, <main>13 places</main>, false",
        "<p>12 places</p>, <p>13 places</p>, false",
        "<article><footer>1 euro</footer></article>, <article><footer>2 euro</footer></article>, false",
        "<h2>Aim</h2>, <p>Aim</p>, false",
        "<img alt=A>, <img alt=B>, false",
        "<script type='application/ld+json'>{}</script>, <script type='application/ld+json'>[]</script>, false",
        "<a href='/x?t=1'>x</a>, <a href='/x?t=2'>x</a>, true",
        "<a href='/x'>x</a>, <a href='/y'>x</a>, false",
    })
    void tellsWhatCanChangeWhatIsReadFromChurn(String one, String other, boolean same) {
        boolean isSame = read(one).shape().equals(read(other).shape());
        assertThat(isSame).isEqualTo(same);
    }
}
