package dev.kkachi.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.lists.DownloadLimits;
import dev.kkachi.lists.FileDownload;
import dev.kkachi.model.Party;
import java.io.IOException;
import java.net.ProxySelector;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntitiesTest {
    private static final FileDownload DOWNLOAD = FileDownload.of(DownloadLimits.STANDARD, ProxySelector.of(null));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void writeTheFirstVersion() throws IOException {
        write("entities.json", """
                {"id":"p-1","schema":"Person","properties":{"name":["Bora Haneul"],"birthDate":["1970-01-02"]}}
                {"id":"p-2","schema":"Person","properties":{"name":["Ivan Testov"],"topics":["sanction"]}}
                {"id":"broken
                {"id":"x-1","schema":"Unheard","properties":{}}
                {"id":"c-1","schema":"Company","properties":{"name":["Haneul Trading"]},"datasets":["part"]}
                {"id":"o-1","schema":"Ownership","properties":{"owner":["p-1"],"asset":["c-1"]}}
                """);
        manifest("1", "");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private void manifest(String version, String more) throws IOException {
        write(
                "manifest.yml",
                "datasets:\n  - name: made\n    title: Made up\n    version: \"" + version
                        + "\"\n    path: entities.json\n    children: [part]\n" + more
                        + "  - name: part\n    title: A part\n");
    }

    private Map<String, EntityUpdate.Outcome> update(Entities entities) throws InterruptedException {
        return entities.update(Manifest.read(folder.resolve("manifest.yml")), DOWNLOAD);
    }

    private Entities open() {
        return Entities.open(folder.resolve("entities"));
    }

    /// Whoever starts a server reads what it says, and nothing of how vectors could be faster.
    @Test
    void theIndexSaysNothingOfVectors() throws IOException {
        Entities entities = open();

        assertThat(Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider")
                        .isLoggable(Level.WARNING))
                .isFalse();
        entities.close();
    }

    private static List<String> match(Entities entities, String name) {
        Party query = EntityParty.query("q", FtmModel.standard().get("Person"), Map.of("name", List.of(name)));
        MatchIndex.Wish wish = new MatchIndex.Wish(0.7, 5, MatchIndex.Wish.EVERYBODY);
        return entities.state().index().match(query, wish).matches().stream()
                .map(match -> match.party().id())
                .toList();
    }

    private static int count(Entities entities, String words) {
        EntityQuery query = new EntityQuery(
                words,
                new EntityQuery.Mode(false, false),
                EntityQuery.Within.of(Set.of(), "Thing"),
                List.of(),
                new EntityQuery.Page(10, 0, List.of()));
        return entities.store().read(reader -> reader.search(query)).total();
    }

    @Test
    void badLinesCostOnlyThemselves() throws IOException, InterruptedException {
        try (Entities entities = open()) {
            EntityUpdate.Outcome outcome = update(entities).get("made");

            assertThat(outcome).isInstanceOfSatisfying(EntityUpdate.Outcome.Loaded.class, loaded -> {
                assertThat(loaded.entities()).isEqualTo(4);
                assertThat(loaded.rejected()).isEqualTo(2);
                assertThat(loaded.reasons().getFirst()).startsWith("line 3: ");
                assertThat(loaded.reasons().getLast()).isEqualTo("line 4: 'Unheard' is no schema of FollowTheMoney.");
            });
            assertThat(match(entities, "Ivan Testov")).containsExactly("p-2");
            assertThat(entities.state().catalog().scope("default")).containsExactly("default", "made", "part");
        }
    }

    @Test
    void theSameVersionIsNotLoadedAgainAndOutlivesTheProcess() throws IOException, InterruptedException {
        try (Entities entities = open()) {
            update(entities);
        }
        try (Entities entities = open()) {
            EntityUpdate.Outcome outcome = update(entities).get("made");

            assertThat(outcome).isEqualTo(new EntityUpdate.Outcome.Same());
            assertThat(match(entities, "Bora Haneul")).containsExactly("p-1");
            assertThat(count(entities, "haneul")).isEqualTo(2);
        }
    }

    @Test
    void aFileThatIsNotWhatTheCatalogSaysChangesNothing() throws IOException, InterruptedException {
        try (Entities entities = open()) {
            update(entities);
            write("entities.json", "{\"id\":\"p-9\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Forged\"]}}\n");
            manifest("2", "    checksum: " + "0".repeat(40) + "\n");

            EntityUpdate.Outcome outcome = update(entities).get("made");

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            EntityUpdate.Outcome.Failed.class,
                            failed -> assertThat(failed.why()).contains("SHA-1"));
            assertThat(match(entities, "Ivan Testov")).containsExactly("p-2");
            assertThat(entities.state().versions()).containsEntry("made", "1");
        }
    }

    @Test
    void deltasAddModifyAndDeleteWithoutReadingTheRest() throws IOException, InterruptedException {
        try (Entities entities = open()) {
            update(entities);
            Files.delete(folder.resolve("entities.json")); // nobody may read it again
            Path first = write("d2.json", """
                    {"op":"ADD","entity":{"id":"p-3","schema":"Person","properties":{"name":["Nara Saebyeok"]}}}
                    {"op":"DEL","entity":{"id":"p-2"}}
                    {"op":"WHAT","entity":{"id":"p-2"}}
                    """);
            Path second = write("d3.json", """
                    {"op":"MOD","entity":{"id":"p-1","schema":"Person","properties":{"name":["Dasom Gaeul"]}}}
                    """);
            Path deltas = write(
                    "delta.json", "{\"versions\":{\"1\":\"gone\",\"2\":\"" + first + "\",\"3\":\"" + second + "\"}}");
            manifest("3", "    delta_url: " + deltas + "\n");

            EntityUpdate.Outcome outcome = update(entities).get("made");

            assertThat(outcome).isInstanceOfSatisfying(EntityUpdate.Outcome.Changed.class, changed -> {
                assertThat(changed.changes()).hasSize(3);
                assertThat(changed.rejected()).isEqualTo(1);
            });
            assertThat(match(entities, "Ivan Testov")).isEmpty();
            assertThat(match(entities, "Bora Haneul")).isEmpty();
            assertThat(match(entities, "Dasom Gaeul")).containsExactly("p-1");
            assertThat(match(entities, "Nara Saebyeok")).containsExactly("p-3");
            assertThat(count(entities, "testov")).isZero();
            assertThat(entities.state().versions()).containsEntry("made", "3");
            assertThat(entities.state().index().size()).isEqualTo(3);
        }
    }

    @Test
    void whereNoDeltaLeadsEverythingIsLoadedAnew() throws IOException, InterruptedException {
        try (Entities entities = open()) {
            update(entities);
            Path deltas = write("delta.json", "{\"versions\":{\"5\":\"d.json\"}}");
            manifest("5", "    delta_url: " + deltas + "\n");

            EntityUpdate.Outcome outcome = update(entities).get("made");

            assertThat(outcome).isInstanceOf(EntityUpdate.Outcome.Loaded.class);
            assertThat(entities.state().versions()).containsEntry("made", "5");
        }
    }

    @Test
    void anyChainOfDeltasComesToWhatALoadOfTheEndComesTo() throws IOException {
        Random random = new Random(42);
        String[] names = {"Bora Haneul", "Dasom Gaeul", "Nara Saebyeok", "Ivan Testov", "Mira Okean"};
        try (Entities entities = open()) {
            MatchIndex index = MatchIndex.empty();
            Map<String, FtmEntity> there = new TreeMap<>();
            entities.store().load("made", "0", each -> {});
            for (int version = 1; version <= 15; version++) {
                List<EntityChange> changes = new ArrayList<>();
                for (int i = 0; i < 3; i++) {
                    String id = "e" + random.nextInt(6);
                    if (random.nextInt(3) == 0) {
                        changes.add(new EntityChange.Removed(id));
                        there.remove(id);
                    } else {
                        FtmEntity entity = person(id, names[random.nextInt(names.length)]);
                        changes.add(new EntityChange.Put(entity));
                        there.put(id, entity);
                    }
                }
                entities.store().apply("made", Integer.toString(version), each -> changes.forEach(each));
                index = index.after("made", "-", changes);
                for (String name : names) {
                    assertThat(new HashSet<>(ids(index, name)))
                            .isEqualTo(there.values().stream()
                                    .filter(entity -> entity.caption().equals(name))
                                    .map(FtmEntity::id)
                                    .collect(Collectors.toSet()));
                }
                assertThat(count(entities, "")).isEqualTo(there.size());
            }
        }
    }

    private static FtmEntity person(String id, String name) {
        FtmEntity.Origin origin = new FtmEntity.Origin(List.of("made"), List.of(), true, "", "", "");
        return new FtmEntity(id, FtmModel.standard().get("Person"), name, Map.of("name", List.of(name)), origin);
    }

    private static List<String> ids(MatchIndex index, String name) {
        Party query = EntityParty.query("q", FtmModel.standard().get("Person"), Map.of("name", List.of(name)));
        return index.match(query, new MatchIndex.Wish(0.9, 50, MatchIndex.Wish.EVERYBODY)).matches().stream()
                .map(match -> match.party().id())
                .toList();
    }
}
