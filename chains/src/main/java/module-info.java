import org.jspecify.annotations.NullMarked;

/// Reads what explorers, nodes and extraction tools write about public ledgers, and hands it to the ledger row by row.
@NullMarked
module dev.kkachi.chains {
    exports dev.kkachi.chains;

    requires transitive dev.kkachi.files;
    requires transitive dev.kkachi.ledger;
    requires transitive dev.kkachi.model;
    requires dev.hardwood.core;
    requires java.logging;
    requires java.net.http;
    requires org.apache.commons.compress;
    requires static transitive org.jspecify;
    requires org.snakeyaml.engine;
}
