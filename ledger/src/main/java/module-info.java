import org.jspecify.annotations.NullMarked;

/// The exact record of what moved on public ledgers: immutable, checksummed columns on disk, one folder per chain and
/// asset, read through memory maps.
@NullMarked
module dev.kkachi.ledger {
    exports dev.kkachi.ledger;
    exports dev.kkachi.ledger.spi;

    requires dev.kkachi.files;
    requires transitive dev.kkachi.graph;
    requires transitive dev.kkachi.model;
    requires static transitive org.jspecify;
}
