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
/// and to whom. A claim that states no amount is counted, never guessed.
final class Movements {
    private static final Pattern SENT = Pattern.compile(
            "(\\S{1,100}) sent (\\d{1,30}(?:\\.\\d{1,30})?) (\\S{1,20}) to ([^\\s,]{1,100}?)(?=[.,]?(?:\\s|$))");
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
    record Read(List<Movement> movements, int unread) {}

    static Read of(CaseDossier dossier) {
        Map<String, Movement> once = new LinkedHashMap<>();
        int unread = 0;
        for (CaseFinding each : dossier.findings()) {
            Finding finding = each.finding();
            for (Evidence evidence : finding.evidence()) {
                if (!(evidence.source() instanceof SourceRef.Transaction transaction)) {
                    continue;
                }
                Matcher sent = SENT.matcher(evidence.claim());
                if (sent.find()) {
                    // A claim names who sent it by an address, or says "the wallet", which is the subject's.
                    String from = sent.group(1).length() >= ADDRESS_MIN
                            ? sent.group(1)
                            : Mentions.lane(dossier.file().subjects(), finding, evidence);
                    once.putIfAbsent(
                            transaction.render(),
                            new Movement(
                                    evidence.observedAt(),
                                    from,
                                    sent.group(4),
                                    new BigDecimal(sent.group(2)),
                                    sent.group(3),
                                    transaction));
                } else {
                    unread++;
                }
            }
        }
        return new Read(new ArrayList<>(once.values()), unread);
    }
}
