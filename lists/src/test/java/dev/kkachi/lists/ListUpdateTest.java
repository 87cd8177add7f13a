package dev.kkachi.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.lists.ListSource.RemoteFile;
import dev.kkachi.model.KkachiException;
import dev.kkachi.testkit.LoopbackServer;
import dev.kkachi.testkit.LoopbackServer.Answer;
import java.io.IOException;
import java.net.ProxySelector;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ListUpdateTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final DownloadLimits QUICK = new DownloadLimits(
            Duration.ofSeconds(2), Duration.ofMillis(300), Duration.ofSeconds(5), 3, Duration.ofMillis(10));
    private static final String OLD = Published.un("2026-11-01", 100);
    private static final String NEW = Published.un("2026-11-20", 101);

    @TempDir
    private Path home;

    private final LoopbackServer server = LoopbackServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    private ListSource un() {
        RemoteFile file = new RemoteFile(server.at("/un.xml"), "un.xml", "", 1_000_000);
        return new ListSource("un", "un_sc_sanctions", 10, true, List.of(file));
    }

    private ListSource ofac() {
        return new ListSource(
                "ofac",
                "us_ofac_sdn",
                10,
                true,
                List.of(
                        new RemoteFile(server.at("/sdn.csv"), "sdn.csv", "sdn", 1_000_000),
                        new RemoteFile(server.at("/add.csv"), "add.csv", "add", 1_000_000)));
    }

    private ListStore store() {
        return ListStore.open(home, InstantSource.fixed(NOON));
    }

    private UpdateReport update(ListSource... sources) throws InterruptedException {
        return updateAt(NOON, sources);
    }

    private UpdateReport updateAt(Instant now, ListSource... sources) throws InterruptedException {
        return ListUpdate.of(home, InstantSource.fixed(now), QUICK, ProxySelector.of(null))
                .run(List.of(sources));
    }

    private String updated(ListSource... sources) throws InterruptedException {
        return render(update(sources));
    }

    private static String render(UpdateReport report) {
        List<String> lines = new ArrayList<>();
        for (SourceOutcome outcome : report.outcomes()) {
            lines.add(outcome.source().id() + " "
                    + switch (outcome) {
                        case SourceOutcome.Updated done -> "updated " + done.parties();
                        case SourceOutcome.Unchanged ignored -> "unchanged";
                        case SourceOutcome.Failed failed -> "failed: " + failed.why();
                    });
        }
        return String.join("\n", lines);
    }

    private int unParties() {
        StoredLists current = Objects.requireNonNull(store().findCurrent());
        return current.lists().lists().stream()
                .filter(list -> list.list().dataset().equals("un_sc_sanctions"))
                .mapToInt(ListState::parties)
                .sum();
    }

    private void haveOld() throws InterruptedException {
        server.answer("/un.xml", new Answer.Whole(OLD, "\"old\""));
        assertThat(updated(un())).isEqualTo("un updated 100");
    }

    @Test
    void aNewEditionIsFetchedLoadedAndKept() throws InterruptedException {
        haveOld();
        server.answer("/un.xml", new Answer.Whole(NEW, "\"new\""));

        String outcome = updated(un());

        assertThat(outcome).isEqualTo("un updated 101");
        assertThat(unParties()).isEqualTo(101);
        assertThat(Objects.requireNonNull(store().find("20261125T120000Z")).lists().catalog().size())
                .isEqualTo(100);
    }

    @Test
    void anUnchangedFileIsNotFetchedAgainButConfirmed() throws InterruptedException, IOException {
        haveOld();

        String outcome = updated(un());

        assertThat(outcome).isEqualTo("un unchanged");
        assertThat(server.asked()).last().asString().isEqualTo("/un.xml If-None-Match: \"old\"");
        assertThat(store().stamps()).hasSize(1);
        StoredLists current = store().current();
        assertThat(store().sighting(current, current.lists().lists().getFirst()).confirmed())
                .isEqualTo(NOON);
        assertThat(ListUpdate.states(home, List.of(un())))
                .containsExactly(new SourceState(un(), NOON, NOON, ""));
    }

    @Test
    void theSameBytesFromAServerWithoutMarksAreNoNewEdition() throws InterruptedException, IOException {
        server.answer("/un.xml", new Answer.Unmarked(OLD));

        assertThat(updated(un())).isEqualTo("un updated 100");
        assertThat(updated(un())).isEqualTo("un unchanged");
        assertThat(store().stamps()).hasSize(1);
    }

    @Test
    void aFileThatIsCutShortIsFetchedOnFromThere() throws InterruptedException {
        server.answer("/un.xml", new Answer.Cut(OLD, "\"old\"", 5_000), new Answer.Whole(OLD, "\"old\""));

        String outcome = updated(un());

        assertThat(outcome).isEqualTo("un updated 100");
        assertThat(server.asked()).containsExactly("/un.xml", "/un.xml Range: bytes=5000- If-Range: \"old\"");
    }

    @Test
    void aFileThatChangedMeanwhileIsFetchedAnew() throws InterruptedException {
        server.answer("/un.xml", new Answer.Cut(OLD, "\"old\"", 5_000), new Answer.Whole(NEW, "\"new\""));

        String outcome = updated(un());

        assertThat(outcome).isEqualTo("un updated 101");
    }

    @Test
    void aFileThatIsAlwaysCutShortLeavesTheOldEdition() throws InterruptedException {
        haveOld();
        server.answer("/un.xml", new Answer.Cut(NEW, "W/\"new\"", 5_000));

        String outcome = updated(un());

        assertThat(outcome).startsWith("un failed: The connection broke: ");
        assertThat(unParties()).isEqualTo(100);
    }

    @Test
    void aFileThatEndsEarlyWithoutSayingHowLongItIsIsNoList() throws InterruptedException {
        haveOld();
        server.answer("/un.xml", new Answer.Unmarked(NEW.substring(0, NEW.length() - 100)));

        String outcome = updated(un());

        assertThat(outcome).startsWith("un failed: un.xml cannot be read to its end: ").contains("kept in ");
        assertThat(unParties()).isEqualTo(100);
    }

    @Test
    void aServerThatFailsIsAskedAgainAFewTimes() throws InterruptedException {
        server.answer("/un.xml", new Answer.Status(500), new Answer.Status(503), new Answer.Whole(OLD, "\"old\""));

        assertThat(updated(un())).isEqualTo("un updated 100");
        assertThat(server.asked()).hasSize(3);
    }

    @Test
    void aServerThatFailsForGoodIsGivenUp() throws InterruptedException {
        server.answer("/un.xml", new Answer.Status(500));

        assertThat(updated(un())).isEqualTo("un failed: The server answers 500.");
        assertThat(server.asked()).hasSize(QUICK.attempts());
        assertThat(store().findCurrent()).isNull();
    }

    @Test
    void aFileThatIsNotThereIsAskedForOnce() throws InterruptedException {
        assertThat(updated(un())).isEqualTo("un failed: The server answers 404.");
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void redirectsAreFollowedAFewTimes() throws InterruptedException {
        server.answer("/un.xml", new Answer.Redirect("/elsewhere"));
        server.answer("/elsewhere", new Answer.Redirect(server.at("/signed?key=1").toString()));
        server.answer("/signed", new Answer.Whole(OLD, "\"old\""));

        assertThat(updated(un())).isEqualTo("un updated 100");
        assertThat(updated(un())).isEqualTo("un unchanged");
    }

    @Test
    void redirectsInACircleEnd() throws InterruptedException {
        server.answer("/un.xml", new Answer.Redirect("/elsewhere"));
        server.answer("/elsewhere", new Answer.Redirect("/un.xml"));

        assertThat(updated(un())).isEqualTo("un failed: It is redirected more than 5 times.");
    }

    @Test
    void nothingButTheWebIsRedirectedTo() throws InterruptedException {
        server.answer("/un.xml", new Answer.Redirect("file:///etc/hostname"));

        assertThat(updated(un()))
                .isEqualTo("un failed: It is redirected to 'file:///etc/hostname'; the rule is https.");
    }

    @Test
    void aServerThatFallsSilentIsGivenUpAndTheRestIsFetchedNextTime() throws InterruptedException {
        haveOld();
        server.answer("/un.xml", new Answer.Silence(NEW, "\"new\"", 7_000));

        assertThat(updated(un())).isEqualTo("un failed: The server sent nothing for 300 milliseconds.");
        assertThat(unParties()).isEqualTo(100);
        server.answer("/un.xml", new Answer.Whole(NEW, "\"new\""));
        assertThat(updated(un())).isEqualTo("un updated 101");
        assertThat(server.asked()).last().asString().isEqualTo("/un.xml Range: bytes=7000- If-Range: \"new\"");
    }

    @Test
    void aServerThatNeverAnswersIsGivenUp() throws InterruptedException {
        server.answer("/un.xml", new Answer.Silence("", "\"new\"", 0));

        assertThat(updated(un())).startsWith("un failed: ");
    }

    @Test
    void aPackedFileIsUnpacked() throws InterruptedException {
        server.answer("/un.xml", new Answer.Packed(OLD, "\"packed\""));

        assertThat(updated(un())).isEqualTo("un updated 100");
        assertThat(updated(un())).isEqualTo("un unchanged");
    }

    @Test
    void aFileThatIsTooLargeIsCutOff() throws InterruptedException {
        RemoteFile file = new RemoteFile(server.at("/un.xml"), "un.xml", "", 10_000);
        ListSource small = new ListSource("un", "un_sc_sanctions", 10, true, List.of(file));

        server.answer("/un.xml", new Answer.Whole(OLD, "\"old\""));
        assertThat(updated(small)).isEqualTo("un failed: It is larger than 10000 bytes, the most it may have.");
        server.answer("/un.xml", new Answer.Packed(OLD, "\"old\""));
        assertThat(updated(small))
                .isEqualTo("un failed: It unpacks to more than 10000 bytes, the most it may have.");
    }

    @Test
    void anErrorPageNeverReplacesAnEdition() throws InterruptedException {
        haveOld();
        server.answer("/un.xml", new Answer.Whole("<!DOCTYPE html><html>Maintenance</html>", "\"page\""));

        assertThat(updated(un()))
                .startsWith("un failed: un.xml is not a list that Kkachi knows; it begins with '<!DOCTYPE html><html>");
        assertThat(unParties()).isEqualTo(100);
    }

    @Test
    void anotherListIsNotTheOneThatWasAskedFor() throws InterruptedException {
        server.answer("/un.xml", new Answer.Whole(Published.sdn(50), "\"sdn\""));

        assertThat(updated(un()))
                .startsWith("un failed: un.xml should be un_sc_sanctions and is us_ofac_sdn (sdn).");
    }

    @Test
    void anEditionThatShrinksIsRefusedUntilAPersonLoadsIt() throws InterruptedException, IOException {
        haveOld();
        String shrunk = Published.un("2026-11-20", 79);
        server.answer("/un.xml", new Answer.Whole(shrunk, "\"shrunk\""));

        assertThat(updated(un()))
                .startsWith("un failed: It lists 79 parties where the edition before lists 100; the rule is at least"
                        + " 80 %. It is not used, and kept in ");
        assertThat(unParties()).isEqualTo(100);
        store().load(List.of(home.resolve("lists/downloads/un/un.xml")));
        assertThat(updated(un())).isEqualTo("un unchanged");
        assertThat(unParties()).isEqualTo(79);
    }

    @Test
    void aFirstDownloadMustHaveTheLeastSizeOfTheList() throws InterruptedException {
        server.answer("/un.xml", new Answer.Whole(Published.un("2026-11-20", 9), "\"tiny\""));

        assertThat(updated(un())).contains("It lists 9 parties; the rule for this list is at least 10.");
        assertThat(store().findCurrent()).isNull();
    }

    @Test
    void aSchemaThatLostItsEntriesIsRefused() throws InterruptedException {
        haveOld();
        server.answer("/un.xml", new Answer.Whole(NEW.replace("INDIVIDUAL>", "PERSON>"), "\"new\""));

        assertThat(updated(un())).contains("It lists 0 parties;");
        assertThat(unParties()).isEqualTo(100);
    }

    @Test
    void aSchemaThatLostOneFieldIsRefused() throws InterruptedException {
        haveOld();
        server.answer("/un.xml", new Answer.Whole(Published.un("2026-11-20", 101, "BORN"), "\"new\""));

        assertThat(updated(un()))
                .contains("It states birthDate of 0 parties where the edition before does of 100; the format seems to"
                        + " have changed.");
        assertThat(unParties()).isEqualTo(100);
    }

    @Test
    void aSourceThatFailsCostsTheOthersNothing() throws InterruptedException {
        server.answer("/un.xml", new Answer.Status(404));
        server.answer("/sdn.csv", new Answer.Whole(Published.sdn(30), "\"1\""));
        server.answer("/add.csv", new Answer.Whole(Published.add(30), "\"2\""));

        assertThat(updated(un(), ofac())).isEqualTo("un failed: The server answers 404.\nofac updated 30");
    }

    @Test
    void filesOfOneEditionAreTakenTogetherOrNotAtAll() throws InterruptedException {
        server.answer("/sdn.csv", new Answer.Whole(Published.sdn(30), "\"1\""));
        server.answer("/add.csv", new Answer.Whole(Published.add(30), "\"1\""));
        updated(ofac());
        server.answer("/sdn.csv", new Answer.Whole(Published.sdn(33), "\"2\""));
        server.answer("/add.csv", new Answer.Status(404));

        assertThat(updated(ofac())).isEqualTo("ofac failed: The server answers 404.");
        assertThat(store().current().lists().catalog().size()).isEqualTo(30);
        server.answer("/add.csv", new Answer.Whole(Published.add(30), "\"1\""));
        assertThat(render(updateAt(NOON.plusSeconds(9), ofac()))).isEqualTo("ofac updated 33");
        assertThat(server.asked()).last().asString().isEqualTo("/add.csv If-None-Match: \"1\"");
    }

    @Test
    void aFailureIsRememberedAndDoesNotForgetTheLastConfirmation() throws InterruptedException {
        haveOld();
        server.answer("/un.xml", new Answer.Status(403));
        Instant later = NOON.plus(Duration.ofDays(1));

        updateAt(later, un());

        assertThat(ListUpdate.states(home, List.of(un())))
                .containsExactly(new SourceState(un(), later, NOON, "The server answers 403."));
    }

    @Test
    void anUpdateThatWasKilledWhileFetchingLeavesTheOldListsAndGoesOn() throws InterruptedException, IOException {
        haveOld();
        Path downloads = Files.createDirectories(home.resolve("lists/downloads/un"));
        Files.writeString(downloads.resolve("un.xml.part"), NEW.substring(0, 3_000));
        Files.writeString(
                downloads.resolve("un.xml.part.notes"),
                "uri: " + server.at("/un.xml") + "\netag: \"new\"\n");
        server.answer("/un.xml", new Answer.Whole(NEW, "\"new\""));

        assertThat(unParties()).isEqualTo(100);
        assertThat(updated(un())).isEqualTo("un updated 101");
        assertThat(server.asked()).last().asString().isEqualTo("/un.xml Range: bytes=3000- If-Range: \"new\"");
    }

    @Test
    void anUpdateThatWasKilledWhileSwappingLeavesTheOldListsAndIsDoneAgain() throws InterruptedException, IOException {
        haveOld();
        String before = Files.readString(home.resolve("lists/current"));
        String memory = Files.readString(home.resolve("lists/downloads/un.state"));
        server.answer("/un.xml", new Answer.Whole(NEW, "\"new\""));
        update(un());

        // As if killed before the snapshot became current: its file is there, the names are still the old ones.
        Files.writeString(home.resolve("lists/current"), before);
        Files.writeString(home.resolve("lists/downloads/un.state"), memory);
        Files.writeString(home.resolve("lists/.current-17.part"), "2026");

        assertThat(unParties()).isEqualTo(100);
        assertThat(updated(un())).isEqualTo("un updated 101");
        assertThat(unParties()).isEqualTo(101);
        assertThat(home.resolve("lists/.current-17.part")).doesNotExist();
    }

    @Test
    void anEditionThatSomebodyRemovedIsFetchedAgain() throws InterruptedException, IOException {
        haveOld();
        StoredLists current = store().current();
        String sha256 = current.lists().lists().getFirst().files().getFirst().sha256();
        Files.delete(home.resolve("lists/sources/" + sha256.substring(0, 16) + "/un.xml"));

        assertThat(updated(un())).isEqualTo("un updated 100");
        assertThat(server.asked()).last().asString().isEqualTo("/un.xml");
    }

    @Test
    void twoUpdatesAtOnceAreOneTooMany() throws IOException {
        Path downloads = Files.createDirectories(home.resolve("lists/downloads"));
        try (FileChannel other = FileChannel.open(
                downloads.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            other.lock();

            assertThatThrownBy(() -> update(un()))
                    .isInstanceOf(KkachiException.class)
                    .hasMessageContaining("Another update of the lists is running.");
        }
    }
}
