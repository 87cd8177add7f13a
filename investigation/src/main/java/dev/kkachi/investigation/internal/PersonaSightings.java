package dev.kkachi.investigation.internal;

import dev.kkachi.model.Evidence;
import dev.kkachi.model.SourceRef;
import dev.kkachi.model.Wallet;
import dev.kkachi.rings.Claim;
import dev.kkachi.rings.Identifier;
import dev.kkachi.rings.IdentifierKind;
import dev.kkachi.rings.PersonaId;
import dev.kkachi.rings.RingSearch;
import dev.kkachi.rings.Seen;
import dev.kkachi.rings.Sighting;
import dev.kkachi.workers.Encounter;
import dev.kkachi.workers.Workforce;
import dev.kkachi.workers.spi.BankAccount;
import dev.kkachi.workers.spi.Document;
import dev.kkachi.workers.spi.DocumentReading;
import dev.kkachi.workers.spi.Interview;
import dev.kkachi.workers.spi.Paper;
import dev.kkachi.workers.spi.Payout;
import dev.kkachi.workers.spi.Person;
import dev.kkachi.workers.spi.PersonId;
import dev.kkachi.workers.spi.PlatformAccount;
import dev.kkachi.workers.spi.Reference;
import dev.kkachi.workers.spi.Shipment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells the search for rings what each person of a workforce was seen with. A thing that only one
/// person has is told once, from the first to the last time; of a thing that more have, every session,
/// for how two people meet over it in time is what tells a household from one pair of hands.
final class PersonaSightings {
    /// More sessions of one person with one thing tell nothing new; of more, evenly many are told.
    private static final int SESSIONS_MAX = 400;
    /// How many people are laid out at once.
    private static final int BLOCK = 512;

    private static final int EVIDENCE_EACH = 6;

    private static final String REFERRAL = "brought in by ";
    private static final String HOME = "home ";
    private static final String HOLDER = "holder ";

    private final Workforce workforce;
    private final Inferred inferred;
    private final FiledTwice twice;
    /// How many have each of the things that the office and the payroll know.
    private final Map<String, Integer> holders = new ConcurrentHashMap<>();

    PersonaSightings(Workforce workforce, Inferred inferred, FiledTwice twice) {
        this.workforce = workforce;
        this.inferred = inferred;
        this.twice = twice;
    }

    /// What a person was seen with, and every time. Of what only this person has in the logs there is
    /// only one time, from the first to the last.
    private record Had(Identifier identifier, List<Time> times, boolean isShared) {}

    /// One time: from, to, where it is written, and what happened.
    private record Time(@Nullable Instant from, @Nullable Instant to, SourceRef.FileLine source, String context) {}

    /// Tells `search` everything, person by person in the order of their ids. Many threads lay out what
    /// people have, a block of people at a time, for of everybody at once it would not fit.
    void tell(RingSearch search) {
        holders.clear();
        IntStream.range(0, workforce.size())
                .parallel()
                .forEach(place -> filed(place).keySet().forEach(key -> holders.merge(key, 1, Integer::sum)));
        ForkJoinTask<List<Map<String, Had>>> ahead = block(0);
        for (int from = 0; from < workforce.size(); from += BLOCK) {
            List<Map<String, Had>> block = ahead.join();
            ahead = block(from + BLOCK);
            for (int i = 0; i < block.size(); i++) {
                PersonaId persona = twice.persona(workforce.ids().get(from + i));
                block.get(i)
                        .forEach((key, had) ->
                                tell(search, persona, had, had.isShared() || holders.getOrDefault(key, 1) > 1));
                claim(search, persona, workforce.persons(from + i).getFirst());
            }
        }
        holders.values().removeIf(count -> count < 2);
    }

    /// Begins to lay out a block of people, the first of whom stands at `first`.
    private ForkJoinTask<List<Map<String, Had>>> block(int first) {
        int end = Math.min(first + BLOCK, workforce.size());
        return ForkJoinTask.adapt(() -> IntStream.range(Math.min(first, end), end)
                        .parallel()
                        .mapToObj(this::things)
                        .toList())
                .fork();
    }

    private static void tell(RingSearch search, PersonaId persona, Had had, boolean isShared) {
        List<Time> times = had.times();
        if (!isShared) {
            times = List.of(whole(times));
        }
        int step = Math.max(1, times.size() / SESSIONS_MAX);
        for (int i = 0; i < times.size(); i += step) {
            Time time = times.get(i);
            Seen seen = time.from() == null || time.to() == null ? Seen.UNTIMED : Seen.between(time.from(), time.to());
            search.see(new Sighting(persona, had.identifier(), seen, "", time.context(), time.source()));
        }
    }

    private static Time whole(List<Time> times) {
        Instant from = null;
        Instant to = null;
        for (Time time : times) {
            if (time.from() != null && time.to() != null) {
                from = from == null || time.from().isBefore(from) ? time.from() : from;
                to = to == null || time.to().isAfter(to) ? time.to() : to;
            }
        }
        return new Time(from, to, times.getFirst().source(), times.getFirst().context());
    }

    private static void claim(RingSearch search, PersonaId persona, Person person) {
        Map<Claim.Kind, String> said = Map.of(
                Claim.Kind.CITY, person.whereabouts().city(),
                Claim.Kind.HOME, person.identity().postalAddress(),
                Claim.Kind.AGENCY, person.engagement().agency());
        for (Claim.Kind kind : Claim.Kind.values()) {
            String value = said.getOrDefault(kind, "");
            if (!value.isBlank()) {
                search.hear(new Claim(persona, kind, value, person.source()));
            }
        }
    }

    /// Returns keys of what the person at `place` was seen with, says to have for a home, of who else
    /// holds the account for the pay, and of who brought whom in; who has one key in common has one
    /// thing in common.
    Set<String> keys(int place) {
        Set<String> keys = new HashSet<>(things(place).keySet());
        Set<String> names = new HashSet<>(Set.of(""));
        for (Person person : workforce.persons(place)) {
            names.add(FiledTwice.folded(person.fullName()));
            keys.add(HOME + FiledTwice.folded(person.identity().postalAddress()));
            keys.add(REFERRAL + FiledTwice.folded(person.fullName()));
            keys.add(REFERRAL + FiledTwice.folded(person.id().value()));
            keys.add(REFERRAL + FiledTwice.folded(person.engagement().referredBy()));
        }
        keys.removeAll(List.of(HOME, REFERRAL));
        Stream.concat(
                        workforce.persons(place).stream()
                                .map(person -> person.pay().accountHolder()),
                        workforce.payouts(place).stream()
                                .map(payout -> payout.destination().accountHolder()))
                .map(FiledTwice::folded)
                .filter(holder -> !names.contains(holder))
                .forEach(holder -> keys.add(HOLDER + holder));
        return keys;
    }

    /// Returns under which names the records say that `account` is held, where `id` is paid into it.
    Set<String> holders(PersonId id, String account) {
        int place = Collections.binarySearch(workforce.ids(), id);
        Set<String> names = new HashSet<>();
        if (place < 0) {
            return names;
        }
        for (Person person : workforce.persons(place)) {
            if (person.pay().accounts().stream().anyMatch(one -> one.number().equals(account))) {
                names.add(person.pay().accountHolder());
            }
        }
        for (Payout payout : workforce.payouts(place)) {
            BankAccount into = payout.destination().account();
            if (into != null && into.number().equals(account)) {
                names.add(payout.destination().accountHolder());
            }
        }
        names.remove("");
        return names;
    }

    /// Counts who signed in from each of those of `keys` that are addresses.
    Map<String, Integer> guests(Set<String> keys) {
        Map<String, Integer> guests = new ConcurrentHashMap<>();
        IntStream.range(0, workforce.size())
                .parallel()
                .forEach(place -> workforce.encounters(place).stream()
                        .filter(encounter -> encounter.kind() == Encounter.Kind.ADDRESS
                                && !encounter.value().isBlank())
                        .map(encounter -> key(new Identifier(IdentifierKind.IP, encounter.value())))
                        .filter(keys::contains)
                        .distinct()
                        .forEach(key -> guests.merge(key, 1, Integer::sum)));
        return guests;
    }

    /// Says in words what a key stands for.
    static String words(String key) {
        if (key.startsWith(HOME)) {
            return "the home address they give";
        }
        if (key.startsWith(HOLDER)) {
            return "the holder of the account for their pay";
        }
        if (key.startsWith(REFERRAL)) {
            return "who brought them in";
        }
        int blank = key.indexOf(' ');
        IdentifierKind kind = IdentifierKind.values()[Integer.parseInt(key.substring(0, blank))];
        return kind.label() + key.substring(blank);
    }

    /// Returns the thing for which a key stands; `null` for a home, the holder of an account and who brought
    /// somebody in.
    static @Nullable Identifier identifier(String key) {
        int blank = key.indexOf(' ');
        boolean isThing = blank > 0 && key.chars().limit(blank).allMatch(letter -> letter >= '0' && letter <= '9');
        return isThing
                ? new Identifier(
                        IdentifierKind.values()[Integer.parseInt(key.substring(0, blank))], key.substring(blank + 1))
                : null;
    }

    /// Returns how many have the thing for which `key` stands, by what the office and the payroll know.
    int holders(String key) {
        return holders.getOrDefault(key, 0);
    }

    /// Returns where it is written that `id` has the thing for which `key` stands.
    List<Evidence> evidence(PersonId id, String key) {
        int place = Collections.binarySearch(workforce.ids(), id);
        Had had = place < 0 ? null : things(place).get(key);
        if (had == null) {
            return List.of();
        }
        String label = had.identifier().kind().label();
        return had.times().stream()
                .limit(EVIDENCE_EACH)
                .map(time -> new Evidence(
                        "The records give person " + id + " this " + label + " (" + time.context() + ").",
                        time.source(),
                        time.from()))
                .toList();
    }

    /// Says whether a key is of an address from which somebody signed in.
    static boolean isAddress(String key) {
        return key.startsWith(IdentifierKind.IP.ordinal() + " ");
    }

    /// Returns the address for which a key stands; empty if it stands for something else.
    static String address(String key) {
        return isAddress(key) ? key.substring(key.indexOf(' ') + 1) : "";
    }

    /// Returns what a person was seen with, by a key that spellings of one thing share.
    private Map<String, Had> things(int place) {
        Map<String, Had> things = new LinkedHashMap<>();
        for (Encounter encounter : workforce.encounters(place)) {
            if (!encounter.value().isBlank()) {
                Identifier identifier = new Identifier(kind(encounter.kind()), encounter.value());
                List<Time> times =
                        encounter.moments().stream().map(PersonaSightings::time).toList();
                things.put(key(identifier), new Had(identifier, times, encounter.isShared()));
            }
        }
        things.putAll(filed(place));
        return things;
    }

    private static IdentifierKind kind(Encounter.Kind kind) {
        return switch (kind) {
            case DEVICE -> IdentifierKind.DEVICE;
            case ADDRESS -> IdentifierKind.IP;
            case SECOND_FACTOR -> IdentifierKind.MFA_DEVICE;
            case SCREEN -> IdentifierKind.MONITOR;
        };
    }

    private static Time time(Encounter.Moment moment) {
        return new Time(moment.from(), moment.to(), moment.source(), moment.isSignIn() ? "sign-in" : "device");
    }

    private static String key(Identifier identifier) {
        return identifier.kind().ordinal() + " " + identifier.value();
    }

    /// Returns what the office and the payroll know that a person has; no log names such things.
    private Map<String, Had> filed(int place) {
        Map<String, Had> things = new LinkedHashMap<>();
        workforce.persons(place).forEach(person -> person(things, person));
        workforce.payouts(place).forEach(payout -> payout(things, payout));
        workforce.papers(place).forEach(paper -> paper(things, paper));
        PersonId id = workforce.ids().get(place);
        inferred.of(id).forEach(copied -> add(things, copied.kind(), copied.key(), untimed(copied.source(), "papers")));
        return things;
    }

    private static void paper(Map<String, Had> things, Paper paper) {
        switch (paper) {
            case Shipment shipment -> {
                Time time = new Time(shipment.time(), shipment.time(), shipment.source(), "delivery");
                add(things, IdentifierKind.SHIPPING_ADDRESS, shipment.address(), time);
            }
            case Document document ->
                add(things, IdentifierKind.DOCUMENT, document.number(), untimed(document.source(), "papers"));
            case PlatformAccount account ->
                add(things, IdentifierKind.HANDLE, account.handle(), untimed(account.source(), "papers"));
            case Interview _ -> {}
            case Reference _ -> {}
            case DocumentReading _ -> {}
        }
    }

    private static Time untimed(SourceRef.FileLine source, String context) {
        return new Time(null, null, source, context);
    }

    private static void person(Map<String, Had> things, Person person) {
        Time time = untimed(person.source(), "what the person gave");
        person.identity().phones().forEach(phone -> add(things, IdentifierKind.PHONE, phone, time));
        person.identity().documents().forEach(number -> add(things, IdentifierKind.DOCUMENT, number, time));
        person.profile().references().forEach(who -> add(things, IdentifierKind.REFERENCE, who, time));
        person.pay().accounts().forEach(account -> account(things, account, time));
        person.pay().wallets().forEach(wallet -> wallet(things, wallet, time));
    }

    private static void payout(Map<String, Had> things, Payout payout) {
        Time time = new Time(payout.time(), payout.time(), payout.source(), "pay");
        BankAccount account = payout.destination().account();
        if (account != null) {
            account(things, account, time);
        }
        Wallet wallet = payout.destination().wallet();
        if (wallet != null) {
            wallet(things, wallet, time);
        }
    }

    private static void account(Map<String, Had> things, BankAccount account, Time time) {
        boolean isMail = account.number().indexOf('@') >= 0;
        add(things, isMail ? IdentifierKind.PAYPAL : IdentifierKind.BANK_ACCOUNT, account.number(), time);
    }

    private static void wallet(Map<String, Had> things, Wallet wallet, Time time) {
        add(things, IdentifierKind.WALLET, wallet.address(), time);
    }

    private static void add(Map<String, Had> things, IdentifierKind kind, String value, Time time) {
        if (value.isBlank()) {
            return;
        }
        Identifier identifier = new Identifier(kind, value);
        Had had = things.computeIfAbsent(key(identifier), key -> new Had(identifier, new ArrayList<>(1), false));
        had.times().add(time);
    }
}
