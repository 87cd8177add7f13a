package dev.kkachi.documents;

/// Something in a file that a person should look at. A hint proves nothing: scanners, mobile telephones
/// and well-meaning people leave the same traces.
///
/// @param sign what sort of trace it is
/// @param what what was seen, as a full sentence
/// @param innocent how it comes about in ordinary life, as a full sentence
public record Hint(Sign sign, String what, String innocent) {
    /// The sorts of traces.
    public enum Sign {
        /// A programme that alters pictures made or saved it.
        EDITOR,
        /// It was changed after it was made.
        CHANGED_LATER,
        /// It was made after somebody handed it in.
        MADE_AFTER_HANDING_IN,
        /// A picture was packed with loss at least twice.
        SAVED_TWICE,
        /// Parts of a picture lose more than others when it is saved once more.
        UNEVEN_LOSS,
        /// The small picture inside shows something other than the large one.
        OTHER_THUMBNAIL,
        /// Characters of a machine-readable zone had to be mended before it could be read.
        MENDED_ZONE,
        /// A limit was reached, so that something was not looked at.
        NOT_LOOKED_AT
    }
}
