package dev.kkachi.cli.internal;

import dev.kkachi.model.KkachiException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/// One call of a command: what the user wrote, and where it runs.
///
/// @param root what was written before the verb
/// @param verb what was written after it
/// @param around the process
record Call(ParseResult root, ParseResult verb, Surroundings around) {
    /// Finds the value of an option of the verb, or `null` where it was not given.
    @Nullable String find(String option) {
        return verb.matchedOptionValue(option, null);
    }

    /// Finds the value of an option of the verb that is a `type`, or `null` where it was not given.
    <T> @Nullable T find(String option, Class<T> type) {
        Object given = verb.matchedOptionValue(option, null);
        return given == null ? null : type.cast(given);
    }

    /// Says whether a form was asked for that is not `only`.
    boolean isFormatOtherThan(Format only) {
        Format given = global(GlobalOptions.FORMAT, Format.class);
        return given != null && given != only;
    }

    /// Says whether the flag was given.
    boolean has(String flag) {
        return verb.hasMatchedOption(flag);
    }

    /// Returns the number given for `option`, or `otherwise`.
    double number(String option, double otherwise) {
        Double given = verb.matchedOptionValue(option, null);
        return given == null ? otherwise : given;
    }

    /// Finds the whole number given for `option`, or `null`.
    @Nullable Integer findInteger(String option) {
        return verb.matchedOptionValue(option, null);
    }

    /// Finds the path given for `option`, or `null`.
    @Nullable Path findPath(String option) {
        String given = find(option);
        return given == null ? null : path(given);
    }

    /// Returns what was written without an option, in order.
    List<String> arguments() {
        return verb.matchedPositionals().isEmpty()
                ? List.of()
                : verb.matchedPositionals().getFirst().<List<String>>getValue();
    }

    /// Returns the folder that keeps lists, ledgers, records and cases.
    Path home() {
        String given = global(GlobalOptions.HOME, String.class);
        return given == null ? around.defaultHome() : path(given);
    }

    /// Returns the form to print in: the one asked for, else a table for a person and lines of JSON for a program.
    Format format() {
        Format given = global(GlobalOptions.FORMAT, Format.class);
        if (given != null) {
            return given;
        }
        return around.terminal() ? Format.TABLE : Format.JSONL;
    }

    /// Says whether only results and errors are to be printed.
    boolean quiet() {
        return root.hasMatchedOption(GlobalOptions.QUIET) || verb.hasMatchedOption(GlobalOptions.QUIET);
    }

    /// Returns how many threads may compute.
    int threads() {
        Integer given = global(GlobalOptions.THREADS, Integer.class);
        return given == null ? Runtime.getRuntime().availableProcessors() : given;
    }

    private <T> @Nullable T global(String option, Class<T> type) {
        Object after = verb.matchedOptionValue(option, null);
        Object given = after == null ? root.matchedOptionValue(option, null) : after;
        return given == null ? null : type.cast(given);
    }

    /// Returns `path` if something is there.
    ///
    /// @throws KkachiException if nothing is
    static Path existing(Path path) {
        if (!Files.exists(path)) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT, path + " does not exist.\nMaybe the name is misspelt.");
        }
        return path;
    }

    /// Returns the path that `written` names.
    static Path path(String written) {
        try {
            return Path.of(written);
        } catch (InvalidPathException e) {
            throw new KkachiException(KkachiException.Code.BAD_INPUT, "'" + written + "' cannot be a path.", e);
        }
    }
}
