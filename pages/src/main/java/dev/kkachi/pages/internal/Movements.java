package dev.kkachi.pages.internal;

import dev.kkachi.cases.CaseDossier;
import dev.kkachi.cases.CaseFinding;
import dev.kkachi.model.Evidence;
import dev.kkachi.model.Finding;
import dev.kkachi.model.SourceRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the movements of money out of evidence that rests on a transfer: what its claim says was sent,
/// and to whom, with the amount as [dev.kkachi.model.Amount#said] writes it or without commas. A claim that
/// states no amount is counted, never guessed.
final class Movements {
    private static final Pattern SENT = Pattern.compile(
            "(\\S{1,100}) sent (\\d{1,3}(?:,\\d{3}){1,9}+(?:\\.\\d{1,30})?|\\d{1,30}(?:\\.\\d{1,30})?) (\\S{1,20})"
                    + " to ([^\\s,]{1,100}?)(?=[.,]?(?:\\s|$))");
    private static final int ADDRESS_MIN = 20;

    private Movements() {}

    /// Money that went from one to another.
    ///
    /// @param at when; nothing where nobody says
    /// @param from whose wallet sent it
    /// @param to who got it
    /// @param amount how much
    /// @param asset of what
    /// @param source where to check it
    record Movement(@Nullable Instant at, String from, String to, BigDecimal amount, String asset, SourceRef source) {}

    /// What was read.
    ///
    /// @param movements every movement, once
    /// @param unread how many pieces of evidence rest on a transfer and state no amount
    /// @param listed the listed party of each address that a finding says is one's
    record Read(List<Movement> movements, int unread, Map<String, String> listed) {}

    static Read of(CaseDossier dossier) {
        Map<String, Movement> once = new LinkedHashMap<>();
        Map<String, String> listed = new LinkedHashMap<>();
        int unread = 0;
        for (CaseFinding each : dossier.findings()) {
            Finding finding = each.finding();
            String last = "";
            for (Evidence evidence : finding.evidence()) {
                if (!(evidence.source() instanceof SourceRef.Transaction transaction)) {
                    continue;
                }
                Movement moved = movement(dossier, finding, evidence);
                if (moved == null) {
                    unread++;
                } else {
                    once.putIfAbsent(transaction.render(), moved);
                    last = moved.to();
                }
            }
            String party = party(finding);
            if (!last.isEmpty() && !party.isEmpty()) {
                listed.put(last, party);
            }
        }
        return new Read(new ArrayList<>(once.values()), unread, listed);
    }

    /// Returns the listed party to which a finding says that money went, which is where its last movement
    /// ends; empty where it names none.
    static String party(Finding finding) {
        for (Evidence evidence : finding.evidence()) {
            int end = evidence.claim().indexOf(" is listed");
            if (evidence.source() instanceof SourceRef.ListEntry && end > 0) {
                return evidence.claim().substring(0, end);
            }
        }
        return "";
    }

    private static @Nullable Movement movement(CaseDossier dossier, Finding finding, Evidence evidence) {
        Matcher sent = SENT.matcher(evidence.claim());
        if (!sent.find()) {
            return null;
        }
        // A claim names who sent it by an address, or says "the wallet", which is the subject's.
        String from = sent.group(1).length() >= ADDRESS_MIN
                ? sent.group(1)
                : Mentions.lane(dossier.file().subjects(), finding, evidence);
        return new Movement(
                evidence.observedAt(),
                from,
                sent.group(4),
                new BigDecimal(sent.group(2).replace(",", "")),
                sent.group(3),
                evidence.source());
    }
}
