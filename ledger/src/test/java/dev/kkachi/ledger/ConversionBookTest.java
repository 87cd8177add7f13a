package dev.kkachi.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.ledger.spi.Conversion;
import dev.kkachi.ledger.spi.Conversion.Leg;
import dev.kkachi.ledger.spi.LedgerSink;
import dev.kkachi.ledger.spi.LedgerSource;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConversionBookTest {
    private static final Asset IN = new Asset(Chain.ETHEREUM, "ETH");
    private static final Asset OUT = new Asset(Chain.ETHEREUM, "USDC");

    @TempDir
    Path home;

    @Test
    void oneDealWhoseAmountIsWrittenInTwoWaysIsOneConversion() throws IOException {
        add(swap("1", "100", 3), swap("1.0", "100.000000", 3));
        add(swap("1.00", "100.0", 3));

        assertThat(ConversionBook.open(home).list(OUT)).hasSize(1);
    }

    @Test
    void conversionsAreListedForBothTheirAssetsInTheOrderOfTime() throws IOException {
        add(swap("2", "200", 9), swap("1", "100", 3));

        ConversionBook book = ConversionBook.open(home);

        assertThat(book.list(IN))
                .extracting(one -> one.in().amount())
                .map(BigDecimal::intValue)
                .containsExactly(1, 2);
        assertThat(book.list(OUT)).isEqualTo(book.list(IN));
        assertThat(book.list(new Asset(Chain.TRON, "ETH"))).isEmpty();
    }

    private static Conversion swap(String in, String out, long second) {
        return new Conversion(leg(IN, in, second), leg(OUT, out, second), "swap event", 1);
    }

    private static Leg leg(Asset asset, String amount, long second) {
        return new Leg(asset, "0x" + second, "mule", new BigDecimal(amount), Instant.ofEpochSecond(second));
    }

    private void add(Conversion... conversions) throws IOException {
        try (LedgerImport run = LedgerImport.open(home, LedgerSettings.STANDARD)) {
            run.read(new LedgerSource() {
                @Override
                public String name() {
                    return "conversions.csv";
                }

                @Override
                public void read(LedgerSink sink) {
                    List.of(conversions).forEach(sink::add);
                }
            });
            run.finish();
        }
    }
}
