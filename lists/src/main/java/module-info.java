import org.jspecify.annotations.NullMarked;

/// Sanctions lists as governments publish them: their formats, editions and differences, kept in a store and offered to
/// screening as one catalogue of parties.
@NullMarked
module dev.kkachi.lists {
    exports dev.kkachi.lists;

    requires transitive dev.kkachi.files;
    requires transitive dev.kkachi.model;
    requires transitive dev.kkachi.screening;
    requires dev.kkachi.text;
    requires java.net.http;
    requires static transitive org.jspecify;
}
