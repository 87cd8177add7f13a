package dev.kkachi.patterns.internal;

import dev.kkachi.model.Chain;
import dev.kkachi.model.Evidence;
import dev.kkachi.model.Finding;
import dev.kkachi.model.SourceRef;
import dev.kkachi.model.Subject;
import dev.kkachi.model.Wallet;
import dev.kkachi.model.Weight;
import dev.kkachi.patterns.Measure;
import dev.kkachi.patterns.Pattern;
import dev.kkachi.patterns.Sighting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A sighting that is being written.
final class Draft {
    private final Pattern pattern;
    private final Subject subject;
    private final int evidenceMax;
    private final List<Measure> measures = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private int unnamed;

    private Draft(Pattern pattern, Subject subject, int evidenceMax) {
        this.pattern = pattern;
        this.subject = subject;
        this.evidenceMax = evidenceMax;
    }

    /// Starts one about `account`.
    static Draft of(Pattern pattern, Sheet sheet, int account) {
        String address = sheet.log().address(account);
        return of(
                pattern,
                sheet.asset().chain(),
                address,
                sheet.thresholds().limits().evidenceMax());
    }

    /// Starts one about `address`, which names no more than so many transfers.
    static Draft of(Pattern pattern, Chain chain, String address, int evidenceMax) {
        Wallet wallet = new Wallet(chain.family(), address);
        return new Draft(pattern, new Subject(Subject.Kind.WALLET, wallet.toString()), evidenceMax);
    }

    /// Adds what was measured and what it had to be.
    Draft measure(String what, String value, String rule) {
        measures.add(new Measure(what, value, rule));
        return this;
    }

    /// Adds a transfer, if there is room for it.
    Draft moved(Sheet sheet, long transfer) {
        String claim = sheet.log().address(sheet.log().from(transfer)) + " paid "
                + sheet.render(sheet.log().amount(transfer)) + " to "
                + sheet.log().address(sheet.log().to(transfer)) + ".";
        return claim(sheet, transfer, claim);
    }

    /// Adds a transfer and what it shows, if there is room for it.
    Draft claim(Sheet sheet, long transfer, String claim) {
        return claim(sheet.log().name(transfer), sheet.log().time(transfer), claim);
    }

    /// Adds what the movement `id` shows, if there is room for it.
    Draft claim(String id, Instant time, String claim) {
        if (evidence.size() < evidenceMax) {
            int colon = id.indexOf(':');
            SourceRef source = new SourceRef.Transaction(id.substring(0, colon), id.substring(colon + 1), -1);
            evidence.add(new Evidence(claim, source, time));
        } else {
            unnamed++;
        }
        return this;
    }

    /// Says whether no transfer was named yet.
    boolean isBare() {
        return evidence.isEmpty();
    }

    /// Finishes it: so many bits, in a group of findings that say the same thing.
    Sighting weigh(double bits, String group, String summary) {
        if (unnamed > 0) {
            measure("transfers not named here", Integer.toString(unnamed), "");
        }
        return new Sighting(
                pattern,
                new Finding(
                        subject,
                        pattern.name(),
                        pattern.family(),
                        new Weight(bits),
                        group,
                        summary,
                        evidence,
                        pattern.innocent(),
                        pattern.source()),
                measures);
    }
}
