package dev.kkachi.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

class WalletReadingFuzzTest {
    @FuzzTest(maxDuration = "10s")
    void anyTextIsEitherAWalletOrKeptWithItsRule(FuzzedDataProvider data) {
        String raw = data.consumeRemainingAsString();

        WalletReading reading = Wallet.read(raw);

        switch (reading) {
            case WalletReading.Valid(Wallet wallet) ->
                assertThat(Wallet.find(wallet.address())).isEqualTo(wallet);
            case WalletReading.Invalid(String kept, String rule) -> {
                assertThat(kept).isEqualTo(raw);
                assertThat(rule).endsWith(".");
            }
        }
    }
}
