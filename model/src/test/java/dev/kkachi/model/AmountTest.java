package dev.kkachi.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "81224.190000 | 81,224.19 USDC",
                "1234567.891 | 1,234,567.89 USDC",
                "12400.5 | 12,400.50 USDC",
                "4200.00 | 4,200 USDC",
                "999 | 999 USDC",
                "1000 | 1,000 USDC",
                "1E+6 | 1,000,000 USDC",
                "1.23456789 | 1.235 USDC",
                "12.5 | 12.50 USDC",
                "0.000345678 | 0.0003457 USDC",
                "0.05 | 0.05 USDC",
                "0 | 0 USDC",
                "-1500.5 | -1,500.50 USDC",
                "-150 | -150 USDC",
                "999999.999 | 1,000,000 USDC"
            })
    void aSentenceSaysAnAmountAsAPersonWould(String value, String said) {
        assertThat(new Amount(new BigDecimal(value), "USDC").said()).isEqualTo(said);
    }

    @Test
    void dataHasEveryDigit() {
        Amount amount = new Amount(new BigDecimal("81224.190001"), "USDC");

        assertThat(amount.render()).isEqualTo("81224.190001 USDC");
    }
}
