import org.jspecify.annotations.NullMarked;

/// Algorithms over bytes and rows that trust no input: bounded CSV, JSON lines, XML and archives, and
/// files that are written whole or not at all. Knows no word of the field.
@NullMarked
module dev.kkachi.files {
    exports dev.kkachi.files;

    requires transitive java.xml;
    requires org.apache.commons.compress;
    requires static transitive org.jspecify;
    requires org.snakeyaml.engine;
    requires tools.jackson.core;
}
