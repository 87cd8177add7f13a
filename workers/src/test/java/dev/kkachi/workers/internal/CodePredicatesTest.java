package dev.kkachi.workers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.workers.spi.Activity;
import org.junit.jupiter.api.Test;

/// The person applied on 1 May 2024 and began on 1 July.
class CodePredicatesTest {
    @Test
    void manyCommitsFromLongBeforeTheAccountAreSeen() {
        Staff invented = staff().paper(Filed.account("a", "GitHub", "2024-04-01"));
        Staff moved = staff().paper(Filed.account("a", "GitHub", "2024-04-01"));
        for (int day = 1; day <= 5; day++) {
            invented.activity("p", "2019-03-0" + day + "T00:00:00Z", Activity.Kind.COMMIT, "repo");
            moved.activity("p", "2024-03-0" + day + "T00:00:00Z", Activity.Kind.COMMIT, "repo");
        }

        assertThat(Filed.rendered(invented.seenOf("p", "CV-08")))
                .startsWith("has 5 commits from before the account was opened (1.0)");
        assertThat(moved.seenOf("p", "CV-08")).isEmpty();
        assertThat(staff().seenOf("p", "CV-08")).isEmpty();
    }

    @Test
    void onlyTheFirstAccountForCodeMatters() {
        assertThat(staff().paper(Filed.account("a", "github", "2024-04-20")).seenOf("p", "CV-16"))
                .hasSize(1);
        assertThat(staff().paper(Filed.account("a", "github", "2024-04-20"))
                        .paper(Filed.account("b", "github", "2015-04-20"))
                        .seenOf("p", "CV-16"))
                .isEmpty();
        assertThat(staff().paper(Filed.account("a", "upwork", "2024-04-20")).seenOf("p", "CV-16"))
                .isEmpty();
    }

    @Test
    void aSecondAccountInTheMiddleOfTheWorkIsSeen() {
        Staff replaced = staff().paper(Filed.account("a", "Slack", "2024-01-01"))
                .paper(Filed.account("b", "slack", "2024-12-01"));
        Staff onboarded = staff().paper(Filed.account("a", "Slack", "2024-01-01"))
                .paper(Filed.account("b", "slack", "2024-07-02"));
        Staff joined = staff().paper(Filed.account("a", "slack", "2024-01-01"))
                .paper(Filed.account("b", "upwork", "2024-12-01"));

        assertThat(replaced.seenOf("p", "IDN-11")).hasSize(1);
        assertThat(onboarded.seenOf("p", "IDN-11")).isEmpty();
        assertThat(joined.seenOf("p", "IDN-11")).isEmpty();
    }

    @Test
    void youngProfilesAreShown() {
        assertThat(staff().paper(Filed.account("a", "linkedin", "2024-04-01")).seenOf("p", "CON-13"))
                .hasSize(1);
        assertThat(staff().paper(Filed.account("a", "linkedin", "2023-04-01")).seenOf("p", "CON-13"))
                .isEmpty();
    }

    private static Staff staff() {
        return new Staff().person(Filed.person("", "", "", ""));
    }
}
