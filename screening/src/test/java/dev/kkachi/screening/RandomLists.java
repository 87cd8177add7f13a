package dev.kkachi.screening;

import dev.kkachi.model.Fact;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Listing;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Relation;
import dev.kkachi.model.Schema;
import dev.kkachi.model.SourceRef;
import dev.kkachi.screening.spi.HeldParties;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/// Lists drawn at random from so few words that strangers resemble each other, and what becomes of them in the next
/// edition.
final class RandomLists {
    private static final String[] FAMILY = {"KIM", "RI", "PAK", "CHOE", "JANG", "IVANOV", "HASSAN", "SMITH"};
    private static final String[] GIVEN = {"Chol", "Yong", "Su", "Myong", "Ho", "Il", "Nam", "Petr", "Ali", "Adam"};
    private static final String[] THING = {"STAR", "OCEAN", "TRADING", "GROUP", "KORYO", "BANK", "NORTH"};

    private RandomLists() {}

    /// Draws an edition of `size` parties.
    static HeldParties draw(RandomGenerator random, int size) {
        List<Party> parties = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            parties.add(party("p" + i, random));
        }
        return held(parties, "2026-01-01");
    }

    /// Draws what follows on `lists`: some parties are gone, some new, some changed, all may stand in another order.
    static HeldParties next(HeldParties lists, RandomGenerator random, int touched) {
        List<Party> next = new ArrayList<>(lists.parties());
        for (int i = 0; i < touched; i++) {
            int at = random.nextInt(next.size());
            switch (random.nextInt(4)) {
                case 0 -> next.remove(at);
                case 1 -> next.add(party("n" + i, random));
                case 2 -> next.set(at, withFactsReversed(next.get(at)));
                default -> next.set(at, party(next.get(at).id(), random));
            }
        }
        if (random.nextBoolean()) {
            Collections.rotate(next, 3);
        }
        return held(next.stream().map(party -> read(party, "2026-02-02")).toList(), "2026-02-02");
    }

    private static HeldParties held(List<Party> parties, String edition) {
        return new HeldParties(
                parties, List.of(new ListEdition("un_sc_sanctions", edition), new ListEdition("us_ofac_sdn", edition)));
    }

    /// Draws a customer, who is often like somebody listed.
    static Party customer(RandomGenerator random) {
        Party listed = party("customer", random);
        return Party.of("customer", listed.schema(), listed.facts());
    }

    private static Party withFactsReversed(Party party) {
        return new Party(party.id(), party.schema(), party.facts().reversed(), party.listings(), party.relations());
    }

    private static Party read(Party party, String edition) {
        List<Listing> listings = party.listings().stream()
                .map(old -> new Listing(
                        new ListEdition(old.list().dataset(), edition), old.entryId(), old.programmes(), null))
                .toList();
        return new Party(party.id(), party.schema(), party.facts(), listings, party.relations());
    }

    private static Party party(String id, RandomGenerator random) {
        boolean person = random.nextInt(4) > 0;
        List<Fact> facts = new ArrayList<>();
        add(facts, Property.NAME, person ? person(random) : thing(random));
        while (random.nextInt(3) == 0) {
            add(
                    facts,
                    random.nextInt(3) == 0 ? Property.WEAK_ALIAS : Property.ALIAS,
                    person ? person(random) : thing(random));
        }
        if (person && random.nextBoolean()) {
            add(facts, Property.BIRTH_DATE, Integer.toString(1960 + random.nextInt(6)));
        }
        if (random.nextInt(5) == 0) {
            add(facts, Property.PASSPORT_NUMBER, "PX70" + (10000 + random.nextInt(8)));
        }
        if (random.nextInt(3) == 0) {
            add(facts, Property.COUNTRY, random.nextBoolean() ? "kp" : "ru");
        }
        Schema schema = person ? Schema.PERSON : random.nextBoolean() ? Schema.ORGANIZATION : Schema.VESSEL;
        if (schema == Schema.ORGANIZATION && random.nextInt(3) == 0) {
            return new Party(id, schema, facts, List.of(), List.of(holding(random), holding(random)));
        }
        String dataset = random.nextInt(4) == 0 ? "un_sc_sanctions" : "us_ofac_sdn";
        String programme = random.nextInt(3) == 0 ? "CYBER2" : "NPWMD";
        Listing listing = new Listing(new ListEdition(dataset, "2026-01-01"), id, List.of(programme), null);
        return new Party(id, schema, facts, List.of(listing), List.of());
    }

    /// Draws an owner, who is listed or not and stays so or not.
    private static Relation holding(RandomGenerator random) {
        SourceRef source = new SourceRef.FileLine("drawn", 0);
        return new Relation(Relation.Kind.OWNED_BY, "p" + random.nextInt(12), random.nextInt(11) / 10.0, source);
    }

    private static void add(List<Fact> facts, Property property, String value) {
        facts.add(Fact.of(property, value, new SourceRef.FileLine("drawn", facts.size())));
    }

    private static String person(RandomGenerator random) {
        return one(FAMILY, random) + ", " + one(GIVEN, random) + " " + one(GIVEN, random);
    }

    private static String thing(RandomGenerator random) {
        return one(THING, random) + " " + one(THING, random) + " " + random.nextInt(4);
    }

    private static String one(String[] words, RandomGenerator random) {
        return words[random.nextInt(words.length)];
    }
}
