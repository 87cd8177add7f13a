package dev.kkachi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final String SECRET = Totp.base32("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theCodesOfTheStandardAreMade(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)), 8))
                .isEqualTo(code);
    }

    @Test
    void aCodeCountsOneStepEarlyAndOneStepLateAndNeverTwice() {
        Instant now = Instant.parse("2026-03-02T08:00:05Z");
        long step = Totp.step(now);

        assertThat(Totp.matching(SECRET, Totp.code(SECRET, step - 1, 6), now, -1))
                .isEqualTo(step - 1);
        assertThat(Totp.matching(SECRET, Totp.code(SECRET, step + 1, 6), now, -1))
                .isEqualTo(step + 1);
        assertThat(Totp.matching(SECRET, Totp.code(SECRET, step - 2, 6), now, -1))
                .isEqualTo(-1);
        assertThat(Totp.matching(SECRET, Totp.code(SECRET, step, 6), now, step)).isEqualTo(-1);
    }

    @Test
    void theSecretIsWrittenAsAuthenticatorsTakeIt() {
        assertThat(Totp.bytes(SECRET)).asString(StandardCharsets.US_ASCII).isEqualTo("12345678901234567890");
        assertThat(SECRET).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Totp.address(SECRET, "min park@harbour.example"))
                .isEqualTo("otpauth://totp/Kkachi%3Amin%20park%40harbour.example"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Kkachi");
    }
}
