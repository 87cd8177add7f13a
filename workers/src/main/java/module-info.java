import org.jspecify.annotations.NullMarked;

/// The published red flags of undercover workers, weighed over an organisation's own records.
@NullMarked
module dev.kkachi.workers {
    exports dev.kkachi.workers;
    exports dev.kkachi.workers.spi;

    requires com.google.i18n.phonenumbers.libphonenumber;
    requires transitive dev.kkachi.documents;
    requires dev.kkachi.files;
    requires transitive dev.kkachi.model;
    requires transitive dev.kkachi.networks;
    requires static transitive org.jspecify;
    requires org.snakeyaml.engine;
}
