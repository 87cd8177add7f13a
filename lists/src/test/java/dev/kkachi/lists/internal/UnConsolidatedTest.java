package dev.kkachi.lists.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

class UnConsolidatedTest {
    private static final String DOCUMENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <CONSOLIDATED_LIST dateGenerated="2026-08-01T23:00:03Z">
             <INDIVIDUALS>
              <INDIVIDUAL>
               <DATAID>1</DATAID><FIRST_NAME>RI</FIRST_NAME><SECOND_NAME>CHE</SECOND_NAME><THIRD_NAME>SON</THIRD_NAME>
               <UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>KPi.002</REFERENCE_NUMBER>
               <LISTED_ON>2009-07-16</LISTED_ON><GENDER>Male</GENDER>
               <NATIONALITY><VALUE>Democratic People's Republic of Korea</VALUE></NATIONALITY>
               <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Ri Je Son</ALIAS_NAME></INDIVIDUAL_ALIAS>
               <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>The Minister</ALIAS_NAME></INDIVIDUAL_ALIAS>
               <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
               <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE>
                <FROM_YEAR>1937</FROM_YEAR><TO_YEAR>1939</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
               <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER> 123456789</NUMBER></INDIVIDUAL_DOCUMENT>
               <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Numéro de passeport</TYPE_OF_DOCUMENT>
                <NUMBER>123456789</NUMBER></INDIVIDUAL_DOCUMENT>
               <SOMETHING_NEW>ignored</SOMETHING_NEW>
              </INDIVIDUAL>
             </INDIVIDUALS>
             <ENTITIES>
              <ENTITY>
               <DATAID>2</DATAID><FIRST_NAME>KOREA MINING DEVELOPMENT TRADING CORPORATION</FIRST_NAME>
               <UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>KPe.001</REFERENCE_NUMBER>
               <LISTED_ON>2009-04-24</LISTED_ON>
               <ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>"KOMID"</ALIAS_NAME></ENTITY_ALIAS>
               <ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>Old Mining Bureau</ALIAS_NAME></ENTITY_ALIAS>
              </ENTITY>
             </ENTITIES>
            </CONSOLIDATED_LIST>
            """;

    private static String read() throws IOException, XMLStreamException {
        return GatheringSink.read(new UnConsolidated(), "un_sc_sanctions", ListFile.of("un.xml", "", DOCUMENT))
                .render();
    }

    @Test
    void aKoreanSurnameStandsFirstAndAliasesKeepTheirQuality() throws IOException, XMLStreamException {
        assertThat(read())
                .contains("Person un-KPi.002", "name: RI, CHE SON", "alias: Ri Je Son", "weakAlias: The Minister");
    }

    @Test
    void aSpanOfBirthYearsAndTheFirstListingAreKept() throws IOException, XMLStreamException {
        assertThat(read()).contains("birthDate: 1937/1939", "2009-07-16", "unscId: KPi.002", "gender: male");
    }

    @Test
    void aDocumentPrintedInTwoLanguagesIsOneDocument() throws IOException, XMLStreamException {
        assertThat(read()).containsOnlyOnce("123456789");
    }

    @Test
    void quotesAroundAnAliasAreNoPartOfIt() throws IOException, XMLStreamException {
        assertThat(read()).contains("alias: KOMID", "previousName: Old Mining Bureau");
    }
}
