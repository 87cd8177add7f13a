package dev.kkachi.ledger;

import dev.kkachi.ledger.internal.PriceLines;
import dev.kkachi.ledger.spi.DayPrice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What assets cost on each day, with who says so, kept beside the ledger. A day that nobody priced has no price: none
/// is made up from its neighbours.
public final class PriceBook {
    private final PriceLines lines;

    private PriceBook(PriceLines lines) {
        this.lines = lines;
    }

    /// Opens the prices of the ledger in `folder`.
    ///
    /// @throws IOException if they cannot be read
    /// @throws dev.kkachi.model.KkachiException if their file is torn
    public static PriceBook open(Path folder) throws IOException {
        return new PriceBook(PriceLines.open(folder));
    }

    /// Finds the price of the asset that is called `ticker`, in capitals, on the day in UTC that `time` is in;
    /// `null` if it is not known. A ticker is a price's name only of an asset that is known to be the genuine one.
    public @Nullable DayPrice find(String ticker, String currency, Instant time) {
        return lines.find(ticker, currency, LocalDate.ofInstant(time, ZoneOffset.UTC));
    }

    /// Returns the prices of `ticker` in `currency`, by day.
    public List<DayPrice> list(String ticker, String currency) {
        return lines.list(ticker, currency);
    }

    /// Returns what is held, by ticker and currency.
    public List<PriceStatus> status() {
        return lines.status();
    }
}
