package dev.kkachi.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.cases.Arrival;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseId;
import dev.kkachi.cases.CasePolicy;
import dev.kkachi.cases.Casework;
import dev.kkachi.model.Evidence;
import dev.kkachi.model.Finding;
import dev.kkachi.model.SourceRef;
import dev.kkachi.model.Subject;
import dev.kkachi.model.Weight;
import dev.kkachi.server.internal.Bell;
import dev.kkachi.store.Database;
import dev.kkachi.store.SqlStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServedPopulationsTest {
    @TempDir
    private Path folder;

    @Test
    void whatMonitoringFindsRingsTheBellOfTheQueueAndWhatItKnowsDoesNot() {
        try (SqlStore store = SqlStore.open(new Database.SqliteFile(folder.resolve("cases.db")))) {
            Casework casework = Casework.over(
                    store, CasePolicy.STANDARD, () -> Instant.parse("2026-03-02T08:00:00Z"), new Random(4));
            Bell bell = new Bell();

            int first = ServedPopulations.take(casework, bell, List.of(arrival()));
            long rings = bell.rings();
            int again = ServedPopulations.take(casework, bell, List.of(arrival()));

            assertThat(first).isEqualTo(1);
            assertThat(rings).isEqualTo(1);
            assertThat(again).isZero();
            assertThat(bell.rings()).isEqualTo(1);
        }
    }

    private static Arrival arrival() {
        Subject who = new Subject(Subject.Kind.PERSON, "p1");
        Finding finding = new Finding(
                who,
                "IDN-15",
                "identity",
                new Weight(9),
                "",
                "p1 bears the name of a sanctioned party",
                List.of(new Evidence("Row of p1.", new SourceRef.FileLine("people.csv", 3), null)),
                List.of("names are common"),
                "");
        Case.Substance substance = new Case.Substance(
                Case.Kind.LISTED_PARTY, List.of(who), "Somebody is listed", 0.6, 9, List.of(), List.of(), List.of());
        return new Arrival(new CaseId("m-1"), Case.STANDARD_QUEUE, "run", substance, List.of(finding));
    }
}
