package dev.kkachi.investigation.internal;

import dev.kkachi.investigation.spi.BankAccount;
import dev.kkachi.investigation.spi.LedgerTransfer;
import dev.kkachi.investigation.spi.Payout;
import dev.kkachi.investigation.spi.Person;
import dev.kkachi.investigation.spi.PersonId;
import dev.kkachi.investigation.spi.RecordSink;
import dev.kkachi.investigation.spi.SignIn;
import dev.kkachi.model.SourceRef;
import dev.kkachi.model.Subject;
import dev.kkachi.model.Wallet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Everything that the files say, laid out by person, by thing and by wallet. Of the ledger only those transfers are
/// kept that leave a wallet which the organisation knows.
final class Dossier implements RecordSink {
    private final TreeMap<PersonId, List<Person>> persons = new TreeMap<>();
    private final TreeMap<Subject, Holders> holders = new TreeMap<>();
    private final TreeMap<String, NamedHolder> accountHolders = new TreeMap<>();
    private final TreeMap<String, Wallet> wallets = new TreeMap<>();
    private final TreeMap<String, List<Payout>> payouts = new TreeMap<>();
    private final Map<String, List<LedgerTransfer>> outgoing = new HashMap<>();
    private final Set<SourceRef.Transaction> seen = new HashSet<>();

    @Override
    public void person(Person person) {
        persons.computeIfAbsent(person.id(), id -> new ArrayList<>()).add(person);
        heldBy(person.pay().accountHolder(), person.source(), person.id());
        for (BankAccount account : person.pay().accounts()) {
            hold(
                    account(account),
                    person.id(),
                    new Sighting(person.source(), "names account " + account + " for pay", null));
        }
        for (Wallet wallet : person.pay().wallets()) {
            String how = "names wallet " + wallet.address() + " for pay";
            hold(wallet(wallet), person.id(), new Sighting(person.source(), how, null));
        }
    }

    @Override
    public void signIn(SignIn signIn) {
        if (!signIn.deviceId().isEmpty()) {
            String how = "signed in from device " + signIn.deviceId();
            hold(device(signIn.deviceId()), signIn.person(), new Sighting(signIn.source(), how, signIn.time()));
        }
        if (!signIn.mfaDevice().isEmpty()) {
            String how = "confirmed a sign-in with device " + signIn.mfaDevice();
            hold(device(signIn.mfaDevice()), signIn.person(), new Sighting(signIn.source(), how, signIn.time()));
        }
    }

    @Override
    public void payout(Payout payout) {
        Payout.Destination to = payout.destination();
        boolean isKnown = persons.containsKey(payout.person());
        heldBy(to.accountHolder(), payout.source(), payout.person());
        if (to.account() != null && isKnown) {
            String how = "was paid into account " + to.account();
            hold(account(to.account()), payout.person(), new Sighting(payout.source(), how, payout.time()));
        }
        Wallet wallet = to.wallet();
        if (wallet == null) {
            return;
        }
        Subject subject = wallet(wallet);
        payouts.computeIfAbsent(subject.id(), id -> new ArrayList<>()).add(payout);
        if (isKnown) {
            String how = "was paid into wallet " + wallet.address();
            hold(subject, payout.person(), new Sighting(payout.source(), how, payout.time()));
        }
    }

    @Override
    public void transfer(LedgerTransfer transfer) {
        String from = transfer.transfer().from().toString();
        boolean moves = transfer.transfer().amount().value().signum() > 0;
        if (moves && wallets.containsKey(from) && seen.add(transfer.transfer().source())) {
            outgoing.computeIfAbsent(from, id -> new ArrayList<>()).add(transfer);
        }
    }

    private void hold(Subject thing, PersonId person, Sighting sighting) {
        holders.computeIfAbsent(thing, Holders::new).add(person, sighting);
    }

    private static Subject account(BankAccount account) {
        return new Subject(Subject.Kind.ACCOUNT, account.number());
    }

    private static Subject device(String id) {
        return new Subject(Subject.Kind.DEVICE, id);
    }

    private Subject wallet(Wallet wallet) {
        wallets.putIfAbsent(wallet.toString(), wallet);
        return new Subject(Subject.Kind.WALLET, wallet.toString());
    }

    NavigableMap<PersonId, List<Person>> persons() {
        return persons;
    }

    /// Returns the first row about `id`, which must be known.
    Person person(PersonId id) {
        List<Person> rows = persons.get(id);
        if (rows == null) {
            throw new IllegalArgumentException("Nobody has the id " + id + ".");
        }
        return rows.getFirst();
    }

    NavigableMap<Subject, Holders> holders() {
        return holders;
    }

    /// Returns every wallet that people name or were paid into.
    List<Wallet> wallets() {
        return List.copyOf(wallets.values());
    }

    List<PersonId> holdersOf(Subject thing) {
        Holders found = holders.get(thing);
        return found == null ? List.of() : found.persons();
    }

    List<Payout> payoutsInto(Wallet wallet) {
        return payouts.getOrDefault(wallet.toString(), List.of());
    }

    List<LedgerTransfer> outgoing(Wallet wallet) {
        return outgoing.getOrDefault(wallet.toString(), List.of());
    }

    /// A name under which an account is held, the row that says so first, and the persons whom it concerns.
    record NamedHolder(String name, SourceRef source, NavigableSet<PersonId> persons) {}

    /// Returns the names under which accounts are held, but for those of payees and agencies, which are asked anyway.
    List<NamedHolder> accountHolders() {
        Set<String> known = new HashSet<>(agencies().keySet());
        persons.values().forEach(rows -> rows.forEach(row -> known.add(row.fullName())));
        return accountHolders.values().stream()
                .filter(holder -> !known.contains(holder.name()))
                .toList();
    }

    private void heldBy(String name, SourceRef source, PersonId person) {
        if (!name.isBlank()) {
            NavigableSet<PersonId> payees = accountHolders
                    .computeIfAbsent(name, key -> new NamedHolder(key, source, new TreeSet<>()))
                    .persons();
            if (persons.containsKey(person)) {
                payees.add(person);
            }
        }
    }

    /// Returns the agencies by name with their people.
    NavigableMap<String, NavigableSet<PersonId>> agencies() {
        TreeMap<String, NavigableSet<PersonId>> agencies = new TreeMap<>();
        persons.values().stream().flatMap(List::stream).forEach(person -> {
            if (!person.engagement().agency().isEmpty()) {
                agencies.computeIfAbsent(person.engagement().agency(), name -> new TreeSet<>())
                        .add(person.id());
            }
        });
        return agencies;
    }
}
