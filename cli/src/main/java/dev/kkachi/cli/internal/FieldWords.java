package dev.kkachi.cli.internal;

import dev.kkachi.lists.ListDelta.FieldChange;
import java.util.List;

/// Says in one line what changed in a field of a list entry, such as `alias: + SIM, Ali` or `birthDate: - 1970, +
/// 1990`.
final class FieldWords {
    private static final int VALUES_MAX = 3;

    private FieldWords() {}

    /// Returns `change` in words; of many values the first few.
    static String of(FieldChange change) {
        return change.field() + ": " + values(change);
    }

    /// Returns what went and what came.
    static String values(FieldChange change) {
        String gone = values("- ", change.gone());
        String come = values("+ ", change.come());
        return gone.isEmpty() || come.isEmpty() ? gone + come : gone + ", " + come;
    }

    private static String values(String sign, List<String> values) {
        String said = String.join(
                ", ",
                values.stream().limit(VALUES_MAX).map(value -> sign + value).toList());
        int more = values.size() - VALUES_MAX;
        return more > 0 ? said + ", " + sign + more + " more" : said;
    }
}
