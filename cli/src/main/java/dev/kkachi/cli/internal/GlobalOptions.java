package dev.kkachi.cli.internal;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/// The options that every command takes, before or after its name.
final class GlobalOptions {
    static final String HOME = "--home";
    static final String FORMAT = "--format";
    static final String QUIET = "--quiet";
    static final String THREADS = "--threads";
    static final String HELP = "--help";

    private static final int THREADS_MAX = 1024;

    private GlobalOptions() {}

    /// Adds them to `spec`, but for a form of its own that it has already. The help of a command that
    /// does not share its work is silent about threads; they are taken all the same, so that a script may
    /// name them everywhere.
    static void addTo(CommandSpec spec, boolean sharesWork) {
        spec.addOption(OptionSpec.builder(HOME)
                .paramLabel("DIR")
                .type(String.class)
                .description(
                        "Folder that keeps lists, ledgers, records and cases (default: $KKACHI_HOME, else ~/.kkachi).")
                .build());
        if (spec.findOption(FORMAT) == null) {
            spec.addOption(OptionSpec.builder(FORMAT)
                    .paramLabel("FORMAT")
                    .type(Format.class)
                    .converters(GlobalOptions::format)
                    .description("table, json, jsonl or csv (default: table on a terminal, jsonl otherwise).")
                    .build());
        }
        spec.addOption(OptionSpec.builder("-q", QUIET)
                .type(boolean.class)
                .description("Print results and errors only.")
                .build());
        spec.addOption(OptionSpec.builder(THREADS)
                .paramLabel("N")
                .type(Integer.class)
                .converters(GlobalOptions::threads)
                .hidden(!sharesWork)
                .description("Threads that compute (default: one for each core).")
                .build());
        spec.addOption(OptionSpec.builder("-h", HELP)
                .type(boolean.class)
                .usageHelp(true)
                .description("Print this help.")
                .build());
    }

    /// Reads the name of a form.
    static Format format(String written) {
        return switch (written) {
            case "table" -> Format.TABLE;
            case "json" -> Format.JSON;
            case "jsonl" -> Format.JSONL;
            case "csv" -> Format.CSV;
            default -> throw new TypeConversionException("'" + written + "' is not table, json, jsonl or csv");
        };
    }

    private static int threads(String written) {
        return Numbers.integer(written, 1, THREADS_MAX);
    }
}
