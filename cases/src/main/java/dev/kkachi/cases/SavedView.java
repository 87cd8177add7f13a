package dev.kkachi.cases;

/// A question to the queue that somebody keeps.
///
/// @param name how it is called, unique for its owner
/// @param owner whose it is
/// @param isShared whether everybody of the tenant sees it
/// @param query the question
public record SavedView(String name, Actor.Id owner, boolean isShared, CaseQuery query) {
    /// The longest name, in characters.
    public static final int NAME_CHARS_MAX = 60;

    public SavedView {
        if (name.isBlank() || name.length() > NAME_CHARS_MAX) {
            throw new IllegalArgumentException(
                    "A view's name has " + name.length() + " characters; the rule is 1 to " + NAME_CHARS_MAX + ".");
        }
    }
}
