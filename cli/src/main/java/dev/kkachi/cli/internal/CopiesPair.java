package dev.kkachi.cli.internal;

import java.util.ArrayList;
import java.util.List;

/// Tells why two names do not mean two files that can be compared.
final class CopiesPair {
    private CopiesPair() {}

    static String refusal(CopiesFiles files, List<String> names) {
        List<String> wrong = new ArrayList<>();
        for (String name : names) {
            if (files.findText(name) < 0 && files.findPicture(name) < 0) {
                wrong.add(unknown(files, name));
            }
        }
        if (!wrong.isEmpty()) {
            return String.join(" ", wrong) + "\nMaybe write the path as the other answers of 'kkachi copies' print it.";
        }
        boolean isText = files.findText(names.getFirst()) >= 0;
        boolean isOtherText = files.findText(names.getLast()) >= 0;
        return isText == isOtherText
                ? "'" + names.getFirst() + "' and '" + names.getLast()
                        + "' are one file; the rule is two.\nMaybe name another one."
                : "'" + names.getFirst() + "' is a " + sort(isText) + " and '" + names.getLast() + "' a "
                        + sort(isOtherText)
                        + "; the rule is two texts or two pictures.\nMaybe name another one of the same sort.";
    }

    private static String sort(boolean isText) {
        return isText ? "text" : "picture";
    }

    private static String unknown(CopiesFiles files, String name) {
        CopiesFiles.Unread unread = files.findUnread(name);
        return unread == null
                ? "'" + name + "' is not among the files that were read."
                : "'" + name + "' is not compared: " + unread.why();
    }
}
