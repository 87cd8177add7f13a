package dev.kkachi.text.internal;

import java.util.regex.Pattern;

/// Other names of the same bearer that stand in brackets behind a name: `(a.k.a. KOGEN)`, `(Aliases: KOGEN, GENCO)`.
/// They are no part of the name, and who compares it as it stands takes them for words that the other name lacks.
public final class OtherNames {
    private static final String SIGNS =
            "alias(?:es)?\\b|[afn]\\.?\\s?k\\.?\\s?a\\b|also known as\\b|formerly\\b|other names?\\b";

    private static final Pattern IN_BRACKETS =
            Pattern.compile("[(\\[]\\s*(?:" + SIGNS + ")[^)\\]]*[)\\]]?", Pattern.CASE_INSENSITIVE);

    private OtherNames() {}

    /// Returns `printed` without other names in brackets; the same object where there are none.
    public static String without(String printed) {
        boolean brackets = printed.indexOf('(') > 0 || printed.indexOf('[') > 0;
        return brackets ? IN_BRACKETS.matcher(printed).replaceAll(" ").strip() : printed;
    }
}
