package dev.kkachi.cli.internal;

import dev.kkachi.linking.Column;
import dev.kkachi.linking.ColumnKind;
import dev.kkachi.linking.Contradiction;
import dev.kkachi.linking.Linkage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Why all that was learnt from a table is doubtful.
final class LinkWarnings {
    private LinkWarnings() {}

    /// Returns it as sentences, none where nothing is.
    ///
    /// @param isAnyLinked whether any records were taken for one
    static List<String> of(Linkage linkage, boolean isAnyLinked) {
        List<String> warnings = new ArrayList<>();
        List<Column> compared = linkage.columns().stream()
                .filter(column -> column.kind() != ColumnKind.IGNORED)
                .toList();
        boolean isOfNames = compared.stream()
                .allMatch(column -> column.kind() == ColumnKind.NAME || column.kind() == ColumnKind.PERSON);
        if (isAnyLinked && !compared.isEmpty() && isOfNames) {
            warnings.add("Only names were compared, and people share names: no link here is more than a question.");
        }
        List<Contradiction> contradictions = linkage.contradictions();
        if (!contradictions.isEmpty()) {
            warnings.add("Of the links, "
                    + contradictions.stream()
                            .map(each -> CopiesForm.percent(each.share()) + " differ in " + each.column())
                            .collect(Collectors.joining(", "))
                    + ". What many share, such as the name or the website of a chain, may have passed for being the"
                    + " same: look before you believe it. Maybe --ignore that column, or --verdicts of some pairs.");
        }
        return warnings;
    }
}
