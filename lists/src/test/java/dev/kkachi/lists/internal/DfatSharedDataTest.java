package dev.kkachi.lists.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kkachi.files.ArchiveLimits;
import dev.kkachi.files.BoundedArchive;
import dev.kkachi.files.FileHead;
import dev.kkachi.lists.ListFolder;
import dev.kkachi.lists.LoadedLists;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import dev.kkachi.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The real list of August 2026, in both of its forms.
class DfatSharedDataTest {
    private static GatheringSink read(String relative) throws IOException {
        Path path = SharedData.find(relative);
        assumeTrue(path != null, "no shared data");
        GatheringSink sink = new GatheringSink();
        ListFile file = ListFile.of(BoundedArchive.open(path, ArchiveLimits.STANDARD), "");
        new DfatList().read(new Publication(new ListEdition("au_dfat_sanctions", "2026-08"), List.of(file)), sink);
        return sink;
    }

    @Test
    void everyPartyOfTheWorkbookIsRead() throws IOException {
        GatheringSink sink = read("lists/au/dfat_2026-08.xlsx");

        List<Party> parties = sink.parties();
        assertThat(parties).hasSize(3846);
        assertThat(parties.stream().filter(party -> party.schema() == Schema.VESSEL))
                .hasSize(262);
        assertThat(count(parties, Property.UN_REFERENCE)).isBetween(775L, 800L);
        assertThat(count(parties, Property.IMO_NUMBER)).isEqualTo(261);
        assertThat(parties.stream()
                        .filter(party -> party.listings().getFirst().since() != null)
                        .count())
                .isGreaterThan(3_500);
        assertThat(sink.rejections()).extracting(one -> one.value()).containsExactly("10/061962");
    }

    @Test
    void theWorkbookAndTheCsvSayTheSame() throws IOException {
        String book = read("lists/au/dfat_2026-08.xlsx").render();
        String csv = read("lists/au/dfat_2026-08.csv").render();

        assertThat(book).isEqualTo(csv);
    }

    @Test
    void theWorkbookIsDatedByItself() throws IOException {
        Path path = SharedData.find("lists/au/dfat_2026-08.xlsx");
        assumeTrue(path != null, "no shared data");

        FileHead head = FileHead.of(BoundedArchive.open(path, ArchiveLimits.STANDARD));

        assertThat(new DfatList().recognise(head)).isEqualTo(new Recognition("au_dfat_sanctions", "", "2026-07-23"));
    }

    @Test
    void ofBothFilesOneIsTheEdition() {
        Path folder = SharedData.find("lists/au");
        assumeTrue(folder != null, "no shared data");

        LoadedLists loaded = ListFolder.read(List.of(folder));

        assertThat(loaded.lists()).singleElement().satisfies(list -> {
            assertThat(list.parties()).isEqualTo(3846);
            assertThat(list.superseded()).isZero();
            assertThat(list.rejected()).isEqualTo(1);
            assertThat(list.files()).hasSize(1);
        });
        assertThat(loaded.unused()).hasSize(1);
    }

    private static long count(List<Party> parties, Property property) {
        return parties.stream()
                .filter(party -> !party.facts(property).isEmpty())
                .count();
    }
}
