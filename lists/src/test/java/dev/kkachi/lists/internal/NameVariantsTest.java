package dev.kkachi.lists.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameVariantsTest {
    @Test
    void everyWayToReadTheNameIsAName() {
        assertThat(NameVariants.of("Mohamed (a.k.a. Mohammad) Heikmat (a.k.a. Hikmat, Hekmat) OTTER"))
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
        assertThat(NameVariants.of("Alexander (Alexandr) Petrovich OTTER"))
                .containsExactly("Alexander Petrovich OTTER", "Alexandr Petrovich OTTER");
        assertThat(NameVariants.of("Fater (or Faater) Institute"))
                .containsExactly("Fater Institute", "Faater Institute");
        assertThat(NameVariants.of("Otteroil (Hong Kong) Limited")).containsExactly("Otteroil (Hong Kong) Limited");
        assertThat(NameVariants.of("Ferret Institute (FI), Otter Academy"))
                .containsExactly("Ferret Institute (FI), Otter Academy");
    }

    @Test
    void theNumberOfNamesIsBounded() {
        String name = "A (a.k.a. Ab, Ac, Ad, Ae, Af) ".repeat(12) + "OTTER";

        assertThat(NameVariants.of(name)).hasSizeLessThanOrEqualTo(64);
    }
}
