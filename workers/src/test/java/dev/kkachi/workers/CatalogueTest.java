package dev.kkachi.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.model.KkachiException;
import dev.kkachi.workers.internal.CatalogueText;
import dev.kkachi.workers.internal.Predicates;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final Catalogue STANDARD = Catalogue.standard();

    @Test
    void everyRowThatWeighsSaysHowItsWeightWasObtainedAndWhoPublishedIt() {
        assertThat(weighing()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.bitsFrom()).as(row.id()).isNotEmpty();
            assertThat(row.sources()).as(row.id()).isNotEmpty();
            assertThat(row.predicate()).as(row.id()).isNotEmpty();
            boolean isElsewhere = row.predicate().equals(Indicator.ELSEWHERE);
            assertThat(isElsewhere || !row.needs().isEmpty()).as(row.id()).isTrue();
        });
    }

    @Test
    void everyRowThatSpeaksAgainstSomebodySaysWhatWouldExplainAndClearIt() {
        assertThat(weighing()).filteredOn(row -> row.bits() > 0).allSatisfy(row -> {
            assertThat(row.innocent()).as(row.id()).isNotEmpty();
            assertThat(row.clears()).as(row.id()).isNotEmpty();
            assertThat(row.checks()).as(row.id()).isNotEmpty();
        });
    }

    @Test
    void whatIsProhibitedIsNotLookedFor() {
        List<Indicator> prohibited = STANDARD.indicators().stream()
                .filter(row -> row.status() == Indicator.Status.PROHIBITED)
                .toList();

        assertThat(prohibited).hasSizeGreaterThanOrEqualTo(9).allSatisfy(row -> {
            assertThat(row.predicate()).isEmpty();
            assertThat(row.bits()).isZero();
            assertThat(row.sources()).isNotEmpty();
        });
    }

    @Test
    void everyPredicateIsAskedForAndEveryOneAskedForIsThere() {
        List<String> asked = STANDARD.indicators().stream()
                .filter(row -> Predicates.find(row) != null)
                .map(Indicator::predicate)
                .toList();

        assertThat(asked).containsAll(Predicates.names());
    }

    @Test
    void anOrganisationChangesAThresholdAndKeepsTheRest() {
        Catalogue changed = STANDARD.with("ours.yaml", "- id: PAY-03\n  thresholds: {changes: 3}\n");

        Indicator row = changed.get("PAY-03");

        assertThat(row.threshold("changes")).isEqualTo(3);
        assertThat(row.threshold("days")).isEqualTo(60);
        assertThat(row.bits()).isEqualTo(STANDARD.get("PAY-03").bits());
    }

    @Test
    void aRowThatBreaksARuleIsNamedWithItsLine() {
        String yaml = "- id: PAY-03\n  name: x\n  bits: much\n";

        assertThatThrownBy(() -> STANDARD.with("ours.yaml", yaml))
                .isInstanceOf(KkachiException.class)
                .hasMessage("ours.yaml:3: entry PAY-03, bits is 'much'; the rule is a number.");
    }

    @Test
    void aRowOfTheCatalogueStandsInOneFileOnly() {
        CatalogueText text = CatalogueText.standard();

        assertThatThrownBy(() -> text.adding("more.yaml", "- id: PAY-03\n  name: x\n"))
                .hasMessage("more.yaml:1: entry PAY-03, id is 'PAY-03'; another row has it already.");
        assertThatThrownBy(() -> text.adding("more.yaml", "- id: A\n  name: x\n- id: A\n  name: y\n"))
                .hasMessage("more.yaml:3: entry A, id is 'A'; another row has it already.");
    }

    @Test
    void aFieldThatNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> STANDARD.with("ours.yaml", "- id: A\n  naem: x\n"))
                .hasMessage("ours.yaml:2: entry A, naem is 'given'; no such field.");
    }

    @Test
    void aFileThatIsNestedWithoutEndIsRefusedBeforeItIsBuilt() {
        String endless = "- id: PAY-03\n  bits: " + "[".repeat(100_000) + "]".repeat(100_000);

        assertThatThrownBy(() -> STANDARD.with("ours.yaml", endless))
                .isInstanceOf(KkachiException.class)
                .hasMessage("ours.yaml: nested deeper than 16 levels; the rule is a list of entries.");
    }

    @Test
    void whatIsNoListOrNoYamlIsRefusedWithItsLine() {
        assertThatThrownBy(() -> STANDARD.with("ours.yaml", "id: A\n")).hasMessageStartingWith("ours.yaml:1: ");
        assertThatThrownBy(() -> STANDARD.with("ours.yaml", "- id: [A\n")).hasMessageStartingWith("ours.yaml:2: ");
    }

    private static List<Indicator> weighing() {
        return STANDARD.indicators().stream()
                .filter(row -> row.status() == Indicator.Status.SCORE)
                .toList();
    }
}
