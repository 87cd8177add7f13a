package dev.kkachi.rings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierTest {
    @ParameterizedTest
    @CsvSource({
        "DEVICE, n/a",
        "DEVICE, To be filled by O.E.M.",
        "DEVICE, unbekannt",
        "MONITOR, 0000-0000",
        "MONITOR, 0123456789ABCDEF",
        "PHONE, +1 (111) 111-1111",
        "PHONE, 1234567890",
        "BANK_ACCOUNT, 123456",
        "REFERENCE, TBA",
        "DOCUMENT, Applied for",
        "PHONE, to follow",
        "SHIPPING_ADDRESS, To be confirmed"
    })
    void whatStandsForNothingIsKnown(IdentifierKind kind, String value) {
        assertThat(new Identifier(kind, value).isFiller()).as(value).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "DEVICE, LT-104233",
        "MONITOR, CN0T1234567",
        "PHONE, +1 234 567 8901",
        "BANK_ACCOUNT, DE12345678901234567890",
        "HANDLE, aaaa",
        "HANDLE, 123456",
        "SHIPPING_ADDRESS, 1 Test Street"
    })
    void whatSomebodyHasStands(IdentifierKind kind, String value) {
        assertThat(new Identifier(kind, value).isFiller()).as(value).isFalse();
    }
}
