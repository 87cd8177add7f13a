package dev.kkachi.cli.internal;

import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.model.Units;
import dev.kkachi.tracing.Exposure;
import dev.kkachi.tracing.Exposure.Coin;
import dev.kkachi.tracing.Exposure.Converted;
import dev.kkachi.tracing.Exposure.Line;
import dev.kkachi.tracing.Exposure.ListingThen;
import dev.kkachi.tracing.Exposure.Met;
import dev.kkachi.tracing.Exposure.Nearest;
import dev.kkachi.tracing.Exposure.Side;
import dev.kkachi.tracing.Exposure.Step;
import dev.kkachi.tracing.Exposure.Stop;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// An exposure for a person: what went where by category, the listed parties, the nearest one and the way
/// to it, and where the money was not followed.
final class ExposureTable {
    private static final int ROWS_MAX = 10;
    private static final int STEPS_MAX = 12;
    private static final int NAME_MAX = 16;
    private static final int SHOWN = 6;
    private static final double PER_CENT = 100;

    private final Exposure exposure;
    private final Style style;
    private final Utf8Buffer out;

    private ExposureTable(Exposure exposure, Style style, Utf8Buffer out) {
        this.exposure = exposure;
        this.style = style;
        this.out = out;
    }

    static void render(Exposed exposed, Style style, Utf8Buffer out) {
        out.text(style.strong(Columns.printable(exposed.address()) + who(exposed)) + "\n");
        if (exposed.isListed()) {
            out.text(style.alarm("listed itself: " + claim(exposed.tags().getFirst())) + "\n");
        }
        if (exposed.exposures().isEmpty()) {
            out.text(Exposed.ABSENT + "\n");
        }
        for (Exposure exposure : exposed.exposures()) {
            new ExposureTable(exposure, style, out).render();
        }
        out.text(style.faint(
                        exposed.lists().isEmpty()
                                ? "Listed is whom tags in the ledger name; no official list is loaded in the home."
                                : "Listed is whom tags in the ledger name, and " + String.join(", ", exposed.lists())
                                        + "."))
                .text("\n\n");
    }

    private static String who(Exposed exposed) {
        return exposed.tags().isEmpty()
                ? ", of whom nobody says anything"
                : ", " + Columns.printable(exposed.tags().getFirst().label()) + " ("
                        + Columns.printable(exposed.tags().getFirst().category()) + ")";
    }

    private static String claim(Tag tag) {
        String since = tag.since() == null ? ", since when is not stated" : " since " + tag.since();
        String until = tag.until() == null ? "" : " until " + tag.until();
        return Columns.printable(tag.category()) + since + until + ", says " + Columns.printable(tag.source());
    }

    private void render() {
        out.text(exposure.coin().asset().chain() + " " + name(exposure.coin()) + ", as of "
                + exposure.query().at() + ". What passed directly is a fact of the chain, what went on an inference ("
                + exposure.query().policy().name().toLowerCase(Locale.ROOT) + "),\nwho somebody is a claim.\n");
        side("sent", exposure.sent());
        side("received", exposure.received());
        if (!exposure.twoWay().isEmpty()) {
            out.text("\n" + style.alarm("both ways: ") + String.join(", ", exposure.twoWay()) + "\n");
        }
    }

    private void side(String word, Side side) {
        if (side.transfers() == 0 && side.met().isEmpty()) {
            out.text(word + " nothing\n");
            return;
        }
        out.text("\n" + style.strong(word + " " + amount(exposure.coin(), side.total())) + " in "
                + Progress.counted(side.transfers(), "transfer") + "\n");
        categories(side);
        conversions(side);
        parties("LISTED", side, Met::isListed);
        nearest(word, side.nearest());
        parties("NOT FOLLOWED THROUGH", side, met -> isOpaque(met.stop()));
        parties("KNOWN", side, met -> met.stop() == Stop.NAMED);
        side.notes().forEach(note -> out.text(style.faint(Columns.printable(note)) + "\n"));
    }

    private static boolean isOpaque(Stop stop) {
        return stop == Stop.SERVICE || stop == Stop.BUSY || stop == Stop.LIMIT;
    }

    private void categories(Side side) {
        if (side.lines().isEmpty()) {
            return;
        }
        Map<List<Object>, List<Line>> groups = new LinkedHashMap<>();
        side.lines()
                .forEach(line -> groups.computeIfAbsent(
                                List.of(line.category(), line.coin().asset()), unseen -> new ArrayList<>())
                        .add(line));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("CATEGORY", "IN", "DIRECT", "INDIRECT", "SHARE", "AT THE TIME"));
        for (List<Line> group : groups.values()) {
            Coin coin = group.getFirst().coin();
            Units now = sum(group, line -> true);
            rows.add(List.of(
                    Columns.printable(group.getFirst().category()),
                    coin.asset().chain() + " " + name(coin),
                    amount(coin, sum(group, Line::isDirect)),
                    amount(coin, sum(group, line -> !line.isDirect())),
                    share(coin, now),
                    then(coin, group)));
        }
        Columns.table(rows, out);
    }

    private static Units sum(List<Line> lines, Predicate<Line> which) {
        return lines.stream().filter(which).map(line -> line.now().total()).reduce(Units.ZERO, Units::plus);
    }

    private static String then(Coin coin, List<Line> lines) {
        Units sure = Units.ZERO;
        Units unknown = Units.ZERO;
        for (Line line : lines) {
            sure = sure.plus(line.then().sure().amount());
            unknown = unknown.plus(line.then().unknown().amount());
        }
        return amount(coin, sure) + (unknown.isZero() ? "" : ", and " + amount(coin, unknown) + " unknown");
    }

    private void conversions(Side side) {
        for (Converted converted : side.conversions()) {
            out.text("converted: " + amount(converted.from(), converted.left()) + " "
                    + converted.from().asset() + " into " + amount(converted.into(), converted.entered()) + " "
                    + converted.into().asset() + " (" + Columns.printable(converted.how()) + ", "
                    + Progress.counted(converted.count(), "time") + ")\n");
        }
    }

    private void parties(String title, Side side, Predicate<Met> which) {
        List<Met> all = side.met().stream().filter(which).toList();
        if (all.isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(title, "HOPS", "DIRECT", "INDIRECT", "SHARE", "WHO"));
        for (Met met : all.stream().limit(ROWS_MAX).toList()) {
            rows.add(List.of(
                    Columns.printable(met.address()),
                    met.hops() == 0 ? "" : Integer.toString(met.hops()),
                    amount(met.coin(), met.direct().amount()),
                    amount(met.coin(), met.indirect().amount()),
                    isBeside(met)
                            ? ""
                            : share(
                                    met.coin(),
                                    met.direct().amount().plus(met.indirect().amount())),
                    who(met)));
        }
        Utf8Buffer table = new Utf8Buffer();
        Columns.table(rows, table);
        List<String> lines = table.toString().lines().toList();
        out.text("\n" + lines.getFirst() + "\n");
        for (int i = 1; i < lines.size(); i++) {
            out.text(lines.get(i) + "\n");
            listing(all.get(i - 1));
        }
        if (all.size() > ROWS_MAX) {
            out.text("and " + (all.size() - ROWS_MAX) + " more\n");
        }
    }

    private boolean isBeside(Met met) {
        return met.isBesideTheTotal(exposure.query().address());
    }

    private String who(Met met) {
        if (isBeside(met)) {
            return "beside the total: not followed"
                    + (met.coin().asset().chain().hasOutputs() ? ", change included" : "");
        }
        return met.stop() == Stop.LIMIT
                ? "the search ended here"
                : Columns.printable(met.label()) + " (" + Columns.printable(met.category()) + ")";
    }

    private void listing(Met met) {
        Tag tag = met.tag();
        if (tag != null && met.listing() != null) {
            out.text("    " + claim(tag) + "; " + then(met) + "\n");
        }
    }

    private static String then(Met met) {
        ListingThen listing = met.listing();
        if (listing == null) {
            return "";
        }
        List<String> words = new ArrayList<>();
        part(words, met.coin(), listing.listed().amount(), " while it was listed");
        part(words, met.coin(), listing.notListed().amount(), " while it was not");
        part(words, met.coin(), listing.unknown().amount(), " when nobody says whether it was");
        return String.join(", ", words);
    }

    private static void part(List<String> words, Coin coin, Units amount, String when) {
        if (!amount.isZero()) {
            words.add(amount(coin, amount) + when);
        }
    }

    private void nearest(String word, @Nullable Nearest nearest) {
        if (nearest == null) {
            out.text("nearest listed party: none met\n");
            return;
        }
        String away = nearest.hops() == 1
                ? "directly"
                : nearest.hops() + (word.equals("sent") ? " transfers away" : " transfers back");
        out.text("\n"
                + style.alarm("nearest listed party: "
                        + Columns.printable(nearest.met().label())) + ", " + away
                + "; listed at that time: " + nearest.then().name().toLowerCase(Locale.ROOT) + "\n");
        for (Step step : nearest.path().stream().limit(STEPS_MAX).toList()) {
            out.text("  " + step.time() + "  " + amount(step.coin(), step.amount()) + " " + name(step.coin()) + "  "
                    + Columns.printable(step.id())
                    + (step.how().isEmpty() ? "" : ", converted (" + Columns.printable(step.how()) + ")")
                    + "\n      " + Columns.printable(step.from()) + " -> " + Columns.printable(step.to()) + "\n");
        }
        if (nearest.path().size() > STEPS_MAX) {
            out.text("  and " + (nearest.path().size() - STEPS_MAX) + " more\n");
        }
    }

    private static String amount(Coin coin, Units units) {
        return units.isZero() ? "-" : Progress.grouped(units.render(coin.decimals()));
    }

    /// Returns the asset's name; a contract's address is shortened.
    private static String name(Coin coin) {
        String name = Columns.printable(coin.asset().name());
        return name.length() <= NAME_MAX
                ? name
                : name.substring(0, SHOWN) + "…" + name.substring(name.length() - SHOWN);
    }

    private static String share(Coin coin, Units units) {
        return MatchTable.fixed(PER_CENT * coin.share(units), 1) + " %";
    }
}
