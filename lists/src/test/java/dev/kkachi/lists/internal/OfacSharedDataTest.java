package dev.kkachi.lists.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kkachi.files.ArchiveLimits;
import dev.kkachi.files.BoundedArchive;
import dev.kkachi.files.FileHead;
import dev.kkachi.lists.Rejection;
import dev.kkachi.model.ListEdition;
import dev.kkachi.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

/// The real editions that may lie beside the project.
class OfacSharedDataTest {
    static GatheringSink csv() throws IOException, XMLStreamException {
        GatheringSink sink = new GatheringSink();
        List<ListFile> files = List.of(
                file("sdn_2024-05-03.csv", "sdn"),
                file("alt_2026-08-02.csv", "alt"),
                file("add_2026-08-02.csv", "add"),
                file("sdn_comments_2026-08-02.csv", "comments"),
                file("sdn_dprk_supplement_2026-08-02.csv", "sdn"));
        new OfacCsv().read(new Publication(new ListEdition("us_ofac_sdn", "2026-08-02"), files), sink);
        return sink;
    }

    private static ListFile file(String name, String part) throws IOException {
        Path path = SharedData.find("lists/ofac/" + name);
        assumeTrue(path != null, "no shared data");
        return ListFile.of(BoundedArchive.open(path, ArchiveLimits.STANDARD), part);
    }

    @Test
    void everyRealTableIsRecognised() throws IOException {
        Path folder = SharedData.find("lists/ofac");
        assumeTrue(folder != null, "no shared data");
        StringBuilder found = new StringBuilder();
        for (String name : List.of(
                "sdn_2024-05-03.csv",
                "alt_2025-02.csv",
                "add_2026-08-02.csv",
                "sdn_comments_2026-08-02.csv",
                "sdn_dprk_supplement_2026-08-02.csv",
                "cons_prim_2025-12.csv",
                "cons_alt_2025-12.csv",
                "cons_add_2025-12.csv",
                "cons_comments_2025-12.csv")) {
            FileHead head = FileHead.of(BoundedArchive.open(folder.resolve(name), ArchiveLimits.STANDARD));
            Recognition recognition = new OfacCsv().recognise(head);
            found.append(recognition == null ? "?" : recognition.dataset() + "/" + recognition.part())
                    .append('\n');
        }

        assertThat(found).hasToString("""
                us_ofac_sdn/sdn
                us_ofac_sdn/alt
                us_ofac_sdn/add
                us_ofac_sdn/comments
                us_ofac_sdn/sdn
                us_ofac_cons/sdn
                us_ofac_cons/alt
                us_ofac_cons/add
                us_ofac_cons/comments
                """);
    }

    @Test
    void theRealTablesAreReadAlmostWithoutALoss() throws IOException, XMLStreamException {
        GatheringSink sink = csv();

        assertThat(sink.parties()).hasSizeGreaterThan(14_993);
        assertThat(Set.copyOf(sink.live())).hasSize(19_181);
        assertThat(sink.rejections().stream().filter(one -> !one.field().equals("ent_num")))
                .hasSize(2)
                .extracting(Rejection::field)
                .contains("Digital Currency Address - XMR", "Remarks");
    }
}
