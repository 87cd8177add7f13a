package dev.kkachi.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kkachi.files.CsvLayout;
import dev.kkachi.files.CsvReader;
import dev.kkachi.files.CsvRow;
import dev.kkachi.model.Listing;
import dev.kkachi.model.Party;
import dev.kkachi.model.Schema;
import dev.kkachi.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The real lists that may lie beside the project, read as a whole.
final class SharedListsTest {
    /// Which list of the ground truth is which data set.
    private static final Map<String, Set<String>> DATASETS = Map.of(
            "OFAC", Set.of("us_ofac_sdn", "us_ofac_cons"),
            "UN", Set.of("un_sc_sanctions"),
            "UK", Set.of("gb_fcdo_sanctions"),
            "EU", Set.of("eu_journal_sanctions"),
            "DFAT", Set.of("au_dfat_sanctions"));
    /// The act whose entries the ground truth names by annex, number and the letter of their schema.
    private static final String EU_ACT = "32017R1509/";

    private static @Nullable LoadedLists loaded;

    @Test
    void theRealListsLoadAsAWholeAndFragmentsAreLeftOut() {
        Path folder = SharedData.find("lists");
        assumeTrue(folder != null, "no shared data");

        LoadedLists loaded = loaded(folder);

        assertThat(loaded.lists())
                .extracting(list -> list.list().dataset())
                .contains(
                        "eu_journal_sanctions", "us_ofac_sdn", "us_ofac_cons", "un_sc_sanctions", "gb_fcdo_sanctions");
        assertThat(state(loaded, "us_ofac_sdn").parties()).isBetween(18_000, 19_181);
        assertThat(state(loaded, "us_ofac_sdn").superseded()).isGreaterThan(500);
        assertThat(state(loaded, "un_sc_sanctions").parties()).isEqualTo(1_011);
        assertThat(why(loaded, "sample_sdn_advanced.xml")).contains("nobody states its date");
        assertThat(why(loaded, "un_consolidated_2026-02-27.xml")).contains("is older than that of 2026-08-01");
        assertThat(why(loaded, "goAMLSchema_5.0.1.xsd")).isEqualTo("not a list that Kkachi knows");
    }

    /// The ground truth also joins persons by name alone where a list gives no birth date; we do not, so not
    /// every cluster can be whole: the list of the UK at hand has nothing but names. On the other hand the truth
    /// does not turn names, so that it keeps apart whom the UK prints as "HO-JIN YUN" and everyone else as "YUN
    /// Ho-jin". Four parties that it keeps in several clusters share a passport, a register's number, a birth
    /// date or a name that is nobody else's.
    @Test
    void listedPartiesOfNorthKoreaAreJoinedAcrossListsAndStrangersAreNot() throws IOException {
        Path folder = SharedData.find("lists");
        Path truth = SharedData.find("lists/dprk_aliases.tsv");
        assumeTrue(folder != null && truth != null, "no shared data");
        Map<String, String> entityOf = entityOf(loaded(folder));

        Map<String, Set<String>> clustersOf = new TreeMap<>();
        List<String> split = new ArrayList<>();
        int several = 0;
        for (Map.Entry<String, Set<String>> cluster : clusters(truth).entrySet()) {
            List<String> records =
                    cluster.getValue().stream().filter(entityOf::containsKey).toList();
            boolean namedByTheUkAlone =
                    records.size() == 1 && records.getFirst().startsWith("UK:");
            Set<String> entities = new TreeSet<>();
            records.forEach(entry -> entities.add(entityOf.getOrDefault(entry, "")));
            entities.forEach(entity -> clustersOf
                    .computeIfAbsent(entity, ignored -> new TreeSet<>())
                    .addAll(namedByTheUkAlone ? Set.of() : Set.of(cluster.getKey())));
            several += records.size() > 1 ? 1 : 0;
            if (entities.size() > 1) {
                split.add(cluster.getKey() + " " + entities);
            }
        }

        assertThat(several).isGreaterThan(250);
        assertThat(split).as("clusters in pieces, of " + several).hasSizeLessThan(several / 4);
        assertThat(clustersOf.values().stream().filter(clusters -> clusters.size() > 1))
                .as("entities made of several clusters")
                .hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void noPartyStandsTwiceOnOneListButForShips() {
        Path folder = SharedData.find("lists");
        assumeTrue(folder != null, "no shared data");
        LoadedLists loaded = loaded(folder);

        List<String> twice = new ArrayList<>();
        for (int i = 0; i < loaded.catalog().size(); i++) {
            Party party = loaded.catalog().party(i);
            Set<String> rosters = new HashSet<>();
            for (Listing listing : party.listings()) {
                String entry = listing.entryId();
                String roster = listing.list().dataset() + entry.substring(0, entry.lastIndexOf('/') + 1);
                if (!rosters.add(roster) && party.schema() != Schema.VESSEL) {
                    twice.add(party.id() + " " + roster);
                }
            }
        }

        assertThat(twice).isEmpty();
    }

    /// Reads the lists once for all tests.
    private static synchronized LoadedLists loaded(Path folder) {
        LoadedLists known = loaded;
        if (known == null) {
            known = ListFolder.read(List.of(folder));
            loaded = known;
        }
        return known;
    }

    private static ListState state(LoadedLists loaded, String dataset) {
        return loaded.lists().stream()
                .filter(list -> list.list().dataset().equals(dataset))
                .findFirst()
                .orElseThrow();
    }

    private static String why(LoadedLists loaded, String name) {
        return loaded.unused().stream()
                .filter(file -> file.file().endsWith(name))
                .map(UnusedFile::why)
                .findFirst()
                .orElse("used");
    }

    private static Map<String, String> entityOf(LoadedLists loaded) {
        Map<String, String> entityOf = new HashMap<>();
        for (int i = 0; i < loaded.catalog().size(); i++) {
            Party party = loaded.catalog().party(i);
            for (Listing listing : party.listings()) {
                String list = truthName(listing.list().dataset());
                String entry = listing.entryId();
                if (list != null && list.equals("EU")) {
                    entry = entry.startsWith(EU_ACT) ? entry.substring(EU_ACT.length()) + "/" + letter(party) : "";
                }
                if (list != null && !entry.isEmpty()) {
                    entityOf.put(list + ":" + entry, party.id());
                }
            }
        }
        return entityOf;
    }

    private static String letter(Party party) {
        return switch (party.schema()) {
            case PERSON -> "P";
            case VESSEL -> "V";
            default -> "L";
        };
    }

    private static @Nullable String truthName(String dataset) {
        return DATASETS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(dataset))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Set<String>> clusters(Path truth) throws IOException {
        Map<String, Set<String>> clusters = new TreeMap<>();
        CsvLayout tabs = CsvLayout.COMMA.withDelimiter('\t');
        try (CsvReader rows = CsvReader.open(Files.newInputStream(truth), "truth", tabs)) {
            for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                if (row instanceof CsvRow.Cells cells) {
                    clusters.computeIfAbsent(cells.get(0), ignored -> new HashSet<>())
                            .add(cells.get(2) + ":" + cells.get(3));
                }
            }
        }
        return clusters;
    }
}
