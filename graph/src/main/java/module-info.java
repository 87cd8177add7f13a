import org.jspecify.annotations.NullMarked;

/// Algorithms over graphs of whole numbers in primitive arrays: union-find that keeps its reasons, and searches that
/// respect time. Knows no word of the field.
@NullMarked
module dev.kkachi.graph {
    exports dev.kkachi.graph;

    requires static transitive org.jspecify;
}
