import org.jspecify.annotations.NullMarked;

/// What tests share: properties over seeded samples, damaged files, a server on this machine, and the optional
/// shared data.
@NullMarked
module dev.kkachi.testkit {
    exports dev.kkachi.testkit;

    requires transitive java.desktop;
    requires jdk.httpserver;
    requires jdk.management;
    requires static transitive org.jspecify;
}
