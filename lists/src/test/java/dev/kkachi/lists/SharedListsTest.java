package dev.kkachi.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kkachi.files.CsvLayout;
import dev.kkachi.files.CsvReader;
import dev.kkachi.files.CsvRow;
import dev.kkachi.model.Listing;
import dev.kkachi.model.Party;
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
            "DFAT", Set.of("au_dfat_sanctions"));

    @Test
    void theRealListsLoadAsAWholeAndFragmentsAreLeftOut() {
        Path folder = SharedData.find("lists");
        assumeTrue(folder != null, "no shared data");

        LoadedLists loaded = ListFolder.read(List.of(folder));

        assertThat(loaded.lists())
                .extracting(list -> list.list().dataset())
                .contains("us_ofac_sdn", "us_ofac_cons", "un_sc_sanctions", "gb_fcdo_sanctions");
        assertThat(state(loaded, "us_ofac_sdn").parties()).isBetween(18_000, 19_181);
        assertThat(state(loaded, "us_ofac_sdn").superseded()).isGreaterThan(500);
        assertThat(state(loaded, "un_sc_sanctions").parties()).isEqualTo(1_011);
        assertThat(why(loaded, "sample_sdn_advanced.xml")).contains("a fragment or a sample");
        assertThat(why(loaded, "un_consolidated_2026-02-27.xml")).contains("is older than that of 2026-08-01");
        assertThat(why(loaded, "goAMLSchema_5.0.1.xsd")).isEqualTo("not a list that Kkachi knows");
    }

    /// The ground truth also joins persons by name alone where a list gives no birth date; we do not, so not every
    /// cluster can be whole. One company that the truth keeps in three clusters bears the same rare name on three
    /// lists.
    @Test
    void listedPartiesOfNorthKoreaAreJoinedAcrossListsAndStrangersAreNot() throws IOException {
        Path folder = SharedData.find("lists");
        Path truth = SharedData.find("lists/dprk_aliases.tsv");
        assumeTrue(folder != null && truth != null, "no shared data");
        Map<String, String> entityOf = entityOf(ListFolder.read(List.of(folder)));

        Map<String, Set<String>> clustersOf = new TreeMap<>();
        List<String> split = new ArrayList<>();
        int several = 0;
        for (Map.Entry<String, Set<String>> cluster : clusters(truth).entrySet()) {
            List<String> records =
                    cluster.getValue().stream().filter(entityOf::containsKey).toList();
            Set<String> entities = new TreeSet<>();
            records.forEach(entry -> entities.add(entityOf.getOrDefault(entry, "")));
            entities.forEach(entity -> clustersOf
                    .computeIfAbsent(entity, ignored -> new TreeSet<>())
                    .add(cluster.getKey()));
            several += records.size() > 1 ? 1 : 0;
            if (entities.size() > 1) {
                split.add(cluster.getKey() + " " + entities);
            }
        }

        assertThat(several).isGreaterThan(150);
        assertThat(split).as("clusters in pieces, of " + several).hasSizeLessThan(several / 5);
        assertThat(clustersOf.values().stream().filter(clusters -> clusters.size() > 1))
                .as("entities made of several clusters")
                .hasSizeLessThanOrEqualTo(3);
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
                if (list != null) {
                    entityOf.put(list + ":" + listing.entryId(), party.id());
                }
            }
        }
        return entityOf;
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
