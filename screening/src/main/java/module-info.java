import org.jspecify.annotations.NullMarked;

/// Names whom the lists mean: an index over listed parties, candidates, scores with their reasons, and the
/// watch over customers when a list changes.
@NullMarked
module dev.kkachi.screening {
    exports dev.kkachi.screening;
    exports dev.kkachi.screening.spi;

    requires dev.kkachi.files;
    requires transitive dev.kkachi.model;
    requires dev.kkachi.text;
    requires static transitive org.jspecify;
}
