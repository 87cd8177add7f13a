package dev.kkachi.investigation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kkachi.model.Subject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamesAloneTest {
    private static final double STRONG = 6;

    private static Subject person(int number) {
        return new Subject(Subject.Kind.PERSON, "p" + number);
    }

    /// Returns as many bearers as there are `bits`, each with a name of that rarity.
    private static NamesAlone names(int persons, double... bits) {
        Map<Subject, Double> bearers = new HashMap<>();
        for (int i = 0; i < bits.length; i++) {
            bearers.put(person(i), bits[i]);
        }
        return new NamesAlone(bearers, persons, STRONG);
    }

    @Test
    void theRarerTheNameTheMoreItWeighsAndACommonOneOpensNothing() {
        NamesAlone names = names(1_000, 14.3, 13.2, 10, 7.6);

        assertThat(names.bitsMax(person(0))).isEqualTo(STRONG);
        assertThat(names.bitsMax(person(1))).isCloseTo(4.97, within(0.01));
        assertThat(names.bitsMax(person(2))).isCloseTo(4.38, within(0.01));
        assertThat(names.bitsMax(person(3))).isCloseTo(3.97, within(0.01));
    }

    @Test
    void whoeverBearsTheLikeliestNameOpensACaseHoweverManyBearIt() {
        double[] same = new double[50];

        assertThat(names(200, same).bitsMax(person(7))).isEqualTo(STRONG);
        assertThat(names(3, 8).bitsMax(person(0))).isEqualTo(STRONG);
    }

    @Test
    void amongManyPeopleAFewBearersAreRare() {
        assertThat(names(64_000, 20, 19).bitsMax(person(1))).isCloseTo(10.97, within(0.01));
    }

    @Test
    void aFirmIsNotHeldToComeUnderAnotherName() {
        Subject firm = new Subject(Subject.Kind.COMPANY, "Quonvex");
        Map<Subject, Double> bearers = Map.of(firm, 9.0, person(1), 12.0);

        assertThat(new NamesAlone(Map.of(firm, 9.0), 1_000, STRONG).bitsMax(firm))
                .isEqualTo(Double.MAX_VALUE);
        assertThat(new NamesAlone(bearers, 1_000, STRONG).bitsMax(firm)).isCloseTo(8.97, within(0.01));
    }
}
