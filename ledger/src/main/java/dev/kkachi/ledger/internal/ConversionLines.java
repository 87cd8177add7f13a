package dev.kkachi.ledger.internal;

import dev.kkachi.ledger.spi.Conversion;
import dev.kkachi.ledger.spi.Conversion.Leg;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Swaps and bridges as lines: what went in, what came out, and how that is known. A line is read once
/// somebody asks for one of its assets; an amount has one form, so that `100` and `100.00` are one
/// conversion.
public final class ConversionLines {
    private static final String FILE = "conversions";
    private static final String SEPARATOR = "\t";
    private static final int LEG_FIELDS = 6;

    private final SortedLines lines;
    private final Map<Asset, List<Conversion>> known = new HashMap<>();
    private @Nullable Map<Asset, List<String>> byAsset;

    private ConversionLines(SortedLines lines) {
        this.lines = lines;
    }

    /// Opens the conversions of the ledger in `folder`.
    ///
    /// @throws IOException if they cannot be read
    public static ConversionLines open(Path folder) throws IOException {
        return new ConversionLines(SortedLines.open(folder.resolve(FILE)));
    }

    /// Adds `conversions`; returns how many are new.
    static int add(Path folder, Collection<Conversion> conversions) throws IOException {
        return SortedLines.add(
                folder.resolve(FILE),
                conversions.stream().map(ConversionLines::line).toList());
    }

    /// Returns the conversions into or out of `asset`, in the order of time.
    public synchronized List<Conversion> list(Asset asset) {
        List<Conversion> all = known.get(asset);
        if (all == null) {
            if (byAsset == null) {
                byAsset = byAsset(lines.list(""));
            }
            all = read(byAsset.getOrDefault(asset, List.of()));
            known.put(asset, all);
        }
        return all;
    }

    private static Map<Asset, List<String>> byAsset(List<String> lines) {
        Map<Asset, List<String>> all = new HashMap<>();
        for (String line : lines) {
            String[] fields = line.split(SEPARATOR, LEG_FIELDS + 3);
            Asset in = asset(fields, 0);
            Asset out = asset(fields, LEG_FIELDS);
            all.computeIfAbsent(in, unseen -> new ArrayList<>()).add(line);
            if (!out.equals(in)) {
                all.computeIfAbsent(out, unseen -> new ArrayList<>()).add(line);
            }
        }
        return all;
    }

    /// Ledgers of before may hold one conversion with its amounts in several forms.
    private static List<Conversion> read(List<String> lines) {
        Map<String, Conversion> all = new LinkedHashMap<>();
        for (String line : lines) {
            Conversion conversion = parse(line);
            all.putIfAbsent(line(conversion), conversion);
        }
        return all.values().stream()
                .sorted(Comparator.comparing(conversion -> conversion.in().time()))
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
                plain(leg.amount()),
                leg.time().toString());
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
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
                asset(fields, at),
                fields[at + 2],
                fields[at + 3],
                new BigDecimal(fields[at + 4]),
                Instant.parse(fields[at + 5]));
    }

    private static Asset asset(String[] fields, int at) {
        return new Asset(new Chain(fields[at]), fields[at + 1]);
    }
}
