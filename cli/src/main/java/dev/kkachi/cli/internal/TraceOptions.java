package dev.kkachi.cli.internal;

import dev.kkachi.tracing.Direction;
import dev.kkachi.tracing.TaintPolicy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/// The options of a trace.
final class TraceOptions {
    static final String DIRECTION = "--direction";
    static final String METHOD = "--method";
    static final String FROM = "--from";
    static final String TO = "--to";
    static final String AMOUNT = "--amount";
    static final String STOP_AT = "--stop-at";
    static final String MAX_TRANSFERS = "--max-transfers";
    static final String SUMS = "--sums";
    static final String MIN_PROBABILITY = "--min-probability";

    private static final String SVG = "svg";
    private static final int TRANSFERS_MAX = 1 << 30;

    private TraceOptions() {}

    static void addTo(CommandSpec spec) {
        spec.addOption(option(DIRECTION, "WAY", "forward (default) or backward.")
                .type(Direction.class)
                .converters(written -> constant(Direction.class, written))
                .build());
        spec.addOption(option(METHOD, "METHOD", "fifo (default), lifo, haircut, poison or tiho.")
                .type(TaintPolicy.class)
                .converters(written -> constant(TaintPolicy.class, written))
                .build());
        spec.addOption(LedgerAtHand.chain("The chain (default: all on which an address appears)."));
        spec.addOption(LedgerAtHand.asset("The asset (default: all that an address moved)."));
        addTimes(spec, "Taint only what leaves a seed");
        spec.addOption(option(AMOUNT, "X", "Taint only the first X that leave the seeds.")
                .type(BigDecimal.class)
                .converters(TraceOptions::amount)
                .build());
        spec.addOption(OptionSpec.builder(STOP_AT)
                .paramLabel("LIST")
                .description(
                        "Categories of services where taint ends, separated by commas, or none (default: all that are",
                        "known, and accounts with very many transfers).")
                .type(String.class)
                .build());
        spec.addOption(option(MAX_TRANSFERS, "N", "Stop after N tainted transfers, and say what was not followed.")
                .type(Integer.class)
                .converters(written -> Numbers.integer(written, 1, TRANSFERS_MAX))
                .build());
        spec.addOption(OptionSpec.builder(SUMS)
                .type(boolean.class)
                .description(
                        "Count what is tainted, however much it is, and list no transfers: how far taint has spread",
                        "over each asset, without its conversions.")
                .build());
        spec.addOption(OptionSpec.builder(MIN_PROBABILITY)
                .paramLabel("P")
                .description(
                        "Follow swaps and bridges that are at least so probable, also those that only amount and time",
                        "tell (default 0.8). 1 follows only those that a log, a memo or a file is certain of.")
                .type(Double.class)
                .converters(TraceOptions::probability)
                .build());
        spec.addOption(ScreenOptions.out());
        spec.addOption(OptionSpec.builder(GlobalOptions.FORMAT)
                .paramLabel("FORMAT")
                .type(Object.class)
                .converters(written -> written.equals(SVG) ? SVG : GlobalOptions.format(written))
                .description("table, json, jsonl, csv, or svg: a picture (default: table on a terminal, else jsonl).")
                .build());
    }

    /// Says whether a picture is asked for.
    static boolean wantsPicture(Call call) {
        return SVG.equals(call.find(GlobalOptions.FORMAT, Object.class));
    }

    /// Adds the bounds of time; `what` begins their description.
    static void addTimes(CommandSpec spec, String what) {
        spec.addOption(option(FROM, "TIME", what + " from then on: a day, or a time in UTC.")
                .type(Instant.class)
                .converters(written -> time(written, false))
                .build());
        spec.addOption(option(TO, "TIME", what + " until then.")
                .type(Instant.class)
                .converters(written -> time(written, true))
                .build());
    }

    private static OptionSpec.Builder option(String name, String label, String description) {
        return OptionSpec.builder(name).paramLabel(label).description(description);
    }

    /// Returns the constant of `type` that `written` names in small letters.
    static <E extends Enum<E>> E constant(Class<E> type, String written) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(written)) {
                return constant;
            }
        }
        String all = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        throw new TypeConversionException("'" + written + "' is not one of " + all);
    }

    /// A day stands for its first second, or its last where a stretch ends with it.
    private static Instant time(String written, boolean end) {
        try {
            if (written.length() == "2023-01-31".length()) {
                LocalDate day = LocalDate.parse(written);
                Instant midnight = day.atStartOfDay(ZoneOffset.UTC).toInstant();
                return end ? midnight.plusSeconds(24 * 3600 - 1) : midnight;
            }
            return Instant.parse(written);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(
                    "'" + written + "' is no time such as 2023-01-31 or 2023-01-31T12:00:00Z");
        }
    }

    private static double probability(String written) {
        if (written.matches("0\\.\\d{1,9}|1(\\.0{1,9})?") && Double.parseDouble(written) > 0) {
            return Double.parseDouble(written);
        }
        throw new TypeConversionException(
                "'" + written + "' is no probability such as 0.8; the rule is above 0 up to 1");
    }

    private static BigDecimal amount(String written) {
        if (written.matches("\\d{1,40}(\\.\\d{1,40})?")) {
            return new BigDecimal(written);
        }
        throw new TypeConversionException("'" + written + "' is no amount such as 1234.56");
    }
}
