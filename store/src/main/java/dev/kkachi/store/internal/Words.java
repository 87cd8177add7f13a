package dev.kkachi.store.internal;

import dev.kkachi.cases.Arrival;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseFinding;
import dev.kkachi.cases.Decision;
import dev.kkachi.model.Evidence;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The words by which a case is found: letters and digits in small letters without accents, everything
/// else between them. Both databases are handed words that were made here, so that both find the same.
final class Words {
    /// How many words of one search count.
    private static final int ASKED_MAX = 12;

    private static final int CHARS_MAX = 200_000;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private Words() {}

    /// Returns the words of what was typed to search.
    static List<String> asked(String text) {
        return plain(text).stream().limit(ASKED_MAX).toList();
    }

    private static List<String> plain(String text) {
        String bounded = text.length() > CHARS_MAX ? text.substring(0, CHARS_MAX) : text;
        String bare = MARKS.matcher(Normalizer.normalize(bounded, Normalizer.Form.NFKD))
                .replaceAll("");
        String small = Normalizer.normalize(bare, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return BETWEEN.splitAsStream(small).filter(word -> !word.isEmpty()).toList();
    }

    static String of(String text) {
        return String.join(" ", plain(text));
    }

    /// Returns the words of a decision, with what was remarked.
    static String of(Decision decision) {
        return of(decision.verdict()) + " " + of(decision.remark());
    }

    private static String of(Decision.Verdict verdict) {
        return of(verdict.reasonCode() + " " + verdict.text() + " " + verdict.wouldClear());
    }

    /// Returns the words of a case that tell nothing of a person: ids, signs, and where something stands.
    static String open(Case file, List<CaseFinding> findings) {
        return said(file, findings, List.of(), false);
    }

    /// Returns the words of a case, of everything that was found, and of how those are called whom it
    /// concerns.
    static String of(Case file, List<CaseFinding> findings, List<Arrival.Named> names) {
        return said(file, findings, names, true);
    }

    private static String said(Case file, List<CaseFinding> findings, List<Arrival.Named> names, boolean personal) {
        List<String> said = new ArrayList<>();
        said.add(file.id().value());
        said.add(personal ? file.headline() : "");
        file.subjects().forEach(subject -> said.add(subject.id()));
        names.forEach(named -> said.add(named.name()));
        for (CaseFinding found : findings) {
            said.add(found.finding().indicator());
            said.add(personal ? found.finding().summary() : "");
            said.add(found.finding().subject().id());
            for (Evidence evidence : found.finding().evidence()) {
                said.add(personal ? evidence.claim() : "");
                said.add(evidence.source().render());
            }
        }
        return of(String.join("\n", said));
    }
}
