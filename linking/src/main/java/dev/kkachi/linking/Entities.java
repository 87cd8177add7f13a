package dev.kkachi.linking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Records, and whose each of them is: what came of one run over a table, or what a register holds. Records are
/// their places in the table.
public sealed interface Entities permits Linkage, Register {
    /// Returns the records.
    RecordTable table();

    /// Returns the columns as they were understood.
    List<Column> columns();

    /// Returns the probability from which a pair was a link.
    double probabilityMin();

    /// Returns the record that stands for the entity of `record`. Two records are one if it is the same.
    int entity(int record);

    /// Returns the records of the entity of `record`, in order.
    int[] members(int record);

    /// Returns the weakest link that the entity of `record` needs, as it weighed when it was made; `null` for a record
    /// alone, or where somebody said that its records are one.
    @Nullable Link weakest(int record);

    /// Returns the links that hold the entity of `record` together and that a person should look at, the least probable
    /// first. Of whom somebody said that they are one, nobody has to look again.
    List<Doubt> doubts(int record);

    /// Returns what two records weigh together, column by column, whether or not they were linked.
    Waterfall why(int left, int right);

    /// Returns what keeps the entities of two records apart, `null` if nothing does but that no pass compared them, or
    /// that the pair itself weighs too little.
    @Nullable Obstacle obstacle(int left, int right);

    /// Says whether somebody said of these very two records that they are one.
    boolean isStated(int left, int right);

    /// Returns the links through which two records of one entity are one, in order.
    ///
    /// @throws IllegalArgumentException if they are not of one entity
    List<Link> chain(int left, int right);
}
