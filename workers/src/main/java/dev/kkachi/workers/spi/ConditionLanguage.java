package dev.kkachi.workers.spi;

import java.util.Map;

/// The language in which an organisation writes what its own signs look for. What is written can
/// compare and combine the named fields of one row, and nothing else: no files, no network, no loops
/// without end.
@FunctionalInterface
public interface ConditionLanguage {
    /// No language is at hand; every condition is refused.
    ConditionLanguage NONE = (condition, fields) -> new Reading.Refused("conditions cannot be read here");

    /// Reads `condition`, which may name `fields` and must come out as true or false.
    Reading read(String condition, Map<String, ValueKind> fields);

    /// What came of reading.
    sealed interface Reading {
        /// It can be asked.
        ///
        /// @param condition asked of any number of rows, by many threads at once
        record Read(Condition condition) implements Reading {}

        /// It breaks a rule of the language, or names what is no field.
        ///
        /// @param why in a few words, with the place
        record Refused(String why) implements Reading {}
    }

    /// Something that holds for a row or does not.
    @FunctionalInterface
    interface Condition {
        /// Says whether it holds for `row`.
        ///
        /// @throws ArithmeticException if it has no answer for this row; the message says why
        boolean holds(Row row);
    }

    /// The fields of one row.
    @FunctionalInterface
    interface Row {
        /// Returns the value of the field called `name`: a `String`, `Long`, `Double`, `Boolean` or
        /// `java.time.Instant`, as its kind says.
        Object value(String name);
    }

    /// The kinds of values.
    enum ValueKind {
        TEXT,
        WHOLE_NUMBER,
        NUMBER,
        TRUTH,
        TIME
    }
}
