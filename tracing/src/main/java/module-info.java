import org.jspecify.annotations.NullMarked;

/// Follows the money over a ledger: taint by the published policies, paths, clusters, exposure and the patterns of
/// laundering.
@NullMarked
module dev.kkachi.tracing {
    exports dev.kkachi.tracing;
    exports dev.kkachi.tracing.spi;

    requires transitive dev.kkachi.graph;
    requires transitive dev.kkachi.ledger;
    requires transitive dev.kkachi.model;
    requires static transitive org.jspecify;
}
