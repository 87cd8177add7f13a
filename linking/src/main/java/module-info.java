import org.jspecify.annotations.NullMarked;

/// Which records mean the same person, company or thing: weights learnt from the records themselves, and
/// the reason of every link.
@NullMarked
module dev.kkachi.linking {
    exports dev.kkachi.linking;

    requires com.google.i18n.phonenumbers.libphonenumber;
    requires dev.kkachi.graph;
    requires transitive dev.kkachi.model;
    requires dev.kkachi.text;
    requires static transitive org.jspecify;
}
