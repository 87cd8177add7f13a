package dev.kkachi.linking.internal;

import dev.kkachi.linking.Column;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/// What a run over a table leaves for the records that come later.
///
/// @param columns the columns as they were understood
/// @param weights what agreement weighs
/// @param rules what two records must share to be compared
/// @param least the score from which a pair is a link
/// @param within whether two records of one source may be one
record Learnt(List<Column> columns, Weights weights, List<Rule> rules, double least, boolean within) {
    Learnt {
        columns = List.copyOf(columns);
        rules = List.copyOf(rules);
    }

    /// Writes it, as [Resolver#read] reads it.
    void write(DataOutput out) throws IOException {
        out.writeBoolean(within);
        out.writeDouble(least);
        for (Column column : columns) {
            out.writeByte(column.kind().ordinal());
            out.writeBoolean(column.place());
            Entry.writeText(out, column.reason());
        }
        out.writeInt(rules.size());
        for (Rule rule : rules) {
            out.writeInt(rule.first());
            out.writeInt(rule.second());
        }
        weights.write(out);
    }
}
