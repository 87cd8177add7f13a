package dev.kkachi.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kkachi.testkit.Bounds;
import dev.kkachi.testkit.Seeds;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Any text is a wallet, or is kept with the rule that it breaks.
class WalletReadingFuzzTest {
    @FuzzTest(maxDuration = "2m")
    void anyTextIsEitherAWalletOrKeptWithItsRule(byte[] bytes) throws Exception {
        String raw = new String(bytes, StandardCharsets.UTF_8);

        WalletReading reading = Bounds.within(bytes.length, () -> Wallet.read(raw));

        switch (reading) {
            case WalletReading.Valid(Wallet wallet) ->
                assertThat(Wallet.find(wallet.address())).isEqualTo(wallet);
            case WalletReading.Invalid(String kept, String rule) -> {
                assertThat(kept).isEqualTo(raw);
                assertThat(rule).endsWith(".");
            }
        }
        assertThat(Wallet.read(raw)).isEqualTo(reading);
    }

    @Test
    void damagedWalletsAreWalletsOrKeptWithTheirRule() {
        Seeds.of(WalletReadingFuzzTest.class, "anyTextIsEitherAWalletOrKeptWithItsRule")
                .damaged(this::anyTextIsEitherAWalletOrKeptWithItsRule);
    }
}
