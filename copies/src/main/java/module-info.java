import org.jspecify.annotations.NullMarked;

/// Finds what is nearly the same: texts of which passages were copied, photos that were altered a little, handles
/// that are written differently. Says of each how rare it is among what was looked at, in bits.
@NullMarked
module dev.kkachi.copies {
    exports dev.kkachi.copies;
    exports dev.kkachi.copies.spi;

    requires com.ibm.icu;
    requires java.desktop;
    requires transitive dev.kkachi.model;
    requires static transitive org.jspecify;
}
