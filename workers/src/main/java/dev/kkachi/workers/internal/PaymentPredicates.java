package dev.kkachi.workers.internal;

import dev.kkachi.model.Evidence;
import dev.kkachi.workers.Observation;
import dev.kkachi.workers.Setting;
import dev.kkachi.workers.Worker;
import dev.kkachi.workers.spi.BankAccount;
import dev.kkachi.workers.spi.Payout;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a person is paid, and what changes in it.
final class PaymentPredicates {
    static final Map<String, Predicate> ALL = Map.of(
            "account-changes", PaymentPredicates::accountChanges,
            "paid-in-coins", PaymentPredicates::paidInCoins);

    private PaymentPredicates() {}

    /// Counts how often the account of the payouts changed within a window.
    private static List<Observation> accountChanges(Worker worker, Setting setting) {
        Duration window = Duration.ofDays((long) setting.threshold("days"));
        List<Evidence> changes = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        @Nullable BankAccount known = null;
        for (Payout payout : worker.payouts()) {
            BankAccount account = payout.destination().account();
            if (account == null) {
                continue;
            }
            if (known != null && !account.equals(known)) {
                times.add(payout.time());
                changes.add(
                        Seen.at(payout.source(), payout.time(), "Pay went to account " + account + " from then on."));
            }
            known = account;
        }
        int needed = (int) setting.threshold("changes");
        for (int i = needed - 1; i < times.size(); i++) {
            int first = i - needed + 1;
            if (Duration.between(times.get(first), times.get(i)).compareTo(window) <= 0) {
                String summary = "changed the account for pay " + needed + " times within " + window.toDays() + " days";
                return Seen.one(
                        summary, changes.subList(first, Math.min(changes.size(), first + Observation.EVIDENCE_MAX)));
            }
        }
        return Seen.NOTHING;
    }

    private static List<Observation> paidInCoins(Worker worker, Setting setting) {
        List<Evidence> coins = new ArrayList<>();
        for (Payout payout : worker.payouts()) {
            if (payout.destination().wallet() != null && coins.size() < Observation.EVIDENCE_MAX) {
                coins.add(Seen.at(payout.source(), payout.time(), "Pay went to a wallet."));
            }
        }
        return coins.isEmpty() ? Seen.NOTHING : Seen.one("is paid in virtual currency", coins);
    }
}
