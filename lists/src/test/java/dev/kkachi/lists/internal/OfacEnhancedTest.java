package dev.kkachi.lists.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.files.FileHead;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

/// No real file of this form lies beside the project: the fixture is written from what public readers of the form
/// expect, and the days of issue and expiry of documents are a guess.
class OfacEnhancedTest {
    static final String LIST = """
            <?xml version="1.0" encoding="utf-8"?>
            <sanctionsData xmlns="https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ENHANCED_XML">
              <publicationInfo>
                <dataAsOf>2026-08-20T00:00:00-04:00</dataAsOf>
                <filters><sanctionsLists><sanctionsList refId="1550">SDN List</sanctionsList></sanctionsLists></filters>
              </publicationInfo>
              <referenceValues>
                <referenceValue refId="91526"><type>Gender</type><value>Male</value></referenceValue>
              </referenceValues>
              <entities>
                <entity id="42498">
                  <generalInfo><identityId>34122</identityId><entityType>Individual</entityType></generalInfo>
                  <sanctionsLists>
                    <sanctionsList refId="1550" id="1" datePublished="2023-04-24">SDN List</sanctionsList>
                  </sanctionsLists>
                  <sanctionsPrograms><sanctionsProgram refId="91031">NPWMD</sanctionsProgram></sanctionsPrograms>
                  <names>
                    <name id="1">
                      <isPrimary>false</isPrimary><aliasType refId="1400">A.K.A.</aliasType>
                      <isLowQuality>true</isLowQuality>
                      <translations><translation id="2"><script refId="215">Latin</script>
                        <formattedFullName>SIM, Ali</formattedFullName></translation></translations>
                    </name>
                    <name id="2">
                      <isPrimary>true</isPrimary><isLowQuality>false</isLowQuality>
                      <translations>
                        <translation id="3"><isPrimary>true</isPrimary><script refId="215">Latin</script>
                          <formattedFullName>SIM, Hyon Sop</formattedFullName>
                          <nameParts>
                            <namePart id="1"><type refId="1521">First Name</type><value>Hyon Sop</value></namePart>
                            <namePart id="2"><type refId="1520">Last Name</type><value>Sim</value></namePart>
                          </nameParts>
                        </translation>
                        <translation id="4"><isPrimary>false</isPrimary><script refId="287">Korean</script>
                          <nameParts>
                            <namePart id="3"><type refId="1520">Last Name</type><value>심</value></namePart>
                            <namePart id="4"><type refId="1521">First Name</type><value>현섭</value></namePart>
                          </nameParts>
                        </translation>
                      </translations>
                    </name>
                  </names>
                  <addresses>
                    <address id="7"><country refId="11066">China</country>
                      <translations><translation id="8"><script refId="215">Latin</script>
                        <addressParts><addressPart id="9"><type refId="1454">CITY</type><value>Dandong</value></addressPart>
                        </addressParts></translation></translations>
                    </address>
                  </addresses>
                  <features>
                    <feature id="1"><type featureTypeId="8">Birthdate</type><value>25 Nov 1983</value>
                      <valueDate><fromDateBegin>1983-11-25</fromDateBegin><fromDateEnd>1983-11-25</fromDateEnd>
                        <toDateBegin>1983-11-25</toDateBegin><toDateEnd>1983-11-25</toDateEnd>
                        <isApproximate>false</isApproximate><isDateRange>false</isDateRange></valueDate></feature>
                    <feature id="2"><type featureTypeId="224">Gender</type><valueRefId>91526</valueRefId></feature>
                    <feature id="3"><type featureTypeId="345">Digital Currency Address - ETH</type>
                      <value>0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c</value></feature>
                  </features>
                  <identityDocuments>
                    <identityDocument id="5"><type refId="1571">Passport</type><documentNumber>109484100</documentNumber>
                      <isValid>true</isValid><issuingCountry refId="1">Korea, North</issuingCountry></identityDocument>
                  </identityDocuments>
                  <relationships>
                    <relationship id="6"><type refId="15002">Acting for or on behalf of</type>
                      <relatedEntity entityId="11581">KOREA KWANGSON BANKING CORP</relatedEntity></relationship>
                  </relationships>
                </entity>
                <entity id="11581">
                  <generalInfo><entityType>Entity</entityType></generalInfo>
                  <names><name><isPrimary>true</isPrimary><translations><translation>
                    <formattedFullName>KOREA KWANGSON BANKING CORP</formattedFullName></translation></translations></name></names>
                </entity>
                <entity id="7"><generalInfo><entityType>Vessel</entityType></generalInfo></entity>
              </entities>
            </sanctionsData>
            """;

    @Test
    void anEntryIsReadWholeAndOneWithoutNameIsListed() throws IOException, XMLStreamException {
        GatheringSink sink =
                GatheringSink.read(new OfacEnhanced(), "us_ofac_sdn", ListFile.of("sdn_enhanced.xml", "", LIST));

        assertThat(sink.render()).isEqualTo("""
                Person ofac-42498
                  name: SIM, Hyon Sop
                  alias: 심, 현섭 (Korean)
                  weakAlias: SIM, Ali
                  country: cn
                  address: Dandong, China
                  birthDate: 1983-11-25
                  gender: male
                  publicKey: 0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c (ETH)
                  passportNumber: 109484100 (kp)
                  listed: us_ofac_sdn@2026-08-01 42498 [NPWMD] since 2023-04-24
                  ACTS_FOR: ofac-11581
                Organization ofac-11581
                  name: KOREA KWANGSON BANKING CORP
                  listed: us_ofac_sdn@2026-08-01 11581 []
                """);
        assertThat(sink.rejections())
                .extracting(one -> one.render())
                .containsExactly("sdn_enhanced.xml:73 entry: '7': an entry has a name");
    }

    @Test
    void theHeadNamesTheListAndTheDay() {
        OfacEnhanced format = new OfacEnhanced();

        assertThat(format.recognise(FileHead.of("a.xml", LIST)))
                .isEqualTo(new Recognition("us_ofac_sdn", "", "2026-08-20"));
        assertThat(format.recognise(FileHead.of("a.xml", LIST.replace("SDN List", "Consolidated List"))))
                .isEqualTo(new Recognition("us_ofac_cons", "", "2026-08-20"));
        assertThat(format.recognise(FileHead.of("a.xml", "<Sanctions/>"))).isNull();
    }
}
