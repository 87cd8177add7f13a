package dev.kkachi.investigation.internal;

import dev.kkachi.investigation.spi.LedgerTransfer;
import dev.kkachi.model.Subject;
import dev.kkachi.model.Wallet;
import dev.kkachi.rings.IdentifierKind;
import dev.kkachi.workers.spi.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The wallets through which people's pay went on its way to a listed one. Each of several payees may have a wallet
/// of their own, and their money comes together behind it: whoever gathers it pays the listed party for all of them
/// (forfeiture complaint 1:25-cv-01769, US Department of Justice, 5 June 2025). A wallet that takes from many
/// is a service's, and says nothing of those who use it.
final class ListedHands {
    private final Dossier dossier;
    private final TreeMap<Subject, Holders> hands = new TreeMap<>();
    private final Map<PersonId, List<Inferred.Thing>> byPerson = new HashMap<>();

    ListedHands(Dossier dossier) {
        this.dossier = dossier;
    }

    /// Notes through whose hands the money of one payee's wallet went.
    void note(ListedTrails.Trail trail) {
        List<PersonId> persons = dossier.holdersOf(
                new Subject(Subject.Kind.WALLET, trail.wallet().toString()));
        for (LedgerTransfer step : trail.steps().subList(0, trail.steps().size() - 1)) {
            Wallet hand = step.transfer().to();
            if (!dossier.takesFromMany(hand)) {
                persons.forEach(person -> note(person, hand, step));
            }
        }
    }

    private void note(PersonId person, Wallet hand, LedgerTransfer step) {
        Subject subject = new Subject(Subject.Kind.WALLET, hand.toString());
        String how = "has pay that went through wallet " + hand.address() + " to a listed one";
        hands.computeIfAbsent(subject, Holders::hand)
                .add(person, new Sighting(step.row(), how, step.transfer().time(), step.extras()));
        byPerson.computeIfAbsent(person, id -> new ArrayList<>())
                .add(new Inferred.Thing(IdentifierKind.WALLET, hand.address(), step.row()));
    }

    /// Returns through which wallets each person's pay went, as what the person has.
    Inferred inferred() {
        return new Inferred(byPerson);
    }

    /// Returns the wallets where pay of several comes together: `collecting`, and these. A wallet of both is
    /// one.
    List<Holders> with(List<Holders> collecting) {
        TreeMap<Subject, Holders> all = new TreeMap<>(hands);
        for (Holders each : collecting) {
            Holders hand = all.get(each.thing());
            if (hand == null) {
                all.put(each.thing(), each);
            } else {
                hand.addAll(each);
            }
        }
        return List.copyOf(all.values());
    }
}
