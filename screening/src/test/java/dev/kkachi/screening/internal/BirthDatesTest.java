package dev.kkachi.screening.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.model.PartialDate;
import dev.kkachi.screening.internal.BirthDates.Agreement;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthDatesTest {
    @ParameterizedTest(name = "{0} and {1}: {2}, {3} bits: {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1984-01-08 | 1984-01-08     | SAME_DAY   | 14.1 | what equal persons nearly always share",
                "1984-01-01 | 1984-01-01     | SAME_DAY   | 14.1 | January 1 too, where both sides say it",
                "1984-01    | 1984-01-08     | SAME_MONTH | 9.3  | the day lies in the month",
                "1984-01    | 1984-01        | SAME_MONTH | 9.3  | as precisely as both know it",
                "1984-08-01 | 1984-01-08     | SWAPPED    | 8.0  | day and month change places between countries",
                "1984-08-02 | 1984-01-08     | OTHER_DAY  | -0.5 | only one of the two changed places",
                "1984       | 1984-01-08     | SAME_YEAR  | 5.7  | a list often gives the year alone",
                "1984       | 1984-05        | SAME_YEAR  | 5.7  | the less precise side decides",
                "1984-01-01 | 1984-05-08     | SAME_YEAR  | 5.7  | January 1 is how lists write a year",
                "1984-05-08 | 1984-01-01     | SAME_YEAR  | 5.7  | on either side",
                "1984-02-01 | 1984-05-08     | OTHER_DAY  | -0.5 | February 1 is a day",
                "1984-05-09 | 1984-05-08     | OTHER_DAY  | -0.5 | a neighbouring day is another",
                "1984-05    | 1984-06-08     | OTHER_DAY  | -0.5 | the day does not lie in the month",
                "1984-05    | 1984-06        | OTHER_DAY  | -0.5 | nor one month in another",
                "1983/1985  | 1984-05-08     | IN_SPAN    | 2.0  | three years allow for many births",
                "1984/1985  | 1984           | IN_SPAN    | 2.0  | two do as well",
                "1983/1985  | 1986           | YEAR_OFF   | -0.7 | counted from the end of the span",
                "1983/1985  | 1981           | TWO_YEARS_OFF | -2.5 | and from its beginning",
                "1984-05-08 | 1985-05-08     | DAY_OFF_YEAR | 1.0  | a miswritten year",
                "1984-05-08 | 1986-05-08     | DAY_OFF_YEAR | 1.0  | by two at most",
                "1984-05-08 | 1987-05-08     | CONTRADICTED | -6.0 | and not by three",
                "1984-05-08 | 1985-06-08     | YEAR_OFF   | -0.7 | the month differs too",
                "1984-12-31 | 1985-01-01     | YEAR_OFF   | -0.7 | years are compared and not days",
                "1984       | 1985           | YEAR_OFF   | -0.7 | ages are counted differently",
                "1984       | 1986           | TWO_YEARS_OFF | -2.5 | Korean ages differ by up to two",
                "1984       | 1987           | CONTRADICTED | -6.0 | three years are another person",
                "~1984      | 1984-05-08     | ROUGHLY    | 1.0  | circa says little even of the same year",
                "~1984      | 1986           | ROUGHLY    | 1.0  | and allows two years",
                "1984       | ~1987          | YEAR_OFF   | -0.7 | three to five are a little against it",
                "~1984      | 1989           | YEAR_OFF   | -0.7 | five are the most",
                "~1984      | 1990           | CONTRADICTED | -6.0 | six are too many",
            })
    void datesAgreeAsFarAsBothSidesKnowThem(String a, String b, Agreement agreement, double bits, String why) {
        Agreement found = BirthDates.compare(date(a), date(b));

        assertThat(found).as(why).isEqualTo(agreement);
        assertThat(BirthDates.compare(date(b), date(a)))
                .as("the other way round")
                .isEqualTo(agreement);
        assertThat(found.weighed().weightBits()).isEqualTo(bits);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1984-01-08            | 1950 1984-01-08 1999 | SAME_DAY  | the best of several counts",
                "1984-01-08 1950-02-03 | 1950 1999            | SAME_YEAR | on both sides",
                "1984-01-08            | 1950 1999            | CONTRADICTED | all contradict",
                "1984-01-08            | ''                   | UNKNOWN   | the list gives none",
                "''                    | 1984-01-08           | UNKNOWN   | the customer gives none",
                "''                    | ''                   | UNKNOWN   | nobody gives one",
                "1984-05-08            | 1984-06-09 ~1985     | ROUGHLY   | rough is better than another day",
            })
    void ofSeveralStatedDatesTheBestCounts(String queries, String candidates, Agreement agreement, String why) {
        assertThat(BirthDates.compare(dates(queries), dates(candidates)))
                .as(why)
                .isEqualTo(agreement);
    }

    @Test
    void onlyDatesThatAgreeSupportAWeakNameAndOnlyOtherDatesSpeakAgainstIt() {
        assertThat(Stream.of(Agreement.values()).filter(Agreement::isSupport))
                .containsExactly(Agreement.SAME_DAY, Agreement.SAME_MONTH, Agreement.SWAPPED, Agreement.SAME_YEAR);
        assertThat(Stream.of(Agreement.values()).filter(Agreement::isAgainst))
                .containsExactly(
                        Agreement.OTHER_DAY, Agreement.YEAR_OFF, Agreement.TWO_YEARS_OFF, Agreement.CONTRADICTED);
    }

    @Test
    void thePullNeverExceedsTheEvidenceExceptWhereAnotherDateClears() {
        for (Agreement agreement : Agreement.values()) {
            double pull = agreement.pullBits();
            double bits = agreement.weighed().weightBits();

            assertThat(pull).as(agreement.name()).isLessThanOrEqualTo(Math.max(bits, 0));
            assertThat(agreement.isAgainst()).as(agreement.name()).isEqualTo(pull < 0);
        }
    }

    private static PartialDate[] dates(String text) {
        return Stream.of(text.split(" "))
                .filter(word -> !word.isEmpty())
                .map(BirthDatesTest::date)
                .toArray(PartialDate[]::new);
    }

    private static PartialDate date(String text) {
        return Objects.requireNonNull(PartialDate.find(text), text);
    }
}
