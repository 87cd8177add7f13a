package dev.kkachi.lists.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.files.FileHead;
import dev.kkachi.model.Relation;
import dev.kkachi.model.Schema;
import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

class OfacAdvancedTest {
    private static final String REFERENCES = """
            <?xml version="1.0" encoding="utf-8"?>
            <Sanctions xmlns="https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ADVANCED_XML">
              <DateOfIssue CalendarTypeID="1"><Year>2025</Year><Month>11</Month><Day>9</Day></DateOfIssue>
              <ReferenceValueSets>
                <AliasTypeValues><AliasType ID="1400">A.K.A.</AliasType><AliasType ID="1401">F.K.A.</AliasType>
                  <AliasType ID="1403">Name</AliasType></AliasTypeValues>
                <CountryValues><Country ID="1" ISO2="KP">Korea, North</Country></CountryValues>
                <DetailReferenceValues><DetailReference ID="91526">Male</DetailReference></DetailReferenceValues>
                <FeatureTypeValues><FeatureType ID="8">Birthdate</FeatureType><FeatureType ID="224">Gender</FeatureType>
                  <FeatureType ID="10">Nationality Country</FeatureType><FeatureType ID="25">Location</FeatureType>
                  <FeatureType ID="344">Digital Currency Address - XBT</FeatureType>
                  <FeatureType ID="999">Something New</FeatureType></FeatureTypeValues>
                <IDRegDocTypeValues><IDRegDocType ID="1571">Passport</IDRegDocType></IDRegDocTypeValues>
                <IDRegDocDateTypeValues><IDRegDocDateType ID="1481">Expiration Date</IDRegDocDateType></IDRegDocDateTypeValues>
                <ListValues><List ID="1550">SDN List</List><List ID="91512">Consolidated List</List></ListValues>
                <LocPartTypeValues><LocPartType ID="1454">CITY</LocPartType><LocPartType ID="1">Unknown</LocPartType>
                </LocPartTypeValues>
                <NamePartTypeValues><NamePartType ID="1520">Last Name</NamePartType>
                  <NamePartType ID="1521">First Name</NamePartType><NamePartType ID="1525">Entity Name</NamePartType>
                  <NamePartType ID="91708">Patronymic</NamePartType><NamePartType ID="91709">Matronymic</NamePartType>
                </NamePartTypeValues>
                <PartyTypeValues><PartyType ID="1">Individual</PartyType><PartyType ID="2">Entity</PartyType></PartyTypeValues>
                <PartySubTypeValues><PartySubType ID="3" PartyTypeID="2">Unknown</PartySubType>
                  <PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues>
                <ReliabilityValues><Reliability ID="1560">Confirmed</Reliability><Reliability ID="1561">False</Reliability>
                  <Reliability ID="91479">Reported</Reliability></ReliabilityValues>
                <RelationTypeValues><RelationType ID="15003">Owned or Controlled By</RelationType></RelationTypeValues>
                <SanctionsTypeValues><SanctionsType ID="1">Program</SanctionsType></SanctionsTypeValues>
                <ScriptValues><Script ID="215">Latin</Script><Script ID="287">Korean</Script></ScriptValues>
              </ReferenceValueSets>
            """;
    static final String LIST = REFERENCES + """
              <Locations>
                <Location ID="5"><LocationCountry CountryID="1" /><LocationPart LocPartTypeID="1454">
                  <LocationPartValue><Value>Pyongyang</Value></LocationPartValue></LocationPart></Location>
                <Location ID="6"><LocationPart LocPartTypeID="1">
                  <LocationPartValue><Value>Korea, North</Value></LocationPartValue></LocationPart></Location>
              </Locations>
              <IDRegDocuments>
                <IDRegDocument ID="2" IDRegDocTypeID="1571" IdentityID="77" IssuedBy-CountryID="1">
                  <Comment /><IDRegistrationNo>109484100</IDRegistrationNo>
                  <DocumentDate IDRegDocDateTypeID="1481">%s</DocumentDate></IDRegDocument>
              </IDRegDocuments>
              <DistinctParties>
                <DistinctParty FixedRef="10"><Comment />
                  <Profile ID="10" PartySubTypeID="4"><Identity ID="77" Primary="true">
                    <Alias AliasTypeID="1401" Primary="false" LowQuality="false"><DocumentedName ID="3">
                      <DocumentedNamePart><NamePartValue NamePartGroupID="5" ScriptID="215">Jorge</NamePartValue></DocumentedNamePart>
                      <DocumentedNamePart><NamePartValue NamePartGroupID="4" ScriptID="215">Lopez</NamePartValue></DocumentedNamePart>
                      <DocumentedNamePart><NamePartValue NamePartGroupID="3" ScriptID="215">Garcia</NamePartValue></DocumentedNamePart>
                    </DocumentedName></Alias>
                    <Alias AliasTypeID="1403" Primary="true" LowQuality="false">
                      <DocumentedName ID="1">
                        <DocumentedNamePart><NamePartValue NamePartGroupID="2" ScriptID="215">Hyon Sop</NamePartValue></DocumentedNamePart>
                        <DocumentedNamePart><NamePartValue NamePartGroupID="1" ScriptID="215">Sim</NamePartValue></DocumentedNamePart>
                      </DocumentedName>
                      <DocumentedName ID="2">
                        <DocumentedNamePart><NamePartValue NamePartGroupID="1" ScriptID="287">심</NamePartValue></DocumentedNamePart>
                        <DocumentedNamePart><NamePartValue NamePartGroupID="2" ScriptID="287">현섭</NamePartValue></DocumentedNamePart>
                      </DocumentedName>
                    </Alias>
                    <Alias AliasTypeID="1400" Primary="false" LowQuality="true"><DocumentedName ID="4">
                      <DocumentedNamePart><NamePartValue NamePartGroupID="1" ScriptID="215">Ali</NamePartValue></DocumentedNamePart>
                    </DocumentedName></Alias>
                    <NamePartGroups>
                      <MasterNamePartGroup><NamePartGroup ID="1" NamePartTypeID="1520" /></MasterNamePartGroup>
                      <MasterNamePartGroup><NamePartGroup ID="2" NamePartTypeID="1521" /></MasterNamePartGroup>
                      <MasterNamePartGroup><NamePartGroup ID="3" NamePartTypeID="91708" /></MasterNamePartGroup>
                      <MasterNamePartGroup><NamePartGroup ID="4" NamePartTypeID="91709" /></MasterNamePartGroup>
                      <MasterNamePartGroup><NamePartGroup ID="5" NamePartTypeID="1521" /></MasterNamePartGroup>
                    </NamePartGroups></Identity>
                    <Feature ID="1" FeatureTypeID="8"><FeatureVersion><Comment />%s<VersionDetail /></FeatureVersion></Feature>
                    <Feature ID="2" FeatureTypeID="8"><FeatureVersion><Comment />%s<VersionDetail /></FeatureVersion></Feature>
                    <Feature ID="3" FeatureTypeID="224"><FeatureVersion><VersionDetail DetailReferenceID="91526" /></FeatureVersion></Feature>
                    <Feature ID="4" FeatureTypeID="10"><FeatureVersion><VersionLocation LocationID="6" /></FeatureVersion></Feature>
                    <Feature ID="5" FeatureTypeID="25"><FeatureVersion><VersionLocation LocationID="5" /></FeatureVersion></Feature>
                    <Feature ID="6" FeatureTypeID="344"><FeatureVersion><Comment>No tokens.</Comment>
                      <VersionDetail>123WBUDmSJv4GctdVEz6Qq6z8nXSKrJ4KX</VersionDetail></FeatureVersion></Feature>
                    <Feature ID="7" FeatureTypeID="999"><FeatureVersion><VersionDetail>is kept</VersionDetail></FeatureVersion></Feature>
                  </Profile></DistinctParty>
                <DistinctParty FixedRef="20"><Comment>All offices.</Comment>
                  <Profile ID="20" PartySubTypeID="3"><Identity ID="78"><Alias AliasTypeID="1403" Primary="true">
                    <DocumentedName ID="9"><DocumentedNamePart>
                      <NamePartValue NamePartGroupID="9" ScriptID="215">Chosun Expo</NamePartValue></DocumentedNamePart></DocumentedName>
                    </Alias></Identity></Profile></DistinctParty>
                <DistinctParty FixedRef="x"><Profile ID="30" /></DistinctParty>
              </DistinctParties>
              <ProfileRelationships>
                <ProfileRelationship From-ProfileID="10" To-ProfileID="20" RelationTypeID="15003" Former="false" />
                <ProfileRelationship From-ProfileID="10" To-ProfileID="99" RelationTypeID="15003" Former="false" />
              </ProfileRelationships>
              <SanctionsEntries>
                <SanctionsEntry ID="1" ProfileID="10" ListID="1550">
                  <EntryEvent><Date><Year>2024</Year><Month>1</Month><Day>2</Day></Date></EntryEvent>
                  <EntryEvent><Date><Year>2023</Year><Month>4</Month><Day>24</Day></Date></EntryEvent>
                  <SanctionsMeasure SanctionsTypeID="1705"><DatePeriod /></SanctionsMeasure>
                  <SanctionsMeasure SanctionsTypeID="1"><Comment>NPWMD</Comment></SanctionsMeasure>
                </SanctionsEntry>
                <SanctionsEntry ID="2" ProfileID="20" ListID="91512" />
              </SanctionsEntries>
            </Sanctions>
            """;

    private static String period(String from, String to, boolean circa) {
        String start =
                "<Start Approximate=\"" + circa + "\"><From>" + day(from) + "</From><To>" + day(from) + "</To></Start>";
        return "<DatePeriod>" + start + "<End><From>" + day(to) + "</From><To>" + day(to) + "</To></End></DatePeriod>";
    }

    private static String day(String iso) {
        int month = Integer.parseInt(iso.substring(5, 7));
        return "<Year>" + iso.substring(0, 4) + "</Year><Month>" + month + "</Month><Day>" + iso.substring(8)
                + "</Day>";
    }

    private static ListFile file() {
        String text = LIST.replaceFirst("%s", period("2024-12-24", "2024-12-24", false))
                .replaceFirst("%s", period("1983-01-01", "1983-12-31", true))
                .replaceFirst("%s", period("1955-01-01", "1957-12-31", false));
        return ListFile.of("sdn_advanced.xml", "", text);
    }

    @Test
    void theListIsReadWhole() throws IOException, XMLStreamException {
        GatheringSink sink = GatheringSink.read(new OfacAdvanced(), "us_ofac_sdn", file());

        assertThat(sink.render()).isEqualTo("""
                Person ofac-10
                  name: SIM, Hyon Sop
                  alias: 심, 현섭 (Korean)
                  previousName: GARCIA LOPEZ, Jorge
                  weakAlias: ALI
                  passportNumber: 109484100 (kp)
                  notes: Passport 109484100 expires 2024-12-24
                  birthDate: ~1983
                  birthDate: 1955/1957
                  gender: male
                  nationality: kp
                  address: Pyongyang, Korea, North
                  country: kp
                  publicKey: 123WBUDmSJv4GctdVEz6Qq6z8nXSKrJ4KX (XBT)
                  notes: Digital Currency Address - XBT: No tokens.
                  notes: Something New is kept
                  listed: us_ofac_sdn@2026-08-01 10 [NPWMD] since 2023-04-24
                Organization ofac-20
                  name: Chosun Expo
                  notes: All offices.
                  listed: us_ofac_cons@2026-08-01 20 []
                  OWNED_BY: ofac-10
                """);
        assertThat(sink.rejections())
                .extracting(one -> one.field() + " " + one.value())
                .containsExactly("FixedRef x", "relationship 99");
    }

    @Test
    void whatTheListCallsFalseIsLookedOutForAndSaidToBeFalse() throws IOException, XMLStreamException {
        String[] dates = {"1955-01-01", "1957-12-31"};
        String version = "<FeatureVersion>";

        for (String reliability : List.of("1561", "1560", "91479", "")) {
            String text = LIST.replaceFirst("%s", period("2024-12-24", "2024-12-24", false))
                    .replaceFirst("%s", period("1983-01-01", "1983-12-31", true))
                    .replaceFirst(
                            version + "<Comment />%s",
                            "<FeatureVersion ReliabilityID=\"" + reliability + "\"><Comment />"
                                    + period(dates[0], dates[1], false));
            String party = GatheringSink.read(new OfacAdvanced(), "us_ofac_sdn", ListFile.of("a.xml", "", text))
                    .render();

            assertThat(party).contains("birthDate: 1955/1957\n");
            assertThat(party.contains("notes: The list calls false: Birthdate 1955/1957\n"))
                    .as(reliability)
                    .isEqualTo(reliability.equals("1561"));
        }
    }

    @Test
    void theHeadSaysTheDay() {
        OfacAdvanced format = new OfacAdvanced();

        assertThat(format.recognise(FileHead.of("a.xml", REFERENCES)))
                .isEqualTo(new Recognition("us_ofac_sdn", "", "2025-11-09"));
        assertThat(format.recognise(FileHead.of("a.xml", "<CONSOLIDATED_LIST/>")))
                .isNull();
    }

    @Test
    void aFileOfTheOneListNeverPassesForTheOther() {
        ListFile onlyOther = ListFile.of("sdn_advanced.xml", "", REFERENCES + """
                <SanctionsEntries><SanctionsEntry ID="2" ProfileID="20" ListID="91512" /></SanctionsEntries></Sanctions>
                """);

        assertThatThrownBy(() -> GatheringSink.read(new OfacAdvanced(), "us_ofac_sdn", onlyOther))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("sdn_advanced.xml: no entry belongs to us_ofac_sdn");
    }

    @Test
    void tiesPublishedTheWrongWayRoundAreTurned() {
        assertThat(OfacTie.of("Owned or Controlled By", Schema.PERSON, Schema.ORGANIZATION))
                .isEqualTo(new OfacTie(Relation.Kind.OWNED_BY, true));
        assertThat(OfacTie.of("Owned or Controlled By", Schema.VESSEL, Schema.ORGANIZATION))
                .isEqualTo(new OfacTie(Relation.Kind.OWNED_BY, false));
        assertThat(OfacTie.of("Owns, controls, or operates", Schema.PERSON, Schema.ORGANIZATION))
                .isEqualTo(new OfacTie(Relation.Kind.OWNED_BY, true));
        assertThat(OfacTie.of("Owns, controls, or operates", Schema.VESSEL, Schema.ORGANIZATION))
                .isEqualTo(new OfacTie(Relation.Kind.OWNED_BY, false));
        assertThat(OfacTie.of("Leader or official of", Schema.ORGANIZATION, Schema.PERSON))
                .isEqualTo(new OfacTie(Relation.Kind.LEADER_OF, true));
        assertThat(OfacTie.of("Owned or Controlled By", Schema.PERSON, Schema.PERSON)
                        .kind())
                .isEqualTo(Relation.Kind.ACTS_FOR);
        assertThat(OfacTie.of("of a kind to come", Schema.PERSON, Schema.PERSON).kind())
                .isEqualTo(Relation.Kind.LINKED_TO);
    }
}
