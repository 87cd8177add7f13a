package dev.kkachi.workers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.documents.Resume;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class IdentityPredicatesTest {
    @Test
    void aFaceOrVoiceThatDoesNotMatchIsSeenHoweverTheSupplierSaysIt() {
        for (String failed : new String[] {"no", "0.31", "31", "31%", "mismatch"}) {
            assertThat(staff().paper(Filed.interview("on", "", failed, "")).seenOf("p", "IDN-01"))
                    .as(failed)
                    .hasSize(1);
            assertThat(staff().paper(Filed.interview("on", failed, "", "")).seenOf("p", "IDN-09"))
                    .as(failed)
                    .hasSize(1);
        }
    }

    @Test
    void aMatchAndWhatNobodyMeasuredAreNoSign() {
        for (String fine : new String[] {"yes", "0.92", "92", "", "pending", "1e999"}) {
            assertThat(staff().paper(Filed.interview("on", fine, fine, "")).seenOf("p", "IDN-01"))
                    .as(fine)
                    .isEmpty();
            assertThat(staff().paper(Filed.interview("on", fine, fine, "")).seenOf("p", "IDN-09"))
                    .as(fine)
                    .isEmpty();
        }
    }

    @Test
    void whoRefusesToBeSeenTwiceIsSeenAndWhoHasACameraOffIsNot() {
        Staff refusing =
                staff().paper(Filed.interview("refused", "", "", "")).paper(Filed.interview("refused", "", "", ""));
        Staff shy = staff().paper(Filed.interview("off", "", "", ""))
                .paper(Filed.interview("off", "", "", ""))
                .paper(Filed.interview("refused", "", "", ""));

        assertThat(Filed.rendered(refusing.seenOf("p", "IDN-12")))
                .startsWith("refused to be seen on camera 2 times (1.0)");
        assertThat(shy.seenOf("p", "IDN-12")).isEmpty();
    }

    @Test
    void twoRowsOrACvThatSayOtherThingsAreSeen() {
        Staff twice = staff().person(Filed.person("", "", "1990-01-01", "fr"));
        Staff cv = staff().paper(Filed.employer("Mill Ltd", "2019-01-01", "", ""))
                .paper(Filed.resume(job("Mill Ltd.", YearMonth.of(2017, 3))));

        assertThat(Filed.rendered(twice.seenOf("p", "IDN-05"))).isEqualTo("""
                        says different things in different places (0.5)
                          The country of residence is fr here and es in people.csv:2.
                        """);
        assertThat(Filed.rendered(cv.seenOf("p", "IDN-05")))
                .contains("The CV says that work for Mill Ltd began in 2017-03, the row employers.csv:2 in 2019-01.");
    }

    @Test
    void roundedMonthsAndOtherFirmsAreNoSign() {
        Staff cv = staff().person(Filed.person("", "", "", ""))
                .paper(Filed.employer("Mill Ltd", "2019-01-01", "", ""))
                .paper(Filed.resume(job("Mill Ltd", YearMonth.of(2019, 6)), job("Dye Works", YearMonth.of(2012, 1))));

        assertThat(cv.seenOf("p", "IDN-05")).isEmpty();
    }

    private static Resume.Job job(String employer, YearMonth from) {
        return new Resume.Job(employer, "", from, null, "");
    }

    private static Staff staff() {
        return new Staff().person(Filed.person("", "", "1990-01-01", "es"));
    }
}
