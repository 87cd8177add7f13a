package dev.kkachi.text.internal;

import java.util.regex.Pattern;

/// Mends the letters of persons' names before they are cut: the Arabic *servant of* names, which are written together
/// or apart and take on the sound that follows.
final class PersonLetters {
    /// `abdurrahman`, `abdelkader`, `abdulaziz`: the article, then a name of four letters or more.
    private static final Pattern SERVANT =
            Pattern.compile("abd(?:[aeou]|ou)(?:l(?!l?ah)|([rsnztd])(?=\\1))(?=[a-z]{4})");

    private static final Pattern SERVANT_APART = Pattern.compile("abd(?:[aeou]|ou)?[lrsnztd]?");

    private PersonLetters() {}

    /// Returns `folded`, one word or several parted by spaces, as it was meant.
    static String mended(String folded) {
        if (!folded.startsWith("abd")) {
            return folded;
        }
        return SERVANT_APART.matcher(folded).matches()
                ? "abdul"
                : SERVANT.matcher(folded).replaceFirst("abdul ");
    }
}
