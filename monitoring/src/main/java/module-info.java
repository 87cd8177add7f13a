import org.jspecify.annotations.NullMarked;

/// Whom a change of the lists concerns: a population is screened again by what differs, its wallets are
/// traced again after new blocks, and new hits become cases.
@NullMarked
module dev.kkachi.monitoring {
    exports dev.kkachi.monitoring;

    requires transitive dev.kkachi.cases;
    requires dev.kkachi.investigation;
    requires transitive dev.kkachi.model;
    requires transitive dev.kkachi.screening;
    requires transitive dev.kkachi.tracing;
    requires transitive dev.kkachi.workers;
    requires static transitive org.jspecify;
}
