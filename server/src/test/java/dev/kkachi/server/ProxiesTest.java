package dev.kkachi.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whom proxies say a request comes from, and when that is believed.
class ProxiesTest {
    private static final Proxies OURS = Proxies.of(List.of("10.0.0.0/24", " 127.0.0.1", "fd00::5"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10.0.0.7   | 203.0.113.9                        | 203.0.113.9
            10.0.0.7   | 198.51.100.1, 203.0.113.9          | 203.0.113.9
            10.0.0.7   | 198.51.100.1,203.0.113.9, 10.0.0.8 | 203.0.113.9
            10.0.0.7   | 203.0.113.9:49152                  | 203.0.113.9
            127.0.0.1  | [2001:db8::1]:443                  | 2001:db8::1
            127.0.0.1  | 2001:DB8:0:0::1                    | 2001:db8::1
            fd00::5    | ::ffff:203.0.113.9                 | 203.0.113.9
            10.0.0.7   | 10.0.0.8                           | 10.0.0.8
            10.0.0.7   | ''                                 | 10.0.0.7
            10.0.0.7   | 203.0.113.9, unknown               | 10.0.0.7
            10.0.0.7   | 203.0.113.9,                       | 10.0.0.7
            10.0.0.7   | unknown, 203.0.113.9               | 203.0.113.9
            10.0.0.7   | [2001:db8::1                       | 10.0.0.7
            10.0.1.7   | 203.0.113.9                        | 10.0.1.7
            not-an-ip  | 203.0.113.9                        | not-an-ip
            """)
    void theLastWhoIsNoProxyOfOursIsTheCaller(String peer, String forwarded, String caller) {
        assertThat(OURS.caller(peer, forwarded)).isEqualTo(caller);
    }

    @Test
    void nobodyIsBelievedUnlessTheOperatorSaysSo() {
        assertThat(Proxies.NONE.caller("127.0.0.1", "203.0.113.9")).isEqualTo("127.0.0.1");
    }

    @Test
    void behindAProxyOthersAskThanThisMachine() {
        ServerOptions local = ServerOptions.local(0);

        assertThat(local.isAlone()).isTrue();
        assertThat(local.withPublicOrigin("http://localhost:8000").isAlone()).isTrue();
        assertThat(local.withPublicOrigin("http://localhost.example").isAlone()).isFalse();
        assertThat(local.withPublicOrigin("https://kkachi.example").isAlone()).isFalse();
        assertThat(local.withProxies(OURS).isAlone()).isFalse();
    }

    @Test
    void whatIsNoAddressIsRefusedWithTheRule() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Proxies.of(List.of("10.0.0.1", "proxy.example")))
                .withMessage("'proxy.example' is no address of a proxy; the rule is an address or a network, such as"
                        + " 10.0.0.0/24.");
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 203.0.113.9",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:db8:1:2:ffff::9, 2001:db8:1:2::/64",
        "'', ''"
    })
    void anAddressOfVersion6IsCountedWithItsNetwork(String peer, String line) {
        assertThat(Proxies.line(peer)).isEqualTo(line);
    }
}
