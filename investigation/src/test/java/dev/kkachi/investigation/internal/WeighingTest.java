package dev.kkachi.investigation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kkachi.model.Evidence;
import dev.kkachi.model.SourceRef;
import dev.kkachi.model.Subject;
import dev.kkachi.workers.Catalogue;
import dev.kkachi.workers.Indicator;
import dev.kkachi.workers.Organisation;
import dev.kkachi.workers.spi.PersonId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeighingTest {
    private static final Weighing STANDARD = new Weighing(Policy.standard());

    /// Draws signs as `indicator bits group persons`, one a comma: `PAY-01 5 shared_account ada+bo`.
    private static List<Sign> signs(String picture) {
        return Stream.of(picture.split(",")).map(WeighingTest::sign).toList();
    }

    private static List<PersonId> persons(String picture) {
        return signs(picture).stream()
                .flatMap(sign -> sign.persons().stream())
                .distinct()
                .toList();
    }

    private static Sign sign(String picture) {
        String[] words = picture.strip().split(" +");
        List<PersonId> persons =
                Stream.of(words[3].split("\\+")).map(PersonId::new).toList();
        Signs.Drawn drawn = new Signs.Drawn(
                new Subject(Subject.Kind.PERSON, words[3]),
                Double.parseDouble(words[1]),
                picture,
                List.of(new Evidence("It was seen.", new SourceRef.FileLine("seen", 1), null)));
        Indicator indicator = Catalogue.standard().get(words[0]);
        return Sign.of(Signs.finding(indicator, words[2], drawn), indicator, persons, "was seen");
    }

    private static Policy policy(double prior, double strong, Map<String, Double> caps) {
        return new Policy(
                "",
                prior,
                strong,
                Policy.CASE_PROBABILITY,
                0.7,
                caps,
                Catalogue.standard(),
                Organisation.UNDECIDED,
                List.of(),
                List.of());
    }

    @ParameterizedTest(name = "{1} bits: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "PAY-01 3 shared_account a, DEV-14 2.5 shared_wallet a     | 5.5  | two groups add up",
                "PAY-01 6 shared_account a, PAY-01 7 shared_account a      | 10   | one group up to its cap",
                "PAY-01 9 shared_account a, PAY-07 9 shared_wallet a       | 18   | each group has its own cap",
                "PAY-01 4 household:a+b a+b, DEV-14 4 household:a+b a+b    | 5    | a pair is capped once",
                "PAY-01 4 household:a+b a+b, DEV-14 4 household:a+c a+c    | 8    | two pairs are capped apart",
                "IDN-15 30 listed_name a                                   | 10   | a name never weighs more",
                "PAY-01 5 shared_account a, CLR-01 -4 clearing:a a         | 1    | clearing takes away in full",
                "CLR-01 -4 clearing:a a, CLR-01 -4 clearing:b b            | -8   | no cap holds it back",
            })
    void bitsAddUpWithinCaps(String picture, double bits, String why) {
        assertThat(STANDARD.bits(signs(picture))).as(why).isEqualTo(bits);
    }

    @Test
    void theOrganisationMayCapAGroupOtherwise() {
        Weighing weighing = new Weighing(policy(0.001, 6, Map.of("shared_account", 2.0)));

        double bits = weighing.bits(signs("PAY-01 5 shared_account a, DEV-14 5 shared_wallet a"));

        assertThat(bits).isEqualTo(7);
    }

    /// The odds of a prior of one in a thousand are 1 : 999; each bit doubles them.
    @ParameterizedTest(name = "{0} bits of evidence from a prior of {1} are {2}")
    @CsvSource({
        "0,   0.001, 0.001",
        "1,   0.001, 0.002",
        "10,  0.001, 0.50618",
        "20,  0.001, 0.99905",
        "-10, 0.001, 0.00000098",
        "0,   0.5,   0.5",
        "1,   0.5,   0.66667",
        "-1,  0.5,   0.33333",
    })
    void everyBitDoublesTheOdds(double bits, double prior, double probability) {
        Weighing weighing = new Weighing(policy(prior, 6, Map.of()));

        assertThat(weighing.probability(bits)).isCloseTo(probability, within(0.000_005));
    }

    @ParameterizedTest(name = "{2}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "PAY-01 6 shared_account a+b+c                               | opens      | one strong sign is enough",
                "PAY-01 5.9 shared_account a+b+c                             | no second  | one weak sign is not",
                "PAY-01 5 shared_account a+b, PAY-07 5 shared_wallet a+b     | no second  | two of one family agree"
                        + " with themselves",
                "PAY-01 4 shared_account a+b, DEV-14 3 shared_wallet a+b     | opens      | two families agree",
                "PAY-01 3 shared_account a+b, DEV-14 3 shared_wallet a+b     | unlikely   | as often by chance",
                "PAY-01 4 shared_account a+b, DEV-14 4 shared_wallet a+b, CLR-02 -2 clearing:a a | unlikely"
                        + " | after clearing",
                "PAY-01 3 shared_account a+b, DEV-14 2.9 shared_wallet a+b   | too little | and weigh too little",
                "PAY-01 4 household:a+b a+b                                  | household  | a joint account",
                "PAY-01 4 household:a+b a+b, DEV-14 4 household:a+b a+b      | household  | and a family computer",
                "PAY-01 4 household:a+b a+b, DEV-14 5 shared_wallet a+b+c    | opens      | and a third at a device",
                "DEV-14 0 shared_wallet a+b+c                                | nothing    | a kiosk",
                "PAY-01 6 shared_account a+b, CLR-01 -4 clearing:a a         | opens      | one of two was cleared",
                "PAY-01 6 shared_account a+b, CLR-01 -4 clearing:a a, CLR-01 -4 clearing:b b | too little | both were",
                "PAY-01 10 shared_account a, PAY-07 9 shared_wallet a, CLR-01 -4 clearing:a a | opens | cleared of less"
                        + " than was seen",
                "IDN-15 6 listed_name a, CLR-01 -4 clearing:a a              | opens      | a meeting clears no listed"
                        + " party",
                "IDN-15b 6 listed_identifier a, CLR-01 -4 clearing:a a       | opens      | nor its passport",
                "IDN-15c 6 listed_name a, CLR-01 -4 clearing:a a             | opens      | nor what it owns",
                "PAY-06 6 listed_money a, CLR-01 -4 clearing:a a             | opens      | nor its wallet",
                "IDN-15 5.9 listed_name a                                    | no second  | a weak name is one sign",
                "IDN-15 5.9 listed_name a, PAY-06 3 listed_money a           | opens      | a name and dust agree",
            })
    void aCaseIsOpenedByOneStrongSignOrTwoFamiliesThatAgree(String picture, String outcome, String why) {
        String whyNot = STANDARD.whyNot(persons(picture), signs(picture));

        assertThat(whyNot)
                .as(why)
                .isEqualTo(
                        switch (outcome) {
                            case "opens" -> "";
                            case "no second" -> "It is weaker than 6 bits, and no second kind of sign agrees.";
                            case "too little" -> "Everything together weighs less than 6 bits.";
                            case "unlikely" ->
                                "No sign is strong, and all together leave it below a probability of 0.1.";
                            case "household" -> "Two people who share only this are most often a household.";
                            default -> "What was seen has an innocent explanation in the records and weighs nothing.";
                        });
        assertThat(STANDARD.opensCase(persons(picture), signs(picture))).isEqualTo(whyNot.isEmpty());
    }

    @Test
    void theOrganisationMayAskForMoreBeforeACaseIsOpened() {
        Weighing weighing = new Weighing(policy(0.001, 8, Map.of()));

        assertThat(weighing.opensCase(
                        persons("PAY-01 7.9 shared_account a+b+c"), signs("PAY-01 7.9 shared_account a+b+c")))
                .isFalse();
        assertThat(weighing.opensCase(persons("PAY-01 8 shared_account a+b+c"), signs("PAY-01 8 shared_account a+b+c")))
                .isTrue();
    }

    @Test
    void evenAHouseholdIsACaseToWhoAsksForNoMoreThanItWeighs() {
        Weighing weighing = new Weighing(policy(0.001, 4, Map.of()));

        assertThat(weighing.opensCase(persons("PAY-01 4 household:a+b a+b"), signs("PAY-01 4 household:a+b a+b")))
                .isTrue();
    }

    @Test
    void whoCopiesMuchAndGainsRightsDoesTwoThings() {
        String copies = "INS-01 2.5 insider-copying ada, INS-03 3.5 insider-copying ada, INS-07 2 insider-copying ada";
        String rights = ", INS-05 1.5 insider-rights ada";

        assertThat(STANDARD.whyNot(persons(copies), signs(copies))).contains("no second kind of sign");
        assertThat(STANDARD.whyNot(persons(copies), signs(copies + rights))).isEmpty();
    }
}
