package dev.kkachi.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The workforce is the same each time, and is what its plan says.
class WorkforceTest {
    private static final WorkforcePlan PLAN = WorkforcePlan.ordinary(500);
    private static final Workforce WORKFORCE = Workforce.play(PLAN, 3);

    @TempDir
    private Path folder;

    @Test
    void oneSeedGivesOneWorkforceToTheByte() throws IOException {
        Workforce.play(PLAN, 3).write(folder.resolve("one"));
        WORKFORCE.write(folder.resolve("two"));

        for (String file : new String[] {"sightings.csv", "claims.csv", "truth/personas.csv", "truth/liaisons.csv"}) {
            assertThat(folder.resolve("one").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("two").resolve(file));
        }
    }

    @Test
    void everyOperatorPlaysThreeToEightAndTheOthersPlayThemselves() {
        Map<String, Long> guises = WORKFORCE.operators().values().stream()
                .collect(Collectors.groupingBy(operator -> operator, TreeMap::new, Collectors.counting()));

        assertThat(guises.remove("")).isEqualTo(500);
        assertThat(guises)
                .hasSize(PLAN.crews())
                .allSatisfy((operator, count) -> assertThat(count).isBetween(3L, 8L));
    }

    @Test
    void theTruthStandsInNoFileThatIsSearched() throws IOException {
        WORKFORCE.write(folder);

        assertThat(Files.readString(folder.resolve("sightings.csv"))).doesNotContain("operator");
        assertThat(Files.readString(folder.resolve("claims.csv"))).doesNotContain("operator");
    }

    @Test
    void honestPeopleShareForManyReasons() {
        Set<String> reasons = new HashSet<>();
        WORKFORCE.liaisons().forEach(liaison -> reasons.add(liaison.why()));

        assertThat(reasons).contains("couple", "flatmates", "second-hand", "next tenant", "reissued", "family account");
    }

    @Test
    void everybodyIsSeenAndNothingEndsBeforeItBegins() {
        Set<String> seen = new HashSet<>();
        for (Spotted each : WORKFORCE.spotted()) {
            seen.add(each.persona());
            if (each.first() != null && each.last() != null) {
                assertThat(each.last()).isAfterOrEqualTo(each.first());
            }
        }

        assertThat(seen).isEqualTo(WORKFORCE.operators().keySet());
    }
}
