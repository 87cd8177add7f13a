package dev.kkachi.lists.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

class UnConsolidatedTest {
    static final String DOCUMENT = """
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
               <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Número de pasaporte</TYPE_OF_DOCUMENT>
                <NUMBER>123456789 </NUMBER></INDIVIDUAL_DOCUMENT>
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
    void aDocumentPrintedInThreeLanguagesIsOneDocument() throws IOException, XMLStreamException {
        assertThat(read()).containsOnlyOnce("123456789");
    }

    @Test
    void quotesAroundAnAliasAreNoPartOfIt() throws IOException, XMLStreamException {
        assertThat(read()).contains("alias: KOMID", "previousName: Old Mining Bureau");
    }

    private static String individual(String inside) throws IOException, XMLStreamException {
        String document = "<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><REFERENCE_NUMBER>QDi.900</REFERENCE_NUMBER>"
                + "<UN_LIST_TYPE>GB</UN_LIST_TYPE>" + inside + "</INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>";
        return GatheringSink.read(new UnConsolidated(), "un_sc_sanctions", ListFile.of("un.xml", "", document))
                .render();
    }

    @Test
    void outsideTheKoreanListNamesStayInPrintedOrder() throws IOException, XMLStreamException {
        assertThat(
                        individual(
                                "<FIRST_NAME>ABU</FIRST_NAME><SECOND_NAME>SAMPLE</SECOND_NAME><THIRD_NAME>AL</THIRD_NAME>"
                                        + "<FOURTH_NAME>MASRI</FOURTH_NAME><NAME_ORIGINAL_SCRIPT>أبو مثال</NAME_ORIGINAL_SCRIPT>"
                                        + "<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Jin Tiesan (金铁三)</ALIAS_NAME></INDIVIDUAL_ALIAS>"))
                .contains("name: ABU SAMPLE AL MASRI\n", "alias: أبو مثال (Arabic)\n")
                .contains("alias: Jin Tiesan\n", "alias: 金铁三 (Han)\n", "[GB]");
    }

    @Test
    void birthDatesAreExactRoughOrSpansAndLaterElementsDoNoHarm() throws IOException, XMLStreamException {
        String born = "<FIRST_NAME>ABU</FIRST_NAME><LAST_DAY_UPDATED><VALUE>2011-05-18</VALUE><VALUE>2014-02-04</VALUE>"
                + "</LAST_DAY_UPDATED><HAS_INTERPOL_LINK>1</HAS_INTERPOL_LINK><LISTED_ON>2001-01-25</LISTED_ON>"
                + "<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1955-04-13</DATE></INDIVIDUAL_DATE_OF_BIRTH>"
                + "<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1958</YEAR></INDIVIDUAL_DATE_OF_BIRTH>"
                + "<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>1960</YEAR></INDIVIDUAL_DATE_OF_BIRTH>"
                + "<INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>A123456</NUMBER>"
                + "<DATE_OF_EXPIRY>2030-01-01</DATE_OF_EXPIRY></INDIVIDUAL_DOCUMENT>";

        assertThat(individual(born))
                .contains("birthDate: 1955-04-13\n", "birthDate: ~1958\n", "birthDate: 1960\n", "since 2001-01-25")
                .contains("passportNumber: A123456\n");
    }

    @Test
    void aBirthYearThatIsNoneIsPassedOver() throws IOException, XMLStreamException {
        String text = DOCUMENT.replaceFirst("<FROM_YEAR>1937</FROM_YEAR><TO_YEAR>1939</TO_YEAR>", "<YEAR>0</YEAR>");

        GatheringSink sink =
                GatheringSink.read(new UnConsolidated(), "un_sc_sanctions", ListFile.of("un.xml", "", text));

        assertThat(sink.parties()).hasSize(2);
        assertThat(sink.render()).doesNotContain("birthDate");
    }
}
