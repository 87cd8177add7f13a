package dev.kkachi.documents;

/// Something that a zone says and that does not fit together, or does not fit what is claimed of the
/// document.
///
/// @param kind what does not fit
/// @param what what stands where, as a full sentence
/// @param innocent how that comes about in ordinary life, as a full sentence
public record Discrepancy(Kind kind, String what, String innocent) {
    /// What does not fit.
    public enum Kind {
        CHECK_DIGIT,
        NUMBER,
        BIRTH_DATE,
        EXPIRED,
        ISSUER
    }
}
