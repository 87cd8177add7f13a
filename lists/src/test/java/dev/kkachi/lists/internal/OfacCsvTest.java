package dev.kkachi.lists.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.files.FileHead;
import dev.kkachi.lists.Rejection;
import dev.kkachi.model.ChainFamily;
import dev.kkachi.model.Party;
import dev.kkachi.model.Wallet;
import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

class OfacCsvTest {
    private static final String NAMES = """
            36,"AEROCARIBBEAN AIRLINES",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-\s
            173,"ANGLO-CARIBBEAN CO., LTD.",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"a.k.a. 'AVIA, LTD.'."
            4238,"MAR AZUL","vessel","CUBA",-0- ,"CL2192","Tug",-0- ,"212","Cuba","Samir de Navegacion S.A.",-0-\s
            27307,"LAZARUS GROUP",-0- ,"DPRK3] [CYBER2",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Target Type Government Entity."
            42498,"SIM, Hyon Sop","individual","NPWMD","Representative",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 25 Nov 1983."
            """.replace("\n", "\r\n") + "\u001A";

    private static GatheringSink read(ListFile... files) throws IOException, XMLStreamException {
        return GatheringSink.read(new OfacCsv(), "us_ofac_sdn", files);
    }

    private static ListFile names(String rows) {
        return ListFile.of("sdn.csv", "sdn", rows);
    }

    private static String remarks(String remarks) throws IOException, XMLStreamException {
        String row =
                "7,\"CHO'NG, Un\",\"individual\",\"DPRK\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"" + remarks + "\"\r\n";
        String text = read(names(row)).render();
        return text.lines()
                .filter(line -> line.startsWith("  ") && !line.startsWith("  listed:") && !line.startsWith("  name:"))
                .map(String::strip)
                .reduce("", (all, line) -> all + line + "\n");
    }

    private static Recognition recognise(String name, String text) {
        Recognition recognition = new OfacCsv().recognise(FileHead.of(name, text));
        return recognition == null ? new Recognition("", "", null) : recognition;
    }

    @Test
    void theFourTablesBecomeParties() throws IOException, XMLStreamException {
        ListFile aliases = ListFile.of("alt.csv", "alt", """
                36,12,"aka","AERO-CARIBBEAN",-0-\s
                4238,13,"fka","ANA I",-0-\s
                42498,9,"aka","SIM, Hyo'n-so'p",-0-\s
                """);
        ListFile addresses = ListFile.of("add.csv", "add", """
                36,25,-0- ,"Havana","Cuba",-0-\s
                173,129,"Ibex House, The Minories","London EC3N 1DY","United Kingdom",-0-\s
                4238,1,-0- ,-0- ,-0- ,-0-\s
                27307,1,-0- ,-0- ,-0- ,-0-\s
                42498,2,-0- ,"Dandong","China",-0-\s
                """);

        GatheringSink sink = read(names(NAMES), aliases, addresses);

        assertThat(sink.render()).isEqualTo("""
                Organization ofac-36
                  name: AEROCARIBBEAN AIRLINES
                  alias: AERO-CARIBBEAN
                  address: Havana, Cuba
                  country: cu
                  listed: us_ofac_sdn@2026-08-01 36 [CUBA]
                Organization ofac-173
                  name: ANGLO-CARIBBEAN CO., LTD.
                  address: Ibex House, The Minories, London EC3N 1DY, United Kingdom
                  country: gb
                  weakAlias: AVIA, LTD.
                  listed: us_ofac_sdn@2026-08-01 173 [CUBA]
                Vessel ofac-4238
                  name: MAR AZUL
                  callSign: CL2192
                  type: Tug
                  notes: Vessel Gross Registered Tonnage 212
                  flag: cu
                  previousName: ANA I
                  listed: us_ofac_sdn@2026-08-01 4238 [CUBA]
                  OWNED_BY: Samir de Navegacion S.A.
                Organization ofac-27307
                  name: LAZARUS GROUP
                  type: Government Entity
                  listed: us_ofac_sdn@2026-08-01 27307 [DPRK3, CYBER2]
                Person ofac-42498
                  name: SIM, Hyon Sop
                  title: Representative
                  alias: SIM, Hyo'n-so'p
                  address: Dandong, China
                  country: cn
                  birthDate: 1983-11-25
                  listed: us_ofac_sdn@2026-08-01 42498 [NPWMD]
                """);
        assertThat(sink.rejections()).isEmpty();
        assertThat(sink.live()).containsExactly("ofac-36", "ofac-173", "ofac-4238", "ofac-27307", "ofac-42498");
    }

    @Test
    void everyFactNamesItsLine() throws IOException, XMLStreamException {
        GatheringSink sink = read(names(NAMES));

        assertThat(sink.parties().getLast().facts().getFirst().source().render())
                .isEqualTo("us_ofac_sdn 2026-08-01 entry 42498 (sdn.csv:5)");
    }

    @Test
    void remarksAreReadItemByItem() throws IOException, XMLStreamException {
        assertThat(remarks("DOB 1938; alt. DOB circa 1950; POB Pyongyang, Korea, North; nationality Korea, North; "
                        + "citizen Russia; Gender Male; Email Address a@b.kp; alt. Email Address c@d.kp; "
                        + "Phone Number 8502381; Website www.x.kp; Telephone: 982188; "
                        + "Organization Type: Monetary intermediation; Secondary sanctions risk: section 510.201; Linked To: BANK, S.A.; Colonel; "
                        + "a.k.a. 'LAB 110'; alt. DOB 01 Jan 1937 to 31 Dec 1938; f.k.a. 'OLD, Name'."))
                .isEqualTo("""
                        birthDate: 1938
                        birthDate: ~1950
                        birthPlace: Pyongyang, Korea, North
                        nationality: kp
                        citizenship: ru
                        gender: male
                        email: a@b.kp
                        email: c@d.kp
                        phone: 8502381
                        website: www.x.kp
                        phone: 982188
                        type: Monetary intermediation
                        notes: Secondary sanctions risk: section 510.201
                        notes: Colonel
                        weakAlias: LAB 110
                        birthDate: 1937/1938
                        weakAlias: OLD, Name
                        LINKED_TO: BANK, S.A.
                        """);
    }

    @Test
    void numbersKeepTheirCountryAndTheirDays() throws IOException, XMLStreamException {
        assertThat(
                        remarks(
                                "Passport 563410155 (Korea, North) issued 13 Feb 2024 expires 13 Feb 2029; "
                                        + "alt. Passport A10472263 (Malaysia); alt. 19820215; National ID No. 216040 (Yemen); "
                                        + "Tax ID No. 0110050211 (Vietnam); Registration Number HRA 736338 (Stuttgart) (Germany); "
                                        + "SWIFT/BIC CBRFRUMM; Legal Entity Number 253400XX5U3XALBF5728 (Russia); "
                                        + "Vessel Registration Identification IMO 7406784; MMSI 572469210; Identification Number IMO 5342883; "
                                        + "Kenyan ID No. 25142129; Organization Established Date 08 Nov 2021; Aircraft Tail Number EP-MMH."))
                .isEqualTo("""
                        passportNumber: 563410155 (kp)
                        notes: Passport 563410155 issued 13 Feb 2024 expires 13 Feb 2029
                        passportNumber: A10472263 (my)
                        passportNumber: 19820215
                        idNumber: 216040 (ye)
                        taxNumber: 0110050211 (vn)
                        registrationNumber: HRA 736338 (Stuttgart) (de)
                        swiftBic: CBRFRUMM
                        leiCode: 253400XX5U3XALBF5728 (ru)
                        imoNumber: 7406784
                        mmsi: 572469210
                        imoNumber: 5342883
                        idNumber: 25142129
                        incorporationDate: 2021-11-08
                        registrationNumber: EP-MMH
                        """);
    }

    @Test
    void walletsCarryTheirTickerAndABrokenOneIsKeptAndReported() throws IOException, XMLStreamException {
        String row = "7,\"X, Y\",\"individual\",\"CYBER2\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\""
                + "Digital Currency Address - XBT 12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h; alt. Digital Currency Address - ETH "
                + "0xa7e5d5a720f06526557c513402f2e6b5fa20b20.\"\n";

        GatheringSink sink = read(names(row));

        assertThat(sink.render())
                .contains(
                        "publicKey: 12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h (XBT)",
                        "publicKey: 0xa7e5d5a720f06526557c513402f2e6b5fa20b20 (ETH)");
        assertThat(sink.rejections())
                .extracting(Rejection::render)
                .containsExactly(
                        "sdn.csv:1 Digital Currency Address - ETH: '0xa7e5d5a720f06526557c513402f2e6b5fa20b20': An EVM address has"
                                + " 40 hexadecimal digits after 0x, not 39. It is kept as printed.");
    }

    @Test
    void cutRemarksGoOnInTheCommentsInTheMiddleOfAWord() throws IOException, XMLStreamException {
        String start = "a.k.a. 'GUARDIANS OF PEACE'; " + "x".repeat(942) + "; a.k.a. 'WHOIS HACKIN";
        String row = "27307,\"LAZARUS GROUP\",-0- ,\"DPRK3\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"" + start
                + "y".repeat(1000 - start.length()) + "\"\n";
        ListFile comments = ListFile.of("sdn_comments.csv", "comments", "27307,\"G TEAM'; Gender Female.\"\n");

        GatheringSink joined = read(names(row), comments);
        GatheringSink alone = read(names(row));

        assertThat(start).hasSize(993);
        assertThat(joined.render()).contains("weakAlias: WHOIS HACKINyyyyyyyG TEAM\n", "gender: female");
        assertThat(alone.render()).doesNotContain("HACKIN");
        assertThat(alone.rejections()).extracting(Rejection::field).containsExactly("Remarks");
    }

    @Test
    void aCommentOfAnotherDayLosesOnlyItsFirstItem() throws IOException, XMLStreamException {
        ListFile comments = ListFile.of("sdn_comments.csv", "comments", "42498,\"ov 1983; Gender Male.\"\n");

        GatheringSink sink = read(names(NAMES), comments);

        assertThat(sink.render()).contains("gender: male").doesNotContain("ov 1983\n");
        assertThat(sink.rejections()).hasSize(1);
    }

    @Test
    void anEntryWhoseNameRowIsMissingKeepsItsAliasesAndIsReported() throws IOException, XMLStreamException {
        ListFile aliases = ListFile.of("alt.csv", "alt", "53816,1,\"aka\",\"SONGKWANG\",-0- \n");
        ListFile addresses = ListFile.of("add.csv", "add", "99999,1,-0- ,-0- ,\"Cuba\",-0- \n");

        GatheringSink sink = read(names(NAMES), aliases, addresses);

        assertThat(sink.render())
                .contains("LegalEntity ofac-53816\n  alias: SONGKWANG\n")
                .doesNotContain("99999");
        assertThat(sink.rejections()).extracting(Rejection::value).containsExactly("53816", "99999");
    }

    @Test
    void theNewestFileThatMentionsAnEntrySpeaksForIt() throws IOException, XMLStreamException {
        ListFile older = ListFile.of("alt_old.csv", "alt", "36,1,\"aka\",\"OLD\",-0- \n173,2,\"aka\",\"KEPT\",-0- \n");
        ListFile newer = ListFile.of("alt_new.csv", "alt", "36,1,\"aka\",\"NEW\",-0- \n");

        String text = read(names(NAMES), older, newer).render();

        assertThat(text).contains("alias: NEW", "alias: KEPT").doesNotContain("OLD");
    }

    @Test
    void aBrokenRowIsListedAndTheOthersAreRead() throws IOException, XMLStreamException {
        GatheringSink sink = read(names(
                "x,\"NO NUMBER\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n" + "5,\"SHORT\",-0- \n" + NAMES));

        assertThat(sink.parties()).hasSize(5);
        assertThat(sink.rejections())
                .extracting(Rejection::render)
                .containsExactly(
                        "sdn.csv:1 ent_num: 'x': an entry has a number",
                        "sdn.csv:2 row: '3 cells': a row of sdn has 12 cells");
    }

    @Test
    void aTableIsKnownThoughSomeOfItsFirstRowsAreBroken() {
        String brokenFirst = "x,\"NO NUMBER\"\n" + NAMES;
        String brokenAmid = NAMES.replace("4238,", "4238,4239,");
        String mostlyBroken = "1,2\n1,3\n1,4\n" + NAMES;

        assertThat(recognise("a", brokenFirst).part()).isEqualTo("sdn");
        assertThat(recognise("b", brokenAmid).part()).isEqualTo("sdn");
        assertThat(recognise("c", mostlyBroken).part()).isEmpty();
    }

    @Test
    void eachTableIsKnownByItsContent() {
        String palestinian =
                "9639,\"HANIYA, Ismail\",\"individual\",\"NS-PLC\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 1962.\"\n";

        List<Recognition> found = List.of(
                recognise("a", NAMES),
                recognise("b", "36,12,\"aka\",\"AERO-CARIBBEAN\",-0- \n"),
                recognise("c", "36,25,-0- ,\"Havana\",\"Cuba\",-0- \n"),
                recognise("d", "17016,\"tive Date; Tax ID No. 1.\"\n"),
                recognise("e", palestinian),
                recognise("f", "9639,9150,\"aka\",\"HANIYA, Ismail\",-0- \n"),
                recognise("cons_comments.csv", "17016,\"tive Date; Tax ID No. 1.\"\n"),
                recognise("g", "id,name\n1,Sim\n"),
                recognise("h", ""));

        assertThat(found)
                .extracting(one -> one.dataset() + "/" + one.part())
                .containsExactly(
                        "us_ofac_sdn/sdn",
                        "us_ofac_sdn/alt",
                        "us_ofac_sdn/add",
                        "us_ofac_sdn/comments",
                        "us_ofac_cons/sdn",
                        "us_ofac_cons/alt",
                        "us_ofac_cons/comments",
                        "/",
                        "/");
    }

    @Test
    void aTickerIsNoChainAndOneAddressUnderTwoTickersIsOneWallet() throws IOException, XMLStreamException {
        String label = "Digital Currency Address - ";
        String row = "7,\"X, Y\",\"individual\",\"CYBER2\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"" + label
                + "USDT 12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h; alt. " + label
                + "XBT 12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h; alt. " + label
                + "USDC 0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c; alt. " + label
                + "ARB 0x4F47BC496083C727C5FBE3CE9CDF2B0F6496270C.\"\n";

        Party party = read(names(row)).parties().getFirst();

        assertThat(party.wallets().stream().distinct()).hasSize(2);
        assertThat(party.wallets()).extracting(Wallet::family).contains(ChainFamily.BITCOIN, ChainFamily.EVM);
    }

    @Test
    void everyTickerThatWasEverPrintedOpensAWallet() {
        for (String ticker : List.of(
                "ARB", "BCH", "BNB", "BSC", "BSV", "BTG", "DASH", "DOGE", "ETC", "ETH", "LTC", "SOL", "TRX", "USDC",
                "USDT", "XBT", "XMR", "XRP", "XVG", "ZEC")) {
            OfacKind kind = OfacKind.findAtStartOf("Digital Currency Address - " + ticker + " 1abc");

            assertThat(kind).isNotNull().extracting(OfacKind::reading).isEqualTo(OfacKind.Reading.WALLET);
            assertThat(kind == null ? "" : kind.ticker()).isEqualTo(ticker);
        }
    }
}
