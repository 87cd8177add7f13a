package dev.kkachi.lists.internal;

import dev.kkachi.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How the EU's Financial Sanctions Files print a name.
///
/// A name is weak if the list marks it so or calls it a "low quality a.k.a." in a remark. The remark is typed by
/// hand and at times misspelt ("lo quality", "low qualtiy"), so that a slip of the pen in either word does not
/// hide it. The CSV form has no mark, only the remark.
///
/// @param line where it stands
/// @param text `FAMILY, Given` for a person whose parts make up the whole name, otherwise the whole name as
///     printed
/// @param isWeak whether it confirms but cannot accuse
/// @param remark what the list remarks about it
/// @param gender the gender, which the list states with a name
/// @param title the title, which the list states with a name
/// @param function the position, which the list states with a name
record EuFsfName(long line, String text, boolean isWeak, String remark, String gender, String title, String function) {
    private static final Pattern QUALITY = Pattern.compile("(?i)\\b(\\p{L}{2,5})[\\s-]+(q\\p{L}{4,8})\\b");
    private static final int WORD_SLIPS_MAX = 1;
    private static final int QUALITY_SLIPS_MAX = 2;

    /// Returns the name that `part` states of a `schema`.
    static EuFsfName of(EuFsfPart part, Schema schema) {
        String remark = part.get("remark");
        boolean isWeak = part.get("strong").equals("false") || says(remark, "low");
        return new EuFsfName(
                part.line(),
                text(part, schema),
                isWeak,
                remark,
                part.get("gender"),
                part.get("title"),
                part.get("function"));
    }

    /// Says whether a remark is about nothing but the quality of the name.
    static boolean isQuality(String remark) {
        return says(remark, "low") || says(remark, "good") || says(remark, "high");
    }

    private static boolean says(String remark, String quality) {
        Matcher matcher = QUALITY.matcher(remark);
        while (matcher.find()) {
            boolean isQuality = slips(matcher.group(2), "quality") <= QUALITY_SLIPS_MAX;
            if (isQuality && slips(matcher.group(1), quality) <= WORD_SLIPS_MAX) {
                return true;
            }
        }
        return false;
    }

    /// Returns how many letters must be put in, left out or changed to make `word` into `meant`.
    private static int slips(String word, String meant) {
        String typed = word.toLowerCase(Locale.ROOT);
        int[] row = new int[meant.length() + 1];
        for (int j = 0; j <= meant.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= typed.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= meant.length(); j++) {
                int change = diagonal + (typed.charAt(i - 1) == meant.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[meant.length()];
    }

    private static String text(EuFsfPart name, Schema schema) {
        String whole = PrintedName.clean(name.get("wholeName"));
        String family = PrintedName.clean(name.get("lastName"));
        String given = PrintedName.clean(name.get("firstName") + " " + name.get("middleName"));
        if (whole.isEmpty()) {
            return UkEntry.name(schema, family, given);
        }
        boolean parts = schema == Schema.PERSON && !family.isEmpty() && !given.isEmpty();
        return parts && words(whole).equals(words(family + " " + given)) ? family + ", " + given : whole;
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>(List.of(name.split("[\\s,]+", -1)));
        words.sort(null);
        return words;
    }
}
