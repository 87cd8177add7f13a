package dev.kkachi.lists.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kkachi.lists.ListFolder;
import dev.kkachi.lists.LoadedLists;
import dev.kkachi.model.Fact;
import dev.kkachi.model.Listing;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Relation;
import dev.kkachi.model.Schema;
import dev.kkachi.testkit.SharedData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The EU's annexes as they may lie beside the project: what is in them is counted here by hand.
class EuSharedDataTest {
    private static LoadedLists load(String relative) {
        Path path = SharedData.find(relative);
        assumeTrue(path != null, "no shared data");
        return ListFolder.read(List.of(path));
    }

    private static List<Party> parties(LoadedLists loaded) {
        List<Party> parties = new ArrayList<>();
        for (int handle = 0; handle < loaded.catalog().size(); handle++) {
            parties.add(loaded.catalog().party(handle));
        }
        return parties;
    }

    private static Party entry(LoadedLists loaded, String entryId) {
        Party party = byEntry(loaded).get(entryId);
        if (party == null) {
            throw new AssertionError("There is no entry " + entryId + ".");
        }
        return party;
    }

    private static Map<String, Party> byEntry(LoadedLists loaded) {
        Map<String, Party> byEntry = new HashMap<>();
        for (Party party : parties(loaded)) {
            for (Listing listing : party.listings()) {
                byEntry.put(listing.entryId(), party);
            }
        }
        return byEntry;
    }

    /// 326 rows; eight ships stand in two annexes and one twice in the same.
    @Test
    void theRegulationOnNorthKoreaHasAllItsEntriesAndAShipPrintedTwiceIsOne() {
        LoadedLists loaded = load("lists/eu/eu_32017R1509_dprk_2026-08.csv");

        Map<String, Party> entries = byEntry(loaded);

        assertThat(loaded.rejections()).isEmpty();
        assertThat(entries).hasSize(326);
        assertThat(entries.values().stream().filter(party -> party.schema() == Schema.PERSON))
                .hasSize(157);
        assertThat(entries.get("32017R1509/XIV.B/2")).isSameAs(entries.get("32017R1509/XIV.B/29"));
        assertThat(entries.get("32017R1509/XIV.A/3")).isSameAs(entries.get("32017R1509/XIV.B/11"));
        assertThat(loaded.catalog().size()).isBetween(308, 318);
    }

    @Test
    void designationsOfNorthKoreaAreFoundWithHangulDatesAndProgramme() {
        LoadedLists loaded = load("lists/eu/eu_32017R1509_dprk_2026-08.csv");

        Party kim = entry(loaded, "32017R1509/XV.A/7");
        Party yon = entry(loaded, "32017R1509/XV.A/32");
        Party academy = entry(loaded, "32017R1509/XV.B/4");

        assertThat(values(kim, Property.ALIAS)).contains("김영철", "KIM, Young-Cheol");
        assertThat(values(kim, Property.BIRTH_DATE)).containsExactly("1946");
        assertThat(kim.listings().getFirst().programmes()).containsExactly("EU-PRK");
        assertThat(String.valueOf(kim.listings().getFirst().since())).contains("2011-12-19");
        assertThat(kim.facts().getFirst().source().render()).contains("32017R1509/XV.A/7", ".csv:");
        assertThat(values(yon, Property.NAME)).containsExactly("KIM, Kwang Yon");
        assertThat(values(yon, Property.ALIAS)).contains("김광연");
        assertThat(values(academy, Property.ALIAS)).contains("녕변 원자력 연구소", "영변 원자력 연구소");
    }

    private static List<String> values(Party party, Property property) {
        return party.facts(property).stream().map(Fact::value).toList();
    }

    /// 8,017 consolidated rows and 417 of amendments, of which eleven rows repeat an entry.
    @Test
    void amendmentsAddToTheConsolidatedActsAndNothingIsCountedTwice() {
        LoadedLists loaded = load("lists/eu");

        assertThat(loaded.lists()).hasSize(1);
        assertThat(loaded.lists().getFirst().list().dataset()).isEqualTo("eu_journal_sanctions");
        assertThat(loaded.lists().getFirst().rejected()).isZero();
        assertThat(loaded.lists().getFirst().parties()).isEqualTo(8_423);
        assertThat(byEntry(loaded))
                .containsKeys("32014R0269/I.PERSONS/2057", "32014R0269/I.PERSONS/2105", "32016R0044/V/1");
        assertThat(values(entry(loaded, "32014R0833/XLII/629"), Property.NAME)).contains("STORMBRINGER");
    }

    @Test
    void ownersThatTheReasonsStateAreTied() {
        Map<String, Party> entries = byEntry(load("lists/eu/eu_32017R1509_dprk_2026-08.csv"));

        List<String> ties = new ArrayList<>();
        for (Party party : entries.values()) {
            for (Relation relation : party.relations()) {
                ties.add(party.caption() + " " + relation.kind() + " " + relation.target());
            }
        }

        assertThat(ties)
                .contains(
                        "Hong Kong Electronics LINKED_TO eu-32017R1509-XIII.B-3",
                        "Korea Pugang Trading Corporation OWNED_BY eu-32017R1509-XIII.B-2");
    }
}
