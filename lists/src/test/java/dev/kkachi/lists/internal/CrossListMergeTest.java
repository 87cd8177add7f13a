package dev.kkachi.lists.internal;

import static dev.kkachi.lists.internal.MergePicture.merge;
import static dev.kkachi.lists.internal.MergePicture.parties;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.lists.Rejection;
import dev.kkachi.model.Fact;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Relation;
import dev.kkachi.model.Schema;
import dev.kkachi.model.SourceRef;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CrossListMergeTest {
    @Test
    void theSameUnReferenceMakesOnePartyWithTheIdOfTheFirstList() {
        assertThat(merge("""
                au-1 Person name=YUN, Ho Jin | unscId=KPi.001
                un-KPi.001 Person name=YUN HO-JIN | unscId=KPi.001
                ofac-7 Person name=YUN, Ho-jin | unscId=KPi.001
                """)).isEqualTo("""
                ofac-7 = un-KPi.001 (same unscId KPi.001) = au-1 (same unscId KPi.001)
                """);
    }

    @Test
    void theSameNameWithTheSameBirthDateIsOnePersonAndWithoutOneItIsNot() {
        assertThat(merge("""
                ofac-1 Person name=SIM, Hyon Sop | birthDate=1983-11-25
                eu-1 Person name=Sim Hyon-sop | birthDate=1983
                uk-1 Person name=SIM Hyon Sop
                au-1 Person name=SIM, Hyon-Sop | birthDate=1984-11-25
                """)).isEqualTo("""
                ofac-1 = eu-1 (same name Sim Hyon-sop and birth date 1983-11-25)
                uk-1
                au-1
                """);
    }

    @Test
    void aWesternNameIsTheSameInEitherOrder() {
        assertThat(merge("""
                ofac-1 Person name=KUDRYAVTSEV, Konstantin | birthDate=1980-04-28
                uk-1 Person name=Konstantin Kudryavtsev | birthDate=1980-04-28
                """)).isEqualTo("""
                ofac-1 = uk-1 (same name Konstantin Kudryavtsev and birth date 1980-04-28)
                """);
    }

    @Test
    void ofTwoNamesakesOnOneListTheOneWithTheBirthDateIsMeant() {
        assertThat(merge("""
                ofac-1 Person name=KIM, Yong Chol | birthDate=1962
                ofac-2 Person name=KIM, Yong Chol | birthDate=1946
                un-1 Person name=KIM Yong Chol | birthDate=1946
                """)).isEqualTo("""
                ofac-1
                ofac-2 = un-1 (same name KIM Yong Chol and birth date 1946)
                """);
    }

    @Test
    void aNameThatTwoEntriesOfOneListBearProvesNothingIfNothingTellsThemApart() {
        assertThat(merge("""
                ofac-1 Person name=KIM, Yong Chol | birthDate=1946
                ofac-2 Person name=KIM, Yong Chol
                un-1 Person name=KIM Yong Chol | birthDate=1946
                """)).isEqualTo("""
                ofac-1
                ofac-2
                un-1
                """);
        assertThat(merge("""
                ofac-1 Organization name=Otter Shipping Company
                ofac-2 Organization name=Otter Shipping Company
                un-1 Organization name=Otter Shipping Company
                """)).isEqualTo("ofac-1\nofac-2\nun-1\n");
    }

    @Test
    void theVeryDayOfListingStandsInForABirthDateThatOneListLacks() {
        assertThat(merge("""
                un-1@2009-07-16 Person name=HAN, Yu Ro
                eu-1@2009-07-16 Person name=Han Yu-ro
                uk-1@2009-07-16 Person name=YU-RO HAN | birthDate=1950
                au-1@2020-12-31 Person name=Han Yu Ro
                """)).isEqualTo("""
                un-1 = eu-1 (same name Han Yu-ro and listing day 2009-07-16) \
                = uk-1 (same name YU-RO HAN and listing day 2009-07-16)
                au-1
                """);
        assertThat(merge("""
                un-1@2009-07-16 Person name=HAN, Yu Ro | birthDate=1950
                eu-1@2009-07-16 Person name=Han Yu-ro | birthDate=1951
                """)).isEqualTo("un-1\neu-1\n");
    }

    @Test
    void eachAnnexOfAnActIsAListOfItsOwn() {
        assertThat(merge("""
                ofac-1 Organization name=Otter Shipping Company
                oj-32017R1509/XIV.A/3 Organization name=Otter Shipping Company
                oj-32017R1509/XIV.B/11 Organization name=Otter Shipping Company
                """)).isEqualTo("""
                ofac-1 = oj-32017R1509/XIV.A/3 (same name Otter Shipping Company) \
                = oj-32017R1509/XIV.B/11 (same name Otter Shipping Company)
                """);
        assertThat(merge("""
                ofac-1 Organization name=Otter Shipping Company
                oj-32017R1509/XIV.A/3 Organization name=Otter Shipping Company
                oj-32017R1509/XIV.A/4 Organization name=Otter Shipping Company
                """)).isEqualTo("ofac-1\noj-32017R1509/XIV.A/3\noj-32017R1509/XIV.A/4\n");
    }

    @Test
    void theMainNameOfTwoOutweighsTheAliasOfAThird() {
        assertThat(merge("""
                ofac-1 Organization name=SECOND ACADEMY OF OTTERS
                ofac-2 Organization name=ACADEMY OF FERRETS | alias=Second Academy of Otters
                uk-1 Organization name=Second Academy of Otters
                """)).isEqualTo("""
                ofac-1 = uk-1 (same name Second Academy of Otters)
                ofac-2
                """);
    }

    @Test
    void severalSharedNamesOrABanksCodeMakeOneOrganisation() {
        assertThat(merge("""
                ofac-1 Organization name=KOREA OTTER TRADING | alias=Ryungseng Trading | alias=Ryungsong Trading
                un-1 Organization name=KOREAN OTTER TRADING | alias=RYUNGSENG TRADING | alias=RYUNGSONG TRADING
                """)).isEqualTo("ofac-1 = un-1 (same name RYUNGSENG TRADING and another name)\n");
        assertThat(merge("""
                ofac-1 Organization name=OTTER TRADE BANK OF FERRETLAND | swiftBic=OTTRKPPY
                eu-1 Organization name=Otter Bank | swiftBic=OTTRKPPYXXX
                uk-1 Organization name=Marten House | swiftBic=OTTRKPPY
                """)).isEqualTo("ofac-1 = eu-1 (same swiftBic OTTRKPPYXXX and a shared name)\nuk-1\n");
    }

    @Test
    void aPassportJoinsOnlyWhereANameAgreesAndNoBirthYearContradicts() {
        assertThat(merge("""
                ofac-1 Person name=RYU, Jin | passportNumber=563410081 | birthDate=1965-08-07
                eu-1 Person name=KIL, Jong Hun | passportNumber=563410081 | birthDate=1965-08-07
                un-1 Person name=RYU JIN | passportNumber=5634 10081
                uk-1 Person name=RYU JIN | passportNumber=563410081 | birthDate=1972
                """)).isEqualTo("""
                ofac-1 = un-1 (same passportNumber 5634 10081 and a shared name)
                eu-1
                uk-1
                """);
    }

    @Test
    void aNumberIsTheSameOnlyWhereItsKindAndItsCountryAre() {
        assertThat(merge("""
                ofac-1 Person name=OTTER, Anna Maria | passportNumber=563410081
                eu-1 Person name=Anna Otter | idNumber=563410081
                """)).isEqualTo("ofac-1\neu-1\n");
        assertThat(merge("""
                ofac-1 Company name=OTTER RIVER TRADE | taxNumber=1234567890(ru)
                eu-1 Company name=Otter River Export | registrationNumber=1234567890 | country=ru
                """)).isEqualTo("ofac-1 = eu-1 (same registrationNumber 1234567890 and a shared name)\n");
        assertThat(merge("""
                ofac-1 Company name=OTTER RIVER TRADE | taxNumber=1234567890(ru)
                eu-1 Company name=Otter River Export | taxNumber=1234567890 | country=ir
                """)).isEqualTo("ofac-1\neu-1\n");
        assertThat(merge("""
                ofac-1 Company name=OTTER RIVER TRADE | taxNumber=1234567890(ru)
                eu-1 Company name=Otter River Trade | alias=Otter | taxNumber=1234567890(ir)
                """)).isEqualTo("ofac-1 = eu-1 (same name Otter River Trade)\n");
    }

    @Test
    void whereNobodySaysWhichCountryGaveANumberTheWholeNameMustAgree() {
        assertThat(merge("""
                ofac-1 Company name=OTTER RIVER TRADE LLC | taxNumber=1234567890
                eu-1 Company name=Trade Otter River | taxNumber=1234567890
                au-1 Company name=Otter River Export | taxNumber=1234567890
                """)).isEqualTo("""
                ofac-1 = eu-1 (same taxNumber 1234567890 and a shared name)
                au-1
                """);
    }

    @Test
    void oneWordBesideANumberProvesNothingButADayOfBirthOrASecondNumberDoes() {
        assertThat(merge("""
                ofac-1 Company name=OTTER TRADE COMPANY | taxNumber=1234567890 | country=ru
                eu-1 Company name=Otter Export Company | taxNumber=1234567890 | country=ru
                """)).isEqualTo("ofac-1\neu-1\n");
        assertThat(merge("""
                ofac-1 Company name=OTTER TRADE | taxNumber=1234567890 | registrationNumber=1027700132195 | country=ru
                eu-1 Company name=Ferret Export | taxNumber=1234567890 | registrationNumber=1027700132195 | country=ru
                """)).isEqualTo("ofac-1 = eu-1 (same taxNumber 1234567890 and number 1027700132195)\n");
        assertThat(merge("""
                ofac-1 Person name=OTTER, Hossein | idNumber=0532987276 | birthDate=1982-10-27 | nationality=ir
                eu-1 Person name=OTTER, Hosein | idNumber=0532987276 | birthDate=1982-10-27 | nationality=ir
                """)).isEqualTo("ofac-1 = eu-1 (same idNumber 0532987276 and birth date 1982-10-27)\n");
    }

    @Test
    void referencesOfTheSecurityCouncilThatDifferOnlyInTheirRegimeExcludeEachOther() {
        assertThat(merge("""
                un-1 Person name=OTTER, Anna Maria | birthDate=1970-01-01 | unscId=KPi.001
                eu-1 Person name=Otter, Anna Maria | birthDate=1970-01-01 | unscId=QDi.001
                """)).isEqualTo("un-1\neu-1\n");
        assertThat(merge("""
                un-1 Person name=OTTER, Anna Maria | unscId=KPi.001
                eu-1 Person name=Ferret | unscId=KPI. 001
                """)).isEqualTo("un-1 = eu-1 (same unscId KPI. 001)\n");
    }

    @Test
    void aSpanOfManyYearsIsNoBirthDate() {
        assertThat(merge("""
                ofac-1 Person name=KIM, Yong Chol | birthDate=1940/1969
                eu-1 Person name=Kim Yong-chol | birthDate=1955
                """)).isEqualTo("ofac-1\neu-1\n");
        assertThat(merge("""
                ofac-1 Person name=KIM, Yong Chol | birthDate=1961/1963
                eu-1 Person name=Kim Yong-chol | birthDate=1962
                """)).isEqualTo("ofac-1 = eu-1 (same name Kim Yong-chol and birth date 1962)\n");
    }

    @Test
    void aWordThatAGroupSharesMakesNoDaughterTheMother() {
        assertThat(merge("""
                ofac-1 Company name=OPEN JOINT STOCK COMPANY EAST-OTTERBANK | alias=OTTER BANK | country=by
                eu-1 LegalEntity name=OTTERBANK
                au-1 Company name=Otterbank | country=ru
                """)).isEqualTo("ofac-1\neu-1\nau-1\n");
        assertThat(merge("""
                ofac-1 Company name=FERRETWORKS LLC | alias=AZIMUTTER LLC | country=ru
                eu-1 Company name=Azimutter LLC | country=ru
                """)).isEqualTo("ofac-1\neu-1\n");
        assertThat(merge("""
                ofac-1 Company name=OTTERBANK | country=ru
                au-1 Company name=Otterbank | address=1 River St, Moscow 117312, Russia
                """)).isEqualTo("ofac-1 = au-1 (same name Otterbank and country ru)\n");
    }

    @Test
    void aShipsNameIsNotItsOwn() {
        assertThat(merge("""
                ofac-1 Vessel name=RIVER DIAMOND | previousName=RIVER ALMOND | imoNumber=8660313
                eu-1 Vessel name=River Almond
                uk-1 Vessel name=RIVER DIAMOND
                """)).isEqualTo("ofac-1\neu-1\nuk-1\n");
    }

    @Test
    void everyEntryKeepsTheReasonThatStandsInIt() {
        assertThat(merge("""
                ofac-1 Person name=OTTER, Anna Maria | birthDate=1970-01-01
                un-1 Person name=ANNA MARIA OTTER | birthDate=1970-01-01 | unscId=KPi.001
                au-1 Person name=FERRET, Bea | unscId=KPi.001
                """)).isEqualTo("""
                ofac-1 = un-1 (same name ANNA MARIA OTTER and birth date 1970-01-01) = au-1 (same unscId KPi.001)
                """);
    }

    @Test
    void anOrganisationIsJoinedByItsMainNameAndNotByAnAcronymOrASharedAlias() {
        assertThat(merge("""
                ofac-1 LegalEntity name=KOREA MINING DEVELOPMENT TRADING CORPORATION | alias=KOMID
                un-1 Organization name=Korea Mining Development Trading Corporation
                eu-1 Company name=Kumryong Trading | alias=KOMID | alias=External Technology Corporation
                au-1 Company name=Other Trading | alias=External Technology Corporation
                """)).isEqualTo("""
                ofac-1 = un-1 (same name Korea Mining Development Trading Corporation)
                eu-1
                au-1
                """);
    }

    @Test
    void aShipIsItsNumberWhateverItsName() {
        assertThat(merge("""
                ofac-1 Vessel name=CHON MA SAN | imoNumber=8660313
                eu-1 Vessel name=Paek Ma | imoNumber=IMO 8660313
                eu-2 Vessel name=Paek Ma 2 | imoNumber=8660313
                uk-1 Vessel name=CHON MA SAN | imoNumber=8660314
                """)).isEqualTo("""
                ofac-1 = eu-1 (same imoNumber IMO 8660313) = eu-2 (same imoNumber 8660313)
                uk-1
                """);
    }

    @Test
    void companiesOfOneListThatShareANumberStayApart() {
        assertThat(merge("""
                ofac-1 Company name=Zuzagbong Maritime | imoNumber=1991835
                ofac-2 Company name=Tonghung Shipping | imoNumber=1991835
                """)).isEqualTo("ofac-1\nofac-2\n");
    }

    @Test
    void legalFormsMayBeAbbreviated() {
        assertThat(merge("""
                ofac-1 Company name=CHONGCHONGANG SHIPPING COMPANY LIMITED
                un-1 LegalEntity name=Chongchongang Shipping Co., Ltd.
                """)).isEqualTo("ofac-1 = un-1 (same name Chongchongang Shipping Co., Ltd.)\n");
    }

    @Test
    void aPersonIsNeverAShip() {
        assertThat(merge("""
                ofac-1 Person name=Hana Electronics | birthDate=1983
                eu-1 Vessel name=Hana Electronics
                """)).isEqualTo("ofac-1\neu-1\n");
    }

    @Test
    void aNameThatOneListCallsWeakAndAnotherStrongIsStrong() {
        Party united = CrossListMerge.of(parties("""
                        ofac-1 Organization name=RECONNAISSANCE GENERAL BUREAU | weakAlias=RGB | unscId=KPe.031
                        un-1 Organization name=RECONNAISSANCE GENERAL BUREAU | alias=RGB | unscId=KPe.031
                        """), ignored -> {}).getFirst();

        assertThat(united.facts(Property.WEAK_ALIAS)).isEmpty();
        assertThat(united.facts(Property.ALIAS)).extracting(Fact::value).containsExactly("RGB");
        assertThat(united.caption()).isEqualTo("RECONNAISSANCE GENERAL BUREAU");
    }

    @Test
    void whatMoreEntriesStateThanCanBeToldApartJoinsNoneAndIsReported() {
        StringBuilder picture = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            picture.append("ofac-").append(i).append(" Person name=SIM, Hyon Sop | unscId=KPi.001\n");
        }
        picture.append("un-1 Person name=Wren | unscId=KPi.002\nuk-1 Person name=Wren | unscId=KPi.002\n");
        List<Rejection> unresolved = new ArrayList<>();

        List<Party> merged = CrossListMerge.of(parties(picture.toString()), unresolved::add);

        assertThat(merged).hasSize(3_001);
        assertThat(unresolved)
                .extracting(Rejection::rule)
                .isNotEmpty()
                .allMatch(rule -> rule.startsWith("is stated of 3000 entries: what more than 64 state"));
    }

    @Test
    void relationsFollowToTheNewId() {
        Party owner = parties("un-1 Person name=A | unscId=KPi.001").getFirst();
        Party same = parties("ofac-1 Person name=A | unscId=KPi.001").getFirst();
        SourceRef source = owner.facts().getFirst().source();
        Relation owned = new Relation(Relation.Kind.OWNED_BY, "un-1", 0.5, source);
        Party company = new Party("un-2", Schema.COMPANY, List.of(), owner.listings(), List.of(owned));

        List<Party> merged = CrossListMerge.of(List.of(owner, same, company), ignored -> {});

        assertThat(merged.getLast().relations().getFirst().target()).isEqualTo("ofac-1");
    }
}
