package dev.kkachi.ledger.spi;

/// A row that was not taken, and why.
///
/// @param file the file's name
/// @param line its line, or the record's number where it has no lines; 0 for the file as a whole
/// @param field the field that broke the rule, empty if the row as a whole did
/// @param value what stood there, shortened
/// @param rule the rule, as a full sentence
public record Rejection(String file, long line, String field, String value, String rule) {
    /// Returns it in one line, for a person.
    public String render() {
        String place = line == 0 ? file : file + ":" + line;
        String what = field.isEmpty() ? "" : " " + field + " \"" + value + "\":";
        return place + ":" + what + " " + rule;
    }
}
