import org.jspecify.annotations.NullMarked;

/// Draws what the engines found, as pictures that need nothing but themselves.
@NullMarked
module dev.kkachi.pictures {
    exports dev.kkachi.pictures;
    exports dev.kkachi.pictures.spi;

    requires transitive dev.kkachi.tracing;
    requires static transitive org.jspecify;
}
