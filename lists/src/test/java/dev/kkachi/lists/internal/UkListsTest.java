package dev.kkachi.lists.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

/// The XML fixture is written from the published structure of the UK Sanctions List, not cut from a real file.
class UkListsTest {
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
