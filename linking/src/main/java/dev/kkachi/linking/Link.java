package dev.kkachi.linking;

/// A scored pair of records.
///
/// @param left the record of the smaller place
/// @param right the other record
/// @param bits the weight of all columns, the prior left out
/// @param probability that both are the same
public record Link(int left, int right, double bits, double probability) {
    /// Returns the link of a pair of records among `entities`.
    static Link of(int[] pair, Entities entities) {
        int left = Math.min(pair[0], pair[1]);
        int right = Math.max(pair[0], pair[1]);
        Waterfall why = entities.why(left, right);
        return new Link(left, right, why.weight().bits(), why.probability());
    }
}
