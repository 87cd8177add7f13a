package dev.kkachi.lists.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.files.FileHead;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

/// The XML fixture and the full CSV are written from the published structure of the UK Sanctions List, not cut from
/// real files.
class UkListsTest {
    private static final String FULL = "Last Updated,Unique ID,OFSI Group ID,UN Reference Number,Name 6,Name 1,Name 2,"
            + "Name 3,Name 4,Name 5,Name type,Alias strength,Title,Name non-latin script,Non-latin script type,"
            + "Non-latin script language,Regime Name,Designation Type,Designation source,Date Designated,"
            + "Sanctions Imposed,Other Information,UK Statement of Reasons,Address Line 1,Address Line 2,"
            + "Address Line 3,Address Line 4,Address Line 5,Address Line 6,Address Postal Code,Address Country,"
            + "Phone number,Website,Email address,D.O.B,Nationality(/ies),National Identifier number,"
            + "Passport number,Position,Gender,Town of birth,Country of birth,IMO number";

    static final String DOCUMENT = """
            <Designations><DateGenerated>2026-02-01</DateGenerated>
             <Designation>
              <UniqueID>DPR0044</UniqueID><OFSIGroupID>13001</OFSIGroupID><UNReferenceNumber>KPi.044</UNReferenceNumber>
              <RegimeName>Democratic People's Republic of Korea</RegimeName>
              <IndividualEntityShip>Individual</IndividualEntityShip><DateDesignated>02/06/2017</DateDesignated>
              <Names>
               <Name><Name1>Chol</Name1><Name2>Nam</Name2><Name6>KIM</Name6><NameType>Primary Name</NameType></Name>
               <Name><Name6>KIM CHEOL NAM</Name6><NameType>Alias</NameType><AliasStrength>Low quality</AliasStrength></Name>
              </Names>
              <NonLatinNames><NonLatinName><NameNonLatinScript>김철남</NameNonLatinScript></NonLatinName></NonLatinNames>
              <IndividualDetails><Individual><DOBs><DOB>dd/mm/1970</DOB></DOBs></Individual></IndividualDetails>
             </Designation>
            </Designations>
            """;

    @Test
    void theSearchExportGivesPrimaryNames() throws IOException, XMLStreamException {
        ListFile file = ListFile.of("uk.csv", "", """
                Unique ID,OFSI Group ID,Name,Regime Name,Type,Designation source,Date Designated,Sanctions Imposed
                DPR0006,12345,CHOE CHUN-SIK,Democratic People's Republic of Korea,Individual,UN,07-03-2016,Asset freeze
                CYB0004,13912,CHOSUN EXPO,Cyber,Entity,UK,31-12-2020,Asset freeze
                """);

        String parties =
                GatheringSink.read(new UkCsv(), "gb_fcdo_sanctions", file).render();

        assertThat(parties).contains("Person uk-DPR0006", "CHOE CHUN-SIK", "2016-03-07");
        assertThat(parties).contains("uk-CYB0004", "CHOSUN EXPO", "2020-12-31");
    }

    /// A row of the full download, of which `picture` says the cells that are not empty.
    private static String row(String picture) {
        Map<String, String> cells = new HashMap<>();
        for (String cell : picture.strip().split("\\s*\\n\\s*")) {
            String[] sides = cell.split(" = ", 2);
            cells.put(sides[0], sides[1]);
        }
        return Arrays.stream(FULL.split(",", -1))
                .map(column -> '"' + cells.getOrDefault(column, "") + '"')
                .collect(Collectors.joining(",", "", "\n"));
    }

    @Test
    void theFullDownloadHasARowForEveryNameAndAddressAndMakesOnePartyOfThem() throws IOException, XMLStreamException {
        String common = """
                Unique ID = CYB0099
                Designation Type = Individual
                Regime Name = Cyber
                """;
        String first = common + """
                OFSI Group ID = 13900
                UN Reference Number = KPi.044
                Name 6 = SAMPLE
                Name 1 = Ana
                Name 2 = Bea
                Name type = Primary Name
                Title = Dr
                Name non-latin script = 안아
                Designation source = UK
                Date Designated = 31/12/2020
                Sanctions Imposed = Asset freeze|Travel Ban
                Address Line 1 = Otter Street 1
                Address Country = North Korea
                D.O.B = dd/mm/1954
                Nationality(/ies) = North Korea
                Passport number = (1) 472310168 (2) 472310169
                Gender = Female
                """;
        String second = common + """
                Name 6 = SAMPLE-OTTER
                Name type = Alias
                Alias strength = Low quality
                D.O.B = 12/10/1954
                """;
        String third = common + """
                Name 6 = SAMPLE
                Name 1 = Anna
                Name type = Primary Name Variation
                D.O.B = dd/mm/1954
                """;
        String text = "Report Date: 12-Feb-2026\n" + FULL + "\n" + row(first) + row(second) + row(third);

        GatheringSink sink =
                GatheringSink.read(new UkCsv(), "gb_fcdo_sanctions", ListFile.of("UK-Sanctions-List.csv", "", text));

        assertThat(sink.render()).isEqualTo("""
                Person uk-CYB0099
                  name: SAMPLE, Ana Bea
                  alias: 안아 (Hangul)
                  title: Dr
                  unscId: KPi.044
                  notes: OFSI group id 13900
                  notes: Designation source: UK
                  notes: Measures: Asset freeze, Travel Ban
                  birthDate: 1954
                  nationality: kp
                  gender: female
                  passportNumber: 472310168
                  passportNumber: 472310169
                  address: Otter Street 1, North Korea
                  country: kp
                  weakAlias: SAMPLE-OTTER
                  birthDate: 1954-10-12
                  alias: SAMPLE, Anna
                  listed: gb_fcdo_sanctions@2026-08-01 CYB0099 [Cyber] since 2020-12-31
                """);
        assertThat(sink.rejections()).isEmpty();
        assertThat(new UkCsv().recognise(FileHead.of("a.csv", text)))
                .isEqualTo(new Recognition("gb_fcdo_sanctions", "", "2026-02-12"));
    }

    @Test
    void theXmlGivesFamilyNamesVariationsAndPartialDates() throws IOException, XMLStreamException {
        ListFile file = ListFile.of("uk.xml", "", DOCUMENT);

        String parties =
                GatheringSink.read(new UkXml(), "gb_fcdo_sanctions", file).render();

        assertThat(parties).contains("Person uk-DPR0044", "KIM, Chol Nam", "김철남", "birthDate: 1970", "KPi.044");
    }

    @Test
    void aVariationIsAnAliasReasonsAreReadableAndMeasuresAreNoted() throws IOException, XMLStreamException {
        ListFile file = ListFile.of("uk.xml", "", """
                <Designations><Designation>
                 <UniqueID>RUS0001</UniqueID><RegimeName>Russia</RegimeName><IndividualEntityShip>Individual</IndividualEntityShip>
                 <DesignationSource>UK</DesignationSource><DateDesignated>15/03/2022</DateDesignated>
                 <LastUpdated>01/02/2026</LastUpdated><SanctionsImposed>Asset freeze|Travel Ban</SanctionsImposed>
                 <Names>
                  <Name><Name1>Ivan</Name1><Name2>Petrovich</Name2><Name3>Maria</Name3><Name6>SAMPLE</Name6>
                   <NameType>Primary Name</NameType></Name>
                  <Name><Name1>Iwan</Name1><Name6>SAMPLE</Name6><NameType>Primary Name Variation</NameType></Name>
                  <Name><Name6>SAMPLE-OLD</Name6><NameType>Formerly known as</NameType></Name>
                 </Names>
                 <UKStatementofReasons>&amp;lt;p&amp;gt;Chief &amp;amp; owner of a bank.&amp;lt;/p&amp;gt;</UKStatementofReasons>
                </Designation></Designations>
                """);

        String parties =
                GatheringSink.read(new UkXml(), "gb_fcdo_sanctions", file).render();

        assertThat(parties)
                .contains("name: SAMPLE, Ivan Petrovich Maria\n", "alias: SAMPLE, Iwan\n", "previousName: SAMPLE-OLD\n")
                .contains("notes: Chief & owner of a bank.\n", "notes: Measures: Asset freeze, Travel Ban\n")
                .contains("[Russia] since 2022-03-15\n");
    }

    @Test
    void aShipKeepsItsNumberFlagAndOwner() throws IOException, XMLStreamException {
        ListFile file = ListFile.of("uk.xml", "", """
                <Designations><Designation>
                 <UniqueID>DPR0099</UniqueID><RegimeName>DPRK</RegimeName><IndividualEntityShip>Ship</IndividualEntityShip>
                 <Names><Name><Name6>SAMPLE SUN</Name6><NameType>Primary Name</NameType></Name></Names>
                 <ShipDetails><Ship><IMONumbers><IMONumber>8405270</IMONumber></IMONumbers>
                  <CurrentOwnerOperators><CurrentOwnerOperator>Sample Shipping Co</CurrentOwnerOperator></CurrentOwnerOperators>
                  <CurrentBelievedFlagOfShips><CurrentBelievedFlagOfShip>North Korea</CurrentBelievedFlagOfShip></CurrentBelievedFlagOfShips>
                 </Ship></ShipDetails>
                </Designation></Designations>
                """);

        assertThat(GatheringSink.read(new UkXml(), "gb_fcdo_sanctions", file).render())
                .contains("Vessel uk-DPR0099", "imoNumber: 8405270", "flag: kp", "OWNED_BY: Sample Shipping Co");
    }
}
