package dev.kkachi.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FtmModelTest {
    private static final FtmModel MODEL = FtmModel.standard();

    @Test
    void everyEndOfATiePointsAtASchemaThatThereIs() {
        for (FtmSchema schema : MODEL.list()) {
            for (FtmProperty property : schema.properties().values()) {
                if (property.isEntity()) {
                    assertThat(MODEL.find(property.range()))
                            .as(schema.name() + "." + property.name())
                            .isNotNull();
                    assertThat(property.reverse()).isNotEmpty();
                }
            }
            assertThat(schema.edge()).as(schema.name()).matches(edge -> edge.isEmpty() || edge.size() == 2);
            schema.edge().forEach(end -> assertThat(schema.find(end)).isNotNull());
            schema.captions().forEach(name -> assertThat(schema.find(name)).isNotNull());
        }
    }

    @Test
    void aKindHasWhatItsParentsHave() {
        FtmSchema company = MODEL.get("Company");

        assertThat(company.ancestors())
                .containsExactlyInAnyOrder("Company", "Organization", "LegalEntity", "Asset", "Thing", "Value");
        assertThat(company.find("weakAlias")).isNotNull();
        assertThat(company.find("amountUsd")).isNotNull();
        assertThat(company.find("birthDate")).isNull();
    }

    @Test
    void onlyOneOfTheSameLineMayBeTheOther() {
        assertThat(MODEL.get("Person").mayBe(MODEL.get("LegalEntity"))).isTrue();
        assertThat(MODEL.get("LegalEntity").mayBe(MODEL.get("Company"))).isTrue();
        assertThat(MODEL.get("Person").mayBe(MODEL.get("Company"))).isFalse();
        assertThat(MODEL.get("Security").mayBe(MODEL.get("Company"))).isFalse();
    }

    @Test
    void matchableAreThoseThatPeopleLookFor() {
        assertThat(MODEL.list().stream().filter(FtmSchema::isMatchable).map(FtmSchema::name))
                .containsExactlyInAnyOrder(
                        "LegalEntity",
                        "Person",
                        "Organization",
                        "PublicBody",
                        "Company",
                        "Vessel",
                        "Airplane",
                        "Security",
                        "CryptoWallet",
                        "Position");
    }

    @Test
    void aCaptionIsTheFirstPropertyThatSaysSomething() {
        FtmSchema person = MODEL.get("Person");

        assertThat(FtmEntity.caption(person, Map.of("email", List.of("a@b.c"), "lastName", List.of("Han")), "x"))
                .isEqualTo("Han");
        assertThat(FtmEntity.caption(person, Map.of(), "x")).isEqualTo("x");
        assertThat(FtmEntity.caption(MODEL.get("Ownership"), Map.of(), "x")).isEqualTo("Ownership");
    }

    @Test
    void valuesOfAQueryAreCleaned() {
        Map<String, List<String>> dirty = Map.of(
                "country", List.of("Russia", "  DPRK ", "Nowhere", "ru"),
                "birthDate", List.of("1971-02-03T10:00:00Z", "1971", "yesterday"),
                "name", List.of(" HAN \t Gil  Dong ", ""),
                "gender", List.of("M", "unsure"),
                "noSuchThing", List.of("x"));

        Map<String, List<String>> clean = QueryValues.clean(MODEL.get("Person"), dirty);

        assertThat(clean)
                .containsOnlyKeys("country", "birthDate", "name", "gender")
                .containsEntry("country", List.of("ru", "kp"))
                .containsEntry("birthDate", List.of("1971-02-03", "1971"))
                .containsEntry("name", List.of("HAN Gil Dong"))
                .containsEntry("gender", List.of("male"));
    }
}
