package dev.kkachi.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullMarked
class CountryTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kp                                                | kp
            KP                                                | kp
            PRK                                               | kp
            DPRK.                                             | kp
            Democratic People’s Republic of Korea (DPRK)      | kp
            Democratic People's Republic of Korea (North Korea) | kp
            Korea, North                                      | kp
            North Korean                                      | kp
            Korea, South                                      | kr
            KOREA (REPUBLIC OF)                               | kr
            Russian                                           | ru
            Russian Federation                                | ru
            Iran (Islamic Republic of)                        | ir
            Congo, Democratic Republic of the                 | cd
            Türkiye                                           | tr
            Turkiye                                           | tr
            Cote d'Ivoire                                     | ci
            Côte d’Ivoire                                     | ci
            Myanmar/ Burma                                    | mm
            United Kingdom of Great Britain and Northern Ireland | gb
            UK                                                | gb
            U.S.A.                                            | us
            the Netherlands                                   | nl
            Hong Kong                                         | hk
            Pakistani (presumed)                              | pk
            Bosnia and Herzegovina                            | ba
            Trinidad and Tobago                               | tt
            Sao Tome and Principe                             | st
            Myanmar                                           | mm
            Man, Isle of                                      | im
            North Macedonia, The Republic of                  | mk
            """)
    void aCountryIsKnownByItsCodeItsNamesAndItsCitizens(String printed, String code) {
        String found = Country.find(printed);

        assertThat(found).isEqualTo(code);
    }

    @Test
    void koreaAloneIsNeitherOfTheTwo() {
        assertThat(Country.find("Korea")).isNull();
        assertThat(Country.find("Congolese")).isNull();
        assertThat(Country.find("Atlantis")).isNull();
        assertThat(Country.find("")).isNull();
    }

    @Test
    void anUnknownCountryStaysAsPrinted() {
        assertThat(Country.findOr(" Atlantis ")).isEqualTo("Atlantis");
        assertThat(Country.findOr("Swiss")).isEqualTo("ch");
    }

    @Test
    void aCodeHasAnEnglishName() {
        assertThat(Country.name("kp")).isEqualTo("North Korea");
        assertThat(Country.name("Atlantis")).isEqualTo("Atlantis");
    }
}
