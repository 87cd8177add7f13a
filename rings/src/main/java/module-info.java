import org.jspecify.annotations.NullMarked;

/// Tells one operator behind many personas from people who honestly share what they share: a home, an office, a
/// second-hand laptop.
@NullMarked
module dev.kkachi.rings {
    exports dev.kkachi.rings;

    requires dev.kkachi.graph;
    requires transitive dev.kkachi.model;
    requires static transitive org.jspecify;
}
