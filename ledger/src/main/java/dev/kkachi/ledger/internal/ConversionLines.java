package dev.kkachi.ledger.internal;

import dev.kkachi.ledger.spi.Conversion;
import dev.kkachi.ledger.spi.Conversion.Leg;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Swaps and bridges as lines: what went in, what came out, and how that is known.
public final class ConversionLines {
    private static final String FILE = "conversions";
    private static final String SEPARATOR = "\t";
    private static final int LEG_FIELDS = 6;

    private final List<Conversion> conversions;

    private ConversionLines(List<Conversion> conversions) {
        this.conversions = conversions;
    }

    /// Opens the conversions of the ledger in `folder`.
    ///
    /// @throws IOException if they cannot be read
    public static ConversionLines open(Path folder) throws IOException {
        return new ConversionLines(SortedLines.open(folder.resolve(FILE)).list("").stream()
                .map(ConversionLines::parse)
                .sorted(Comparator.comparing(conversion -> conversion.in().time()))
                .toList());
    }

    /// Adds `conversions`; returns how many are new.
    static int add(Path folder, Collection<Conversion> conversions) throws IOException {
        return SortedLines.add(
                folder.resolve(FILE),
                conversions.stream().map(ConversionLines::line).toList());
    }

    /// Returns the conversions into or out of `asset`.
    public List<Conversion> list(Asset asset) {
        return conversions.stream()
                .filter(conversion -> conversion.in().asset().equals(asset)
                        || conversion.out().asset().equals(asset))
                .toList();
    }

    private static String line(Conversion conversion) {
        return String.join(
                SEPARATOR,
                line(conversion.in()),
                line(conversion.out()),
                conversion.how().replace('\t', ' '),
                String.valueOf(conversion.probability()));
    }

    private static String line(Leg leg) {
        return String.join(
                SEPARATOR,
                leg.asset().chain().name(),
                leg.asset().name(),
                leg.transaction(),
                leg.account(),
                leg.amount().toPlainString(),
                leg.time().toString());
    }

    private static Conversion parse(String line) {
        String[] fields = line.split(SEPARATOR, -1);
        return new Conversion(
                leg(fields, 0),
                leg(fields, LEG_FIELDS),
                fields[2 * LEG_FIELDS],
                Double.parseDouble(fields[2 * LEG_FIELDS + 1]));
    }

    private static Leg leg(String[] fields, int at) {
        return new Leg(
                new Asset(new Chain(fields[at]), fields[at + 1]),
                fields[at + 2],
                fields[at + 3],
                new BigDecimal(fields[at + 4]),
                Instant.parse(fields[at + 5]));
    }
}
