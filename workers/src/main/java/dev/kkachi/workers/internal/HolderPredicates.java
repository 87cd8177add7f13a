package dev.kkachi.workers.internal;

import dev.kkachi.model.Amount;
import dev.kkachi.model.Evidence;
import dev.kkachi.workers.AccountHolders;
import dev.kkachi.workers.Observation;
import dev.kkachi.workers.Setting;
import dev.kkachi.workers.Worker;
import dev.kkachi.workers.spi.Payout;
import dev.kkachi.workers.spi.Person;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Whose account a person's pay goes to, and how much one account collects.
final class HolderPredicates {
    static final Map<String, Predicate> ALL = Map.of(
            "holder-differs", HolderPredicates::holderDiffers,
            "moved-to-e-money", HolderPredicates::movedToEMoney,
            "pay-of-many-jobs", HolderPredicates::payOfManyJobs);

    private static final double FIRM_DEGREE = 0.4;
    /// More jobs than one worker is known to have held are paid into one account by a payroll service, unless the
    /// rows name one person who holds it; thirteen is the most of one case (United States v. Vong).
    private static final int SERVICE_JOBS = 13;

    /// Services that hold money and are no bank, in plain words.
    private static final List<String> E_MONEY = List.of(
            "payoneer",
            "wise",
            "transferwise",
            "paypal",
            "skrill",
            "neteller",
            "revolut",
            "airtm",
            "webmoney",
            "perfect money",
            "perfectmoney",
            "xoom",
            "remitly",
            "grey",
            "prepaid",
            "prepaid card",
            "cash app",
            "venmo");

    private static final Set<String> BANK =
            Set.of("bank", "wire", "ach", "sepa", "swift", "bank transfer", "direct deposit");

    private HolderPredicates() {}

    /// Pay goes to a holder whose name shares no word with the person's. A firm counts less: many work
    /// through one.
    private static List<Observation> holderDiffers(Worker worker, Setting setting) {
        List<Evidence> evidence = new ArrayList<>();
        boolean isFirm = true;
        for (Person person : worker.persons()) {
            Holders.Likeness likeness = likeness(person.pay().accountHolder(), worker);
            if (likeness != Holders.Likeness.SHARED) {
                isFirm &= likeness == Holders.Likeness.FIRM;
                evidence.add(Seen.at(person.source(), null, held(person.pay().accountHolder())));
            }
        }
        for (Payout payout : worker.payouts()) {
            String holder = payout.destination().accountHolder();
            Holders.Likeness likeness = likeness(holder, worker);
            if (likeness != Holders.Likeness.SHARED) {
                isFirm &= likeness == Holders.Likeness.FIRM;
                evidence.add(Seen.at(payout.source(), payout.time(), held(holder)));
            }
        }
        if (evidence.isEmpty()) {
            return Seen.NOTHING;
        }
        String whose = isFirm ? "a firm's account" : "an account in another's name";
        return Seen.one("is paid into " + whose, first(evidence), isFirm ? FIRM_DEGREE : 1);
    }

    private static String held(String holder) {
        return "The account is held by '" + holder + "'.";
    }

    private static List<Evidence> first(List<Evidence> evidence) {
        return evidence.subList(0, Math.min(evidence.size(), Observation.EVIDENCE_MAX));
    }

    /// Compares a holder with every name the person is on file under, and with the agency's.
    private static Holders.Likeness likeness(String holder, Worker worker) {
        Holders.Likeness likeness = Holders.Likeness.SHARED;
        for (Person person : worker.persons()) {
            String agency = person.engagement().agency();
            likeness = Holders.of(holder, person.fullName());
            boolean isAgency = Holders.shareAWord(holder, agency);
            if (likeness == Holders.Likeness.SHARED || isAgency) {
                return Holders.Likeness.SHARED;
            }
        }
        return likeness;
    }

    /// Pay went to a bank first, and goes to a service that is none now.
    private static List<Observation> movedToEMoney(Worker worker, Setting setting) {
        Payout bank = null;
        for (Payout payout : worker.payouts()) {
            String method = Words.plain(payout.destination().method());
            if (BANK.contains(method)) {
                bank = payout;
            } else if (bank != null && Words.holdsOneOf(method, E_MONEY)) {
                return Seen.one(
                        "moved the pay from a bank to " + payout.destination().method(),
                        List.of(
                                Seen.at(bank.source(), bank.time(), "Pay went to a bank."),
                                Seen.at(payout.source(), payout.time(), "Pay went by " + method + ".")));
            }
        }
        return Seen.NOTHING;
    }

    /// An agency is paid for all its people, into one account, and is on file.
    private static boolean isThroughAgency(Worker worker) {
        return worker.persons().stream()
                .anyMatch(person -> !person.engagement().agency().isEmpty());
    }

    /// One account collects, within a year, more from several jobs than the source calls remarkable of one
    /// worker, for each of those who are paid into it: that several are is another sign, and that their pay
    /// adds up says no more. A firm that takes the pay of several counts less, and one that takes that of many
    /// is a payroll service. Dollars and the coins that stand for them are added up; what is paid in others
    /// is not.
    private static List<Observation> payOfManyJobs(Worker worker, Setting setting) {
        YearlyPay all = setting.workforce().fact(YearlyPay.class, YearlyPay::of);
        BigDecimal least = BigDecimal.valueOf(setting.threshold("usd"));
        Duration year = Duration.ofDays((long) setting.threshold("days"));
        if (isThroughAgency(worker)) {
            return Seen.NOTHING;
        }
        Set<String> destinations = new LinkedHashSet<>();
        worker.payouts().forEach(payout -> destinations.add(YearlyPay.destination(payout)));
        destinations.remove("");
        for (String into : destinations) {
            List<YearlyPay.Paid> most = all.most(into, year);
            long jobs = most.stream().map(YearlyPay.Paid::job).distinct().count();
            long persons = most.stream().map(YearlyPay.Paid::person).distinct().count();
            BigDecimal sum = YearlyPay.sum(most);
            boolean isMuch = sum.compareTo(least.multiply(BigDecimal.valueOf(persons))) > 0;
            AccountHolders holders =
                    AccountHolders.of(most.stream().map(YearlyPay.Paid::holder).toList());
            boolean isService = jobs > SERVICE_JOBS && !holders.isOnePerson();
            if (!isService && jobs >= setting.threshold("jobs") && isMuch) {
                List<Evidence> evidence = most.stream()
                        .limit(Observation.EVIDENCE_MAX)
                        .map(paid -> Seen.at(
                                paid.source(),
                                paid.time(),
                                "The account took " + new Amount(paid.usd(), "USD").said() + " for the job "
                                        + paid.job() + "."))
                        .toList();
                boolean isFirms = holders.areFirms();
                return Seen.one(
                        "is paid into " + (isFirms ? "a firm's account" : "an account") + " that took "
                                + new Amount(sum.setScale(0, RoundingMode.DOWN), "USD").said() + " of " + jobs
                                + " jobs within a year",
                        evidence,
                        isFirms ? FIRM_DEGREE : 1);
            }
        }
        return Seen.NOTHING;
    }
}
