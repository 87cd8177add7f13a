package dev.kkachi.cli.internal;

import dev.kkachi.lists.SourceState;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// When the sources of one list were last asked for news, and which of them failed.
///
/// @param last the last time, `null` if they never were
/// @param failures why the last attempt failed, for each source that did
record ListCheck(@Nullable Instant last, List<String> failures) {
    /// A list that was only ever loaded by hand.
    static final ListCheck NEVER = new ListCheck(null, List.of());

    ListCheck {
        failures = List.copyOf(failures);
    }

    /// Returns the checks by data set.
    static Map<String, ListCheck> byDataset(List<SourceState> states) {
        Map<String, ListCheck> checks = new LinkedHashMap<>();
        for (SourceState state : states) {
            if (state.checked() != null) {
                String dataset = state.source().dataset();
                checks.put(dataset, checks.getOrDefault(dataset, NEVER).with(state));
            }
        }
        return checks;
    }

    private ListCheck with(SourceState state) {
        Instant checked = state.checked();
        boolean later = last == null || (checked != null && checked.isAfter(last));
        List<String> all = new ArrayList<>(failures);
        if (!state.failure().isEmpty()) {
            all.add(state.source().id() + " failed at " + checked + ": " + state.failure());
        }
        return new ListCheck(later ? checked : last, all);
    }

    /// Returns the last time, empty if there was none.
    String at() {
        return last == null ? "" : last.toString();
    }

    /// Returns the failures in one text, empty if there was none.
    String failure() {
        return String.join(" ", failures);
    }

    /// Returns the last time for a person.
    String words() {
        String when = last == null ? "never" : last.toString().substring(0, 16).replace('T', ' ') + " UTC";
        return failures.isEmpty() ? when : when + ", failed";
    }

    /// Says on `err` what failed.
    void sayFailure(PrintStream err) {
        failures.forEach(failure -> err.println("kkachi: " + Columns.printable(failure)));
    }
}
