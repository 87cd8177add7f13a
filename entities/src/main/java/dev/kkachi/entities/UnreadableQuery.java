package dev.kkachi.entities;

/// The words of a search are no query, or a field is none that there is.
public final class UnreadableQuery extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableQuery(String message) {
        super(message, null, false, false);
    }
}
