package dev.kkachi.pictures.internal;

import dev.kkachi.model.Units;
import dev.kkachi.pictures.internal.Caption.Style;
import dev.kkachi.pictures.internal.Station.Kind;
import dev.kkachi.tracing.CrossTrace;
import dev.kkachi.tracing.Direction;
import dev.kkachi.tracing.Trace;
import java.util.DoubleSummaryStatistics;
import java.util.Locale;
import java.util.Objects;

/// Says in a few words what a station is; the whole is in its [Tooltips].
final class Captions {
    private static final int NAME_LINES = 5;
    private static final double PER_CENT = 100;
    private static final String LISTED = "sanction";

    private final Lane lane;
    private final CrossTrace cross;
    private final boolean forward;
    private final boolean isStepByStep;

    Captions(Lane lane, CrossTrace cross) {
        this.lane = lane;
        this.cross = cross;
        this.forward = lane.trace.query().direction() == Direction.FORWARD;
        this.isStepByStep = lane.stations().stream().anyMatch(station -> station.kind == Kind.TRANSFER);
    }

    /// Returns what is written beside `station`, no wider than `width`.
    Caption of(Station station, double width) {
        Caption.Builder caption = new Caption.Builder(width);
        if (station.kind == Kind.TRANSFER) {
            return caption.add(Style.AMOUNT, 1, amount(station))
                    .add(Style.DETAIL, 1, Words.minute(station.period.first()))
                    .build();
        }
        caption.add(Style.NAME, NAME_LINES, name(station));
        caption.add(Style.AMOUNT, 1, amount(station));
        if (!station.category.isEmpty()) {
            boolean alarm = isAlarming(station);
            caption.add(
                    alarm ? Style.ALARM : Style.DETAIL, 2, (alarm ? "▲ " : "") + station.category.replace('_', ' '));
        }
        String detail = detail(station);
        if (!detail.isEmpty()) {
            caption.add(Style.DETAIL, 2, detail);
        }
        return caption.build();
    }

    /// Says whether somebody on a sanctions list holds it.
    static boolean isAlarming(Station station) {
        return station.category.startsWith(LISTED);
    }

    private String amount(Station station) {
        return Words.amount(lane.through(station), lane.trace.decimals());
    }

    /// Returns who or what it is.
    String name(Station station) {
        int members = station.members.size();
        return switch (station.kind) {
            case SEED -> station.name.isEmpty() ? Words.counted(members, "seed") : shortName(station.name);
            case ACCOUNT -> station.name.isEmpty() ? Words.counted(members, "account") : shortName(station.name);
            case TRANSFER -> shortName(station.name);
            case WALLETS -> Words.counted(members, "wallet");
            case SERVICE -> station.name.isEmpty() ? Words.counted(members, "other service") : shortName(station.name);
            case RETURNED -> forward ? "Back to the seeds" : "From the seeds";
            case EXIT, ENTRY -> gate(station);
            case HELD -> forward ? "Still held" : "Where it began";
            case NOT_FOLLOWED -> "Not followed";
            case TOGETHER -> "Spent together";
            case FEES -> "Fees";
        };
    }

    /// A list's name before a party's says less than the party's own.
    static String shortName(String name) {
        int colon = name.lastIndexOf(": ");
        return Words.address(colon < 0 ? name : name.substring(colon + 2));
    }

    private String gate(Station station) {
        Gate gate = Objects.requireNonNull(station.gate);
        String kind = gate.how().replaceFirst(" event$", "");
        boolean leaves = station.kind == Kind.EXIT;
        int other = leaves ? gate.entered() : gate.left();
        return capital(kind) + (leaves == forward ? " into " : " from ") + asset(other);
    }

    private String asset(int number) {
        if (number < 0 || number >= cross.traces().size()) {
            return "another asset";
        }
        return Tooltips.asset(cross.traces().get(number).asset());
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private String detail(Station station) {
        int members = station.members.size();
        return switch (station.kind) {
            case WALLETS -> hops(station);
            case HELD, NOT_FOLLOWED ->
                (forward || station.kind == Kind.NOT_FOLLOWED ? "by " : "with ")
                        + (station.name.isEmpty() ? Words.counted(members, "wallet") : shortName(station.name));
            case EXIT, ENTRY -> certainty(Objects.requireNonNull(station.gate));
            case SEED -> span(station, true);
            case ACCOUNT, SERVICE, RETURNED -> span(station, false);
            case TRANSFER, TOGETHER, FEES -> "";
        };
    }

    private String certainty(Gate gate) {
        if (gate.certain()) {
            return "certain";
        }
        DoubleSummaryStatistics chances = cross.crossed().stream()
                .filter(crossed -> Gate.of(crossed).equals(gate))
                .mapToDouble(crossed -> crossed.conversion().probability())
                .summaryStatistics();
        long least = Math.round(chances.getMin() * PER_CENT);
        long most = Math.round(chances.getMax() * PER_CENT);
        return "probable, " + (least == most ? "" : least + "–") + most + " %";
    }

    private static String hops(Station station) {
        return station.hopsMin == station.hopsMax
                ? Words.counted(station.hopsMax, "hop")
                : station.hopsMin + "–" + Words.counted(station.hopsMax, "hop");
    }

    private String span(Station station, boolean leaving) {
        Period period = new Period();
        for (Stream stream : lane.streams()) {
            if ((leaving ? stream.from : stream.to).equals(station)) {
                period.add(stream.period);
            }
        }
        return period.isEmpty() || !isStepByStep ? "" : Words.span(period);
    }

    /// Returns how much left the seeds of `trace`, or reached them.
    static Units seeded(Trace trace) {
        Units sum = Units.ZERO;
        for (Trace.Seed seed : trace.seeds()) {
            sum = sum.plus(seed.tainted());
        }
        return sum;
    }
}
