package dev.kkachi.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.files.WriteAside;
import dev.kkachi.model.KkachiException;
import dev.kkachi.screening.spi.PartyCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ListStoreTest {
    private static final Instant NOON = Instant.parse("2026-08-03T12:00:00Z");

    @TempDir
    private Path home;

    @TempDir
    private Path inbox;

    @Test
    void anEmptyStoreCannotScreenAndSaysWhatToDo() {
        ListStore store = ListStore.open(home, InstantSource.fixed(NOON));

        assertThat(store.findCurrent()).isNull();
        assertThatThrownBy(store::current)
                .isInstanceOf(KkachiException.class)
                .hasMessageContaining("Maybe run: kkachi lists update");
    }

    @Test
    void loadsAddUpInAnyOrderAndAnswerFromTheSnapshot() throws IOException {
        ListStore store = ListStore.open(home, InstantSource.fixed(NOON));

        store.load(List.of(un("un.xml", "2026-08-01", "KPi.001", "KPi.002")));
        StoredLists loaded = store.load(List.of(sdn("sdn_2026-08-02.csv", "7")));

        assertThat(loaded.stamp()).isEqualTo("20260803T120001Z");
        assertThat(ids(store.current().lists().catalog())).containsExactly("ofac-7", "un-KPi.001", "un-KPi.002");
        assertThat(store.current().lists().lists().getFirst().files().getFirst().sha256())
                .hasSize(64);
    }

    @Test
    void aNewEditionReplacesTheOldOneWhichIsKept() throws IOException {
        ListStore store = ListStore.open(home, InstantSource.fixed(NOON));
        store.load(List.of(un("old.xml", "2026-07-01", "KPi.001", "KPi.002")));

        store.load(List.of(un("new.xml", "2026-08-01", "KPi.002", "KPi.003")));

        StoredLists before = Objects.requireNonNull(store.find("20260803T120000Z"));
        assertThat(ids(store.current().lists().catalog())).containsExactly("un-KPi.002", "un-KPi.003");
        assertThat(ids(before.lists().catalog())).containsExactly("un-KPi.001", "un-KPi.002");
        assertThat(store.find("2026-08-02")).isNull();
        assertThat(ListDelta.between(
                                before.lists().catalog(),
                                store.current().lists().catalog())
                        .added())
                .hasSize(1);
    }

    @Test
    void anOlderEditionThatIsLoadedLaterChangesNothing() throws IOException {
        ListStore store = ListStore.open(home, InstantSource.fixed(NOON));
        store.load(List.of(un("new.xml", "2026-08-01", "KPi.002", "KPi.003")));

        store.load(List.of(un("old.xml", "2026-07-01", "KPi.001", "KPi.002")));

        assertThat(ids(store.current().lists().catalog())).containsExactly("un-KPi.002", "un-KPi.003");
    }

    @Test
    void aFileThatIsNoListIsRefusedAndTheStoreStaysAsItWas() throws IOException {
        ListStore store = ListStore.open(home, InstantSource.fixed(NOON));
        store.load(List.of(un("un.xml", "2026-08-01", "KPi.001")));
        Path other = Files.writeString(inbox.resolve("people.csv"), "id,name\n1,Kim\n");

        assertThatThrownBy(() -> store.load(List.of(other)))
                .isInstanceOf(KkachiException.class)
                .hasMessageContaining("none of 1 files is a list");
        assertThatThrownBy(() -> store.load(List.of(inbox.resolve("absent"))))
                .isInstanceOf(KkachiException.class)
                .hasMessageContaining("absent");
        assertThat(store.stamps()).hasSize(1);
    }

    @Test
    void aDamagedSnapshotScreensNobody() throws IOException {
        ListStore store = ListStore.open(home, InstantSource.fixed(NOON));
        StoredLists loaded = store.load(List.of(un("un.xml", "2026-08-01", "KPi.001")));
        Path snapshot = loaded.indexFile().resolveSibling(loaded.stamp() + ".parties");
        byte[] bytes = Files.readAllBytes(snapshot);
        bytes[bytes.length / 2] ^= 1;
        Files.write(snapshot, bytes);

        assertThatThrownBy(store::current).isInstanceOf(KkachiException.class).hasMessageContaining("damaged");
    }

    @Test
    void onlySomeOldLoadsAreKept() throws IOException {
        ListStore store = ListStore.open(home, InstantSource.fixed(NOON));

        for (int day = 1; day <= ListStore.SNAPSHOTS_MAX + 2; day++) {
            store.load(List.of(un("un" + day + ".xml", "2026-07-0" + day, "KPi.00" + day)));
        }

        assertThat(store.stamps()).hasSize(ListStore.SNAPSHOTS_MAX);
        try (Stream<Path> sources = Files.walk(home.resolve("lists").resolve("sources"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".xml"))).hasSize(3);
        }
    }

    @Test
    void aLoadLeavesTheIndexThatSomebodyIsWritingAndRemovesOneWhoseLoadIsGone() throws IOException {
        ListStore store = ListStore.open(home, InstantSource.fixed(NOON));
        StoredLists first = store.load(List.of(un("un.xml", "2026-07-01", "KPi.001")));
        Path gone =
                Files.writeString(first.indexFile().resolveSibling("20200101T000000Z.index"), "of a load long gone");

        try (WriteAside index = WriteAside.open(first.indexFile())) {
            index.out().write(1);
            store.load(List.of(un("un2.xml", "2026-07-02", "KPi.001")));
            index.commit();
        }

        assertThat(first.indexFile()).exists();
        assertThat(gone).doesNotExist();
    }

    @Test
    void aListThatShrinksIsRefusedAndNothingChangesUnlessSomebodyHasLooked() throws IOException {
        ListStore store = ListStore.open(home, InstantSource.fixed(NOON));
        store.load(List.of(un("un.xml", "2026-07-01", "KPi.001", "KPi.002", "KPi.003", "KPi.004", "KPi.005")));
        Path shrunk = un("new.xml", "2026-08-01", "KPi.001", "KPi.002", "KPi.003");

        assertThatThrownBy(() -> store.load(List.of(shrunk)))
                .hasMessageStartingWith("un_sc_sanctions: It lists 3 parties where the edition before lists 5")
                .hasMessageContaining("Maybe look at the files, and load them with --force.");
        assertThat(store.current().lists().catalog().size()).isEqualTo(5);
        assertThat(store.load(List.of(sdn("sdn_2026-08-02.csv", "7")))
                        .lists()
                        .catalog()
                        .size())
                .isEqualTo(6);
        assertThat(store.loadAnyway(List.of(shrunk)).lists().catalog().size()).isEqualTo(4);
    }

    /// Overwrites the version in the head of the current snapshot, or a byte near its end.
    private void overwrite(StoredLists stored, boolean version) throws IOException {
        Path file = home.resolve("lists/snapshots").resolve(stored.stamp() + ".parties");
        byte[] bytes = Files.readAllBytes(file);
        bytes[version ? 11 : bytes.length - 9] ^= 0x40;
        Files.write(file, bytes);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFragmentIsRefusedAlsoWhereTheSnapshotIsOutdatedOrDamagedAndTheWholeListIsNot(boolean version)
            throws IOException {
        ListStore store = ListStore.open(home, InstantSource.fixed(NOON));
        Path whole = un("un.xml", "2026-07-01", "KPi.001", "KPi.002", "KPi.003", "KPi.004", "KPi.005");
        overwrite(store.load(List.of(whole)), version);
        Path shrunk = un("new.xml", "2026-08-01", "KPi.001", "KPi.002", "KPi.003");

        assertThatThrownBy(store::current).hasMessageContaining("Maybe load the lists again.");
        assertThatThrownBy(() -> store.load(List.of(shrunk)))
                .hasMessageStartingWith("un_sc_sanctions: It lists 3 parties where the edition before lists 5");
        assertThat(store.load(List.of(whole)).lists().catalog().size()).isEqualTo(5);
    }

    @Test
    void whereNobodyCanSeeWhetherAListShrinksAPersonMustLook() throws IOException {
        ListStore store = ListStore.open(home, InstantSource.fixed(NOON));
        Path whole = un("un.xml", "2026-07-01", "KPi.001", "KPi.002");
        overwrite(store.load(List.of(whole)), false);
        Files.move(home.resolve("lists/sources"), home.resolve("elsewhere"));

        assertThatThrownBy(() -> store.load(List.of(whole)))
                .hasMessageStartingWith("Whether a list would shrink cannot be seen: ")
                .hasMessageContaining("Maybe look at the files, and load them with --force.");
        assertThat(store.loadAnyway(List.of(whole)).lists().catalog().size()).isEqualTo(2);
    }

    @Test
    void aNoteOfTheCurrentListsThatIsDamagedIsSaid() throws IOException {
        ListStore store = ListStore.open(home, InstantSource.fixed(NOON));
        store.load(List.of(un("un.xml", "2026-07-01", "KPi.001")));

        Files.writeString(home.resolve("lists/current"), "\0\0\0\0");

        assertThatThrownBy(store::current)
                .isInstanceOf(KkachiException.class)
                .hasMessageStartingWith("The loaded lists cannot be opened: ");
    }

    private static List<String> ids(PartyCatalog catalog) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < catalog.size(); i++) {
            ids.add(catalog.party(i).id());
        }
        return ids;
    }

    private Path un(String name, String date, String... references) throws IOException {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<CONSOLIDATED_LIST dateGenerated=\"").append(date).append("T23:00:03.110Z\"><INDIVIDUALS>");
        for (String reference : references) {
            xml.append("<INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>PERSON</FIRST_NAME><SECOND_NAME>")
                    .append(reference)
                    .append("</SECOND_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>")
                    .append(reference)
                    .append("</REFERENCE_NUMBER></INDIVIDUAL>");
        }
        xml.append("</INDIVIDUALS><ENTITIES></ENTITIES></CONSOLIDATED_LIST>\n");
        return Files.writeString(inbox.resolve(name), xml);
    }

    private Path sdn(String name, String... numbers) throws IOException {
        StringBuilder csv = new StringBuilder();
        for (String number : numbers) {
            csv.append(number)
                    .append(",\"SOMEONE, Else ")
                    .append(number)
                    .append("\",\"individual\",\"NPWMD\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 1983.\"\r\n");
        }
        return Files.writeString(inbox.resolve(name), csv);
    }
}
