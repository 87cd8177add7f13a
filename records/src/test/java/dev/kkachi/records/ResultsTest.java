package dev.kkachi.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.files.Json;
import dev.kkachi.files.JsonLine;
import dev.kkachi.files.JsonLines;
import dev.kkachi.investigation.Investigation;
import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The files of a run belong together, can be checked, and are what other programs expect.
class ResultsTest {
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2024-06-01T12:00:00Z"));
    private static final Pattern WRITTEN =
            Pattern.compile("\\{\"file\":\"([^\"]+)\",\"bytes\":\\d+,\"sha256\":\"(\\w+)\"}");
    private static final Pattern ID = Pattern.compile("[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?");
    /// From the FollowTheMoney schemata, those that are used here; a property that names an entity ends in `*`.
    private static final Map<String, Set<String>> SCHEMATA = Map.of(
            "Person", Set.of("name", "birthDate", "email", "phone", "idNumber", "address"),
            "Organization", Set.of("name"),
            "BankAccount", Set.of("accountNumber"),
            "CryptoWallet", Set.of("publicKey", "holder*"),
            "Employment", Set.of("employee*", "employer*", "role"),
            "Ownership", Set.of("owner*", "asset*", "role"),
            "UnknownLink", Set.of("subject*", "object*", "role"));

    @TempDir
    private Path folder;

    private Path out;

    @BeforeEach
    void aCoupleAndAnAgency() throws IOException {
        out = folder.resolve("kkachi-out");
        Files.writeString(folder.resolve("people.csv"), """
                person_id,full_name,email,birth_date,agency,bank_account,wallet,postal_address
                p 1/ä,Ada Frost,ada@example.com,1990-01-02,Brightside Staffing,NO 11,\
                0x1111111111111111111111111111111111111111,Mill Lane 9
                p2,Bram Frost,,circa 1991,Brightside Staffing,NO 11,,Mill Lane 9
                """);
    }

    @Test
    void theAccountOfTheRunHoldsTheHashesOfTheOthers() throws Exception {
        investigate();

        Matcher written = WRITTEN.matcher(Files.readString(out.resolve("run.json")));
        List<String> names = new ArrayList<>();
        while (written.find()) {
            names.add(written.group(1));
            assertThat(sha256(out.resolve(written.group(1))))
                    .as(written.group(1))
                    .isEqualTo(written.group(2));
        }
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "cases.jsonl",
                        "entities.ftm.json",
                        "findings.jsonl",
                        "links.jsonl",
                        "persons.jsonl",
                        "report.html");
    }

    @Test
    void aRunThatIsStoppedHalfWayLeavesNoAccount() throws IOException {
        investigate();
        Files.delete(out.resolve("report.html"));
        Files.createDirectories(out.resolve("report.html/in the way"));

        assertThatThrownBy(this::investigate)
                .isInstanceOf(KkachiException.class)
                .hasMessageContaining("the results cannot be written");

        assertThat(out.resolve("run.json")).doesNotExist();
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    void whatAKilledRunLeftBehindIsRemoved() throws IOException {
        Files.createDirectories(out);
        Path left = Files.createFile(out.resolve(".cases.jsonl-1.part"));
        Path foreign = Files.createFile(out.resolve(".somebody-1.part"));

        investigate();

        assertThat(left).doesNotExist();
        assertThat(foreign).exists();
    }

    @Test
    void entitiesAreFollowTheMoneyAndTheirEdgesLeadSomewhere() throws IOException {
        investigate();

        Set<String> ids = new HashSet<>();
        Set<String> references = new HashSet<>();
        Set<String> schemata = new HashSet<>();
        for (Json.Obj entity : entities()) {
            String id = entity.texts("id").getFirst();
            String schema = entity.texts("schema").getFirst();
            assertThat(id).matches(ID);
            assertThat(ids.add(id)).as(id).isTrue();
            schemata.add(schema);
            references.addAll(references(schema, entity));
        }
        assertThat(schemata).containsExactlyInAnyOrderElementsOf(SCHEMATA.keySet());
        assertThat(ids).containsAll(references);
        assertThat(out.resolve("entities.ftm.json")).content().doesNotContain("circa");
    }

    /// Checks that `schema` has the properties of `entity`, and returns the entities that they name.
    private static Set<String> references(String schema, Json.Obj entity) {
        Set<String> known = Objects.requireNonNull(SCHEMATA.get(schema), schema);
        Json.Obj properties = (Json.Obj) Objects.requireNonNull(entity.members().get("properties"));
        Set<String> references = new HashSet<>();
        for (String property : properties.members().keySet()) {
            assertThat(known).as(schema + "." + property).containsAnyOf(property, property + "*");
            assertThat(properties.texts(property)).isNotEmpty();
            if (known.contains(property + "*")) {
                references.addAll(properties.texts(property));
            }
        }
        return references;
    }

    private List<Json.Obj> entities() throws IOException {
        List<Json.Obj> entities = new ArrayList<>();
        try (InputStream in = Files.newInputStream(out.resolve("entities.ftm.json"))) {
            JsonLines lines = JsonLines.open(in, "entities");
            for (@Nullable JsonLine line = lines.next(); line != null; line = lines.next()) {
                entities.add(((JsonLine.Parsed) line).object());
            }
        }
        return entities;
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    private void investigate() {
        Investigation.over(InventedLists.screening(), NOON, "1.0").run(FolderRecords.of(folder, out), folder, out);
    }
}
