package dev.kkachi.investigation.internal;

import dev.kkachi.investigation.spi.LedgerTransfer;
import dev.kkachi.investigation.spi.RecordSink;
import dev.kkachi.investigation.spi.WalletTag;
import dev.kkachi.model.SourceRef;
import dev.kkachi.model.Subject;
import dev.kkachi.model.Transfer;
import dev.kkachi.model.Wallet;
import dev.kkachi.workers.DeviceUse;
import dev.kkachi.workers.Workforce;
import dev.kkachi.workers.spi.BankAccount;
import dev.kkachi.workers.spi.Document;
import dev.kkachi.workers.spi.Event;
import dev.kkachi.workers.spi.Paper;
import dev.kkachi.workers.spi.Payout;
import dev.kkachi.workers.spi.Person;
import dev.kkachi.workers.spi.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Everything that the files say, laid out by person, by thing and by wallet. What a wallet sends to
/// itself stays in it.
final class Dossier implements RecordSink {
    private final TreeMap<PersonId, List<Person>> persons = new TreeMap<>();
    private final TreeMap<Subject, Holders> holders = new TreeMap<>();
    private final TreeMap<String, NamedHolder> accountHolders = new TreeMap<>();
    private final TreeMap<String, Wallet> wallets = new TreeMap<>();
    private final TreeMap<String, List<Payout>> payouts = new TreeMap<>();
    private final Map<PaidInto, List<Sighting>> paidInto = new HashMap<>();
    private final Map<String, List<LedgerTransfer>> outgoing = new HashMap<>();
    private final LedgerExtract extract = new LedgerExtract();
    /// What a tag calls those who hold the coins of many.
    private static final Set<String> SERVICES =
            Set.of("exchange", "custodian", "payment_processor", "payment_service", "wallet_service");

    private final Map<Wallet, WalletTag> tags = new HashMap<>();
    private final Set<Moved> seen = new HashSet<>();
    /// Who sends to those to whom a known wallet sent, of each as many as make a crowd.
    private final Map<String, Set<String>> senders = new HashMap<>();
    private final List<Document> documents = new ArrayList<>();
    private final Workforce.Gathering gathering = Workforce.gather();

    @Override
    public void person(Person person) {
        persons.computeIfAbsent(person.id(), id -> new ArrayList<>()).add(person);
        gathering.add(person);
        heldBy(person.pay().accountHolder(), person.source(), person.id());
        for (BankAccount account : person.pay().accounts()) {
            hold(
                    account(account),
                    person.id(),
                    new Sighting(person.source(), "names account " + account + " for pay", null, Map.of()));
        }
        for (Wallet wallet : person.pay().wallets()) {
            String how = "names wallet " + wallet.address() + " for pay";
            hold(wallet(wallet), person.id(), new Sighting(person.source(), how, null, Map.of()));
        }
    }

    @Override
    public void event(Event event) {
        gathering.add(event);
    }

    private void hold(DeviceUse use) {
        SequencedMap<String, String> said = new LinkedHashMap<>();
        if (!use.first().ip().isEmpty()) {
            said.put("ip", use.first().ip());
        }
        said.putAll(use.first().extras());
        String how =
                (use.isSecondFactor() ? "confirmed a sign-in with device " : "signed in from device ") + use.device();
        Sighting first = new Sighting(use.first().source(), how, use.first().time(), said);
        hold(new Subject(Subject.Kind.DEVICE, use.device()), use.person(), first.times(use.count()));
    }

    @Override
    public void payout(Payout payout) {
        gathering.add(payout);
        Wallet wallet = payout.destination().wallet();
        if (wallet != null) {
            payouts.computeIfAbsent(wallet(wallet).id(), id -> new ArrayList<>())
                    .add(payout);
        }
        PaidInto where = new PaidInto(
                payout.person(), payout.destination(), payout.source().file());
        List<Sighting> known = paidInto.get(where);
        if (known == null) {
            paidInto.put(where, holding(payout));
        } else {
            known.forEach(Sighting::again);
        }
    }

    /// Somebody's pay, month after month, as one file tells it.
    private record PaidInto(@Nullable PersonId person, Payout.Destination destination, String file) {}

    /// Notes who holds that into which a payout went, and returns what was noted.
    private List<Sighting> holding(Payout payout) {
        Payout.Destination to = payout.destination();
        PersonId person = payout.person();
        heldBy(to.accountHolder(), payout.source(), person);
        List<Sighting> noted = new ArrayList<>(1);
        if (to.account() != null && person != null) {
            noted.add(hold(account(to.account()), person, sighting(payout, "was paid into account " + to.account())));
        }
        if (to.wallet() != null && person != null) {
            String how = "was paid into wallet " + to.wallet().address();
            noted.add(hold(wallet(to.wallet()), person, sighting(payout, how)));
        }
        return noted;
    }

    @Override
    public void paper(Paper paper) {
        gathering.add(paper);
        if (paper instanceof Document document) {
            documents.add(document);
        }
    }

    private static Sighting sighting(Payout payout, String how) {
        return new Sighting(payout.source(), how, payout.time(), payout.extras());
    }

    /// What makes two rows the same transfer: the place in the ledger, or everything where an extract
    /// omits that.
    private record Moved(
            SourceRef.Transaction source, @Nullable Transfer whole) {
        static Moved of(Transfer transfer) {
            return new Moved(transfer.source(), transfer.source().logIndex() < 0 ? transfer : null);
        }
    }

    @Override
    public boolean transfer(LedgerTransfer row) {
        Transfer moved = row.transfer();
        String from = moved.from().toString();
        boolean leaves = moved.amount().value().signum() != 0 && !moved.to().equals(moved.from());
        if (!leaves) {
            return true;
        }
        boolean isKnown = wallets.containsKey(from);
        count(from, moved.to().toString(), isKnown);
        if (!isKnown) {
            if (!extract.isFull() && seen.add(Moved.of(moved))) {
                extract.add(row);
            }
            return true;
        }
        boolean isNew = seen.add(Moved.of(moved));
        if (isNew) {
            extract.add(row);
            outgoing.computeIfAbsent(from, id -> new ArrayList<>()).add(row);
        }
        return isNew;
    }

    private void count(String from, String to, boolean isKnown) {
        Set<String> known = isKnown ? senders.computeIfAbsent(to, address -> new HashSet<>(2)) : senders.get(to);
        if (known != null && known.size() <= SharedThings.PAYMENT_CROWD) {
            known.add(from);
        }
    }

    /// Says whether a wallet is an exchange's or a payment firm's: somebody says so, or so many send to
    /// it.
    boolean takesFromMany(Wallet wallet) {
        WalletTag tag = tag(wallet);
        if (tag != null && SERVICES.contains(tag.category().toLowerCase(Locale.ROOT))) {
            return true;
        }
        return senders.getOrDefault(wallet.toString(), Set.of()).size() > SharedThings.PAYMENT_CROWD;
    }

    private Sighting hold(Subject thing, PersonId person, Sighting sighting) {
        return holders.computeIfAbsent(thing, Holders::new).add(person, sighting);
    }

    private static Subject account(BankAccount account) {
        return new Subject(Subject.Kind.ACCOUNT, account.number());
    }

    private Subject wallet(Wallet wallet) {
        wallets.putIfAbsent(wallet.toString(), wallet);
        return new Subject(Subject.Kind.WALLET, wallet.toString());
    }

    @Override
    public void tag(WalletTag tag) {
        tags.putIfAbsent(tag.wallet(), tag);
    }

    /// Finds what is said of `wallet`, or `null`; of several who say something, the first.
    @Nullable WalletTag tag(Wallet wallet) {
        return tags.get(wallet);
    }

    /// Returns the transfers over which money can be followed.
    LedgerExtract extract() {
        return extract;
    }

    /// Returns the documents that people handed in.
    List<Document> documents() {
        return documents;
    }

    /// Returns everybody with everything. The dossier takes no more events and papers.
    Workforce workforce() {
        Workforce workforce = gathering.done();
        workforce.deviceUses().forEach(this::hold);
        return workforce;
    }

    /// Says whether there is nobody and nothing to ask the lists about.
    boolean isEmpty() {
        return persons.isEmpty() && wallets.isEmpty() && accountHolders.isEmpty();
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

    /// A name under which an account is held, the row that says so first, and the persons whom it
    /// concerns.
    record NamedHolder(String name, SourceRef source, NavigableSet<PersonId> persons) {}

    /// Returns the names under which accounts are held, but for those of payees and agencies, which are
    /// asked anyway.
    List<NamedHolder> accountHolders() {
        Set<String> known = new HashSet<>(agencies().keySet());
        persons.values().forEach(rows -> rows.forEach(row -> known.add(row.fullName())));
        return accountHolders.values().stream()
                .filter(holder -> !known.contains(holder.name()))
                .toList();
    }

    private void heldBy(String name, SourceRef source, @Nullable PersonId person) {
        if (!name.isBlank()) {
            NavigableSet<PersonId> payees = accountHolders
                    .computeIfAbsent(name, key -> new NamedHolder(key, source, new TreeSet<>()))
                    .persons();
            if (person != null) {
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
