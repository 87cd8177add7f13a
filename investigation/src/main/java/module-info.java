import org.jspecify.annotations.NullMarked;

/// The main job: what an organisation's own files and the sanctions lists say together, as findings in
/// bits, persons, links and ranked cases, with a report that a person can read.
@NullMarked
module dev.kkachi.investigation {
    exports dev.kkachi.investigation;
    exports dev.kkachi.investigation.spi;

    requires dev.kkachi.files;
    requires transitive dev.kkachi.model;
    requires dev.kkachi.copies;
    requires dev.kkachi.documents;
    requires dev.kkachi.linking;
    requires dev.kkachi.networks;
    requires dev.kkachi.rings;
    requires dev.kkachi.tracing;
    requires transitive dev.kkachi.screening;
    requires transitive dev.kkachi.workers;
    requires static transitive org.jspecify;
    requires org.snakeyaml.engine;
}
