import org.jspecify.annotations.NullMarked;

/// Reads what an organisation already has: the rows to be screened, the tables to be linked, and the people, sign-ins,
/// payouts and transfers of an investigation, in their plain forms.
@NullMarked
module dev.kkachi.records {
    exports dev.kkachi.records;

    requires dev.hardwood.core;
    requires dev.kkachi.files;
    requires java.logging;
    requires transitive dev.kkachi.investigation;
    requires transitive dev.kkachi.model;
    requires transitive dev.kkachi.rings;
    requires static transitive org.jspecify;
}
