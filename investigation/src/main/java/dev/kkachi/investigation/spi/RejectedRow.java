package dev.kkachi.investigation.spi;

import dev.kkachi.model.SourceRef;

/// A row that could not be used, and why.
///
/// @param source the row
/// @param field the column that is to blame, as the file prints it
/// @param value the offending value, cut to a readable length
/// @param rule the rule that it breaks
public record RejectedRow(SourceRef.FileLine source, String field, String value, String rule) {
    /// Returns the row, the field, the value and the rule in one line.
    public String render() {
        String what = field.isEmpty() ? "the row" : field;
        return source.render() + ": " + what + (value.isEmpty() ? "" : " is '" + value + "'") + "; " + rule;
    }
}
