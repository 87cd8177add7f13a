package dev.kkachi.simulator.places;

import dev.kkachi.simulator.Dice;
import dev.kkachi.simulator.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/// Writes what is publicly known of the invented internet, in the forms in which it is published of the
/// real one: a table of countries, lists of data centres, VPN services, relays and Tor exits, and
/// addresses of operators that a report named.
public final class Reference {
    private final Networks networks;
    private final LocalDate asOf;

    /// Knows one world's internet as it was on a day.
    public Reference(Networks networks, LocalDate asOf) {
        this.networks = networks;
        this.asOf = asOf;
    }

    /// Writes the files into `folder`; `published` are the addresses that a report named.
    ///
    /// @throws IOException if the folder cannot be written to
    public void write(Path folder, List<Integer> published) throws IOException {
        Files.createDirectories(folder);
        countries(folder.resolve("ip-country.csv"));
        blocks(folder, "hosting", networks.hosting());
        blocks(folder, "vpn", networks.vpns());
        blocks(folder, "relay", networks.relays());
        tor(folder.resolve("tor.csv"));
        operators(folder.resolve("operators.tsv"), published);
    }

    private void countries(Path target) throws IOException {
        List<Range> ranges = new ArrayList<>(networks.all());
        ranges.sort(Comparator.comparing(Range::first, Integer::compareUnsigned).thenComparingInt(Range::bits));
        try (TextFile file = TextFile.open(target)) {
            file.line()
                    .append("# An invented internet, ")
                    .append(asOf)
                    .append(": first address, last address, country");
            file.end();
            for (Range range : ranges) {
                file.line()
                        .append(Integer.toUnsignedLong(range.first()))
                        .append(',')
                        .append(Integer.toUnsignedLong(range.last()))
                        .append(',')
                        .append(range.country());
                file.end();
            }
            file.commit();
        }
    }

    private void blocks(Path folder, String kind, List<Range> ranges) throws IOException {
        List<Range> sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparing(Range::first, Integer::compareUnsigned));
        try (TextFile file = TextFile.open(folder.resolve(kind + ".txt"))) {
            file.line().append("# kind: ").append(kind);
            file.end();
            file.line().append("# An invented internet, ").append(asOf);
            file.end();
            for (Range range : sorted) {
                file.line().append(range.render());
                file.end();
            }
            file.commit();
        }
    }

    private void tor(Path target) throws IOException {
        try (TextFile file = TextFile.open(target)) {
            file.line().append("fingerprint, ipaddr, port");
            file.end();
            for (int address : networks.torExits()) {
                String print = HexFormat.of().withUpperCase().toHexDigits(Dice.mix(address));
                file.line()
                        .append(print)
                        .append(", ")
                        .append(Range.dotted(address))
                        .append(", 9001");
                file.end();
            }
            file.commit();
        }
    }

    private void operators(Path target, List<Integer> published) throws IOException {
        try (TextFile file = TextFile.open(target)) {
            file.line().append("ip_or_cidr\twhat\tsource\tnote");
            file.end();
            for (int address : new TreeSet<>(published)) {
                file.line()
                        .append(Range.dotted(address))
                        .append("\toperator exit\tExample report (invented), ")
                        .append(asOf.minusMonths(4))
                        .append('\t');
                file.end();
            }
            file.commit();
        }
    }
}
