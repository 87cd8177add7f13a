package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.files.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Patterns in the example case, held to its truth. Whoever the truth does not name is innocent there.
class TrailPatternsTest {
    @TempDir
    private static Path folder;

    private static Json.Obj truth;
    private static List<Json.Obj> suspects;
    private static Session session;

    @BeforeAll
    static void lookForPatterns() throws IOException {
        Path trail = folder.resolve("trail");
        session = Session.in(folder);
        session.run("ledger", "example", trail.toString());
        session.run(
                "ledger",
                "import",
                trail.resolve("transfers.csv").toString(),
                trail.resolve("conversions.csv").toString(),
                trail.resolve("tags.yaml").toString());
        truth = (Json.Obj) Json.parse(Files.readString(trail.resolve("truth.json")));
        session.run("patterns", "--only", "W1,W2,W3,W4,T8", "--format", "json");
        suspects = objects((Json.Obj) Json.parse(session.out()), "suspects").toList();
    }

    private static Stream<Json.Obj> objects(Json.Obj parent, String member) {
        Json.Arr rows = (Json.Arr) Objects.requireNonNull(parent.find(member));
        return rows.elements().stream().map(row -> (Json.Obj) row);
    }

    private static Set<String> seen(String pattern) {
        Set<String> addresses = new TreeSet<>();
        suspects.stream()
                .filter(suspect -> objects(suspect, "patterns")
                        .anyMatch(seen -> seen.text("pattern").equals(pattern)))
                .forEach(suspect -> addresses.add(suspect.text("address")));
        return addresses;
    }

    private static List<String> workers() {
        return objects(truth, "workers").map(worker -> worker.text("wallet")).toList();
    }

    private static List<String> collectors() {
        return addresses("collector");
    }

    private static List<String> depositAddresses() {
        return addresses("workers_deposit_address");
    }

    private static List<String> addresses(String wanted) {
        return objects(truth, "roles")
                .filter(role -> role.text("role").equals(wanted))
                .map(role -> role.text("address"))
                .toList();
    }

    private static List<String> decoys() {
        return objects(truth, "decoys")
                .flatMap(decoy -> ((Json.Arr) Objects.requireNonNull(decoy.find("addresses"))).elements().stream())
                .map(address -> ((Json.Text) address).value())
                .toList();
    }

    @Test
    void everyWorkersWagesAreSeen() {
        assertThat(workers()).hasSize(24);
        assertThat(seen("W1")).containsAll(workers());
        assertThat(seen("W2")).containsAll(workers());
        assertThat(seen("W3")).containsAll(collectors());
        assertThat(seen("T8")).containsExactlyInAnyOrderElementsOf(addresses("broker"));
        assertThat(seen("W4")).containsExactlyInAnyOrderElementsOf(depositAddresses());
    }

    @Test
    void onlyThoseWhoWereMadeToLookGuiltyLookLikeThem() {
        Set<String> innocent = seen("W2");
        innocent.addAll(seen("W3"));
        innocent.removeAll(workers());
        innocent.removeAll(collectors());

        assertThat(decoys()).containsAll(innocent);
    }

    @Test
    void onlyTheCollectorsAndTheSharedDepositAddressesNeedAPerson() {
        Set<String> guilty = new TreeSet<>(collectors());
        guilty.addAll(depositAddresses());

        List<String> needed = suspects.stream()
                .filter(suspect -> suspect.find("needs_a_person") instanceof Json.Bool bool && bool.value())
                .map(suspect -> suspect.text("address"))
                .toList();

        assertThat(needed).containsExactlyInAnyOrderElementsOf(guilty);
    }
}
