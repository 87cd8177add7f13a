package dev.kkachi.lists.internal;

import static dev.kkachi.testkit.ForAll.forAll;

import java.io.IOException;
import java.util.random.RandomGenerator;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

/// What clerks do to a row of a table: a few characters changed, quotes torn. The row behind it, which has quotes
/// itself, is read all the same.
class DamagedRowTest {
    private static final String OFAC =
            "7,\"SIM, Hyon Sop\",\"individual\",\"DPRK3\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"
                    + "\"DOB 25 Nov 1983; alt. Passport 1 (Korea, North) issued 1 Jan 2020; Digital Currency Address - XBT 1; a.k.a. 'X'.\"\n";
    private static final String EU_HEADER =
            "celex,recordId,programKey,annex,measure,startDate,reason,schema,name,alias,birthDate,passportNumber,address\n";
    private static final String EU =
            "32017R1509,7,EU-PRK,XV.A,Asset freeze,19.12.2011,\"It is owned by Otter Trading.\","
                    + "Person,KIM Yong Chol 김영철,\"KIM Yong-Chol; \"\"a; b\"\"\",\"(a) 1946, (b) circa 1947\","
                    + "472310168 (DPRK),\"Pyongyang, DPRK\"\n";
    private static final String UK_HEADER = "Unique ID,OFSI Group ID,Name,Name 6,Name 1,Name type,Regime Name,Type,"
            + "Designation source,Date Designated,D.O.B,Nationality(/ies),Passport number,Address Line 1,Address Country\n";
    private static final String UK = "DPR0007,12345,CHOE CHUN-SIK,CHOE,Chun Sik,Primary Name,DPRK,Individual,UN,"
            + "07-03-2016,\"dd/mm/1954; 12/10/1954\",North Korea,\"(1) 472310168 (2) 1\",Otter Street,North Korea\n";

    @Test
    void aDamagedRowOfTheUnitedStatesLeavesTheNextAlone() {
        forAll(
                random -> damaged(OFAC, random) + OFAC.replace("7,\"S", "8,\"S"),
                text -> reads(new OfacCsv(), "sdn", text, "ofac-8"));
    }

    @Test
    void aDamagedRowOfAnAnnexLeavesTheNextAlone() {
        forAll(
                random -> EU_HEADER + damaged(EU, random) + EU.replace(",7,", ",8,"),
                text -> reads(new EuJournal(), "", text, "eu-32017R1509-XV.A-8"));
    }

    @Test
    void aDamagedRowOfTheUnitedKingdomLeavesTheNextAlone() {
        forAll(
                random -> UK_HEADER + damaged(UK, random) + UK.replace("DPR0007", "DPR0008"),
                text -> reads(new UkCsv(), "", text, "uk-DPR0008"));
    }

    private static boolean reads(ListFormat format, String part, String text, String id) {
        try {
            GatheringSink sink = GatheringSink.read(format, "some_list", ListFile.of("x.csv", part, text));
            return sink.parties().stream().anyMatch(party -> party.id().equals(id));
        } catch (IOException | XMLStreamException e) {
            throw new AssertionError(text, e);
        }
    }

    /// Changes up to four characters.
    private static String damaged(String row, RandomGenerator random) {
        StringBuilder text = new StringBuilder(row.strip());
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, (char) (' ' + random.nextInt(90)));
                default -> text.setCharAt(at, "\",;\u0000é심'-".charAt(random.nextInt(8)));
            }
        }
        return text.toString().replace('"', random.nextBoolean() ? '"' : '\'') + "\n";
    }
}
