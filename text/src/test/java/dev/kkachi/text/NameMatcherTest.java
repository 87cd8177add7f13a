package dev.kkachi.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameMatcherTest {
    private static final NameMatcher MATCHER = NameMatcher.over(Commonness.builtIn());

    @Test
    void equalNamesInAnyOrderAndScriptAreEqual() {
        assertThat(person("PUTIN, Vladimir", "Vladimir Putin")).isEqualTo(1);
        assertThat(person("Владимир Путин", "PUTIN, Vladimir")).isEqualTo(1);
    }

    @Test
    void aCommonWordAloneIsNoMatch() {
        assertThat(organisation("CORP", "Zarrin Corp")).isLessThan(0.5);
        assertThat(organisation("Bank of America", "Bank of Korea")).isLessThan(0.5);
    }

    @Test
    void aNamedUnitIsFoundByItsName() {
        assertThat(organisation("Lazarus", "LAZARUS GROUP")).isGreaterThan(0.7);
        assertThat(organisation("110th Research Center", "110TH RESEARCH CENTER"))
                .isEqualTo(1);
        assertThat(organisation("Chinyong IT Cooperation", "CHINYONG INFORMATION TECHNOLOGY COOPERATION COMPANY"))
                .isGreaterThan(0.7);
    }

    @Test
    void koreanNamesAreComparedByTheirHangul() {
        assertThat(person("Shim Hyon-Sop", "SIM, Hyon Sop")).isGreaterThan(0.7);
        assertThat(person("심현섭", "SIM, Hyon Sop")).isGreaterThan(0.7);
        assertThat(person("KIM KYONG MIN", "KIM KYONG IL")).isLessThan(0.5);
        assertThat(person("Kim", "KIM, Sang Man")).isLessThan(0.7);
    }

    @Test
    void shortNamesMustBeTheSame() {
        assertThat(person("Li Wei", "Lu Wei")).isLessThan(0.7);
        assertThat(person("Jon Smith", "Jan Smith")).isLessThan(0.7);
    }

    @Test
    void aSlipInALongPartAndAMissingMiddleNameStillMatch() {
        assertThat(person("Ramzan Kadyrob", "KADYROV, Ramzan")).isGreaterThan(0.7);
        assertThat(person("Ramzan Kadyrov", "KADYROV, Ramzan Akhmadovich")).isGreaterThan(0.7);
        assertThat(person("Bashar Alassad", "AL-ASSAD, Bashar")).isGreaterThan(0.7);
    }

    @Test
    void onePartAloneIsNoPerson() {
        assertThat(person("Putin", "PUTIN, Vladimir")).isLessThan(0.7);
    }

    @Test
    void twoCommonPartsOfALongerNameAreNoMatchAndTwoRareOnesAre() {
        assertThat(person("Maria Garcia", "GARCIA DURAN, Maria")).isLessThan(0.7);
        assertThat(person("Mohammed Ali", "AHMED ALI, Mohammed Hassan")).isLessThan(0.7);
        assertThat(person("Viktor Bout", "BOUT, Viktor Anatolijevitch")).isGreaterThan(0.7);
        assertThat(person("Ivan Petrov", "PETROV, Ivan Sergeyevich")).isBetween(0.6, 0.9);
    }

    @Test
    void aNicknameIsTheNameItStandsFor() {
        assertThat(person("Bill Kessinger", "KESSINGER, William")).isGreaterThan(0.7);
        assertThat(person("Sasha Torshin", "TORSHIN, Aleksandr")).isGreaterThan(0.7);
        assertThat(person("Mohd Zawahiri", "ZAWAHIRI, Muhammad")).isGreaterThan(0.7);
        assertThat(person("Aleksandr Torshin", "TORSHIN, Aleksandra")).isLessThan(1);
        assertThat(person("Bill Kessinger", "KESSINGER, Robert")).isLessThan(0.7);
    }

    @Test
    void theExplanationSaysHowCommonTheNameIs() {
        NameReader reader = NameReader.of();

        NameMatch match = MATCHER.explain(
                reader.read("Maria Garcia", NameKind.PERSON), reader.read("GARCIA DURAN, Maria", NameKind.PERSON));

        assertThat(match.detail())
                .isEqualTo("Maria is equal; Garcia is equal; only the candidate has DURAN; "
                        + "about one name in 600 has what they share");
    }

    @Test
    void aSynonymOrATranslationWeighsLessThanTheWord() {
        double same = organisation("External Trade Bank", "EXTERNAL TRADE BANK");
        double inflected = organisation("External Trading Banks", "EXTERNAL TRADE BANK");
        double synonym = organisation("Foreign Trade Bank", "EXTERNAL TRADE BANK");
        double translation = organisation("대외무역은행", "FOREIGN TRADE BANK");

        assertThat(same).isEqualTo(1);
        assertThat(inflected).isEqualTo(1);
        assertThat(synonym).isBetween(0.7, 0.99);
        assertThat(translation).isBetween(0.7, 0.99);
    }

    @Test
    void theExplanationPrintsTheWordsOfTheNamesAndHowTheyRelate() {
        assertThat(detail("Technical Trade Bank", "TECHNOLOGY TRADING BANKS"))
                .startsWith("Technical and TECHNOLOGY are synonyms; Trade and TRADING are forms of one word;"
                        + " Bank and BANKS are forms of one word");
        assertThat(detail("Silla Intl OOO", "신라 International LLC"))
                .startsWith("Silla is 신라; Intl abbreviates International;" + " OOO and LLC are one legal form");
        assertThat(detail("정찰총국", "Reconnaissance General Bureau"))
                .startsWith("정찰 is Reconnaissance in another language; 총국 is General Bureau in another language");
        assertThat(detail("Marine Office 39", "Maritime 39호실"))
                .isEqualTo("Marine and Maritime are forms of one word; Office is 호실 in another language;"
                        + " 39 is equal; about one name in 10,000,000 has what they share");
    }

    @Test
    void theExplanationSaysWhatOfANameWasNotCompared() {
        assertThat(detail("Kogen (Aliases: Genco, Genko)", "KOGEN"))
                .contains("in the query, other names in brackets are not compared");
        assertThat(detail("Kogen" + " of Arts".repeat(12), "KOGEN"))
                .endsWith("in the query, only the first 24 words are compared");
        assertThat(detail("Kogen", "KOGEN" + " ".repeat(600) + "Arts"))
                .endsWith("in the candidate, only the first 512 characters are read");
    }

    @Test
    void anArticleThatIsWrittenWithItsWordIsNoWordOfItsOwnInTheExplanation() {
        NameReader reader = NameReader.of();

        NameMatch match = MATCHER.explain(
                reader.read("القذافي سيف", NameKind.PERSON), reader.read("AL-QADHAFI, Saif", NameKind.PERSON));

        assertThat(match.detail()).startsWith("القذافي and QADHAFI are spellings of one name; سيف is Saif");
    }

    private static String detail(String a, String b) {
        NameReader reader = NameReader.of();
        return MATCHER.explain(reader.read(a, NameKind.ORGANISATION), reader.read(b, NameKind.ORGANISATION))
                .detail();
    }

    @Test
    void organisationsMeetTheirNamesInOtherLanguages() {
        assertThat(organisation("평양자동화대학", "Pyongyang University of Automation"))
                .isGreaterThan(0.7);
        assertThat(organisation("조선광업개발무역회사", "KOREA MINING DEVELOPMENT TRADING CORPORATION"))
                .isGreaterThan(0.7);
        assertThat(organisation("朝鮮鑛業開發貿易會社", "Korea Mining Development Trading Corporation"))
                .isGreaterThan(0.7);
        assertThat(organisation("Пхеньянский банк", "PYONGYANG TRADING COMPANY"))
                .isLessThan(0.7);
        assertThat(organisation("진용정보기술회사", "CHINYONG INFORMATION TECHNOLOGY COMPANY"))
                .isGreaterThan(0.7);
    }

    @Test
    void hangulNamesOfShipsAndCompaniesMeetTheirNorthernSpelling() {
        assertThat(similarity("금강", "KUM GANG", NameKind.THING)).isGreaterThan(0.7);
        assertThat(similarity("류경", "RYUGYONG", NameKind.THING)).isEqualTo(1);
        assertThat(similarity("금강", "CHONG BONG", NameKind.THING)).isLessThan(0.5);
    }

    @Test
    void genericWordsAloneAreNoMatch() {
        assertThat(organisation("Hanbit Trading Company", "SAMHUNG TRADING COMPANY"))
                .isLessThan(0.5);
        assertThat(organisation("Information Technology Co", "CHINYONG INFORMATION TECHNOLOGY COOPERATION COMPANY"))
                .isLessThan(0.7);
        assertThat(organisation("General Trading Corporation", "KOREA MINING DEVELOPMENT TRADING CORPORATION"))
                .isLessThan(0.7);
        assertThat(organisation("무역회사", "KOREA MINING DEVELOPMENT TRADING CORPORATION"))
                .isLessThan(0.7);
    }

    @Test
    void aNameWrittenApartIsTheNameWrittenTogether() {
        double similarity = similarity("Hae Kum Gang", "HAEGUMGANG", NameKind.THING);

        assertThat(similarity).isGreaterThan(0.7);
    }

    @Test
    void numbersOfUnitsMustAgree() {
        assertThat(organisation("Unit 180", "UNIT 110")).isLessThan(0.5);
    }

    private static double person(String a, String b) {
        return similarity(a, b, NameKind.PERSON);
    }

    private static double organisation(String a, String b) {
        return similarity(a, b, NameKind.ORGANISATION);
    }

    private static double similarity(String a, String b, NameKind kind) {
        NameReader reader = NameReader.of();
        return MATCHER.similarity(reader.read(a, kind), reader.read(b, kind));
    }
}
