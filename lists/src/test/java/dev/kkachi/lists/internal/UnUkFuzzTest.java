package dev.kkachi.lists.internal;

import static dev.kkachi.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

/// Broken lists of the Security Council and the United Kingdom: what can be read is read, what cannot is listed,
/// and nothing ends a load but a document that is none.
class UnUkFuzzTest {
    private static final String UK_HEADER = "Unique ID,OFSI Group ID,Name,Name 6,Name 1,Name type,Regime Name,Type,"
            + "Designation source,Date Designated,D.O.B,Nationality(/ies),Passport number,Address Line 1,Address Country\n";
    private static final String UK_ROW = "DPR0006,12345,CHOE CHUN-SIK,CHOE,Chun Sik,Primary Name,DPRK,Individual,UN,"
            + "07-03-2016,\"dd/mm/1954; 12/10/1954\",North Korea,\"(1) 472310168 (2) 1\",Otter Street,North Korea\n";

    @FuzzTest(maxDuration = "10s")
    void anyDocumentIsEntriesOrNone(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();

        assertThat(Damage.isReadOrNoDocument(new UnConsolidated(), text)).isTrue();
        assertThat(Damage.isReadOrNoDocument(new UkXml(), text)).isTrue();
        assertThat(Damage.isReadOrNoDocument(new UkCsv(), UK_HEADER + text)).isTrue();
    }

    @FuzzTest(maxDuration = "10s")
    void anyTextOfAnElementIsRead(FuzzedDataProvider data) {
        String[] elements = {"FIRST_NAME", "LISTED_ON", "GENDER", "TYPE_OF_DATE", "YEAR", "FROM_YEAR", "DATE", "NOTE"};
        StringBuilder birth = new StringBuilder("<INDIVIDUAL_DATE_OF_BIRTH>");
        for (String element : elements) {
            String text = data.consumeString(40).replaceAll("[^\\p{L}\\p{N} .,/-]", "");
            birth.append('<')
                    .append(element)
                    .append('>')
                    .append(text)
                    .append("</")
                    .append(element)
                    .append('>');
        }
        String entry = "<CONSOLIDATED_LIST><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>Ana</FIRST_NAME>" + birth
                + "</INDIVIDUAL_DATE_OF_BIRTH></INDIVIDUAL></CONSOLIDATED_LIST>";

        assertThat(Damage.isReadOrNoDocument(new UnConsolidated(), entry)).isTrue();
    }

    @Test
    void aDamagedEntryNeverEndsTheLoad() {
        forAll(
                random -> Damage.words(UnConsolidatedTest.DOCUMENT, random),
                text -> Damage.isReadOrNoDocument(new UnConsolidated(), text));
        forAll(
                random -> Damage.words(UkListsTest.DOCUMENT, random),
                text -> Damage.isReadOrNoDocument(new UkXml(), text));
    }

    @Test
    void aBirthYearThatIsNoneIsPassedOver() throws IOException, XMLStreamException {
        String text = UnConsolidatedTest.DOCUMENT.replaceFirst(
                "<FROM_YEAR>1937</FROM_YEAR><TO_YEAR>1939</TO_YEAR>", "<YEAR>0</YEAR>");

        GatheringSink sink =
                GatheringSink.read(new UnConsolidated(), "un_sc_sanctions", ListFile.of("un.xml", "", text));

        assertThat(sink.parties()).hasSize(2);
        assertThat(sink.render()).doesNotContain("birthDate");
    }

    @Test
    void aDamagedRowLeavesTheOthersAlone() {
        String good = UK_ROW.replace("DPR0006", "DPR0007");

        forAll(random -> UK_HEADER + Damage.row(UK_ROW, random) + "\n" + good, UnUkFuzzTest::readsTheGoodRow);
    }

    private static boolean readsTheGoodRow(String text) {
        try {
            GatheringSink sink = GatheringSink.read(new UkCsv(), UkCsv.DATASET, ListFile.of("uk.csv", "", text));
            return sink.parties().stream().anyMatch(party -> party.id().equals("uk-DPR0007"));
        } catch (IOException | XMLStreamException e) {
            throw new AssertionError(text, e);
        }
    }
}
