package dev.kkachi.model;

/// One printed name of a party.
///
/// @param text as printed, `FAMILY, Given` for a person whose parts are known
/// @param role how the party bears it
/// @param source where it was read
public record Name(String text, Role role, SourceRef source) {
    /// How a party bears a name. A weak alias is one that its publisher calls unreliable: it confirms, but does not
    /// alert alone.
    public enum Role {
        PRIMARY,
        ALIAS,
        FORMER,
        WEAK
    }

    /// Says whether the name alone may raise an alert.
    public boolean isStrong() {
        return role != Role.WEAK;
    }
}
