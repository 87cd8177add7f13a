package dev.kkachi.lists.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kkachi.lists.ListFolder;
import dev.kkachi.lists.LoadedLists;
import dev.kkachi.model.Party;
import dev.kkachi.model.Schema;
import dev.kkachi.testkit.SharedData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnUkSharedDataTest {
    private static List<Party> parties(String relative) {
        Path file = SharedData.find(relative);
        assumeTrue(file != null, "no shared data");
        LoadedLists loaded = ListFolder.read(List.of(file));
        List<Party> parties = new ArrayList<>();
        for (int handle = 0; handle < loaded.catalog().size(); handle++) {
            parties.add(loaded.catalog().party(handle));
        }
        return parties;
    }

    @Test
    void theSecurityCouncilsListHasItsPersonsAndEntities() {
        List<Party> parties = parties("lists/un/un_consolidated_2026-08-01.xml");

        assertThat(parties.stream().filter(party -> party.schema() == Schema.PERSON))
                .hasSize(736);
        assertThat(parties.stream().filter(party -> party.schema() != Schema.PERSON))
                .hasSize(275);
    }

    @Test
    void theOlderEditionReadsTheSameWay() {
        assertThat(parties("lists/un/un_consolidated_2026-02-27.xml")).hasSizeGreaterThan(900);
    }

    @Test
    void theUnitedKingdomsExportHasAllItsEntries() {
        assertThat(parties("lists/uk/fcdo_uk_sanctions_list_2025-08-11.csv")).hasSizeBetween(5_000, 5_302);
    }
}
