package dev.kkachi.lists.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.files.FileHead;
import dev.kkachi.lists.Rejection;
import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

class DfatListTest {
    static final String HEADER = "Reference,Name of Individual or Entity,Type,Name Type,Alias Strength,Date of Birth,"
            + "Place of Birth,Citizenship,Address,Additional Information,Listing Information,IMO Number,Committees,"
            + "Control Date,Instrument of Designation,Targeted Financial Sanction,Travel Ban,Arms Embargo,"
            + "Maritime Restriction\n";
    static final String LIST = HEADER + """
            1113,RI HONG-SOP,Individual,Primary Name,,14667,,Democratic People's Republic of Korea (North Korea),"Pyongyang, DPRK","KPi.004. Former director, Yongbyon. Associated with KOMID (KPe.001). Passport no: a) 199421147 (Expired 29 Dec. 2014) b) 381110042. Gender: male.",Listed by the UN 1718 Committee on 16 July 2009 (amended on 1 Jan. 2015),,1718 (DPRK),46073,Charter of the United Nations,1,1,0,0
            1113a,Ri Hong Sop,Individual,Alias,Strong,"Approximately 1940_x000D_
            28/08/1941",,Democratic People's Republic of Korea (North Korea),"Pyongyang, DPRK","KPi.004. Former director, Yongbyon. Associated with KOMID (KPe.001). Passport no: a) 199421147 (Expired 29 Dec. 2014) b) 381110042. Gender: male.",Listed by the UN 1718 Committee on 16 July 2009 (amended on 1 Jan. 2015),,1718 (DPRK),46073,Charter of the United Nations,1,1,0,0
            1113b,The Director,Individual,Alias,Weak,14667,,,,,,,1718 (DPRK),46073,,1,1,0,0
            1113c,이홍섭,Individual,Original Script,,14667,,,,,,,1718 (DPRK),46073,,1,1,0,0
            """;

    private static GatheringSink read(String rows) throws IOException, XMLStreamException {
        return GatheringSink.read(new DfatList(), "au_dfat_sanctions", ListFile.of("dfat.csv", "", rows));
    }

    @Test
    void aliasRowsJoinTheirPrimaryRowAndWhatRepeatsIsOnce() throws IOException, XMLStreamException {
        GatheringSink sink = read(LIST);

        assertThat(sink.render()).isEqualTo("""
                Person au-1113
                  name: RI, HONG-SOP
                  birthDate: 1940-02-26
                  citizenship: kp
                  address: Pyongyang, DPRK
                  country: kp
                  notes: KPi.004. Former director, Yongbyon. Associated with KOMID (KPe.001). Passport no: a) 199421147 \
                (Expired 29 Dec. 2014) b) 381110042. Gender: male.
                  unscId: KPi.004
                  gender: male
                  passportNumber: 199421147
                  passportNumber: 381110042
                  notes: Instrument: Charter of the United Nations
                  notes: Measures: targeted financial sanction, travel ban
                  alias: Ri, Hong Sop
                  birthDate: ~1940
                  birthDate: 1941-08-28
                  weakAlias: The Director
                  alias: 이홍섭 (Hangul)
                  listed: au_dfat_sanctions@2026-08-01 1113 [1718 (DPRK)] since 2009-07-16
                """);
        assertThat(sink.rejections()).isEmpty();
    }

    @Test
    void theListThatAnActAmendsSaysNothingOfTheDay() throws IOException, XMLStreamException {
        String row = "8384,Park Jin Hyok,Individual,Primary Name,,30909,,,,,Autonomous Sanctions List 2012,,Autonomous"
                + " (DPRK),45900,%s,1,1,0,0\n";

        String amended = read(HEADER + row.replace("%s", "Amendment (No. 1) Instrument 2025"))
                .render();
        String alone = read(HEADER + row.replace("%s", "Autonomous Sanctions List 2012"))
                .render();

        assertThat(amended).contains("[Autonomous (DPRK)] since 2025\n");
        assertThat(alone).contains("[Autonomous (DPRK)]\n");
    }

    @Test
    void everyFactNamesItsRow() throws IOException, XMLStreamException {
        assertThat(read(LIST).parties().getFirst().facts().getLast().source().render())
                .isEqualTo("au_dfat_sanctions 2026-08-01 entry 1113 (dfat.csv:6)");
    }

    @Test
    void placesAndAddressesAreUnpackedAndCountriesSplit() throws IOException, XMLStreamException {
        String text = read(HEADER + """
                7,Ivan Petrovich SIDOROV,Individual,Primary Name,,"9/02/1950, 1951",a) Kandahar; b) Tirin Kot (north),Russia;Ukraine,"a) Moscow, Russia b) 2 Long Street, Cairo, Egypt (at time of listing)",Title: Dr. Designation: a) Minister b) Senator. Tax ID No. 7704407589,Autonomous Sanctions (Designated Persons—Ukraine) Amendment (No. 4) Instrument 2022,,Autonomous (Russia),44000,,0,1,0,0
                8,"MINERAL BANK, Jr",Entity,Primary Name,,,,"Congo, Democratic Republic of the;Rwanda",,Website: https://www.bank.example. See QDe.014,,,1533,44000,,1,0,0,0
                """).render();

        assertThat(text)
                .contains("name: SIDOROV, Ivan Petrovich\n", "birthDate: 1950-02-09\n", "birthDate: 1951\n")
                .contains("birthPlace: Kandahar\n", "birthPlace: Tirin Kot (north)\n")
                .contains("citizenship: ru\n", "citizenship: ua\n", "country: ru\n", "country: eg\n")
                .contains("title: Dr\n", "position: Minister\n", "position: Senator\n", "taxNumber: 7704407589\n")
                .contains("[Autonomous (Russia)] since 2022\n", "notes: Measures: travel ban\n")
                .contains("name: MINERAL BANK Jr\n", "citizenship: cd\n", "citizenship: rw\n")
                .contains("website: https://www.bank.example\n")
                .doesNotContain("unscId");
    }

    @Test
    void aVesselKeepsItsNumberAndItsFormerNames() throws IOException, XMLStreamException {
        String row =
                "8227,ANDAMAN SKIES,Vessel,Primary Name,,,,,,Previous names include ASHER and LANG YA,Designated as a"
                        + " sanctioned vessel in the Autonomous Sanctions (Sanctioned Vessels – Russia) Designation 2025,9288693,"
                        + "Autonomous (Vessels),45826,,0,0,0,1\n";

        assertThat(read(HEADER + row).render()).isEqualTo("""
                Vessel au-8227
                  name: ANDAMAN SKIES
                  imoNumber: 9288693
                  notes: Previous names include ASHER and LANG YA
                  previousName: ASHER
                  previousName: LANG YA
                  notes: Measures: maritime restriction
                  listed: au_dfat_sanctions@2026-08-01 8227 [Autonomous (Vessels)] since 2025
                """);
    }

    @Test
    void aBrokenRowIsListedAndTheOthersAreRead() throws IOException, XMLStreamException {
        GatheringSink sink = read(HEADER + """
                A12,Somebody,Individual,Primary Name,,,,,,,,,1518,44000,,1,0,0,0
                12,Something,Spirit,Primary Name,,,,,,,,,1518,44000,,1,0,0,0
                13,Good Trading,Entity,Primary Name,,,,,,,,,1518,44000,,1,0,0,0
                14,Late Date,Individual,Primary Name,,9157,,,,,,,1518,44000,,1,0,0,0
                14a,Later Date,Individual,Alias,Strong,10/061962,,,,,,,1518,44000,,1,0,0,0
                15,,Entity,Primary Name,,,,,,,,,1518,44000,,1,0,0,0
                """);

        assertThat(sink.parties()).extracting(party -> party.caption()).containsExactly("Good Trading", "Late Date");
        assertThat(sink.render()).contains("birthDate: 1925-01-25");
        assertThat(sink.rejections())
                .extracting(Rejection::render)
                .containsExactly(
                        "dfat.csv:2 : 'A12 | Somebody | Individual': the reference 'A12' is no number such as 1113, with a"
                                + " letter behind it for an alias",
                        "dfat.csv:3 : '12 | Something | Spirit': the type 'Spirit' is neither Individual, Entity nor Vessel",
                        "dfat.csv:6 Date of Birth: '10/061962': a date is expected; the rest of the row is kept",
                        "dfat.csv:7 au-15: '': the entry has no name");
    }

    @Test
    void theListIsKnownByItsColumnsAndDatedByTheDayItWasSaved() {
        FileHead book = new FileHead("list.bin", HEADER, List.of("xl/workbook.xml"), "2026-07-23");

        assertThat(new DfatList().recognise(book)).isEqualTo(new Recognition("au_dfat_sanctions", "", "2026-07-23"));
        assertThat(new DfatList().recognise(FileHead.of("x", HEADER)))
                .isEqualTo(new Recognition("au_dfat_sanctions", "", null));
        assertThat(new DfatList().recognise(FileHead.of("x", "Reference,Name\n1,x\n")))
                .isNull();
    }

    @Test
    void onlyLettersThatCountUpTakeACellApart() {
        assertThat(LetteredParts.of("a) One, b) Two (c) Three")).containsExactly("One", "Two", "Three");
        assertThat(LetteredParts.of("Bank (PJSC) Unit b) of x")).containsExactly("Bank (PJSC) Unit b) of x");
    }
}
