package dev.kkachi.cli.internal;

import dev.kkachi.workers.Backtest;
import dev.kkachi.workers.Field;
import dev.kkachi.workers.RedFlag;
import java.util.List;
import java.util.stream.Collectors;

/// What indicators would have seen, in the form that was asked for.
final class BacktestForm {
    private static final int EXAMPLES_MAX = 3;
    private static final int DIGITS = 2;

    private BacktestForm() {}

    static void render(Format format, Backtest backtest, Utf8Buffer out) {
        switch (format) {
            case TABLE -> backtest.trials().forEach(trial -> table(trial, out));
            case CSV -> {
                out.text("id,bits,persons,guilty_hit,guilty,innocent_hit,innocent,implied_bits,missing\n");
                backtest.trials().forEach(trial -> csv(trial, out));
            }
            case JSONL -> backtest.trials().forEach(trial -> json(trial, out).ascii('\n'));
            case JSON -> {
                String separator = "[";
                for (Backtest.Trial trial : backtest.trials()) {
                    json(trial, out.text(separator));
                    separator = ",\n";
                }
                out.text(backtest.trials().isEmpty() ? "[]\n" : "]\n");
            }
        }
    }

    private static void table(Backtest.Trial trial, Utf8Buffer out) {
        out.text(trial.indicator().id() + "  "
                + Columns.printable(trial.indicator().name()) + ", "
                + IndicatorForm.bits(trial.indicator().bits()) + " bits\n");
        if (!trial.missing().isEmpty()) {
            out.text("    not evaluated; the records lack " + missing(trial) + "\n");
            return;
        }
        out.text("    seen of " + Progress.counted(trial.hits().size(), "person") + "\n");
        Backtest.Split split = trial.split();
        if (split != null) {
            out.text("    " + split.guiltyHit() + " of " + split.guilty() + " guilty, " + split.innocentHit() + " of "
                    + split.innocent() + " innocent: these records imply " + IndicatorForm.bits(split.bits())
                    + " bits\n");
        }
        for (RedFlag hit : trial.hits().stream().limit(EXAMPLES_MAX).toList()) {
            String where = hit.observation().evidence().getFirst().source().render();
            out.text("    "
                    + Columns.printable(hit.person() + " " + hit.observation().summary() + " (" + where + ")") + "\n");
        }
    }

    private static String missing(Backtest.Trial trial) {
        return trial.missing().stream().map(Field::key).sorted().collect(Collectors.joining(", "));
    }

    private static void csv(Backtest.Trial trial, Utf8Buffer out) {
        out.csvCell(trial.indicator().id()).ascii(',').number(trial.indicator().bits(), DIGITS);
        out.text("," + trial.hits().size() + ",");
        Backtest.Split split = trial.split();
        if (split == null) {
            out.text(",,,,,");
        } else {
            out.text(split.guiltyHit() + "," + split.guilty() + "," + split.innocentHit() + "," + split.innocent()
                    + ",");
            out.number(split.bits(), DIGITS).ascii(',');
        }
        out.csvCell(missing(trial)).ascii('\n');
    }

    private static Utf8Buffer json(Backtest.Trial trial, Utf8Buffer out) {
        List<String> persons =
                trial.hits().stream().map(hit -> hit.person().value()).toList();
        out.text("{\"id\":").jsonString(trial.indicator().id()).text(",\"bits\":");
        out.number(trial.indicator().bits(), DIGITS).text(",\"persons\":").jsonStrings(persons);
        Backtest.Split split = trial.split();
        if (split != null) {
            out.text(",\"guilty_hit\":" + split.guiltyHit() + ",\"guilty\":" + split.guilty() + ",\"innocent_hit\":"
                    + split.innocentHit() + ",\"innocent\":" + split.innocent() + ",\"implied_bits\":");
            out.number(split.bits(), DIGITS);
        }
        return out.text(",\"missing\":")
                .jsonStrings(trial.missing().stream().map(Field::key).sorted().toList())
                .ascii('}');
    }
}
