import org.jspecify.annotations.NullMarked;

/// Casework: the queue, what people decide and why, and the rules that keep them honest. Knows
/// findings, and none of the engines that made them.
@NullMarked
module dev.kkachi.cases {
    exports dev.kkachi.cases;
    exports dev.kkachi.cases.spi;

    // Leaves and files of persons are written from their records.
    opens dev.kkachi.cases.internal to
            dev.kkachi.files;

    requires transitive dev.kkachi.access;
    requires transitive dev.kkachi.audit;
    requires transitive dev.kkachi.files;
    requires transitive dev.kkachi.model;
    requires static transitive org.jspecify;
}
