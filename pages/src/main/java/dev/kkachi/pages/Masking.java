package dev.kkachi.pages;

import dev.kkachi.cases.CaseDossier;
import dev.kkachi.cases.CaseFinding;
import dev.kkachi.cases.Note;
import dev.kkachi.model.Evidence;
import dev.kkachi.model.Finding;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Hides what is personal in a case until somebody who may asks for it. Hidden are the organisation's own
/// values in comparisons with a list (names, days of birth, documents), e-mail addresses and telephone
/// numbers in everything that was found, and, for those who may never see them, what the person answered.
/// Ids, wallets, devices and what official lists publish are not hidden: without them no case can be
/// read.
public final class Masking {
    private static final Pattern COMPARED = Pattern.compile("(Compared [^:]{1,60}: )(.*?)( / .*)", Pattern.DOTALL);
    private static final Pattern EMAIL = Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}.-]{1,190}");
    private static final Pattern TELEPHONE = Pattern.compile("\\+\\d[\\d ()-]{5,20}\\d");
    private static final String HIDDEN = "\u2022\u2022\u2022\u2022";

    private Masking() {}

    /// Returns the same case with what is personal hidden.
    ///
    /// @param answers whether the words of the persons concerned may be seen
    public static CaseDossier of(CaseDossier dossier, boolean answers) {
        return new CaseDossier(
                dossier.file(),
                dossier.findings().stream().map(Masking::of).toList(),
                dossier.notes().stream()
                        .map(note -> answers || note.kind() != Note.Kind.ANSWER ? note : hidden(note))
                        .toList(),
                dossier.attachments(),
                dossier.decisions(),
                dossier.history(),
                dossier.mergedFrom());
    }

    private static Note hidden(Note note) {
        return new Note(note.id(), note.caseId(), note.kind(), HIDDEN, note.author(), note.at());
    }

    /// Returns the same finding with what is personal hidden.
    public static CaseFinding of(CaseFinding found) {
        Finding finding = found.finding();
        List<Evidence> evidence = finding.evidence().stream()
                .map(each -> new Evidence(masked(each.claim()), each.source(), each.observedAt()))
                .toList();
        return new CaseFinding(
                found.digest(),
                found.caseId(),
                found.arrivedIn(),
                found.run(),
                found.arrivedAt(),
                new Finding(
                        finding.subject(),
                        finding.indicator(),
                        finding.category(),
                        finding.weight(),
                        finding.group(),
                        masked(finding.summary()),
                        evidence,
                        finding.innocent(),
                        finding.publishedSource()));
    }

    /// Returns a sentence with what is personal hidden.
    public static String masked(String sentence) {
        Matcher compared = COMPARED.matcher(sentence);
        String text = compared.matches() && !compared.group(2).startsWith("the list says ")
                ? compared.group(1) + hint(compared.group(2)) + compared.group(3)
                : sentence;
        text = EMAIL.matcher(text).replaceAll(found -> Matcher.quoteReplacement(hint(found.group())));
        return TELEPHONE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(hint(found.group())));
    }

    /// Returns the first letter and dots, so that two values can still be told apart at a glance.
    private static String hint(String value) {
        return value.isEmpty() ? "" : value.substring(0, value.offsetByCodePoints(0, 1)) + HIDDEN;
    }
}
