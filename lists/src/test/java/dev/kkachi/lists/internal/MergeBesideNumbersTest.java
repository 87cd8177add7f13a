package dev.kkachi.lists.internal;

import static dev.kkachi.lists.internal.MergePicture.merge;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What joins entries whose names alone, or whose numbers alone, would not.
class MergeBesideNumbersTest {
    @Test
    void aNumberAndOneWordJoinCompaniesThatShareAWebsiteOrAnAddress() {
        assertThat(merge("""
                ofac-1 Company name=JOINT STOCK COMMERCIAL BANK OTTERBANK | taxNumber=7453002182(ru) | website=www.otterbank.example
                eu-1 Company name=PJSC Otterbank | taxNumber=7453002182 | email=mail@otterbank.example | country=ru
                """)).isEqualTo("ofac-1 = eu-1 (same taxNumber 7453002182 and website otterbank.example)\n");
        assertThat(merge("""
                ofac-1 Company name=OTTER LLC | registrationNumber=1147746259924(ru) | address=Ul. 2-ya River D. 1, kom 39, Moscow 109202, Russia
                au-1 Company name=Otter Group | registrationNumber=1147746259924 | address=2-ya River Street, 1, 39, Moscow 109202 Russia
                """)).isEqualTo("""
                ofac-1 = au-1 (same registrationNumber 1147746259924 and address 2-ya River Street, 1, 39, Moscow 109202 Russia)
                """);
    }

    @Test
    void aDoorProvesNothingWithoutAWordOfTheNameOrWhereAnybodyHasAPage() {
        assertThat(merge("""
                ofac-1 Company name=OTTER TRADE | taxNumber=7453002182(ru) | website=www.otterbank.example
                eu-1 Company name=Ferret Export | taxNumber=7453002182(ru) | website=https://otterbank.example/en
                """)).isEqualTo("ofac-1\neu-1\n");
        assertThat(merge("""
                ofac-1 Company name=OTTER TRADE | taxNumber=7453002182(ru) | website=https://vk.com/otter
                eu-1 Company name=Otter Export | taxNumber=7453002182(ru) | website=https://vk.com/otterexport
                """)).isEqualTo("ofac-1\neu-1\n");
        assertThat(merge("""
                ofac-1 Company name=OTTER TRADE | website=www.otterbank.example
                eu-1 Company name=Otter Export | website=www.otterbank.example
                """)).isEqualTo("ofac-1\neu-1\n");
        assertThat(merge("""
                ofac-1 Company name=OTTER TRADE | taxNumber=7453002182(ru) | address=River Street 1, Moscow 109202
                eu-1 Company name=Otter Export | taxNumber=7453002182(ru) | address=River Street 2, Moscow 109202
                """)).isEqualTo("ofac-1\neu-1\n");
    }

    @Test
    void whoBearsANumberByMistakeKeepsNobodyFromItsBearer() {
        assertThat(merge("""
                ofac-1 Company name=Otter River Works | taxNumber=7719019691(ru)
                ofac-2 Company name=Ferret Group | taxNumber=7719019691(ru)
                eu-1 Company name=Otter River Works JSC | alias=ORW | taxNumber=7719019691 | country=ru
                """)).isEqualTo("ofac-1 = eu-1 (same taxNumber 7719019691 and a shared name)\nofac-2\n");
    }

    @Test
    void aNumberAndAWholeNameOutweighABirthYearWhereTheBirthdayIsTheSame() {
        assertThat(merge("""
                ofac-1 Person name=OTTER, Anna Maria | passportNumber=H33409785 | birthDate=1971-07-26
                au-1 Person name=Otter, Anna Maria | passportNumber=H33409785 | birthDate=1967-07-26
                """)).isEqualTo("ofac-1 = au-1 (same passportNumber H33409785 and a shared name)\n");
        assertThat(merge("""
                ofac-1 Person name=OTTER, Anna Maria | passportNumber=H33409785 | birthDate=1971-07-26
                au-1 Person name=Otter, Anna Maria | passportNumber=H33409785 | birthDate=1967-07-27
                """)).isEqualTo("ofac-1\nau-1\n");
        assertThat(merge("""
                ofac-1 Person name=OTTER, Anna Maria | passportNumber=H33409785 | birthDate=1971-01-01
                au-1 Person name=Otter, Anna Maria | passportNumber=H33409785 | birthDate=1967-01-01
                """)).isEqualTo("ofac-1\nau-1\n");
        assertThat(merge("""
                ofac-1 Person name=OTTER, Anna Maria | birthDate=1971-07-26
                au-1 Person name=Otter, Anna Maria | birthDate=1967-07-26
                """)).isEqualTo("ofac-1\nau-1\n");
    }

    @Test
    void aNameTurnedRoundIsTheSameBesideTheVeryDayOnly() {
        assertThat(merge("""
                un-1 Person name=ANNA MARIA OTTER | birthDate=1970-05-02
                au-1 Person name=Otter Anna Maria | birthDate=1970-05-02
                """)).isEqualTo("un-1 = au-1 (same name Otter Anna Maria and birth date 1970-05-02)\n");
        assertThat(merge("""
                un-1 Person name=ANNA MARIA OTTER | birthDate=1970
                au-1 Person name=Otter Anna Maria | birthDate=1970
                """)).isEqualTo("un-1\nau-1\n");
        assertThat(merge("""
                un-1 Person name=KIM YONG CHOL | birthDate=1970-05-02
                au-1 Person name=Kim Chol Yong | birthDate=1970-05-02
                """)).isEqualTo("un-1\nau-1\n");
    }

    @Test
    void entriesThatRepeatTheSecurityCouncilsListAreOneByTheirMainName() {
        assertThat(merge("""
                un-1 Person name=ANNA MARIA OTTER | unscId=KPi.077
                uk:DPR0206 Person name=OTTER ANNA MARIA | notes=Designation source: UN
                oj:32017R1509/XIII.A/9 Person name=Otter, Anna Maria
                """)).isEqualTo("""
                un-1 = 32017R1509/XIII.A/9 (same name Otter, Anna Maria and UN regime KP) \
                = DPR0206 (same name OTTER ANNA MARIA and UN regime KP)
                """);
    }

    @Test
    void aNamesakeThatNothingSupportsKeepsNobodyApart() {
        assertThat(merge("""
                un-1@2016-03-02 Person name=KIM, YONG CHOL | unscId=KPi.024 | birthDate=1962-02-18
                uk:DPR0241@2016-03-02 Person name=YONG CHOL KIM | notes=Designation source: UN
                uk:DPR0044@2020-12-31 Person name=Kim Yong Chol | notes=Designation source: UK
                """)).isEqualTo("""
                un-1 = DPR0241 (same name YONG CHOL KIM and listing day 2016-03-02)
                DPR0044
                """);
        assertThat(merge("""
                un-1@2016-03-02 Person name=KIM, YONG CHOL | unscId=KPi.024 | birthDate=1962-02-18
                uk:DPR0241@2016-03-02 Person name=YONG CHOL KIM
                uk:DPR0044@2016-03-02 Person name=Kim Yong Chol
                """)).isEqualTo("un-1\nDPR0241\nDPR0044\n");
    }

    @Test
    void aNameIsNotEnoughWhereTheRegimeIsAnotherOrNobodysOrTheNameIsShared() {
        assertThat(merge("""
                un-1 Person name=ANNA MARIA OTTER | unscId=QDi.077
                uk:DPR0206 Person name=OTTER ANNA MARIA | notes=Designation source: UN
                """)).isEqualTo("un-1\nDPR0206\n");
        assertThat(merge("""
                un-1 Person name=ANNA MARIA OTTER | unscId=KPi.077
                uk:DPR0206 Person name=OTTER ANNA MARIA | notes=Designation source: UK
                oj:32017R1509/XV/9 Person name=Otter, Anna Maria
                """)).isEqualTo("un-1\n32017R1509/XV/9\nDPR0206\n");
        assertThat(merge("""
                un-1 Person name=ANNA MARIA OTTER | unscId=KPi.077
                un-2 Person name=Anna Maria Otter | unscId=KPi.078
                uk:DPR0206 Person name=OTTER ANNA MARIA | notes=Designation source: UN
                """)).isEqualTo("un-1\nun-2\nDPR0206\n");
        assertThat(merge("""
                un-1 Person name=BEA FERRET | alias=Anna Maria Otter | unscId=KPi.077
                uk:DPR0206 Person name=OTTER ANNA MARIA | notes=Designation source: UN
                """)).isEqualTo("un-1\nDPR0206\n");
    }

    @Test
    void anEntryWhoseKindOneFileDoesNotSayIsOfTheKindThatAnotherSays() {
        assertThat(PartyUnion.of(MergePicture.parties("""
                        ofac-1 LegalEntity alias=NEW RIVER
                        ofac-1 Vessel name=RIVER STAR | imoNumber=9422988
                        """)).schema().ftmName()).isEqualTo("Vessel");
    }
}
