import org.jspecify.annotations.NullMarked;

/// Tells who somebody is and what they may do.
@NullMarked
module dev.kkachi.access {
    exports dev.kkachi.access;
    exports dev.kkachi.access.spi;

    requires org.bouncycastle.provider;
    requires static transitive org.jspecify;
}
