package dev.kkachi.lists.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.files.FileHead;
import dev.kkachi.lists.Rejection;
import dev.kkachi.model.ListEdition;
import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

/// The fixtures are written by hand from the documented structure of the SESAM download; no real file was at
/// hand.
class SecoXmlTest {
    static final String LIST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <swiss-sanctions-list list-type="whole-list" date="2026-08-27">
             <sanctions-program ssid="20" version-date="2026-05-21">
              <program-key lang="ger">Nordkorea</program-key><program-key lang="eng">North Korea</program-key>
              <program-name lang="eng">Ordinance of 18 May 2016 on measures against North Korea</program-name>
              <sanctions-set ssid="4387" lang="ger">Anhang 1</sanctions-set>
              <sanctions-set ssid="4387" lang="eng">annex 1</sanctions-set>
              <origin>UN</origin>
             </sanctions-program>
             <target ssid="100">
              <sanctions-set-id>4387</sanctions-set-id><foreign-identifier>KPi.033</foreign-identifier>
              <individual sex="male">
               <identity ssid="101" main="true">
                <name ssid="102" name-type="primary-name" quality="good" lang="eng">
                 <name-part order="2" name-part-type="given-name"><value>Il Ho</value>
                  <spelling-variant lang="KOR" script="HANG">일호</spelling-variant></name-part>
                 <name-part order="1" name-part-type="family-name"><value>Ri</value>
                  <spelling-variant lang="KOR" script="LATN">Li</spelling-variant>
                  <spelling-variant lang="KOR" script="HANG">리</spelling-variant></name-part>
                 <name-part order="3" name-part-type="title"><value>General</value></name-part>
                </name>
                <name ssid="103" name-type="alias" quality="low" lang="eng">
                 <name-part order="1" name-part-type="whole-name"><value>The Banker</value></name-part></name>
                <day-month-year ssid="104" year="1969" month="9" calendar="Gregorian" quality="good"/>
                <place-of-birth ssid="105" place-id="900" quality="good"/>
                <nationality ssid="106"><country iso-code="KP">North Korea</country></nationality>
                <address ssid="107" place-id="900"><c-o>Trading House</c-o><address-details>Street 1</address-details>
                 <zip-code>0001</zip-code></address>
                <identification-document ssid="108" document-type="diplomatic-passport"><number>836410034</number>
                 <issuer code="KP">North Korea</issuer></identification-document>
               </identity>
               <identity ssid="110" main="false">
                <name ssid="111" name-type="primary-name" quality="good" lang="eng">
                 <name-part order="1" name-part-type="whole-name"><value>Kim Other</value></name-part></name>
               </identity>
               <justification ssid="112">Representative of a bank.</justification>
               <relation ssid="113" target-id="200" relation-type="related-to"/>
               <relation ssid="114" target-id="300" relation-type="related-to"/>
              </individual>
              <modification modification-type="amended" effective-date="2026-01-02"><added>
               <target ssid="100"><individual><identity><name name-type="alias"><name-part name-part-type="whole-name">
                <value>History</value></name-part></name></identity></individual></target></added></modification>
              <modification modification-type="listed" publication-date="2017-06-07" effective-date="2017-06-08"/>
             </target>
             <target ssid="200" sanctions-set-id="4387">
              <entity>
               <identity main="true"><name name-type="primary-name"><name-part order="1" name-part-type="whole-name">
                 <value>Koryo Sample Bank</value>
                 <spelling-variant script="LATN">Koryo Sample Bank JSC</spelling-variant></name-part></name>
                <name name-type="formerly-known-as"><name-part order="1" name-part-type="whole-name">
                 <value>Old Sample Bank</value></name-part></name></identity>
               <other-information>SWIFT/BIC code: KSBKKPPY and 5040942458</other-information>
               <other-information>Taxpayer identification number: 7704407589.</other-information>
               <other-information>E-mail address: office@bank.example</other-information>
               <other-information>Active in Dandong</other-information>
              </entity>
              <modification modification-type="listed" effective-date="2020-01-01"/>
             </target>
             <target ssid="300"><entity><identity><name name-type="primary-name"><name-part order="1"
               name-part-type="whole-name"><value>Released Trading</value></name-part></name></identity></entity>
              <modification modification-type="de-listed" effective-date="2025-06-20"/>
              <modification modification-type="listed" effective-date="2012-06-20"/>
             </target>
             <target ssid="400"><object object-type="vessel"><identity main="true"><name name-type="primary-name">
               <name-part order="1" name-part-type="whole-name"><value>Hui Sample</value></name-part></name></identity>
               <other-information>IMO Number: 8405270</other-information></object></target>
             <place ssid="900"><location>Pyongyang</location><area>South</area>
              <country iso-code="KP">North Korea</country></place>
            </swiss-sanctions-list>
            """;

    private static GatheringSink read(String list) throws IOException, XMLStreamException {
        return GatheringSink.read(new SecoXml(), "ch_seco_sanctions", ListFile.of("seco.xml", "", list));
    }

    private static String target(String id, String inside) {
        return "<swiss-sanctions-list><target ssid=\"" + id + "\">" + inside + "</target></swiss-sanctions-list>";
    }

    private static String named(String name) {
        return "<entity><identity main=\"true\"><name name-type=\"primary-name\"><name-part order=\"1\""
                + " name-part-type=\"whole-name\"><value>" + name + "</value></name-part></name></identity></entity>";
    }

    @Test
    void targetsAreReadWithTheirProgrammesPlacesAndRelations() throws IOException, XMLStreamException {
        GatheringSink sink = read(LIST);

        assertThat(sink.render()).isEqualTo("""
                Person ch-100
                  notes: Measures: annex 1
                  unscId: KPi.033
                  gender: male
                  title: General
                  name: Ri, Il Ho
                  alias: Li, Il Ho
                  alias: 리, 일호 (Hangul)
                  weakAlias: The Banker
                  birthDate: 1969-09
                  nationality: kp
                  passportNumber: 836410034 (kp)
                  alias: Kim Other
                  notes: Representative of a bank.
                  birthPlace: Pyongyang, South, North Korea
                  address: Trading House, Street 1, 0001, Pyongyang, South, North Korea
                  country: kp
                  listed: ch_seco_sanctions@2026-08-01 100 \
                [Ordinance of 18 May 2016 on measures against North Korea] since 2017-06-08
                  LINKED_TO: ch-200
                  LINKED_TO: Released Trading
                Organization ch-200
                  notes: Measures: annex 1
                  name: Koryo Sample Bank
                  alias: Koryo Sample Bank JSC
                  previousName: Old Sample Bank
                  swiftBic: KSBKKPPY
                  taxNumber: 7704407589
                  email: office@bank.example
                  notes: Active in Dandong
                  listed: ch_seco_sanctions@2026-08-01 200 \
                [Ordinance of 18 May 2016 on measures against North Korea] since 2020-01-01
                Vessel ch-400
                  name: Hui Sample
                  imoNumber: 8405270
                  listed: ch_seco_sanctions@2026-08-01 400 []
                """);
        assertThat(sink.rejections()).isEmpty();
    }

    @Test
    void everyFactNamesItsLine() throws IOException, XMLStreamException {
        assertThat(read(LIST).parties().getLast().facts().getLast().source().render())
                .isEqualTo("ch_seco_sanctions 2026-08-01 entry 400 (seco.xml:66)");
    }

    @Test
    void theLatestModificationInForceDecidesWhoIsListed() throws IOException, XMLStreamException {
        String olderFirst = named("Off")
                + "<modification modification-type=\"amended\" effective-date=\"2025-06-03\"/>"
                + "<modification modification-type=\"de-listed\" effective-date=\"2025-06-20\"/>";
        String again = named("Again")
                + "<modification modification-type=\"listed\" effective-date=\"2026-02-01\"/>"
                + "<modification modification-type=\"de-listed\" effective-date=\"2020-01-01\"/>"
                + "<modification modification-type=\"listed\" effective-date=\"2015-01-01\"/>";
        String notYet = named("Not yet")
                + "<modification modification-type=\"de-listed\" enactment-date=\"2026-08-20\" effective-date=\"2027-01-01\"/>"
                + "<modification modification-type=\"listed\" effective-date=\"2015-01-01\"/>";

        assertThat(read(target("1", olderFirst)).parties()).isEmpty();
        assertThat(read(target("2", again)).render()).contains("since 2026-02-01");
        assertThat(read(target("3", notYet)).parties()).hasSize(1);
    }

    @Test
    void aListWhoseDateNobodyStatesKeepsNobodyWhomItTookOff() throws IOException, XMLStreamException {
        String off = named("Off")
                + "<modification modification-type=\"de-listed\" effective-date=\"2025-06-20\"/>"
                + "<modification modification-type=\"listed\" effective-date=\"2015-01-01\"/>";
        GatheringSink sink = new GatheringSink();
        ListEdition undated = new ListEdition("ch_seco_sanctions", ListEdition.UNDATED);

        new SecoReading(undated, ListFile.of("seco.xml", "", target("1", off)), sink).run();

        assertThat(sink.parties()).isEmpty();
    }

    @Test
    void theProductOfSpellingsIsBoundedAndTheCutIsReported() throws IOException, XMLStreamException {
        StringBuilder name = new StringBuilder("<individual><identity main=\"true\"><name name-type=\"primary-name\">");
        for (int part = 1; part <= 4; part++) {
            name.append("<name-part order=\"").append(part).append("\" name-part-type=\"given-name\"><value>P");
            name.append(part).append("</value>");
            for (int i = 0; i < 5; i++) {
                name.append("<spelling-variant>P")
                        .append(part)
                        .append("x")
                        .append(i)
                        .append("</spelling-variant>");
            }
            name.append("</name-part>");
        }
        name.append("</name></identity></individual>");

        GatheringSink sink = read(target("9", name.toString()));

        assertThat(sink.parties().getFirst().names()).hasSize(SecoNames.NAMES_MAX);
        assertThat(sink.parties().getFirst().caption()).isEqualTo("P1 P2 P3 P4");
        assertThat(sink.rejections())
                .extracting(Rejection::render)
                .containsExactly(
                        "seco.xml:1 name: 'P1 P2 P3 P4': 64 names are made of the spellings of one name's parts;"
                                + " 1232 more are left out");
    }

    @Test
    void namesNearTheMainSpellingComeFirst() {
        List<SecoNames.Part> parts = List.of(
                new SecoNames.Part(1, "family-name", List.of("A", "A1")),
                new SecoNames.Part(2, "given-name", List.of("B", "B1", "B2")));

        assertThat(SecoNames.product(parts))
                .extracting(name -> String.join(" ", name))
                .containsExactly("A B", "A B1", "A1 B", "A B2", "A1 B1", "A1 B2");
    }

    @Test
    void aNamePartlySpeltInAnotherScriptOnlyConfirms() throws IOException, XMLStreamException {
        String name = "<individual><identity main=\"true\"><name name-type=\"primary-name\">"
                + "<name-part order=\"1\" name-part-type=\"family-name\"><value>Lukashenka</value>"
                + "<spelling-variant script=\"CYRL\">Лукашенко</spelling-variant></name-part>"
                + "<name-part order=\"2\" name-part-type=\"maiden-name\"><value>Sample</value></name-part>"
                + "<name-part order=\"3\" name-part-type=\"given-name\"><value>Anna</value></name-part>"
                + "</name></identity></individual>";

        assertThat(read(target("9", name)).render())
                .contains(
                        "name: Lukashenka, Anna\n",
                        "previousName: Sample, Anna\n",
                        "weakAlias: Лукашенко (Cyrillic)\n");
    }

    @Test
    void brokenTargetsAreListedAndTheOthersAreRead() throws IOException, XMLStreamException {
        String list = "<swiss-sanctions-list><target>" + named("No id") + "</target>"
                + "<target ssid=\"1\"><object object-type=\"painting\"/></target>"
                + "<target ssid=\"2\"><spirit/></target>"
                + "<target ssid=\"3\"><entity/></target>"
                + "<target ssid=\"4\">" + named("Good").replace("</entity>", "<relation target-id=\"77\"/></entity>")
                + "</target></swiss-sanctions-list>";

        GatheringSink sink = read(list);

        assertThat(sink.parties()).extracting(party -> party.caption()).containsExactly("Good");
        assertThat(sink.rejections())
                .extracting(Rejection::rule)
                .containsExactly(
                        "the target has no ssid",
                        "the object is a 'painting', neither vessel nor aircraft",
                        "the target 2 is no individual, entity or object",
                        "the target 3 has no name",
                        "a relation names a target of the list");
    }

    @Test
    void onlyTheWholeListIsAList() {
        SecoXml format = new SecoXml();

        assertThat(format.recognise(FileHead.of("x", LIST)))
                .isEqualTo(new Recognition("ch_seco_sanctions", "", "2026-08-27"));
        assertThat(format.recognise(FileHead.of("x", LIST.replace("whole-list", "search-result"))))
                .isNull();
        assertThat(format.recognise(FileHead.of("x", "<CONSOLIDATED_LIST/>"))).isNull();
    }
}
