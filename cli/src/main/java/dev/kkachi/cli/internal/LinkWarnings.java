package dev.kkachi.cli.internal;

import dev.kkachi.linking.Column;
import dev.kkachi.linking.ColumnKind;
import dev.kkachi.linking.Contradiction;
import dev.kkachi.linking.Linkage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What somebody should know before believing what was learnt from a table.
final class LinkWarnings {
    /// If so many of a hundred that are linked have several candidates that are alike, a source holds somebody twice.
    private static final int RIVALS_PERCENT = 20;

    private LinkWarnings() {}

    /// Returns it as sentences, none where nothing is.
    ///
    /// @param entities how many entities there are
    static List<String> of(Linkage linkage, int entities) {
        List<String> warnings = new ArrayList<>();
        int linked = linkage.table().size() - entities;
        List<Column> compared = linkage.columns().stream()
                .filter(column -> column.kind() != ColumnKind.IGNORED)
                .toList();
        boolean isOfNames = compared.stream()
                .allMatch(column -> column.kind() == ColumnKind.NAME || column.kind() == ColumnKind.PERSON);
        if (linked > 0 && !compared.isEmpty() && isOfNames) {
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
        int rivals = linkage.rivals();
        if (rivals > 1 && 100 * rivals >= RIVALS_PERCENT * linked) {
            warnings.add(Progress.grouped(rivals)
                    + " records could be one with several of the other source that are alike"
                    + " themselves. If a source may hold one twice, '" + LinkCommand.WITHIN + " yes' finds them all.");
        }
        return warnings;
    }
}
