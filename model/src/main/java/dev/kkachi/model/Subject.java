package dev.kkachi.model;

/// Whom or what a [Finding] is about.
///
/// @param kind the kind of thing
/// @param id its id within that kind: a person id, an account, a canonical wallet, a listed party's id
public record Subject(Kind kind, String id) implements Comparable<Subject> {
    /// The things that findings can be about.
    public enum Kind {
        PERSON,
        COMPANY,
        ACCOUNT,
        DEVICE,
        WALLET,
        LISTED_PARTY
    }

    @Override
    public int compareTo(Subject other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }
}
