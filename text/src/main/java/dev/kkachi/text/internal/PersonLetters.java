package dev.kkachi.text.internal;

import java.util.regex.Pattern;

/// Mends the letters of persons' names before they are cut: figures that a scanner read for letters, and the Arabic
/// *servant of* names, which are written together or apart and take on the sound that follows.
final class PersonLetters {
    private static final String FIGURES = "01358";
    private static final String LETTERS = "olesb";

    /// `abdurrahman`, `abdelkader`, `abdulaziz`: the article, then a name of four letters or more.
    private static final Pattern SERVANT =
            Pattern.compile("abd(?:[aeou]|ou)(?:l(?!l?ah)|([rsnztd])(?=\\1))(?=[a-z]{4})");

    private static final Pattern SERVANT_APART = Pattern.compile("abd(?:[aeou]|ou)?[lrsnztd]?");

    private PersonLetters() {}

    /// Returns `folded`, one word or several parted by spaces, as it was meant.
    static String mended(String folded) {
        String letters = hasBoth(folded) ? withoutFigures(folded) : folded;
        if (!letters.startsWith("abd")) {
            return letters;
        }
        return SERVANT_APART.matcher(letters).matches()
                ? "abdul"
                : SERVANT.matcher(letters).replaceFirst("abdul ");
    }

    private static boolean hasBoth(String folded) {
        return folded.length() > 3
                && Character.isLetter(folded.charAt(folded.length() - 1))
                && folded.chars().anyMatch(c -> c <= '9' && c != ' ');
    }

    private static String withoutFigures(String folded) {
        StringBuilder mended = new StringBuilder(folded);
        for (int i = 0; i < mended.length(); i++) {
            int figure = FIGURES.indexOf(mended.charAt(i));
            mended.setCharAt(i, figure < 0 ? mended.charAt(i) : LETTERS.charAt(figure));
        }
        return mended.toString();
    }
}
