package dev.kkachi.lists.internal;

import static dev.kkachi.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kkachi.files.FileHead;
import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

/// Broken lists of the EU: what can be read is read, what cannot is listed, and nothing ends a load but a
/// document that is none.
class EuFuzzTest {
    private static final String HEADER =
            "celex,recordId,programKey,annex,measure,startDate,reason,schema,name,alias,birthDate,passportNumber,address\n";
    private static final String ROW =
            "32017R1509,7,EU-PRK,XV.A,Asset freeze,19.12.2011,\"It is owned by Otter Trading.\","
                    + "Person,KIM Yong Chol 김영철,\"KIM Yong-Chol; \"\"a; b\"\"\",\"(a) 1946, (b) circa 1947\","
                    + "472310168 (DPRK),\"Pyongyang, DPRK\"\n";

    @FuzzTest(maxDuration = "10s")
    void anyRowOfAnAnnexIsAPartyOrARejection(FuzzedDataProvider data) throws IOException, XMLStreamException {
        String text = HEADER + data.consumeRemainingAsString();

        GatheringSink sink = GatheringSink.read(new EuJournal(), EuJournal.DATASET, ListFile.of("x.csv", "", text));

        assertThat(sink.parties()).allMatch(party -> !party.names().isEmpty());
    }

    @FuzzTest(maxDuration = "10s")
    void anyCellOfAnAnnexIsRead(FuzzedDataProvider data) throws IOException, XMLStreamException {
        StringBuilder row = new StringBuilder("32017R1509");
        for (int i = 1; i < HEADER.split(",", -1).length; i++) {
            String cell = i == 7 ? "Person" : data.consumeString(60);
            row.append(",\"")
                    .append(cell.replace("\"", "\"\"").replace('\u0000', ' '))
                    .append('"');
        }

        GatheringSink sink =
                GatheringSink.read(new EuJournal(), EuJournal.DATASET, ListFile.of("x.csv", "", HEADER + row + "\n"));

        assertThat(sink.parties().size() + sink.rejections().size()).isEqualTo(1);
    }

    @FuzzTest(maxDuration = "10s")
    void anyDocumentIsEntriesOrNone(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();

        assertThat(Damage.isReadOrNoDocument(new EuFsfXml(), text)).isTrue();
        assertThat(Damage.isReadOrNoDocument(new EuFsfCsv(), text)).isTrue();
    }

    @Test
    void aDamagedRowOfAnAnnexLeavesTheOthersAlone() {
        String good = ROW.replace(",7,", ",8,");

        forAll(random -> HEADER + Damage.row(ROW, random) + "\n" + good, EuFuzzTest::readsTheGoodRow);
    }

    private static boolean readsTheGoodRow(String text) {
        try {
            new EuJournal().recognise(FileHead.of("x", text));
            GatheringSink sink = GatheringSink.read(new EuJournal(), EuJournal.DATASET, ListFile.of("x.csv", "", text));
            return sink.parties().stream().anyMatch(party -> party.id().equals("eu-32017R1509-XV.A-8"));
        } catch (IOException | XMLStreamException e) {
            throw new AssertionError(text, e);
        }
    }

    @Test
    void aDamagedEntryNeverEndsTheLoad() {
        forAll(random -> Damage.words(EuFsfTest.XML, random), text -> Damage.isReadOrNoDocument(new EuFsfXml(), text));
        List<String> lines = EuFsfTest.csv().lines().toList();
        forAll(
                random -> lines.getFirst() + "\n" + Damage.row(lines.get(1), random) + "\n" + lines.get(2) + "\n",
                text -> Damage.isReadOrNoDocument(new EuFsfCsv(), text));
    }
}
