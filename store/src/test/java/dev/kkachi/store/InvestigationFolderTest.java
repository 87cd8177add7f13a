package dev.kkachi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.audit.NoteSigner;
import dev.kkachi.cases.Arrival;
import dev.kkachi.cases.Case;
import dev.kkachi.model.KkachiException;
import dev.kkachi.testkit.ForAll;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvestigationFolderTest {
    private static final String FINDINGS = """
            {"finding_id":"f1","subject":{"kind":"person","id":"p1"},"persons":["p1"],"indicator":"IDN-15",\
            "category":"identity","weight_bits":9.5,"group":"listed_name","summary":"bears the name of a listed party",\
            "evidence":[{"claim":"The person is called Kim.","source":{"file":"people.csv","line":3},"observed_at":null},\
            {"claim":"The entry is called KIM.","source":{"list":"us_ofac_sdn","edition":"2026-11-20","entry":"4711"},\
            "observed_at":null}],"innocent":["names are common"],"published_source":"OFAC, 2023"}
            {"finding_id":"f2","subject":{"kind":"wallet","id":"0xabc"},"persons":[],"indicator":"PAY-06",\
            "category":"payments","weight_bits":14,"group":"","summary":"a listed wallet was paid",\
            "evidence":[{"claim":"It moved.","source":{"chain":"ethereum","tx":"0x1","log":2},\
            "observed_at":"2026-01-02T03:04:05Z"}],"innocent":[],"published_source":""}
            """;
    private static final String CASES = """
            {"case_id":"c-1","rank":1,"probability":0.87,"weight_bits":12.5,"persons":["p1","p2"],"kind":"ring",\
            "headline":"Two share","next_checks":["Ask."],"findings":["f1"]}
            {"case_id":"c-2","rank":2,"probability":0.5,"weight_bits":10,"persons":[],"kind":"wallet",\
            "headline":"A payout","next_checks":[],"findings":["f2"]}
            """;

    @TempDir
    Path folder = Path.of("");

    private void write(String findings, String cases) throws IOException {
        Files.writeString(folder.resolve("findings.jsonl"), findings);
        Files.writeString(folder.resolve("cases.jsonl"), cases);
        Files.writeString(folder.resolve("run.json"), "{}");
    }

    @Test
    void resultsAreReadAsArrivals() throws IOException {
        write(FINDINGS, CASES);

        List<Arrival> arrivals = InvestigationFolder.read(folder, "workers");

        assertThat(arrivals).hasSize(2);
        assertThat(arrivals.getFirst().substance().kind()).isEqualTo(Case.Kind.RING);
        assertThat(arrivals.getFirst().substance().subjects()).hasSize(2);
        assertThat(arrivals.getFirst().findings().getFirst().evidence())
                .extracting(evidence -> evidence.source().render())
                .containsExactly("people.csv:3", "us_ofac_sdn 2026-11-20 entry 4711");
        assertThat(arrivals.getLast().substance().subjects().getFirst().id()).isEqualTo("0xabc");
        assertThat(arrivals.getLast()
                        .findings()
                        .getFirst()
                        .evidence()
                        .getFirst()
                        .source()
                        .render())
                .isEqualTo("ethereum:0x1#2");
        assertThat(arrivals).extracting(Arrival::run).containsOnly("run-44136fa355b3678a");
    }

    @Test
    void personsAreCalledAsTheEntitiesCallThem() throws IOException {
        write(FINDINGS, CASES);
        Files.writeString(folder.resolve("entities.ftm.json"), """
                {"id":"person-p2","schema":"Person","properties":{"name":["Tomas Vidal","T. Vidal"]}}
                {"id":"person-p7","schema":"Person","properties":{"name":["Jo Ellis"]}}
                {"id":"account-p1","schema":"BankAccount","properties":{"name":["Not a person"]}}
                """);

        List<Arrival> arrivals = InvestigationFolder.read(folder, "workers");

        assertThat(arrivals.getFirst().names()).containsExactly(new Arrival.Named(Found.person("p2"), "Tomas Vidal"));
        assertThat(arrivals.getLast().names()).isEmpty();
    }

    @Test
    void aBrokenLineIsNamed() throws IOException {
        write(FINDINGS, CASES.replace("\"f2\"", "\"f9\""));
        assertThatThrownBy(() -> InvestigationFolder.read(folder, "workers"))
                .isInstanceOf(KkachiException.class)
                .hasMessageEndingWith("cases.jsonl:2: the finding f9 is missing");

        write(FINDINGS.replace("\"wallet\"", "\"spaceship\""), CASES);
        assertThatThrownBy(() -> InvestigationFolder.read(folder, "workers"))
                .hasMessageContaining("findings.jsonl:2: ");
    }

    @Test
    void aRunThatWasStoppedIsRefused() throws IOException {
        write(FINDINGS, CASES);
        Files.delete(folder.resolve("run.json"));

        assertThatThrownBy(() -> InvestigationFolder.read(folder, "workers"))
                .hasMessageContaining("run.json is missing");
    }

    @Test
    void theKeyIsMadeOnceAndReadByItsOwnerOnly() throws IOException {
        Path file = folder.resolve("keys/audit.key");

        NoteSigner made = KeyFile.open(file, "kkachi.test", ForAll.random(4));
        NoteSigner again = KeyFile.open(file, "other", ForAll.random(5));

        assertThat(again.secret()).isEqualTo(made.secret());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.writeString(file, "nonsense");
        assertThatThrownBy(() -> KeyFile.open(file, "x", ForAll.random(6))).hasMessageContaining("holds no key");
    }
}
