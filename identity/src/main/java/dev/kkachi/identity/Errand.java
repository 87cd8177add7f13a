package dev.kkachi.identity;

/// Why somebody was sent to the service that signs them in.
public sealed interface Errand {
    /// To come in.
    ///
    /// @param next where they go on to
    record Enter(String next) implements Errand {}

    /// To tie an account to who they are there.
    ///
    /// @param secret of the link
    record Tie(String secret) implements Errand {}

    /// To take an invitation.
    ///
    /// @param secret of the invitation
    record Join(String secret) implements Errand {}

    /// To prove once more who they are, in a session that they have.
    ///
    /// @param session its short name
    /// @param next where they go on to
    record Prove(String session, String next) implements Errand {}
}
