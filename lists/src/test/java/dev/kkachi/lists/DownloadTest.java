package dev.kkachi.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.lists.ListSource.RemoteFile;
import dev.kkachi.testkit.LoopbackServer.Answer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How an update fares with servers and networks that do not do their part.
final class DownloadTest {
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
    void aFileThatIsCutShortIsFetchedOnFromThere() throws InterruptedException {
        lists.server()
                .answer(
                        "/un.xml",
                        new Answer.Cut(Updates.OLD, "\"old\"", 5_000),
                        new Answer.Whole(Updates.OLD, "\"old\""));

        String outcome = lists.updated(lists.un());

        assertThat(outcome).isEqualTo("un updated 100");
        assertThat(lists.server().asked()).containsExactly("/un.xml", "/un.xml Range: bytes=5000- If-Range: \"old\"");
    }

    @Test
    void aFileThatChangedMeanwhileIsFetchedAnew() throws InterruptedException {
        lists.server()
                .answer(
                        "/un.xml",
                        new Answer.Cut(Updates.OLD, "\"old\"", 5_000),
                        new Answer.Whole(Updates.NEW, "\"new\""));

        String outcome = lists.updated(lists.un());

        assertThat(outcome).isEqualTo("un updated 101");
    }

    @Test
    void aFileThatIsAlwaysCutShortLeavesTheOldEdition() throws InterruptedException {
        lists.haveOld();
        lists.server().answer("/un.xml", new Answer.Cut(Updates.NEW, "W/\"new\"", 5_000));

        String outcome = lists.updated(lists.un());

        assertThat(outcome).startsWith("un failed: The connection broke: ");
        assertThat(lists.unParties()).isEqualTo(100);
    }

    @Test
    void aServerThatFailsIsAskedAgainAFewTimes() throws InterruptedException {
        lists.server()
                .answer(
                        "/un.xml",
                        new Answer.Status(500),
                        new Answer.Status(503),
                        new Answer.Whole(Updates.OLD, "\"old\""));

        assertThat(lists.updated(lists.un())).isEqualTo("un updated 100");
        assertThat(lists.server().asked()).hasSize(3);
    }

    @Test
    void aServerThatFailsForGoodIsGivenUp() throws InterruptedException {
        lists.server().answer("/un.xml", new Answer.Status(500));

        assertThat(lists.updated(lists.un())).isEqualTo("un failed: The server answers 500.");
        assertThat(lists.server().asked()).hasSize(Updates.QUICK.attempts());
        assertThat(lists.store().findCurrent()).isNull();
    }

    @Test
    void aFileThatIsNotThereIsAskedForOnce() throws InterruptedException {
        assertThat(lists.updated(lists.un())).isEqualTo("un failed: The server answers 404.");
        assertThat(lists.server().asked()).hasSize(1);
    }

    @Test
    void redirectsAreFollowedAFewTimes() throws InterruptedException {
        lists.server().answer("/un.xml", new Answer.Redirect("/elsewhere"));
        lists.server()
                .answer(
                        "/elsewhere",
                        new Answer.Redirect(lists.server().at("/signed?key=1").toString()));
        lists.server().answer("/signed", new Answer.Whole(Updates.OLD, "\"old\""));

        assertThat(lists.updated(lists.un())).isEqualTo("un updated 100");
        assertThat(lists.updated(lists.un())).isEqualTo("un unchanged");
    }

    @Test
    void redirectsInACircleEnd() throws InterruptedException {
        lists.server().answer("/un.xml", new Answer.Redirect("/elsewhere"));
        lists.server().answer("/elsewhere", new Answer.Redirect("/un.xml"));

        assertThat(lists.updated(lists.un())).isEqualTo("un failed: It is redirected more than 5 times.");
    }

    @Test
    void nothingButTheWebIsRedirectedTo() throws InterruptedException {
        lists.server().answer("/un.xml", new Answer.Redirect("file:///etc/hostname"));

        assertThat(lists.updated(lists.un()))
                .isEqualTo("un failed: It is redirected to 'file:///etc/hostname'; the rule is https.");
    }

    @Test
    void aServerThatFallsSilentIsGivenUpAndTheRestIsFetchedNextTime() throws InterruptedException {
        lists.haveOld();
        lists.server().answer("/un.xml", new Answer.Silence(Updates.NEW, "\"new\"", 7_000));

        String outcome = lists.impatient().updated(lists.un());

        assertThat(outcome).isEqualTo("un failed: The server sent nothing for 200 milliseconds.");
        assertThat(lists.unParties()).isEqualTo(100);
        lists.server().answer("/un.xml", new Answer.Whole(Updates.NEW, "\"new\""));
        assertThat(lists.updated(lists.un())).isEqualTo("un updated 101");
        assertThat(lists.server().asked()).last().asString().isEqualTo("/un.xml Range: bytes=7000- If-Range: \"new\"");
    }

    @Test
    void aServerThatNeverAnswersIsGivenUp() throws InterruptedException {
        lists.server().answer("/un.xml", new Answer.Silence("", "\"new\"", 0));

        assertThat(lists.impatient().updated(lists.un())).startsWith("un failed: ");
    }

    @Test
    void aPackedFileIsUnpacked() throws InterruptedException {
        lists.server().answer("/un.xml", new Answer.Packed(Updates.OLD, "\"packed\""));

        assertThat(lists.updated(lists.un())).isEqualTo("un updated 100");
        assertThat(lists.updated(lists.un())).isEqualTo("un unchanged");
    }

    @Test
    void aFileThatIsTooLargeIsCutOff() throws InterruptedException {
        RemoteFile file = new RemoteFile(lists.server().at("/un.xml"), "un.xml", "", 10_000);
        ListSource small = new ListSource("un", "un_sc_sanctions", 10, true, List.of(file));

        lists.server().answer("/un.xml", new Answer.Whole(Updates.OLD, "\"old\""));
        assertThat(lists.updated(small)).isEqualTo("un failed: It is larger than 10000 bytes, the most it may have.");
        lists.server().answer("/un.xml", new Answer.Packed(Updates.OLD, "\"old\""));
        assertThat(lists.updated(small))
                .isEqualTo("un failed: It unpacks to more than 10000 bytes, the most it may have.");
    }
}
