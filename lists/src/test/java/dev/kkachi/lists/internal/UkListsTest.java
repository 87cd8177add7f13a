package dev.kkachi.lists.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

/// The XML fixture is written from the published structure of the UK Sanctions List, not cut from a real file.
class UkListsTest {
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
        ListFile file = ListFile.of("uk.xml", "", """
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
                """);

        String parties =
                GatheringSink.read(new UkXml(), "gb_fcdo_sanctions", file).render();

        assertThat(parties).contains("Person uk-DPR0044", "KIM, Chol Nam", "김철남", "birthDate: 1970", "KPi.044");
    }
}
