package org.reticula.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://2130706433/",
                "http://0x7f.1/",
                "http://10.0.0.010/",
                "http://1.2.3.4.5/",
                "http://1.2.3.4./",
                "http://example.0x7/",
                "http://a.b@example.org/",
                "ftp://example.org/"
            })
    void refusesWhatOthersMayTakeForAnotherAddress(String text) {
        assertThat(WebAddress.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://192.0.2.10/a, http://192.0.2.10/a",
        "http://①⑨②.⓪.②.①/, http://192.0.2.1/",
        "https://3xd.example/, https://3xd.example/",
        "https://www.2020.example.org:443/?utm_source=x, https://www.2020.example.org/",
        "HTTP://[2001:DB8::1]/, http://[2001:db8::1]/",
        "https://Düren.example/, https://xn--dren-0ra.example/"
    })
    void writesAnAddressInOneWay(String text, String address) {
        assertThat(WebAddress.read(text)).map(URI::toString).contains(address);
    }
}
