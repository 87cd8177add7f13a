package dev.kkachi.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VocabularyTest {
    @Test
    void whatFollowTheMoneyNarrowsIsFoundAsWhatItNarrows() {
        assertThat(Schema.find("PublicBody")).isEqualTo(Schema.ORGANIZATION);
        assertThat(Schema.find(" legalentity ")).isEqualTo(Schema.LEGAL_ENTITY);
        assertThat(Schema.find("Sanction")).isNull();
        assertThat(Property.find("innCode")).isEqualTo(Property.TAX_NUMBER);
        assertThat(Property.find("ogrnCode")).isEqualTo(Property.REGISTRATION_NUMBER);
        assertThat(Property.find("topics")).isNull();
    }

    @Test
    void everyPropertyIsFoundByItsOwnName() {
        for (Property property : Property.values()) {
            assertThat(Property.find(property.ftmName())).isEqualTo(property);
        }
    }
}
