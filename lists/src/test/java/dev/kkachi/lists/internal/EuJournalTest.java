package dev.kkachi.lists.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.files.FileHead;
import dev.kkachi.testkit.Bounds;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

/// Annexes of EU acts, written by hand in the documented form of the transcribed tables. Designations of the DPRK
/// regime are public, the other parties are invented.
class EuJournalTest {
    private static final String COLUMNS =
            "recordId,programKey,annex,measure,startDate,reason,schema,name,alias,weakAlias,"
                    + "previousName,country,nationality,jurisdiction,birthDate,birthPlace,position,passportNumber,gender,"
                    + "incorporationDate,legalForm,registrationNumber,taxNumber,innCode,kppCode,swiftBic,imoNumber,flag,address,"
                    + "phone,notes\n";
    private static final String CONSOLIDATED = "celex," + COLUMNS;
    private static final String AMENDMENT = "amendedCelex,amendmentCelex," + COLUMNS;

    /// A row of the annex `annex` whose cells are said by column.
    private static String row(String act, String number, String annex, String... columnsAndCells) {
        String[] columns = COLUMNS.strip().split(",", -1);
        StringBuilder row = new StringBuilder(act + "," + number + ",EU-PRK," + annex);
        for (int i = 3; i < columns.length; i++) {
            String cell = columns[i].equals("measure") ? "Asset freeze" : "";
            for (int j = 0; j < columnsAndCells.length; j += 2) {
                cell = columnsAndCells[j].equals(columns[i]) ? columnsAndCells[j + 1] : cell;
            }
            row.append(",\"").append(cell.replace("\"", "\"\"")).append('"');
        }
        return row.append('\n').toString();
    }

    private static ListFile file(String name, String text) {
        Recognition recognition = new EuJournal().recognise(FileHead.of(name, text));
        return ListFile.of(name, recognition == null ? "" : recognition.part(), text);
    }

    private static String read(ListFile... files) throws IOException, XMLStreamException {
        return GatheringSink.read(new EuJournal(), EuJournal.DATASET, files).render();
    }

    private static String person(String name, String... columnsAndCells) throws IOException, XMLStreamException {
        String[] all = new String[columnsAndCells.length + 4];
        all[0] = "schema";
        all[1] = "Person";
        all[2] = "name";
        all[3] = name;
        System.arraycopy(columnsAndCells, 0, all, 4, columnsAndCells.length);
        return read(file("32017R1509.csv", CONSOLIDATED + row("32017R1509", "7", "XV.A", all)));
    }

    @Test
    void manyRowsAlikeWithoutNumbersAreEntriesOfTheirOwnAndTakeNoTime() throws Exception {
        String row = row("32017R1509", "", "XV.A", "schema", "Person", "name", "WREN Anna");
        String text = CONSOLIDATED + row.repeat(20_000);

        GatheringSink sink = Bounds.within(
                text.length(),
                () -> GatheringSink.read(new EuJournal(), EuJournal.DATASET, file("32017R1509.csv", text)));

        assertThat(sink.parties()).hasSize(20_000);
    }

    @Test
    void hangulAmongTheAliasesIsANameOfItsOwn() throws IOException, XMLStreamException {
        String party = person(
                "KIM Yong Chol",
                "alias",
                "김영철; KIM Yong-Chol; KIM Young-Chol",
                "birthDate",
                "1946",
                "startDate",
                "19.12.2011");

        assertThat(party).isEqualTo("""
                Person eu-32017R1509-XV.A-7
                  name: KIM, Yong Chol
                  alias: 김영철 (Hangul)
                  alias: KIM, Yong-Chol
                  alias: KIM, Young-Chol
                  notes: Asset freeze under 32017R1509, annex XV.A
                  birthDate: 1946
                  listed: eu_journal_sanctions@2026-08-01 32017R1509/XV.A/7 [EU-PRK] since 2011-12-19
                """);
    }

    @Test
    void hangulBehindTheNameIsAnAliasOfIt() throws IOException, XMLStreamException {
        assertThat(person("KIM Kwang Yon 김광연")).contains("name: KIM, Kwang Yon\n", "alias: 김광연 (Hangul)");
    }

    @Test
    void aliasesThatCommasSeparateAreSeveralAndAFamilyNameBeforeACommaIsOne() throws IOException, XMLStreamException {
        String party = person("KIM Yong Nam", "alias", "KIM Yong-Nam, KIM Young-Nam; Chang, Myong Ho");

        assertThat(party).contains("alias: KIM, Yong-Nam\n", "alias: KIM, Young-Nam\n", "alias: Chang, Myong Ho\n");
    }

    @Test
    void weakAndFormerNamesKeepTheirPlace() throws IOException, XMLStreamException {
        String party = person("Ana OTTER", "weakAlias", "The Minister; Shadow", "previousName", "Ana BADGER");

        assertThat(party).contains("weakAlias: The Minister", "weakAlias: Shadow", "previousName: BADGER, Ana");
    }

    @Test
    void anotherSpellingOfOneWordMakesAnotherName() throws IOException, XMLStreamException {
        String party = person("Mohamed (a.k.a. Mohammad, Muhammad) OTTER");

        assertThat(party).contains("name: OTTER, Mohamed\n", "alias: OTTER, Mohammad\n", "alias: OTTER, Muhammad\n");
    }

    @Test
    void valuesThatHoldASemicolonStandInQuotesInsideTheCell() throws IOException, XMLStreamException {
        String party = person(
                "Ana OTTER",
                "birthDate",
                "\"(a) 13.1.1992; (b) 16.3.1993\"",
                "nationality",
                "(a) German, (b) Algerian; Syrian/Iranian",
                "address",
                "\"Room 1; Otter Street 2, Pyongyang, DPRK\"; Russian Federation",
                "passportNumber",
                "472320665; PS 381420397 (issued by the DPRK)");

        assertThat(party)
                .contains("birthDate: 1992-01-13\n", "birthDate: 1993-03-16\n")
                .contains("nationality: de\n", "nationality: dz\n", "nationality: sy\n", "nationality: ir\n")
                .contains("address: Room 1; Otter Street 2, Pyongyang, DPRK\n", "country: kp\n", "country: ru\n")
                .doesNotContain("address: Russian Federation")
                .contains("passportNumber: 472320665\n", "passportNumber: PS 381420397\n");
    }

    @Test
    void roughAndAlternativeBirthDatesAreRead() throws IOException, XMLStreamException {
        String party = person("Ana OTTER", "birthDate", "Between 1968 and 1973; circa 1952; 19.9.1981 or 29.9.1981");

        assertThat(party)
                .contains("birthDate: 1968/1973", "birthDate: ~1952", "birthDate: 1981-09-19", "birthDate: 1981-09-29");
    }

    @Test
    void anEntryWithoutANumberIsKnownByItsShipOrItsName() throws IOException, XMLStreamException {
        String parties = read(file(
                "32017R1509.csv",
                CONSOLIDATED
                        + row(
                                "32017R1509",
                                "",
                                "XIII.B",
                                "schema",
                                "Vessel",
                                "name",
                                "Hoe Ryong",
                                "imoNumber",
                                "9041552")
                        + row("32017R1509", "", "XIV", "schema", "LegalEntity", "name", "Otter / Sons")));

        assertThat(parties)
                .contains("Vessel eu-32017R1509-XIII.B-IMO-9041552", "32017R1509/XIII.B/IMO 9041552")
                .contains("LegalEntity eu-32017R1509-XIV-Otter-Sons");
    }

    @Test
    void namesakesInAnUnnumberedAnnexStayTwo() throws IOException, XMLStreamException {
        String row = row("32002R0881", "", "I", "schema", "Person", "name", "Ana Otter", "birthDate", "1960");

        String parties = read(file("32002R0881.csv", CONSOLIDATED + row + row.replace("1960", "1980")));

        assertThat(parties).contains("Person eu-32002R0881-I-Ana-Otter\n", "Person eu-32002R0881-I-Ana-Otter-2-\n");
    }

    @Test
    void oneEntryUnderTwoMeasuresIsOneParty() throws IOException, XMLStreamException {
        String row = row("32016R0044", "1", "V", "schema", "Vessel", "name", "OTTER STAR", "imoNumber", "1234567");

        String parties = read(
                file("32016R0044.csv", CONSOLIDATED + row + row.replace("Asset freeze", "Financial restrictions")));

        assertThat(parties)
                .containsOnlyOnce("Vessel eu-")
                .contains("Asset freeze under 32016R0044, annex V", "Financial restrictions under 32016R0044, annex V");
    }

    @Test
    void aNumberThatTwoKindsOfPartiesShareIsTwoEntries() throws IOException, XMLStreamException {
        String parties = read(file(
                "32017R1509.csv",
                CONSOLIDATED
                        + row("32017R1509", "1", "XIII", "schema", "Person", "name", "Ana OTTER")
                        + row("32017R1509", "1", "XIII", "schema", "Vessel", "name", "OTTER STAR")));

        assertThat(parties).contains("Person eu-32017R1509-XIII-1\n", "Vessel eu-32017R1509-XIII-1-2-\n");
    }

    @Test
    void anAmendmentAddsPartiesAndChangesThoseThatItPrintsAgain() throws IOException, XMLStreamException {
        ListFile consolidated = file(
                "32014R0833.csv",
                CONSOLIDATED
                        + row(
                                "32014R0833",
                                "1",
                                "XLII",
                                "schema",
                                "Vessel",
                                "name",
                                "OLD OTTER",
                                "startDate",
                                "24.4.2026")
                        + row("32014R0833", "9", "XLII", "schema", "Vessel", "name", "FERRET"));
        ListFile amendment = file(
                "32026R1848.csv",
                AMENDMENT
                        + row(
                                "32014R0833,32026R1848",
                                "1",
                                "XLII",
                                "schema",
                                "Vessel",
                                "name",
                                "NEW OTTER (ex OLD OTTER)")
                        + row("32014R0833,32026R1848", "5", "XLII", "schema", "Vessel", "name", "MARTEN"));

        assertThat(read(consolidated, amendment)).isEqualTo("""
                Vessel eu-32014R0833-XLII-1
                  name: NEW OTTER
                  alias: ex OLD OTTER
                  notes: Asset freeze under 32014R0833 as amended by 32026R1848, annex XLII
                  alias: OLD OTTER
                  notes: Asset freeze under 32014R0833, annex XLII
                  listed: eu_journal_sanctions@2026-08-01 32014R0833/XLII/1 [EU-PRK] since 2026-04-24
                Vessel eu-32014R0833-XLII-5
                  name: MARTEN
                  notes: Asset freeze under 32014R0833 as amended by 32026R1848, annex XLII
                  listed: eu_journal_sanctions@2026-08-01 32014R0833/XLII/5 [EU-PRK]
                Vessel eu-32014R0833-XLII-9
                  name: FERRET
                  notes: Asset freeze under 32014R0833, annex XLII
                  listed: eu_journal_sanctions@2026-08-01 32014R0833/XLII/9 [EU-PRK]
                """);
    }

    @Test
    void numbersAreTakenOutOfTheWordsAroundThemAndATaxOfficesCodeIsNoIdentifier()
            throws IOException, XMLStreamException {
        String party = read(file(
                "32014R0833.csv",
                CONSOLIDATED
                        + row(
                                "32014R0833",
                                "1",
                                "IV",
                                "schema",
                                "Company",
                                "name",
                                "Otter LLC",
                                "registrationNumber",
                                "1831096455 (Tax ID/INN)",
                                "innCode",
                                "7714077682",
                                "kppCode",
                                "673201001",
                                "swiftBic",
                                "KHJBSDKH and 5040942458",
                                "incorporationDate",
                                "9.10.2012")));

        assertThat(party)
                .contains("registrationNumber: 1831096455\n", "taxNumber: 7714077682\n", "swiftBic: KHJBSDKH\n")
                .contains("notes: KPP: 673201001", "incorporationDate: 2012-10-09");
    }

    @Test
    void aHarbourOrACoinIsLookedOutForToo() throws IOException, XMLStreamException {
        String party = read(file(
                "32014R0833.csv",
                CONSOLIDATED + row("32014R0833", "4", "XLVII.A", "schema", "Asset", "name", "Otter Oil Terminal")));

        assertThat(party).contains("LegalEntity eu-32014R0833-XLVII.A-4", "type: Asset");
    }

    @Test
    void ownershipThatTheReasonsStateIsATieToTheListedOwner() throws IOException, XMLStreamException {
        String parties = read(file(
                "32017R1509.csv",
                CONSOLIDATED
                        + row(
                                "32017R1509",
                                "1",
                                "XIII.B",
                                "schema",
                                "LegalEntity",
                                "name",
                                "Otter General Corporation",
                                "alias",
                                "OGC")
                        + row(
                                "32017R1509",
                                "2",
                                "XIII.B",
                                "schema",
                                "LegalEntity",
                                "name",
                                "Ferret Trading",
                                "reason",
                                "Ferret Trading is a 51 % owned subsidiary of the Otter General Corporation, a"
                                        + " weapons maker.")));

        assertThat(parties).contains("OWNED_BY: eu-32017R1509-XIII.B-1 0.51");
    }

    @Test
    void brokenRowsAreListedAndTheOthersRead() throws IOException, XMLStreamException {
        ListFile file = file(
                "32017R1509.csv",
                CONSOLIDATED
                        + row("32017R1509", "1", "XV.A", "schema", "Person", "name", "Ana OTTER")
                        + row("2017/1509", "2", "XV.A", "schema", "Person", "name", "Bea OTTER")
                        + row("32017R1509", "3", "XV.A", "schema", "Ghost", "name", "Cleo OTTER")
                        + row("32017R1509", "4", "XV.A", "schema", "Person")
                        + "32017R1509,5,\"never closed\n");

        GatheringSink sink = GatheringSink.read(new EuJournal(), EuJournal.DATASET, file);

        assertThat(sink.parties()).hasSize(1);
        assertThat(sink.rejections())
                .extracting(rejection -> rejection.line() + " " + rejection.rule())
                .hasSize(4)
                .startsWith(
                        "3 '2017/1509' is no CELEX number such as 32017R1509",
                        "4 there is no schema 'Ghost'",
                        "5 the entry has no name");
    }

    @Test
    void aTableIsRecognisedByItsColumnsAndItsActIsItsPartAndItsYear() {
        EuJournal format = new EuJournal();
        String consolidated = CONSOLIDATED + row("32017R1509", "1", "XV.A", "schema", "Person", "name", "Ana OTTER");
        String amendment = AMENDMENT + row("32014R0833,32026R1848", "1", "IV", "schema", "Person", "name", "Ana OTTER");

        assertThat(format.recognise(FileHead.of("dprk_2026-08.csv", consolidated)))
                .isEqualTo(new Recognition(EuJournal.DATASET, "32017R1509", "2017"));
        assertThat(format.recognise(FileHead.of("new.csv", amendment)))
                .isEqualTo(new Recognition(EuJournal.DATASET, "amendment 32026R1848", "2026"));
        assertThat(format.recognise(FileHead.of("32004R0314.csv", CONSOLIDATED)))
                .isEqualTo(new Recognition(EuJournal.DATASET, "32004R0314", "2004"));
        assertThat(format.recognise(FileHead.of("empty.csv", CONSOLIDATED)))
                .isEqualTo(new Recognition(EuJournal.DATASET, "", null));
        assertThat(format.recognise(FileHead.of("people.csv", "id,name,birthDate\n1,Ana Otter,1980\n")))
                .isNull();
    }
}
