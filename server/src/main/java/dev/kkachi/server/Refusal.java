package dev.kkachi.server;

/// A request is refused. Thrown where a value of the request is read, and turned into the answer by the
/// gate.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Reply reply;

    private Refusal(String message, Reply reply) {
        super(message, null, false, false);
        this.reply = reply;
    }

    /// Returns a refusal that says `problem`.
    public static Refusal of(Problem problem) {
        return new Refusal(problem.detail(), Reply.problem(problem));
    }

    /// Returns a refusal that is answered with `reply`.
    public static Refusal with(Reply reply) {
        return new Refusal("Refused with status " + reply.status() + ".", reply);
    }

    /// Returns the answer.
    public Reply reply() {
        return reply;
    }
}
