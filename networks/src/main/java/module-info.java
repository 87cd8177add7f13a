import org.jspecify.annotations.NullMarked;

/// Ranges of IP addresses in sorted arrays, and the public files that publish them.
@NullMarked
module dev.kkachi.networks {
    exports dev.kkachi.networks;

    requires dev.kkachi.files;
    requires static transitive org.jspecify;
}
