package dev.kkachi.cases.spi;

/// The disk or the database did not do its part: it is full, read-only, gone or broken. Nothing of what
/// was asked happened.
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Makes one that says what, the value and the rule.
    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    /// Makes one that nothing else caused.
    public StoreUnavailable(String message) {
        super(message);
    }
}
