import org.jspecify.annotations.NullMarked;

/// What tests share: properties over seeded samples, and the optional shared data.
@NullMarked
module dev.kkachi.testkit {
    exports dev.kkachi.testkit;

    requires static transitive org.jspecify;
}
