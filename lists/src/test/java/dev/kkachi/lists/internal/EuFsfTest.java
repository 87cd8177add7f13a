package dev.kkachi.lists.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.files.FileHead;
import dev.kkachi.model.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

/// The EU's Financial Sanctions Files 1.1, written by hand in the documented form: no real file is at hand. One
/// public designation of the DPRK regime, the other parties are invented.
class EuFsfTest {
    static final String XML = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-08-05T16:47:04.449+02:00" globalFileId="1">
              <sanctionEntity designationDetails="" unitedNationId="KPi.024" designationDate="2016-03-02" euReferenceNumber="EU.1.23" logicalId="11">
                <remark>Director of an office. (UN ref. KPi.024)</remark>
                <regulation regulationType="amendment" organisationType="council" publicationDate="2017-08-31" entryIntoForceDate="2017-09-01" numberTitle="2017/1509 (OJ L224)" programme="PRK" logicalId="1">
                  <publicationUrl>https://eur-lex.europa.eu/eli/reg/2017/1509</publicationUrl>
                </regulation>
                <subjectType code="person" classificationCode="P"/>
                <nameAlias firstName="" middleName="" lastName="" wholeName="The Commander" function="" gender="M" title="" nameLanguage="" strong="false" regulationLanguage="en" logicalId="4"/>
                <nameAlias firstName="Yong" middleName="Chol" lastName="Kim" wholeName="Kim Yong Chol" function="(a) Director, (b) Deputy" gender="M" title="General" nameLanguage="EN" strong="true" regulationLanguage="en" logicalId="2"/>
                <nameAlias firstName="" middleName="" lastName="" wholeName="김영철" function="" gender="" title="" nameLanguage="KO" strong="true" logicalId="3"/>
                <nameAlias wholeName="Old Kim" strong="true" logicalId="5"><remark>Lo qualtiy a.k.a.</remark></nameAlias>
                <nameAlias wholeName="Kim Former" strong="true" logicalId="6"><remark>formerly listed as</remark></nameAlias>
                <nameAlias wholeName="Kim Good" strong="true" logicalId="7"><remark>Good quality a.k.a.</remark></nameAlias>
                <citizenship region="" countryIso2Code="KP" countryDescription="KOREA, DEMOCRATIC PEOPLE'S REPUBLIC OF"/>
                <citizenship region="" countryIso2Code="00" countryDescription="UNKNOWN"/>
                <birthdate circa="false" calendarType="GREGORIAN" city="Pyongyang" zipCode="" birthdate="1962-02-18" dayOfMonth="18" monthOfYear="2" year="1962" region="" place="" countryIso2Code="KP" countryDescription="KOREA, DEMOCRATIC PEOPLE'S REPUBLIC OF"/>
                <birthdate circa="true" calendarType="GREGORIAN" yearRangeFrom="1960" yearRangeTo="1963" countryIso2Code="00" countryDescription="UNKNOWN"/>
                <birthdate circa="false" calendarType="GREGORIAN" year="1961" monthOfYear="8" countryIso2Code="00" countryDescription="UNKNOWN"/>
                <birthdate circa="false" calendarType="GREGORIAN" yearRangeTo="1980" countryIso2Code="00" countryDescription="UNKNOWN"/>
                <birthdate circa="false" calendarType="ISLAMIC" year="1343" countryIso2Code="00" countryDescription="UNKNOWN"/>
                <identification diplomatic="true" knownExpired="true" knownFalse="false" reportedLost="false" revokedByIssuer="false" issuedBy="Ministry" issueDate="2010-01-02" latinNumber="" nameOnDocument="" number="472310168" identificationTypeCode="passport" identificationTypeDescription="National passport" countryIso2Code="KP" countryDescription="KOREA, DEMOCRATIC PEOPLE'S REPUBLIC OF">
                  <remark>(passport)</remark>
                </identification>
                <identification knownFalse="true" number="999000111" identificationTypeCode="passport" identificationTypeDescription="National passport" countryIso2Code="00" countryDescription="UNKNOWN"/>
                <address city="Pyongyang" street="Otter Street 1" poBox="7" zipCode="" region="" place="" asAtListingTime="false" countryIso2Code="KP" countryDescription="KOREA, DEMOCRATIC PEOPLE'S REPUBLIC OF">
                  <remark>since 2016</remark>
                  <contactInfo key="EMAIL" value="a@otter.example; b @otter.example"/>
                  <contactInfo key="PHONE" value="+850 1"/>
                  <contactInfo key="WEB" value="https://otter.example"/>
                </address>
                <somethingNew/>
              </sanctionEntity>
              <sanctionEntity designationDetails="" unitedNationId="" logicalId="13">
                <remark>Otter Shipping is wholly owned by Ferret Trading Corporation.</remark>
                <regulation publicationDate="2003-07-08" entryIntoForceDate="2003-07-07" numberTitle="1210/2003 (OJ L169)" programme="IRQ"/>
                <subjectType code="enterprise" classificationCode="E"/>
                <nameAlias wholeName="Otter Shipping" strong="true"/>
                <identification number="1234567" identificationTypeCode="imo" identificationTypeDescription="IMO number" countryIso2Code="00" countryDescription="UNKNOWN"/>
                <identification number="OTTRKPPYXXX" identificationTypeCode="swiftbic" identificationTypeDescription="SWIFT BIC" countryIso2Code="00" countryDescription="UNKNOWN"/>
                <identification number="7714077682" identificationTypeCode="fiscalcode" identificationTypeDescription="Tax number" countryIso2Code="RU" countryDescription="RUSSIAN FEDERATION"/>
                <identification number="12-34 56 (Register of Otters)" identificationTypeCode="regnumber" identificationTypeDescription="Registration Number" countryIso2Code="00" countryDescription="UNKNOWN"/>
              </sanctionEntity>
              <sanctionEntity euReferenceNumber="EU.2.34" logicalId="14">
                <subjectType code="enterprise" classificationCode="E"/>
                <nameAlias wholeName="Ferret Trading Corporation" strong="true" function="Trades in otters"/>
              </sanctionEntity>
            </export>
            """;

    private static String xml() throws IOException, XMLStreamException {
        return GatheringSink.read(new EuFsfXml(), EuFsfEntry.DATASET, ListFile.of("fsf.xml", "", XML))
                .render();
    }

    @Test
    void everyElementOfAnEntryIsRead() throws IOException, XMLStreamException {
        assertThat(xml()).startsWith("""
                Person eu-fsf-EU.1.23
                  unscId: KPi.024
                  notes: Director of an office. (UN ref. KPi.024)
                  notes: Listed by 2017/1509 (OJ L224) https://eur-lex.europa.eu/eli/reg/2017/1509
                  citizenship: kp
                  birthDate: 1962-02-18
                  birthPlace: Pyongyang, KOREA, DEMOCRATIC PEOPLE'S REPUBLIC OF
                  birthDate: ~1960/1963
                  birthDate: 1961-08
                  notes: Born in 1980 or earlier
                  notes: Born 1343 of the calendar ISLAMIC
                  passportNumber: 472310168 (kp)
                  notes: National passport 472310168, diplomatic, known expired, issued by Ministry, issue date 2010-01-02
                  notes: National passport: (passport)
                  notes: National passport 999000111, known false
                  address: Otter Street 1, P.O. Box 7, Pyongyang, KOREA, DEMOCRATIC PEOPLE'S REPUBLIC OF
                  country: kp
                  notes: Address: since 2016
                  email: a@otter.example
                  email: b@otter.example
                  phone: +850 1
                  website: https://otter.example
                  name: Kim, Yong Chol
                  gender: male
                  title: General
                  position: Director
                  position: Deputy
                  alias: 김영철 (Hangul)
                  previousName: Kim Former
                  notes: Name: formerly listed as
                  alias: Kim Good
                  weakAlias: The Commander
                  weakAlias: Old Kim
                  listed: eu_fsf@2026-08-01 EU.1.23 [PRK] since 2016-03-02
                """);
    }

    @Test
    void anEntryWithoutAReferenceIsKnownByItsNumberAndTheEarliestDayCounts() throws IOException, XMLStreamException {
        assertThat(xml()).contains("LegalEntity eu-fsf-logical-13\n", "logical-13 [IRQ] since 2003-07-07");
    }

    @Test
    void numbersKeepTheirKind() throws IOException, XMLStreamException {
        assertThat(xml())
                .contains("imoNumber: 1234567\n", "swiftBic: OTTRKPPYXXX\n", "taxNumber: 7714077682 (ru)\n")
                .contains("registrationNumber: 12-34 56\n");
    }

    @Test
    void ownershipThatARemarkStatesIsATieToTheListedOwner() throws IOException, XMLStreamException {
        assertThat(xml()).contains("OWNED_BY: eu-fsf-EU.2.34 1.0");
    }

    @Test
    void aNameIsWeakByMarkOrByRemarkHoweverItIsSpelt() {
        for (String remark : List.of("low quality a.k.a.", "lo quality aka", "Low qualtiy", "LOW-QUALITY alias")) {
            assertThat(name("true", remark).isWeak()).as(remark).isTrue();
        }
        for (String remark : List.of("Good quality a.k.a.", "god quality", "ood quality", "High quality", "low tide")) {
            assertThat(name("true", remark).isWeak()).as(remark).isFalse();
        }
        assertThat(name("false", "").isWeak()).isTrue();
        assertThat(name("", "").isWeak()).isFalse();
    }

    private static EuFsfName name(String strong, String remark) {
        Map<String, String> attributes = Map.of("strong", strong, "remark", remark, "wholeName", "Ana Otter");
        XmlElement element = new XmlElement("nameAlias", 1, attributes, "", List.of(), false);
        return EuFsfName.of(EuFsfPart.of(element), Schema.PERSON);
    }

    @Test
    void whoIsNamedWeaklyOnlyIsStillNamed() throws IOException, XMLStreamException {
        String weak = XML.replace("strong=\"true\"", "strong=\"false\"");

        String parties = GatheringSink.read(new EuFsfXml(), EuFsfEntry.DATASET, ListFile.of("fsf.xml", "", weak))
                .render();

        assertThat(parties).contains("name: The Commander\n", "weakAlias: Kim, Yong Chol\n");
    }

    @Test
    void brokenEntriesAreListedAndTheOthersRead() throws IOException, XMLStreamException {
        String broken = XML.replace("code=\"person\"", "code=\"ghost\"")
                .replace("wholeName=\"Otter Shipping\"", "wholeName=\"\"")
                .replace(" euReferenceNumber=\"EU.2.34\" logicalId=\"14\"", "");

        GatheringSink sink = GatheringSink.read(new EuFsfXml(), EuFsfEntry.DATASET, ListFile.of("fsf.xml", "", broken));

        assertThat(sink.parties()).isEmpty();
        assertThat(sink.rejections())
                .extracting(rejection -> rejection.line() + " " + rejection.rule())
                .containsExactlyInAnyOrder(
                        "3 the subject type 'ghost' is neither person nor enterprise",
                        "34 the entry eu-fsf-logical-13 has no name",
                        "44 the entry has neither euReferenceNumber nor logicalId");
    }

    @Test
    void bothFormsAreRecognisedByTheirContent() {
        assertThat(new EuFsfXml().recognise(FileHead.of("x", XML)))
                .isEqualTo(new Recognition(EuFsfEntry.DATASET, "", "2026-08-05"));
        assertThat(new EuFsfXml().recognise(FileHead.of("x", "<export><product/></export>")))
                .isNull();
        assertThat(new EuFsfCsv().recognise(FileHead.of("x", csv().substring(1))))
                .isEqualTo(new Recognition(EuFsfEntry.DATASET, "", "2026-08-05"));
        assertThat(new EuFsfCsv().recognise(FileHead.of("x", "a;b\n1;2\n"))).isNull();
    }

    /// The CSV form: one row for every combination of parts, no mark for weak names, contacts run together.
    static String csv() {
        List<String> columns = List.of(
                "fileGenerationDate",
                "Entity_LogicalId",
                "Entity_EU_ReferenceNumber",
                "Entity_UnitedNationId",
                "Entity_DesignationDate",
                "Entity_Remark",
                "Entity_SubjectType",
                "Entity_SubjectType_ClassificationCode",
                "Entity_Regulation_EntryIntoForceDate",
                "Entity_Regulation_NumberTitle",
                "Entity_Regulation_Programme",
                "NameAlias_LastName",
                "NameAlias_FirstName",
                "NameAlias_WholeName",
                "NameAlias_Gender",
                "NameAlias_Remark",
                "Address_City",
                "Address_ContactInfo",
                "Address_CountryIso2Code",
                "Address_CountryDescription",
                "BirthDate_Day",
                "BirthDate_Month",
                "BirthDate_Year",
                "BirthDate_YearRangeFrom",
                "BirthDate_YearRangeTo",
                "BirthDate_Circa",
                "BirthDate_CalendarType",
                "Identification_Number",
                "Identification_KnownFalse",
                "Identification_TypeCode",
                "Identification_CountryIso2Code",
                "Citizenship_CountryIso2Code");
        List<String> rows = new ArrayList<>(List.of("\uFEFF" + String.join(";", columns)));
        String head =
                "05/08/2026;11;EU.1.23;KPi.024;2016-03-02;A remark, with a comma;person;P;2017-09-01;2017/1509;PRK;";
        rows.add(head
                + "Kim;Yong Chol;Kim Yong Chol;M;;Pyongyang;PHONE+850 1EMAILa@otter.exampleWEBhttps://otter.example;KP;;"
                + "18;2;1962;;;false;GREGORIAN;;;;;");
        rows.add(
                head + "Kim;Yong Chol;Kim Yong Chol;M;;;;;;;;;1960;1963;true;GREGORIAN;472310168;false;passport;KP;KP");
        rows.add(head + ";;The Commander;;low quality a.k.a.;;;;;;;;;;;;;;;;");
        rows.add("05/08/2026;14;EU.2.34;;;;enterprise;E;;;;;;\"Ferret; Sons\";;;;;;;;;;;;;;;;;;");
        rows.add("05/08/2026;;;;;;enterprise;E;;;;;;Nobody;;;;;;;;;;;;;;;;;;");
        return String.join("\n", rows) + "\n";
    }

    @Test
    void theCsvFormSaysTheSameInRows() throws IOException, XMLStreamException {
        GatheringSink sink = GatheringSink.read(new EuFsfCsv(), EuFsfEntry.DATASET, ListFile.of("fsf.csv", "", csv()));

        assertThat(sink.render()).isEqualTo("""
                Person eu-fsf-EU.1.23
                  unscId: KPi.024
                  notes: A remark, with a comma
                  notes: Listed by 2017/1509
                  birthDate: 1962-02-18
                  address: Pyongyang, KP
                  country: kp
                  phone: +850 1
                  email: a@otter.example
                  website: https://otter.example
                  citizenship: kp
                  birthDate: ~1960/1963
                  passportNumber: 472310168 (kp)
                  name: Kim, Yong Chol
                  gender: male
                  weakAlias: The Commander
                  listed: eu_fsf@2026-08-01 EU.1.23 [PRK] since 2016-03-02
                LegalEntity eu-fsf-EU.2.34
                  name: Ferret
                  alias: Sons
                  listed: eu_fsf@2026-08-01 EU.2.34 []
                """);
        assertThat(sink.rejections())
                .extracting(rejection -> rejection.line() + " " + rejection.rule())
                .containsExactly("6 the entry has neither euReferenceNumber nor logicalId");
    }
}
