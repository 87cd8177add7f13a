package dev.kkachi.pages;

import org.jspecify.annotations.Nullable;

/// The door: where people sign in, take an invitation, or prove again who they are.
///
/// @param kind which of them
/// @param action where the form goes
/// @param login the sign-in name, if it is known
/// @param next where it goes on afterwards, one of our own addresses
/// @param error what was wrong; nothing at first
/// @param ways what there is beside a password
public record DoorView(
        Kind kind,
        String action,
        String login,
        String next,
        @Nullable Wrong error,
        Ways ways) implements View {
    /// Makes one at which there is a password and nothing else.
    public DoorView(Kind kind, String action, String login, String next, @Nullable Wrong error) {
        this(kind, action, login, next, error, Ways.PASSWORD);
    }

    /// The ways through the door.
    ///
    /// @param service what the service is called that signs people in; empty where there is none
    /// @param link the address that leads there
    /// @param passkey where the answer of a passkey goes; empty where none is taken
    /// @param password whether there is something to type
    public record Ways(String service, String link, String passkey, boolean password) {
        /// A password and nothing else.
        public static final Ways PASSWORD = new Ways("", "", "", true);
    }

    /// Returns the same with other ways.
    public DoorView with(Ways other) {
        return new DoorView(kind, action, login, next, error, other);
    }

    /// What is asked at the door.
    public enum Kind {
        SIGN_IN,
        CODE,
        CODE_ALONE,
        FIRST,
        INVITED,
        STEP_UP,
        STEP_UP_CODE,
        TIE,
        OVER
    }

    /// What was wrong.
    ///
    /// @param field the field; empty where it is none in particular
    /// @param text a sentence
    public record Wrong(String field, String text) {}

    /// Returns what stands above the form.
    public String heading() {
        return switch (kind) {
            case SIGN_IN -> "Sign in";
            case CODE, CODE_ALONE -> "One more step";
            case FIRST -> "Welcome to Kkachi";
            case INVITED -> "Join your colleagues";
            case STEP_UP, STEP_UP_CODE -> "Is it still you?";
            case TIE -> "Sign in elsewhere from now on";
            case OVER -> "This link is over";
        };
    }

    /// Returns what is wrong with a field, or nothing.
    public @Nullable String wrong(String field) {
        return error != null && error.field().equals(field) ? error.text() : null;
    }

    @Override
    public String title() {
        return heading();
    }

    @Override
    public String template() {
        return "door";
    }
}
