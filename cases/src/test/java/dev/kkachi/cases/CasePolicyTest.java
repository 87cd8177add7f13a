package dev.kkachi.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.access.TenantId;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CasePolicyTest {
    @Test
    void anAdverseOutcomeTakesTwoPeopleWhateverThePolicySays() {
        CasePolicy lax = new CasePolicy(
                Set.of(),
                CasePolicy.STANDARD.dueDays(),
                CasePolicy.STANDARD.retention(),
                CasePolicy.STANDARD.reasons(),
                Period.ofYears(1),
                15);

        for (Outcome outcome : Outcome.values()) {
            Decision.Verdict verdict = new Decision.Verdict(outcome, "x", "Because.", "", null);
            assertThat(lax.needsTwo(verdict)).as(outcome.name()).isEqualTo(outcome.isAdverse());
        }
    }

    @Test
    void whateverClearsSomebodyForTheFutureTakesTwoPeople() {
        Decision.Verdict clears =
                new Decision.Verdict(Outcome.FALSE_POSITIVE, "x", "Because.", "", LocalDate.of(2027, 1, 1));

        assertThat(CasePolicy.STANDARD.needsTwo(clears)).isTrue();
    }

    @Test
    void aPolicyThatForgetsAnOutcomeIsRefused() {
        assertThatThrownBy(() -> new CasePolicy(
                        Set.of(),
                        CasePolicy.STANDARD.dueDays(),
                        Map.of(),
                        CasePolicy.STANDARD.reasons(),
                        Period.ofYears(1),
                        15))
                .hasMessageContaining("no retention for TRUE_MATCH");
    }

    @Test
    void namesOfTenantsAndCasesAreShortAndPlain() {
        assertThat(TenantId.HOME.value()).isEqualTo("home");
        assertThatThrownBy(() -> new TenantId("Acme Corp")).hasMessageContaining("is misspelt");
        assertThatThrownBy(() -> new CaseId("../etc/passwd")).hasMessageContaining("is misspelt");
        assertThatThrownBy(() -> new CaseId("")).hasMessageContaining("is misspelt");
    }

    @Test
    void aQuestionIsBounded() {
        assertThatThrownBy(() -> CaseQuery.QUEUE.page(201, "")).hasMessageContaining("1 to 200");
        assertThatThrownBy(() -> CaseQuery.QUEUE.saying("x".repeat(201))).hasMessageContaining("at most 200");
    }
}
