import org.jspecify.annotations.NullMarked;

/// What a file of papers says about itself and its holder: machine-readable zones, metadata, hints of
/// re-saving. Trusts no file and knows no word of the field.
@NullMarked
module dev.kkachi.documents {
    exports dev.kkachi.documents;

    requires dev.kkachi.files;
    requires java.desktop;
    requires java.logging;
    requires metadata.extractor;
    requires org.apache.fontbox;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires static transitive org.jspecify;
}
