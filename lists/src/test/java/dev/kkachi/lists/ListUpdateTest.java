package dev.kkachi.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.model.KkachiException;
import dev.kkachi.testkit.LoopbackServer.Answer;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ListUpdateTest {
    @TempDir
    private Path home;

    private Updates lists;

    @BeforeEach
    void start() {
        lists = Updates.of(home);
    }

    @AfterEach
    void stop() {
        lists.close();
    }

    @Test
    void aNewEditionIsFetchedLoadedAndKept() throws InterruptedException {
        lists.haveOld();
        lists.server().answer("/un.xml", new Answer.Whole(Updates.NEW, "\"new\""));

        String outcome = lists.updated(lists.un());

        assertThat(outcome).isEqualTo("un updated 101");
        assertThat(lists.unParties()).isEqualTo(101);
        assertThat(Objects.requireNonNull(lists.store().find("20261125T120000Z"))
                        .lists()
                        .catalog()
                        .size())
                .isEqualTo(100);
    }

    @Test
    void anUnchangedFileIsNotFetchedAgainButConfirmed() throws InterruptedException, IOException {
        lists.haveOld();

        String outcome = lists.updated(lists.un());

        assertThat(outcome).isEqualTo("un unchanged");
        assertThat(lists.server().asked()).last().asString().isEqualTo("/un.xml If-None-Match: \"old\"");
        assertThat(lists.store().stamps()).hasSize(1);
        StoredLists current = lists.store().current();
        assertThat(lists.store()
                        .sighting(current, current.lists().lists().getFirst())
                        .confirmed())
                .isEqualTo(Updates.NOON);
        assertThat(ListUpdate.states(home, List.of(lists.un())))
                .containsExactly(new SourceState(lists.un(), Updates.NOON, Updates.NOON, ""));
    }

    @Test
    void theSameBytesFromAServerWithoutMarksAreNoNewEdition() throws InterruptedException, IOException {
        lists.server().answer("/un.xml", new Answer.Unmarked(Updates.OLD));

        assertThat(lists.updated(lists.un())).isEqualTo("un updated 100");
        assertThat(lists.updated(lists.un())).isEqualTo("un unchanged");
        assertThat(lists.store().stamps()).hasSize(1);
    }

    @Test
    void aFileThatEndsEarlyWithoutSayingHowLongItIsIsNoList() throws InterruptedException {
        lists.haveOld();
        lists.server().answer("/un.xml", new Answer.Unmarked(Updates.NEW.substring(0, Updates.NEW.length() - 100)));

        String outcome = lists.updated(lists.un());

        assertThat(outcome)
                .startsWith("un failed: un.xml cannot be read to its end: ")
                .contains("kept in ");
        assertThat(lists.unParties()).isEqualTo(100);
    }

    @Test
    void anErrorPageNeverReplacesAnEdition() throws InterruptedException {
        lists.haveOld();
        lists.server().answer("/un.xml", new Answer.Whole("<!DOCTYPE html><html>Maintenance</html>", "\"page\""));

        assertThat(lists.updated(lists.un()))
                .startsWith("un failed: un.xml is not a list that Kkachi knows; it begins with '<!DOCTYPE html><html>");
        assertThat(lists.unParties()).isEqualTo(100);
    }

    @Test
    void anotherListIsNotTheOneThatWasAskedFor() throws InterruptedException {
        lists.server().answer("/un.xml", new Answer.Whole(Published.sdn(50), "\"sdn\""));

        assertThat(lists.updated(lists.un()))
                .startsWith("un failed: un.xml should be un_sc_sanctions and is us_ofac_sdn (sdn).");
    }

    @Test
    void anEditionThatShrinksIsRefusedUntilAPersonLoadsIt() throws InterruptedException, IOException {
        lists.haveOld();
        String shrunk = Published.un("2026-11-20", 79);
        lists.server().answer("/un.xml", new Answer.Whole(shrunk, "\"shrunk\""));

        assertThat(lists.updated(lists.un()))
                .startsWith("un failed: It lists 79 parties where the edition before lists 100; the rule is at least"
                        + " 80 %. It is not used, and kept in ");
        assertThat(lists.unParties()).isEqualTo(100);
        lists.store().loadAnyway(List.of(home.resolve("lists/downloads/un/un.xml")));
        assertThat(lists.updated(lists.un())).isEqualTo("un unchanged");
        assertThat(lists.unParties()).isEqualTo(79);
    }

    @Test
    void aFirstDownloadMustHaveTheLeastSizeOfTheList() throws InterruptedException {
        lists.server().answer("/un.xml", new Answer.Whole(Published.un("2026-11-20", 9), "\"tiny\""));

        assertThat(lists.updated(lists.un())).contains("It lists 9 parties; the rule for this list is at least 10.");
        assertThat(lists.store().findCurrent()).isNull();
    }

    @Test
    void aSchemaThatLostItsEntriesIsRefused() throws InterruptedException {
        lists.haveOld();
        lists.server().answer("/un.xml", new Answer.Whole(Updates.NEW.replace("INDIVIDUAL>", "PERSON>"), "\"new\""));

        assertThat(lists.updated(lists.un())).contains("It lists 0 parties;");
        assertThat(lists.unParties()).isEqualTo(100);
    }

    @Test
    void aSchemaThatLostOneFieldIsRefused() throws InterruptedException {
        lists.haveOld();
        lists.server().answer("/un.xml", new Answer.Whole(Published.un("2026-11-20", 101, "BORN"), "\"new\""));

        assertThat(lists.updated(lists.un()))
                .contains("It states birthDate of 0 parties where the edition before does of 100; the format seems to"
                        + " have changed.");
        assertThat(lists.unParties()).isEqualTo(100);
    }

    @Test
    void aSourceThatFailsCostsTheOthersNothing() throws InterruptedException {
        lists.server().answer("/un.xml", new Answer.Status(404));
        lists.server().answer("/sdn.csv", new Answer.Whole(Published.sdn(30), "\"1\""));
        lists.server().answer("/add.csv", new Answer.Whole(Published.add(30), "\"2\""));

        assertThat(lists.updated(lists.un(), lists.ofac()))
                .isEqualTo("un failed: The server answers 404.\nofac updated 30");
    }

    @Test
    void filesOfOneEditionAreTakenTogetherOrNotAtAll() throws InterruptedException {
        lists.server().answer("/sdn.csv", new Answer.Whole(Published.sdn(30), "\"1\""));
        lists.server().answer("/add.csv", new Answer.Whole(Published.add(30), "\"1\""));
        lists.updated(lists.ofac());
        lists.server().answer("/sdn.csv", new Answer.Whole(Published.sdn(33), "\"2\""));
        lists.server().answer("/add.csv", new Answer.Status(404));

        assertThat(lists.updated(lists.ofac())).isEqualTo("ofac failed: The server answers 404.");
        assertThat(lists.store().current().lists().catalog().size()).isEqualTo(30);
        lists.server().answer("/add.csv", new Answer.Whole(Published.add(30), "\"1\""));
        assertThat(Updates.render(lists.updateAt(Updates.NOON.plusSeconds(9), lists.ofac())))
                .isEqualTo("ofac updated 33");
        assertThat(lists.server().asked()).last().asString().isEqualTo("/add.csv If-None-Match: \"1\"");
    }

    @Test
    void aFailureIsRememberedAndDoesNotForgetTheLastConfirmation() throws InterruptedException {
        lists.haveOld();
        lists.server().answer("/un.xml", new Answer.Status(403));
        Instant later = Updates.NOON.plus(Duration.ofDays(1));

        lists.updateAt(later, lists.un());

        assertThat(ListUpdate.states(home, List.of(lists.un())))
                .containsExactly(new SourceState(lists.un(), later, Updates.NOON, "The server answers 403."));
    }

    @Test
    void anUpdateThatWasKilledWhileFetchingLeavesTheOldListsAndGoesOn() throws InterruptedException, IOException {
        lists.haveOld();
        Path downloads = Files.createDirectories(home.resolve("lists/downloads/un"));
        Files.writeString(downloads.resolve("un.xml.part"), Updates.NEW.substring(0, 3_000));
        Files.writeString(
                downloads.resolve("un.xml.part.notes"), "uri: " + lists.server().at("/un.xml") + "\netag: \"new\"\n");
        lists.server().answer("/un.xml", new Answer.Whole(Updates.NEW, "\"new\""));

        assertThat(lists.unParties()).isEqualTo(100);
        assertThat(lists.updated(lists.un())).isEqualTo("un updated 101");
        assertThat(lists.server().asked()).last().asString().isEqualTo("/un.xml Range: bytes=3000- If-Range: \"new\"");
    }

    @Test
    void anUpdateThatWasKilledWhileSwappingLeavesTheOldListsAndIsDoneAgain() throws InterruptedException, IOException {
        lists.haveOld();
        String before = Files.readString(home.resolve("lists/current"));
        String memory = Files.readString(home.resolve("lists/downloads/un.state"));
        lists.server().answer("/un.xml", new Answer.Whole(Updates.NEW, "\"new\""));
        lists.update(lists.un());

        // As if killed before the snapshot became current: its file is there, the names are still the old ones.
        Files.writeString(home.resolve("lists/current"), before);
        Files.writeString(home.resolve("lists/downloads/un.state"), memory);
        Files.writeString(home.resolve("lists/.current-17.part"), "2026");

        assertThat(lists.unParties()).isEqualTo(100);
        assertThat(lists.updated(lists.un())).isEqualTo("un updated 101");
        assertThat(lists.unParties()).isEqualTo(101);
        assertThat(home.resolve("lists/.current-17.part")).doesNotExist();
    }

    @Test
    void anEditionThatSomebodyRemovedIsFetchedAgain() throws InterruptedException, IOException {
        lists.haveOld();
        StoredLists current = lists.store().current();
        String sha256 = current.lists().lists().getFirst().files().getFirst().sha256();
        Files.delete(home.resolve("lists/sources/" + sha256.substring(0, 16) + "/un.xml"));

        assertThat(lists.updated(lists.un())).isEqualTo("un updated 100");
        assertThat(lists.server().asked()).last().asString().isEqualTo("/un.xml");
    }

    @Test
    void twoUpdatesAtOnceAreOneTooMany() throws IOException {
        Path downloads = Files.createDirectories(home.resolve("lists/downloads"));
        try (FileChannel other =
                FileChannel.open(downloads.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            other.lock();

            assertThatThrownBy(() -> lists.update(lists.un()))
                    .isInstanceOf(KkachiException.class)
                    .hasMessageContaining("Another update of the lists is running.");
        }
    }
}
