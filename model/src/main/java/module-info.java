import org.jspecify.annotations.NullMarked;

/// The nouns of the field: parties and their facts, wallets, amounts, findings and their evidence. Depends on nothing
/// but the JDK.
@NullMarked
module dev.kkachi.model {
    exports dev.kkachi.model;

    requires static transitive org.jspecify;
}
