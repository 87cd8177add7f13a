package dev.kkachi.cli.internal;

import picocli.CommandLine.Model.OptionSpec;

/// Makes the two kinds of options that most commands have.
final class Options {
    private Options() {}

    /// Returns an option that takes a text.
    static OptionSpec text(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .description(description)
                .build();
    }

    /// Returns an option that is given or not.
    static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .description(description)
                .build();
    }
}
