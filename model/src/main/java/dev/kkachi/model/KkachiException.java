package dev.kkachi.model;

/// Something outside the program went wrong and no answer can be given: a missing list, an unreadable file, a full
/// disk.
public final class KkachiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Code code;

    /// What kind of thing went wrong; the command's exit code follows from it.
    public enum Code {
        /// What the caller handed in cannot be used.
        BAD_INPUT,
        /// The machine or the network did not do its part.
        ENVIRONMENT,
        /// Screening cannot be trusted: no list is loaded, or it is too old.
        LISTS_UNUSABLE
    }

    /// Makes an exception whose message says what, the value and the rule.
    public KkachiException(Code code, String message) {
        super(message);
        this.code = code;
    }

    /// Makes an exception that another one caused.
    public KkachiException(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /// Returns the stable code.
    public Code code() {
        return code;
    }
}
