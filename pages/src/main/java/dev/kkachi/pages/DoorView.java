package dev.kkachi.pages;

import org.jspecify.annotations.Nullable;

/// The door: where people sign in, take an invitation, or prove again who they are.
///
/// @param kind which of them
/// @param action where the form goes
/// @param login the sign-in name, if it is known
/// @param next where it goes on afterwards, one of our own addresses
/// @param error what was wrong; nothing at first
public record DoorView(
        Kind kind,
        String action,
        String login,
        String next,
        @Nullable Wrong error) implements View {
    /// What is asked at the door.
    public enum Kind {
        SIGN_IN,
        CODE,
        FIRST,
        INVITED,
        STEP_UP,
        STEP_UP_CODE,
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
            case CODE -> "One more step";
            case FIRST -> "Welcome to Kkachi";
            case INVITED -> "Join your colleagues";
            case STEP_UP, STEP_UP_CODE -> "Is it still you?";
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
