package dev.kkachi.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.ledger.spi.DayPrice;
import dev.kkachi.ledger.spi.LedgerSink;
import dev.kkachi.ledger.spi.LedgerSource;
import dev.kkachi.ledger.spi.Rejection;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PriceBookTest {
    @TempDir
    Path home;

    @Test
    void aDayHasThePriceThatWasImportedAndNoOtherDayHas() throws IOException {
        ImportReport report = add(price("ETH", "2022-06-21", "1124.82"), price("ETH", "2022-06-22", "1050"));

        PriceBook book = PriceBook.open(home);

        assertThat(report.beside().prices()).isEqualTo(2);
        assertThat(book.find("ETH", "USD", Instant.parse("2022-06-21T23:59:59Z")))
                .isEqualTo(price("ETH", "2022-06-21", "1124.82"));
        assertThat(book.find("ETH", "USD", Instant.parse("2022-06-23T00:00:00Z")))
                .isNull();
        assertThat(book.find("ETH", "EUR", Instant.parse("2022-06-21T00:00:00Z")))
                .isNull();
        assertThat(book.find("ET", "USD", Instant.parse("2022-06-21T00:00:00Z")))
                .isNull();
    }

    @Test
    void aPriceThatComesAgainIsStoredOnceAndAnotherOfTheDayIsRejected() throws IOException {
        add(price("ETH", "2022-06-21", "1124.82"));

        ImportReport report = add(
                price("ETH", "2022-06-21", "1124.820"),
                price("ETH", "2022-06-21", "1125"),
                price("BTC", "2022-06-21", "20710"),
                price("BTC", "2022-06-21", "20711"));

        assertThat(report.beside().prices()).isEqualTo(1);
        assertThat(report.problems().rejected())
                .extracting(Rejection::render)
                .containsExactly(
                        "prices.csv: ETH 2022-06-21 \"1125 USD\": A day has one price, and prices.csv said 1124.82.",
                        "prices.csv: BTC 2022-06-21 \"20711 USD\": A day has one price, and prices.csv said 20710.");
        assertThat(PriceBook.open(home).status())
                .containsExactly(status("BTC", 1, "2022-06-21"), status("ETH", 1, "2022-06-21"));
    }

    @Test
    void pricesAreListedByDay() throws IOException {
        add(price("ETH", "2022-06-22", "1050"), price("ETH", "2022-06-21", "1124.82"));

        assertThat(PriceBook.open(home).list("ETH", "USD"))
                .extracting(DayPrice::day)
                .containsExactly(LocalDate.of(2022, 6, 21), LocalDate.of(2022, 6, 22));
    }

    private static DayPrice price(String ticker, String day, String price) {
        return new DayPrice(ticker, LocalDate.parse(day), "USD", new BigDecimal(price), "prices.csv");
    }

    private static PriceStatus status(String ticker, long days, String day) {
        return new PriceStatus(ticker, "USD", days, LocalDate.parse(day), LocalDate.parse(day));
    }

    private ImportReport add(DayPrice... prices) throws IOException {
        try (LedgerImport run = LedgerImport.open(home, LedgerSettings.STANDARD)) {
            run.read(new LedgerSource() {
                @Override
                public String name() {
                    return "prices.csv";
                }

                @Override
                public void read(LedgerSink sink) {
                    List.of(prices).forEach(sink::add);
                }
            });
            return run.finish();
        }
    }
}
