package dev.kkachi.ledger.internal;

import dev.kkachi.ledger.PriceStatus;
import dev.kkachi.ledger.spi.DayPrice;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Daily prices as lines: the ticker, the currency, the day; then the price and who says so. A day has one price.
public final class PriceLines {
    private static final String FILE = "prices";
    private static final String SEPARATOR = "\t";
    private static final int FIELDS = 5;

    private final SortedLines lines;

    private PriceLines(SortedLines lines) {
        this.lines = lines;
    }

    /// Opens the prices of the ledger in `folder`.
    ///
    /// @throws IOException if they cannot be read
    public static PriceLines open(Path folder) throws IOException {
        return new PriceLines(SortedLines.open(folder.resolve(FILE)));
    }

    /// Adds `prices`, but those whose day has another price: of these `losses` is told, with the one that stays.
    ///
    /// @return how many are new
    static int add(Path folder, List<DayPrice> prices, BiConsumer<DayPrice, DayPrice> losses) throws IOException {
        PriceLines known = open(folder);
        Map<String, DayPrice> added = new HashMap<>();
        for (DayPrice price : prices) {
            DayPrice before = known.find(price.ticker(), price.currency(), price.day());
            before = before == null ? added.putIfAbsent(key(price), price) : before;
            if (before != null && before.price().compareTo(price.price()) != 0) {
                losses.accept(price, before);
            }
        }
        return SortedLines.add(
                folder.resolve(FILE),
                added.values().stream().map(PriceLines::line).toList());
    }

    private static String key(DayPrice price) {
        return prefix(price.ticker(), price.currency()) + price.day() + SEPARATOR;
    }

    private static String prefix(String ticker, String currency) {
        return clean(ticker) + SEPARATOR + clean(currency) + SEPARATOR;
    }

    private static String clean(String text) {
        return text.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
    }

    private static String line(DayPrice price) {
        return key(price) + price.price().toPlainString() + SEPARATOR + clean(price.source());
    }

    private static DayPrice parse(String line) {
        String[] fields = line.split(SEPARATOR, FIELDS);
        return new DayPrice(fields[0], LocalDate.parse(fields[2]), fields[1], new BigDecimal(fields[3]), fields[4]);
    }

    /// Finds the price of `ticker` in `currency` on `day`, `null` if it is not known.
    public @Nullable DayPrice find(String ticker, String currency, LocalDate day) {
        List<String> found = lines.list(prefix(ticker, currency) + day + SEPARATOR);
        return found.isEmpty() ? null : parse(found.getFirst());
    }

    /// Returns the prices of `ticker` in `currency`, by day.
    public List<DayPrice> list(String ticker, String currency) {
        return lines.list(prefix(ticker, currency)).stream()
                .map(PriceLines::parse)
                .toList();
    }

    /// Returns what is held of each ticker in each currency.
    public List<PriceStatus> status() {
        List<PriceStatus> all = new ArrayList<>();
        for (String line : lines.list("")) {
            DayPrice price = parse(line);
            PriceStatus last = all.isEmpty() ? null : all.getLast();
            if (last != null
                    && last.ticker().equals(price.ticker())
                    && last.currency().equals(price.currency())) {
                all.removeLast();
                all.add(new PriceStatus(price.ticker(), price.currency(), last.days() + 1, last.first(), price.day()));
            } else {
                all.add(new PriceStatus(price.ticker(), price.currency(), 1, price.day(), price.day()));
            }
        }
        return all;
    }
}
