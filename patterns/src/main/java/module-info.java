import org.jspecify.annotations.NullMarked;

/// Looks for the patterns of laundering in a ledger. Each is published, measured, and has its innocent explanations.
@NullMarked
module dev.kkachi.patterns {
    exports dev.kkachi.patterns;
    exports dev.kkachi.patterns.spi;

    requires transitive dev.kkachi.ledger;
    requires transitive dev.kkachi.model;
    requires transitive dev.kkachi.tracing;
    requires static transitive org.jspecify;
}
