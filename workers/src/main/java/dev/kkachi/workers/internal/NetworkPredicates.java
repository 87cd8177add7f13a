package dev.kkachi.workers.internal;

import dev.kkachi.model.Evidence;
import dev.kkachi.networks.AddressUse;
import dev.kkachi.workers.Observation;
import dev.kkachi.workers.Setting;
import dev.kkachi.workers.Worker;
import dev.kkachi.workers.spi.AddressFacts;
import dev.kkachi.workers.spi.Person;
import dev.kkachi.workers.spi.SignIn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/// From which networks a person signs in. The organisation's own networks, addresses within houses and
/// those that many share say nothing; a country counts only where it is at odds with the person's own
/// word; a private network that was approved counts for nothing.
final class NetworkPredicates {
    static final Map<String, Predicate> ALL = Map.of(
            "countries-in-a-day", NetworkPredicates::countriesInADay,
            "hosting-address", NetworkPredicates::hosting,
            "private-network", NetworkPredicates::privateNetwork,
            "tor-address", NetworkPredicates::tor,
            "rented-home", NetworkPredicates::rentedHome,
            "other-country", NetworkPredicates::otherCountry,
            "published-address", NetworkPredicates::published,
            "signed-elsewhere", NetworkPredicates::signedElsewhere,
            "applied-from-everywhere", NetworkPredicates::appliedFromEverywhere);

    private NetworkPredicates() {}

    private static List<Observation> hosting(Worker worker, Setting setting) {
        return mayHide(worker)
                ? Seen.NOTHING
                : kind(worker, setting, "an address of a data centre", (signIn, facts) -> facts.isServer());
    }

    /// Counts sign-ins from addresses of a kind. One that was published as an operator's counts as that alone: nine of
    /// eleven such are of data centres, so that the one fact says the other of innocent people, too.
    private static List<Observation> kind(
            Worker worker, Setting setting, String from, BiPredicate<SignIn, AddressFacts> sign) {
        return often(
                worker,
                setting,
                from,
                (signIn, facts) -> !facts.is(AddressUse.PUBLISHED_OPERATOR) && sign.test(signIn, facts));
    }

    private static List<Observation> privateNetwork(Worker worker, Setting setting) {
        return mayHide(worker)
                ? Seen.NOTHING
                : kind(
                        worker,
                        setting,
                        "a commercial private network",
                        (signIn, facts) -> isPrivateNetwork(facts)
                                || signIn.session().traits().contains(SignIn.Trait.PROXY));
    }

    private static List<Observation> tor(Worker worker, Setting setting) {
        return kind(worker, setting, "the Tor network", (signIn, facts) -> facts.is(AddressUse.TOR));
    }

    private static List<Observation> rentedHome(Worker worker, Setting setting) {
        return kind(
                worker,
                setting,
                "a home or telephone that is rented out",
                (signIn, facts) -> facts.is(AddressUse.PROXY));
    }

    private static List<Observation> otherCountry(Worker worker, Setting setting) {
        List<Observation> seen = often(
                worker, setting, "a country other than the stated ones", (signIn, facts) -> isElsewhere(worker, facts));
        if (seen.isEmpty() || steadyShare(worker, setting) < setting.threshold("steady")) {
            return seen;
        }
        Observation whole = seen.getFirst();
        return Seen.one(
                whole.summary() + ", for weeks from nowhere else",
                whole.evidence(),
                Math.min(whole.degree(), setting.threshold("steady_degree")));
    }

    /// Returns which share of the sign-ins from elsewhere fell into weeks in which all others came from
    /// the same country, and none from where people hide.
    private static double steadyShare(Worker worker, Setting setting) {
        Map<Long, Map<String, Integer>> weeks = new HashMap<>();
        Map<Long, Boolean> told = new HashMap<>();
        for (SignIn signIn : worker.signIns()) {
            AddressFacts facts = setting.addresses().of(signIn.ip());
            if (isWork(signIn) && facts.kind() == AddressFacts.Kind.PUBLIC) {
                long week = Math.floorDiv(day(signIn), 7L);
                String place = tellsPlace(facts) ? facts.country() : "";
                weeks.computeIfAbsent(week, key -> new HashMap<>()).merge(place, 1, Integer::sum);
                told.merge(week, isElsewhere(worker, facts), Boolean::logicalOr);
            }
        }
        int elsewhere = 0;
        int steady = 0;
        for (Map.Entry<Long, Map<String, Integer>> week : weeks.entrySet()) {
            if (told.getOrDefault(week.getKey(), false)) {
                int all = week.getValue().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
                elsewhere += all;
                steady += week.getValue().size() == 1 ? all : 0;
            }
        }
        return elsewhere == 0 ? 0 : (double) steady / elsewhere;
    }

    private static List<Observation> published(Worker worker, Setting setting) {
        return often(
                worker,
                setting,
                "an address that was published as an operator's",
                (signIn, facts) -> facts.is(AddressUse.PUBLISHED_OPERATOR));
    }

    /// Says whether the files know an address as a private network's, and as nothing that explains it better.
    static boolean isPrivateNetwork(AddressFacts facts) {
        return facts.is(AddressUse.VPN) && !facts.is(AddressUse.RELAY) && !facts.is(AddressUse.TOR);
    }

    static boolean mayHide(Worker worker) {
        return worker.persons().stream().anyMatch(person -> person.whereabouts().isVpnApproved());
    }

    /// Says whether an address is in a country that the person neither named nor was allowed; an
    /// address that stands for people elsewhere is in no place at all.
    private static boolean isElsewhere(Worker worker, AddressFacts facts) {
        return tellsPlace(facts) && !allows(worker, facts.country());
    }

    private static boolean tellsPlace(AddressFacts facts) {
        return facts.kind() == AddressFacts.Kind.PUBLIC && !facts.country().isEmpty() && !facts.isForOthers();
    }

    private static boolean allows(Worker worker, String country) {
        for (Person person : worker.persons()) {
            if (person.whereabouts().allows(country)) {
                return true;
            }
        }
        return false;
    }

    /// Counts the sign-ins by hand that show a sign: enough days, and enough of all.
    private static List<Observation> often(
            Worker worker, Setting setting, String from, BiPredicate<SignIn, AddressFacts> sign) {
        List<SignIn> shown = new ArrayList<>();
        int all = 0;
        int days = 0;
        long lastDay = Long.MIN_VALUE;
        for (SignIn signIn : worker.signIns()) {
            if (!isWork(signIn)) {
                continue;
            }
            all++;
            AddressFacts facts = setting.addresses().of(signIn.ip());
            if (facts.kind() == AddressFacts.Kind.PUBLIC && sign.test(signIn, facts)) {
                shown.add(signIn);
                long day = day(signIn);
                days += day == lastDay ? 0 : 1;
                lastDay = day;
            }
        }
        double share = all == 0 ? 0 : (double) shown.size() / all;
        if (days < Math.max(1, setting.threshold("days")) || share < setting.threshold("share")) {
            return Seen.NOTHING;
        }
        String summary = "signed in from " + from + " on " + Seen.count(days, "day") + ", in " + shown.size() + " of "
                + Seen.count(all, "sign-in");
        List<Evidence> evidence = Seen.some(shown, signIn -> "A sign-in from " + signIn.ip() + ".");
        return Seen.one(summary, evidence, 0.5 + share);
    }

    static boolean isWork(SignIn signIn) {
        return signIn.isInteractive() && !isApplying(signIn);
    }

    private static boolean isApplying(SignIn signIn) {
        Set<SignIn.Trait> traits = signIn.session().traits();
        return traits.contains(SignIn.Trait.APPLYING) || traits.contains(SignIn.Trait.SIGNING);
    }

    private static long day(SignIn signIn) {
        return Math.floorDiv(signIn.time().getEpochSecond(), Duration.ofDays(1).toSeconds());
    }

    /// Counts the days that saw the person in two countries, of which one is not allowed. Who flies
    /// sees one such day a flight; who goes back and forth sees many.
    private static List<Observation> countriesInADay(Worker worker, Setting setting) {
        List<SignIn> shown = new ArrayList<>();
        int days = 0;
        long today = Long.MIN_VALUE;
        String country = "";
        boolean counted = false;
        boolean elsewhere = false;
        for (SignIn signIn : worker.signIns()) {
            AddressFacts facts = setting.addresses().of(signIn.ip());
            if (!isWork(signIn) || !tellsPlace(facts)) {
                continue;
            }
            if (day(signIn) != today) {
                today = day(signIn);
                country = facts.country();
                counted = false;
                elsewhere = false;
            }
            elsewhere |= isElsewhere(worker, facts);
            if (!counted && elsewhere && !facts.country().equals(country)) {
                counted = true;
                days++;
                shown.add(signIn);
            }
        }
        if (days < setting.threshold("days")) {
            return Seen.NOTHING;
        }
        String summary = "signed in from two countries on one day, one of them not stated, " + Seen.count(days, "time");
        return Seen.one(
                summary, Seen.some(shown, signIn -> "The second country of the day, from " + signIn.ip() + "."));
    }

    private static List<Observation> signedElsewhere(Worker worker, Setting setting) {
        List<SignIn> shown = worker.signIns().stream()
                .filter(signIn -> signIn.session().traits().contains(SignIn.Trait.SIGNING))
                .filter(signIn -> isElsewhere(worker, setting.addresses().of(signIn.ip())))
                .toList();
        return shown.isEmpty()
                ? Seen.NOTHING
                : Seen.one(
                        "signed a contract from a country other than the stated ones",
                        Seen.some(shown, signIn -> "A signature from " + signIn.ip() + "."));
    }

    private static List<Observation> appliedFromEverywhere(Worker worker, Setting setting) {
        Set<String> countries = new TreeSet<>();
        List<SignIn> shown = new ArrayList<>();
        boolean elsewhere = false;
        for (SignIn signIn : worker.signIns()) {
            AddressFacts facts = setting.addresses().of(signIn.ip());
            if (isApplying(signIn) && tellsPlace(facts)) {
                elsewhere |= isElsewhere(worker, facts);
                if (countries.add(facts.country())) {
                    shown.add(signIn);
                }
            }
        }
        if (!elsewhere || countries.size() < setting.threshold("countries")) {
            return Seen.NOTHING;
        }
        return Seen.one(
                "applied from " + countries.size() + " countries, not all of them stated",
                Seen.some(shown, signIn -> "A step of the application from " + signIn.ip() + "."));
    }
}
