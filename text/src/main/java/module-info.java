import org.jspecify.annotations.NullMarked;

/// Names in every script: reading, comparing and weighing them. Knows letters and names, and no list, party or case.
@NullMarked
module dev.kkachi.text {
    exports dev.kkachi.text;

    requires com.ibm.icu;
    requires static transitive org.jspecify;
}
