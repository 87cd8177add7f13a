package dev.kkachi.rings.internal;

import dev.kkachi.rings.Claim;
import dev.kkachi.rings.IdentifierKind;

/// Identifiers and claims in one numbering: what somebody has, and what they say.
final class Kinds {
    private static final IdentifierKind[] IDENTIFIERS = IdentifierKind.values();
    private static final Claim.Kind[] CLAIMS = Claim.Kind.values();

    /// How many kinds of identifier there are; claims are numbered from here.
    static final int COUNT = IDENTIFIERS.length;

    static final int CITY = of(Claim.Kind.CITY);
    static final int HOME = of(Claim.Kind.HOME);

    private Kinds() {}

    static int of(IdentifierKind kind) {
        return kind.ordinal();
    }

    static int of(Claim.Kind kind) {
        return COUNT + kind.ordinal();
    }

    static boolean isClaim(int kind) {
        return kind >= COUNT;
    }

    /// Says whether it is a claim to be together with others by trade: an employer, an agency, a team.
    static boolean isTrade(int kind) {
        return kind > HOME;
    }

    static IdentifierKind identifier(int kind) {
        return IDENTIFIERS[kind];
    }

    static Claim.Kind claim(int kind) {
        return CLAIMS[kind - COUNT];
    }

    static int family(int kind) {
        return IDENTIFIERS[kind].family().ordinal();
    }

    /// Says whether two who share one of this kind are worth comparing.
    static boolean leads(int kind) {
        return isClaim(kind) ? kind == HOME : IDENTIFIERS[kind].strength() != IdentifierKind.Strength.HINTS;
    }

    static boolean joins(int kind) {
        return IDENTIFIERS[kind].strength() == IdentifierKind.Strength.JOINS;
    }

    static boolean hints(int kind) {
        return IDENTIFIERS[kind].strength() == IdentifierKind.Strength.HINTS;
    }
}
