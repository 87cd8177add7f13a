package dev.kkachi.pages;

import dev.kkachi.cases.Arrival;
import dev.kkachi.cases.Attachment;
import dev.kkachi.cases.CaseDossier;
import dev.kkachi.cases.CaseFinding;
import dev.kkachi.model.Evidence;
import dev.kkachi.model.Finding;
import dev.kkachi.model.Subject;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Hides what is personal in a case. Hidden until somebody who may asks for it are the organisation's
/// own values in comparisons with a list (names, days of birth, documents), e-mail addresses and
/// telephone numbers in everything that was found. Those who may never see personal data see no name of
/// a person anywhere, no note, no answer and no name of a file. Ids, wallets, devices and what official
/// lists publish are not hidden: without them no case can be read.
public final class Masking {
    private static final Pattern COMPARED = Pattern.compile("(Compared [^:]{1,60}: )(.*?)( / .*)", Pattern.DOTALL);
    private static final Pattern EMAIL = Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}.-]{1,190}");
    private static final Pattern TELEPHONE = Pattern.compile("\\+\\d[\\d ()-]{5,20}\\d");
    private static final Pattern EXTENSION = Pattern.compile(".*(\\.[A-Za-z0-9]{1,8})", Pattern.DOTALL);
    private static final String HIDDEN = "\u2022\u2022\u2022\u2022";

    private Masking() {}

    /// How persons are called, for somebody who may see it or may not.
    ///
    /// @param known who is called how
    /// @param shown whether it may be seen
    public record Names(List<Arrival.Named> known, boolean shown) {
        /// Nobody is named.
        public static final Names NONE = new Names(List.of(), true);

        public Names {
            known = List.copyOf(known);
        }

        /// Returns how somebody is called; empty where that is not known or may not be seen.
        public String of(Subject subject) {
            return shown ? Arrival.Named.of(known, subject) : "";
        }

        /// Returns a sentence as it may be seen.
        public String in(String sentence) {
            if (shown) {
                return sentence;
            }
            String rest = sentence;
            for (Arrival.Named named : known) {
                rest = named.name().isBlank() ? rest : rest.replace(named.name(), hint(named.name()));
            }
            return Masking.masked(rest);
        }

        /// Returns a sentence as it may be seen of what was found, in which mailboxes and telephones are hidden from
        /// all.
        public String masked(String sentence) {
            return shown ? Masking.masked(sentence) : in(sentence);
        }
    }

    /// Returns the same case with what is personal hidden.
    ///
    /// @param may whether whoever looks may ever see personal data
    public static CaseDossier of(CaseDossier dossier, boolean may) {
        Names names = new Names(dossier.names(), may);
        List<CaseFinding> findings =
                dossier.findings().stream().map(each -> of(each, names)).toList();
        if (may) {
            return new CaseDossier(
                    dossier.file(),
                    findings,
                    dossier.notes(),
                    dossier.attachments(),
                    dossier.decisions(),
                    dossier.history(),
                    dossier.mergedFrom(),
                    dossier.names());
        }
        return new CaseDossier(
                dossier.file().worded(names::in),
                findings,
                dossier.notes().stream().map(note -> note.saying(HIDDEN)).toList(),
                dossier.attachments().stream().map(Masking::hidden).toList(),
                dossier.decisions().stream().map(each -> each.worded(names::in)).toList(),
                dossier.history().stream().map(each -> of(each, names)).toList(),
                dossier.mergedFrom(),
                List.of());
    }

    private static Attachment hidden(Attachment file) {
        Matcher extension = EXTENSION.matcher(file.name());
        return new Attachment(
                file.id(),
                file.caseId(),
                extension.matches() ? HIDDEN + extension.group(1) : HIDDEN,
                file.mediaType(),
                file.bytes(),
                file.sha256(),
                file.author(),
                file.at());
    }

    /// What was written in a note or is the name of a file is gone; other words are masked.
    private static CaseDossier.Happened of(CaseDossier.Happened happened, Names names) {
        boolean written = happened.type().equals("noted")
                || happened.type().equals("answer_recorded")
                || happened.type().equals("attached");
        TreeMap<String, String> personal = new TreeMap<>();
        happened.personal().forEach((name, value) -> personal.put(name, written ? HIDDEN : names.in(value)));
        return new CaseDossier.Happened(
                happened.leaf(),
                happened.caseId(),
                happened.type(),
                happened.actor(),
                happened.at(),
                happened.facts(),
                personal);
    }

    /// Returns the same finding with what is personal hidden.
    public static CaseFinding of(CaseFinding found, Names names) {
        UnaryOperator<String> plain = names::masked;
        Finding finding = found.finding();
        List<Evidence> evidence = finding.evidence().stream()
                .map(each -> new Evidence(plain.apply(each.claim()), each.source(), each.observedAt()))
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
                        plain.apply(finding.summary()),
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
