package dev.kkachi.server.internal;

import dev.kkachi.pages.Frame;
import java.util.List;
import java.util.Map;

/// What a page says once after something was done. The address names a sentence of ours and never
/// carries one.
final class Said {
    private static final Map<String, Frame.Notice> SENTENCES = Map.ofEntries(
            good("assigned", "It lies on your desk."),
            good("changed", "Done."),
            good("given", "The roles are changed, and count from now on."),
            good("noted", "The note is kept."),
            good("proposed", "Proposed. Somebody else must approve it now."),
            good("decided", "Decided."),
            good("approved", "Approved. The case is closed."),
            good("refused", "Refused. The case is open again."),
            good("file", "The file is kept; its hash is in the audit log."),
            good("view", "The view is kept."),
            good("unview", "The view is gone. The cases are where they were."),
            good("rules", "The rules hold from now on; what they are is in the audit log."),
            good("retired", "What the rules no longer keep is removed."),
            good("signed", "Signed. Everything up to now is under the checkpoint."),
            good("key", "The key was made."),
            good("ended", "That session is over."),
            good("authenticator", "The authenticator is asked for from now on."),
            good("passkey", "The passkey opens the door from now on."),
            good("tied", "From now on you can sign in there."),
            bad("last", "Nothing would be left to sign in with. Nothing was done."),
            bad("code", "That code is not the one the authenticator shows now."),
            bad("none", "Nothing waits for you."),
            bad("empty", "Choose at least one case first."),
            bad("roles", "Choose at least one role; a queue has at most 60 characters."),
            bad("proof", "That was not it. Nothing was done."));

    private Said() {}

    static List<Frame.Notice> of(String key) {
        Frame.Notice notice = SENTENCES.get(key);
        return notice == null ? List.of() : List.of(notice);
    }

    private static Map.Entry<String, Frame.Notice> good(String key, String text) {
        return Map.entry(key, new Frame.Notice(true, text));
    }

    private static Map.Entry<String, Frame.Notice> bad(String key, String text) {
        return Map.entry(key, new Frame.Notice(false, text));
    }
}
