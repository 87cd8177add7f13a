package dev.kkachi.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedAddressTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "192.0.2.7:50122, 192.0.2.7",
        "[2001:db8::1]:443, 2001:db8::1",
        "[2001:db8::1], 2001:db8::1",
        "2001:db8::1, 2001:db8::1",
        "2001:db8::192.0.2.7, 2001:db8::192.0.2.7",
        "::ffff:192.0.2.7, ::ffff:192.0.2.7",
        "192.0.2.7:, 192.0.2.7:",
        "192.0.2.7:http, 192.0.2.7:http",
        "[2001:db8::1, [2001:db8::1",
        "host:50122, host:50122",
        "'', ''"
    })
    void aPortIsNoPartOfAnAddress(String printed, String bare) {
        assertThat(PrintedAddress.withoutPort(printed)).isEqualTo(bare);
    }

    @ParameterizedTest
    @ValueSource(strings = {"999.1.1.1", "1.256.1.1", "1.1.1.99999999999999999999"})
    void fourNumbersOfWhichOneIsTooGreatAreNoAddress(String bare) {
        assertThat(PrintedAddress.isTooGreat(bare)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"255.255.255.255", "", "999", "999.1.1", "2001:db8::999", "sha1-999.1.1.1", "::ffff:9.1.1.1"})
    void whatIsNoSuchFourNumbersStands(String bare) {
        assertThat(PrintedAddress.isTooGreat(bare)).isFalse();
    }
}
