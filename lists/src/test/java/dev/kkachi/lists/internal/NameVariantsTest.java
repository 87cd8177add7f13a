package dev.kkachi.lists.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameVariantsTest {
    @Test
    void everyWayToReadTheNameIsAName() {
        assertThat(NameVariants.of("Mohamed (a.k.a. Mohammad) Heikmat (a.k.a. Hikmat, Hekmat) OTTER")
                        .names())
                .containsExactly(
                        "Mohamed Heikmat OTTER",
                        "Mohammad Heikmat OTTER",
                        "Mohamed Hikmat OTTER",
                        "Mohammad Hikmat OTTER",
                        "Mohamed Hekmat OTTER",
                        "Mohammad Hekmat OTTER");
    }

    @Test
    void aLikeWordInBracketsIsAnotherSpellingAndAnUnlikeOneIsPartOfTheName() {
        assertThat(NameVariants.of("Alexander (Alexandr) Petrovich OTTER").names())
                .containsExactly("Alexander Petrovich OTTER", "Alexandr Petrovich OTTER");
        assertThat(NameVariants.of("Fater (or Faater) Institute").names())
                .containsExactly("Fater Institute", "Faater Institute");
        assertThat(NameVariants.of("Otteroil (Hong Kong) Limited").names())
                .containsExactly("Otteroil (Hong Kong) Limited");
        assertThat(NameVariants.of("Ferret Institute (FI), Otter Academy").names())
                .containsExactly("Ferret Institute (FI), Otter Academy");
    }

    @Test
    void theNumberOfNamesIsBoundedAndTheOthersAreCounted() {
        String name = "A (a.k.a. Ab, Ac, Ad, Ae, Af) ".repeat(3) + "OTTER";

        NameVariants variants = NameVariants.of(name);

        assertThat(variants.names()).hasSize(64);
        assertThat(variants.left()).isEqualTo(6 * 6 * 6 - 64);
    }
}
