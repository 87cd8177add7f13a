import org.jspecify.annotations.NullMarked;

/// A log that cannot be rewritten unnoticed: a hash tree over exact bytes, proofs that a leaf is in it
/// and that it only grew, and signed checkpoints. Knows no word of the field and nothing beside the
/// JDK.
@NullMarked
module dev.kkachi.audit {
    exports dev.kkachi.audit;

    requires static transitive org.jspecify;
}
