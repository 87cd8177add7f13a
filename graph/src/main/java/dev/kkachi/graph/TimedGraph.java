package dev.kkachi.graph;

/// A directed graph whose edges happen one after the other: an edge's number is its place in time. A walk respects
/// time if the numbers of its edges grow.
///
/// The edges at a node are its *incidences*, in the order of their numbers, those that leave it and those that reach it
/// together. A loop is there twice, first as it leaves.
public interface TimedGraph {
    /// Returns how many nodes there are; they are numbered from 0.
    int nodes();

    /// Returns how many edges there are; they are numbered from 0, in the order of time.
    long edges();

    /// Returns the node that `edge` leaves.
    int from(long edge);

    /// Returns the node that `edge` reaches.
    int to(long edge);

    /// Returns how many incidences `node` has.
    long incidences(int node);

    /// Returns the edge at incidence `i` of `node`: its number shifted left by one, and 1 added if it leaves the node.
    long incidence(int node, long i);

    /// Returns the first incidence of `node` whose edge is `edge` or later; [#incidences] if there is none.
    long seek(int node, long edge);

    /// Compares how much two edges carry, as a comparator does.
    int compareWidths(long edge, long other);
}
