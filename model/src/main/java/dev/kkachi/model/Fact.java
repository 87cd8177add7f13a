package dev.kkachi.model;

/// One statement about a party, with the place where anyone can check it.
///
/// @param property what is stated
/// @param value the value as the source prints it, trimmed; a person's name is `FAMILY, Given` where the source tells
///     the parts apart, otherwise as printed
/// @param note what qualifies the value, empty if nothing does: the issuing country of a document, the ticker of a
///     wallet, the script of a name
/// @param source where it was read
public record Fact(Property property, String value, String note, SourceRef source) {
    public Fact {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A fact about " + property.ftmName() + " in " + source + " is blank.");
        }
    }

    /// Returns a fact that nothing qualifies.
    public static Fact of(Property property, String value, SourceRef source) {
        return new Fact(property, value, "", source);
    }
}
