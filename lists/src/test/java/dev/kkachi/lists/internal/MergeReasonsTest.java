package dev.kkachi.lists.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kkachi.model.Fact;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Listing;
import dev.kkachi.model.PartialDate;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import dev.kkachi.model.SourceRef;
import dev.kkachi.testkit.ForAll;
import dev.kkachi.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// No merge exists whose reason cannot be found again in the two entries.
final class MergeReasonsTest {
    private static final List<String> DATASETS =
            List.of("us_ofac_sdn", "un_sc_sanctions", "gb_fcdo_sanctions", "eu_fsf", "au_dfat_sanctions");
    private static final List<String> PERSONS = List.of(
            "KIM, Yong Chol", "Kim Yong-chol", "Yong Chol KIM", "OTTER, Anna", "Anna Otter", "OTTER, Bea", "RYU Jin");
    private static final List<String> COMPANIES = List.of(
            "OTTERBANK",
            "Otter Bank",
            "JSC Otterbank",
            "Otter River Trading Company",
            "Otter River Trading Co",
            "Ferret Shipping",
            "FERRET SHIPPING LTD",
            "Otter Ferret Marten Holding",
            "Riverside");
    private static final List<String> SHIPS = List.of("RIVER STAR", "River Star", "PAEK MA");
    private static final List<String> DATES =
            List.of("1962", "1962-05-01", "1961/1963", "1940/1969", "~1962", "1946-01-01", "1970");
    private static final List<String> NUMBERS = List.of("563410081", "5634 10081", "1234567890", "7707083893");
    private static final List<Property> NUMBERED =
            List.of(Property.PASSPORT_NUMBER, Property.ID_NUMBER, Property.TAX_NUMBER, Property.REGISTRATION_NUMBER);
    private static final List<String> COUNTRIES = List.of("kp", "ru", "ir", "");
    private static final List<String> REFERENCES = List.of("KPi.001", "QDi.001", "KPI. 001", "KPi.002");

    @Test
    void everyReasonCanBeFoundAgainInTheEntries() {
        ForAll.forAll(MergeReasonsTest::entries, entries -> faults(entries).isEmpty());
    }

    @Test
    void theOracleKnowsAFalseReason() {
        List<Party> entries = new ArrayList<>();
        for (RandomGenerator random = ForAll.random(1); entries.size() < 2; ) {
            entries.add(entry(entries.size(), random));
        }

        assertThat(MergeReasons.holds("same unscId KPi.009", entries.get(0), entries.get(1)))
                .isFalse();
        assertThat(MergeReasons.holds("", entries.get(0), entries.get(1))).isFalse();
    }

    @Test
    void everyReasonInTheRealListsCanBeFoundAgain() throws IOException {
        Path folder = SharedData.find("lists");
        assumeTrue(folder != null, "no shared data");
        List<Party> entries = entries(folder);

        List<String> faults = faults(entries);

        assertThat(entries).hasSizeGreaterThan(30_000);
        assertThat(faults).isEmpty();
    }

    private static List<String> faults(List<Party> entries) {
        Map<String, Party> byListing = new HashMap<>();
        for (Party entry : entries) {
            entry.listings().forEach(listing -> byListing.putIfAbsent(MergeReasons.id(listing), entry));
        }
        List<String> faults = new ArrayList<>();
        for (Party united : CrossListMerge.of(entries, ignored -> {})) {
            faults.addAll(MergeReasons.faults(united, byListing));
        }
        return faults;
    }

    private static List<Party> entries(Path folder) throws IOException {
        EditionChoice choice =
                EditionChoice.of(FileScan.of(List.of(folder), ListFormats.ALL).found());
        Map<String, List<ReadPublication>> byDataset = new TreeMap<>();
        for (EditionChoice.Candidates candidates : choice.candidates()) {
            EditionChoice.Edition newest = candidates.editions().getFirst();
            ReadPublication read = ReadPublication.read(candidates.format(), newest);
            byDataset
                    .computeIfAbsent(newest.publication().list().dataset(), ignored -> new ArrayList<>())
                    .add(read);
        }
        return byDataset.values().stream()
                .map(DatasetUnion::of)
                .map(DatasetUnion::parties)
                .flatMap(Collection::stream)
                .toList();
    }

    private static List<Party> entries(RandomGenerator random) {
        List<Party> entries = new ArrayList<>();
        int count = random.nextInt(2, 16);
        for (int i = 0; i < count; i++) {
            entries.add(entry(i, random));
        }
        return entries;
    }

    private static Party entry(int number, RandomGenerator random) {
        String dataset = any(DATASETS, random);
        ListEdition list = new ListEdition(dataset, "2026-08-01");
        String id = dataset.substring(0, 2) + "-" + number;
        SourceRef source = new SourceRef.ListEntry(list, id, "");
        Schema schema =
                any(List.of(Schema.PERSON, Schema.PERSON, Schema.COMPANY, Schema.LEGAL_ENTITY, Schema.VESSEL), random);
        List<String> names = switch (schema) {
            case PERSON -> PERSONS;
            case VESSEL -> SHIPS;
            default -> COMPANIES;
        };
        List<Fact> facts = new ArrayList<>(List.of(Fact.of(Property.NAME, any(names, random), source)));
        for (Property alias : List.of(Property.ALIAS, Property.WEAK_ALIAS)) {
            if (random.nextInt(3) == 0) {
                facts.add(Fact.of(alias, any(names, random), source));
            }
        }
        if (schema == Schema.PERSON && random.nextInt(3) > 0) {
            facts.add(Fact.of(Property.BIRTH_DATE, any(DATES, random), source));
        }
        if (random.nextInt(2) == 0) {
            facts.add(new Fact(any(NUMBERED, random), any(NUMBERS, random), any(COUNTRIES, random), source));
        }
        if (random.nextInt(2) == 0) {
            facts.add(Fact.of(Property.COUNTRY, any(COUNTRIES.subList(0, 3), random), source));
        }
        if (random.nextInt(4) == 0) {
            facts.add(Fact.of(Property.UN_REFERENCE, any(REFERENCES, random), source));
        }
        if (schema == Schema.VESSEL && random.nextBoolean()) {
            facts.add(Fact.of(Property.IMO_NUMBER, any(List.of("8660313", "IMO 8660313", "8660314"), random), source));
        }
        PartialDate since = PartialDate.find(any(List.of("2009-07-16", "2020", "2020-12-31"), random));
        Listing listing = new Listing(list, id, List.of(), since);
        return new Party(id, schema, facts, List.of(listing), List.of());
    }

    private static <T> T any(List<T> choices, RandomGenerator random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
