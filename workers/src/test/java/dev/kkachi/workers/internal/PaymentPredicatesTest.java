package dev.kkachi.workers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaymentPredicatesTest {
    @Test
    void twoChangesOfTheAccountWithinTwoMonthsAreSeenWithTheirRows() {
        Staff staff = new Staff()
                .person("p1")
                .paidInto("p1", "2024-01-31T00:00:00Z", "DE1")
                .paidInto("p1", "2024-02-29T00:00:00Z", "DE2")
                .paidInto("p1", "2024-03-31T00:00:00Z", "DE3");

        assertThat(staff.seenOf("p1", "PAY-03")).singleElement().satisfies(seen -> {
            assertThat(seen.summary()).isEqualTo("changed the account for pay 2 times within 60 days");
            assertThat(seen.evidence())
                    .extracting(one -> one.source().render())
                    .containsExactly("payouts.csv:3", "payouts.csv:4");
        });
    }

    @Test
    void aBankThatIsChangedOnceAYearIsNoSign() {
        Staff staff = new Staff()
                .person("p1")
                .paidInto("p1", "2024-01-31T00:00:00Z", "DE1")
                .paidInto("p1", "2024-02-29T00:00:00Z", "DE2")
                .paidInto("p1", "2024-12-31T00:00:00Z", "DE3");

        assertThat(staff.seenOf("p1", "PAY-03")).isEmpty();
    }
}
