package dev.kkachi.cli.internal;

import java.util.List;
import picocli.CommandLine.Model.PositionalParamSpec;

/// What is written after a command's name without an option; [Call#arguments] returns it.
final class Positionals {
    private Positionals() {}

    /// Returns the arguments of a command that needs `arity` of them, such as `1..*`.
    static PositionalParamSpec required(String arity, String label, String description) {
        return builder(arity, label).required(true).description(description).build();
    }

    /// Returns the arguments of a command that can do without any.
    static PositionalParamSpec optional(String label, String description) {
        return builder("0..*", label).description(description).build();
    }

    private static PositionalParamSpec.Builder builder(String arity, String label) {
        return PositionalParamSpec.builder()
                .index("0..*")
                .arity(arity)
                .paramLabel(label)
                .hideParamSyntax(label.indexOf(' ') >= 0)
                .type(List.class)
                .auxiliaryTypes(String.class);
    }
}
