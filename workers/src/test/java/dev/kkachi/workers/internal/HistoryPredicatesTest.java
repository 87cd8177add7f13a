package dev.kkachi.workers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.documents.Resume;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryPredicatesTest {
    @Test
    void twoJobsOverMoreThanHalfAYearAreSeen() {
        Staff staff = staff().paper(Filed.employer("Mill Ltd", "2019-01-01", "2020-12-31", ""))
                .paper(Filed.employer("Dye Works", "2020-01-01", "2021-12-31", ""));

        assertThat(Filed.rendered(staff.seenOf("p", "CV-04"))).isEqualTo("""
                        claims jobs at the same time (1.0)
                          Mill Ltd and Dye Works overlap by 11 months, from 2020-01 on.
                        """);
    }

    @Test
    void aChangeOfJobsAndOneJobToldTwiceAreNoSign() {
        Staff staff = staff().paper(Filed.employer("Mill Ltd", "2019-01-01", "2020-12-31", ""))
                .paper(Filed.employer("MILL, Ltd.", "2019-01-01", "2020-12-31", ""))
                .paper(Filed.employer("Dye Works", "2020-08-01", "2021-12-31", ""))
                .paper(Filed.employer("Own shop", "2018-01-01", "", ""));

        assertThat(staff.seenOf("p", "CV-04")).isEmpty();
    }

    @Test
    void technologyThatDidNotExistYetIsSeen() {
        assertThat(Filed.rendered(staff().paper(Filed.resume(job(2012, "Ran Kubernetes and Node.js")))
                        .seenOf("p", "CV-03")))
                .isEqualTo("""
                        claims work with technology that did not exist yet (1.0)
                          A job that ended in 2012 tells of Kubernetes, which first came out in 2014.
                        """);
        assertThat(staff().paper(Filed.resume(job(2014, "Kubernetes"), job(2012, "Dockers of the port")))
                        .seenOf("p", "CV-03"))
                .isEmpty();
    }

    @Test
    void whoDoesNotConfirmIsSeenAndWhoWasNotReachedIsNot() {
        assertThat(staff().paper(Filed.employer("Mill Ltd", "", "", "no")).seenOf("p", "CV-05"))
                .hasSize(1);
        assertThat(staff().paper(Filed.employer("Mill Ltd", "", "", "pending")).seenOf("p", "CV-05"))
                .isEmpty();
    }

    @Test
    void aDomainThatOnlyLooksLikeTheFirmsIsSeen() {
        assertThat(contact("hr@millwrigths.com", "https://www.millwrights.com/jobs"))
                .hasSize(1);
        assertThat(contact("hr@millwrights.com", "millwrights.com")).isEmpty();
        assertThat(contact("hr@mail.millwrights.co.uk", "millwrights.co.uk")).isEmpty();
        assertThat(contact("hr@millwrights.de", "millwrights.com")).isEmpty();
        assertThat(contact("hr@otherfirm.com", "millwrights.com")).isEmpty();
        assertThat(contact("", "millwrights.com")).isEmpty();
        assertThat(contact("hr@ibm.com", "icm.com")).isEmpty();
    }

    private static List<?> contact(String mail, String site) {
        return staff().paper(Filed.reference("Mill", "", mail, site)).seenOf("p", "CV-06");
    }

    private static Resume.Job job(int endYear, String text) {
        return new Resume.Job("Mill Ltd", "", null, YearMonth.of(endYear, 12), text);
    }

    private static Staff staff() {
        return new Staff().person(Filed.person("", "", "", ""));
    }
}
