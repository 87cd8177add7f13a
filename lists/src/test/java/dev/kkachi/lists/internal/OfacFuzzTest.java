package dev.kkachi.lists.internal;

import static dev.kkachi.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kkachi.files.FileHead;
import dev.kkachi.model.ListEdition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

/// Broken lists: what can be read is read, what cannot is listed, and nothing ends a load but a document that is
/// no document.
class OfacFuzzTest {
    @FuzzTest(maxDuration = "10s")
    void anyBytesAreRowsOrRejections(FuzzedDataProvider data) throws IOException {
        byte[] bytes = data.consumeRemainingAsBytes();
        List<ListFile> files = List.of(
                new ListFile("sdn.csv", "sdn", () -> new ByteArrayInputStream(bytes)),
                new ListFile("alt.csv", "alt", () -> new ByteArrayInputStream(bytes)),
                new ListFile("add.csv", "add", () -> new ByteArrayInputStream(bytes)),
                new ListFile("comments.csv", "comments", () -> new ByteArrayInputStream(bytes)));
        GatheringSink sink = new GatheringSink();

        new OfacCsv().read(new Publication(new ListEdition("us_ofac_sdn", "2026-08-01"), files), sink);

        assertThat(sink.parties()).allMatch(party -> !party.names().isEmpty());
    }

    @Test
    void aDamagedTableStillGivesItsGoodRows() {
        String row = "7,\"SIM, Hyon Sop\",\"individual\",\"DPRK3\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"
                + "\"DOB 25 Nov 1983; alt. Passport 1 (Korea, North) issued 1 Jan 2020; Digital Currency Address - XBT 1; a.k.a. 'X'.\"\r\n";
        String good = row.replace("7,", "8,");

        forAll(random -> Damage.row(row, random) + "\r\n" + good, text -> reads(text, "ofac-8"));
    }

    @Test
    void aDamagedEntryNeverEndsTheLoad() {
        forAll(
                random -> Damage.words(OfacAdvancedTest.LIST, random),
                text -> Damage.isReadOrNoDocument(new OfacAdvanced(), text));
        forAll(
                random -> Damage.words(OfacEnhancedTest.LIST, random),
                text -> Damage.isReadOrNoDocument(new OfacEnhanced(), text));
    }

    /// An unclosed quote swallows no more than its own line.
    private static boolean reads(String text, String id) {
        try {
            new OfacCsv().recognise(FileHead.of("x", text));
            GatheringSink sink = GatheringSink.read(new OfacCsv(), "us_ofac_sdn", ListFile.of("sdn.csv", "sdn", text));
            return sink.parties().stream().anyMatch(party -> party.id().equals(id));
        } catch (IOException | XMLStreamException e) {
            throw new AssertionError(text, e);
        }
    }
}
