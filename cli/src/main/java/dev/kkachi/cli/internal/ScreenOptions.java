package dev.kkachi.cli.internal;

import dev.kkachi.screening.ScreeningPolicy;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/// The options of screening, some of which comparing shares.
final class ScreenOptions {
    static final String THRESHOLD = "--threshold";
    static final String OUT = "--out";
    static final String LIMIT = "--limit";
    static final String LISTS = "--lists";
    static final String LISTS_DIR = "--lists-dir";
    static final String SINCE = "--since";
    static final String ALL = "--all";
    static final String WEAK = "--weak-aliases";
    static final String MAX_AGE = "--max-age";

    private static final int DAYS_MAX = 100_000;

    static final String WHY = "--why";

    private ScreenOptions() {}

    /// Returns the option for how old a list may be.
    static OptionSpec maxAge() {
        return OptionSpec.builder(MAX_AGE)
                .paramLabel("DAYS")
                .type(Integer.class)
                .converters(written -> Numbers.integer(written, 1, DAYS_MAX))
                .description(
                        "Refuse lists that are older, and were not confirmed since (default: refuse loaded lists",
                        "that nobody has loaded or checked for " + ListAge.UNATTENDED_DAYS_MAX + " days).")
                .build();
    }

    /// Returns the option for the score from which something matches.
    static OptionSpec threshold() {
        return OptionSpec.builder(THRESHOLD)
                .paramLabel("SCORE")
                .type(Double.class)
                .converters(Numbers::score)
                .description("Score from which two names match (default: 0.70).")
                .build();
    }

    /// Returns the threshold that was asked for.
    static double threshold(Call call) {
        return call.number(THRESHOLD, ScreeningPolicy.THRESHOLD);
    }

    /// Returns the option for the lists that the present ones are compared with.
    static OptionSpec since(String... description) {
        return OptionSpec.builder(SINCE)
                .paramLabel("EDITION")
                .type(String.class)
                .description(description)
                .build();
    }

    /// Returns the option for the folder that holds the lists of one run.
    static OptionSpec listsDir() {
        return OptionSpec.builder(LISTS_DIR)
                .paramLabel("DIR")
                .type(String.class)
                .description("Read the list files under DIR for this run, instead of the loaded lists.")
                .build();
    }

    /// Returns the option that asks why two of what `label` names belong together.
    static OptionSpec why(String label, String description) {
        return OptionSpec.builder(WHY)
                .arity("2")
                .paramLabel(label)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(description)
                .build();
    }

    /// Returns the option for where results go.
    static OptionSpec out() {
        return OptionSpec.builder(OUT)
                .paramLabel("FILE")
                .type(String.class)
                .description("Write the results to FILE, which appears when it is whole.")
                .build();
    }
}
