package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.testkit.LoopbackServer;
import dev.kkachi.testkit.LoopbackServer.Answer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Updates from a mirror on this machine, through the whole command.
class ListsUpdateTest {
    private static final String NAME = "/un_consolidated.xml";

    @TempDir
    private Path folder;

    private final LoopbackServer mirror = LoopbackServer.start();

    @AfterEach
    void stop() {
        mirror.close();
    }

    /// A list as large as the Security Council's must be at least, of invented persons.
    private static String published(String date) {
        StringBuilder xml = new StringBuilder("<CONSOLIDATED_LIST dateGenerated=\"" + date + "\"><INDIVIDUALS>");
        for (int i = 0; i < 600; i++) {
            xml.append("<INDIVIDUAL><FIRST_NAME>Magpie</FIRST_NAME><SECOND_NAME>Nest ")
                    .append(i);
            xml.append("</SECOND_NAME><REFERENCE_NUMBER>QDi.").append(i).append("</REFERENCE_NUMBER></INDIVIDUAL>");
        }
        return xml.append("</INDIVIDUALS></CONSOLIDATED_LIST>").toString();
    }

    private int update(Session session, String... more) {
        String[] arguments = new String[6 + more.length];
        System.arraycopy(
                new String[] {"lists", "update", "--from", mirror.at("/").toString(), "--only", "un"},
                0,
                arguments,
                0,
                6);
        System.arraycopy(more, 0, arguments, 6, more.length);
        return session.run(arguments);
    }

    @Test
    void whatIsPublishedIsFetchedAndScreenedAgainst() {
        mirror.answer(NAME, new Answer.Whole(published("2026-11-20"), "\"1\""));
        Session session = Session.in(folder).typing("name\nMagpie Nest 17\n");

        int exit = update(session);

        assertThat(exit).isZero();
        assertThat(session.out())
                .isEqualTo("{\"source\":\"un\",\"dataset\":\"un_sc_sanctions\",\"result\":\"updated\","
                        + "\"detail\":\"600 parties, 0.0 MB\"}\n");
        assertThat(session.run("screen", "-")).isEqualTo(1);
        assertThat(session.out()).contains("\"entity_id\":\"un-QDi.17\"");
    }

    @Test
    void anOldEditionThatItsPublisherConfirmsIsNotStale() {
        mirror.answer(NAME, new Answer.Whole(published("2026-01-02"), "\"1\""));
        Session session = Session.in(folder).atATerminal();
        update(session);

        int exit = update(session);

        assertThat(exit).isZero();
        assertThat(session.out().lines().map(line -> line.replaceAll(" {2,}", " | ")))
                .containsExactly(
                        "SOURCE | AUTHORITY | RESULT | DETAIL",
                        "un | UN Security Council | unchanged | what is loaded is current");
        session.run("lists", "status");
        assertThat(session.out().lines().skip(1).map(line -> line.replaceAll(" {2,}", " | ")))
                .containsExactly("un_sc_sanctions | UN Security Council | 2026-01-02 | 326 days old |"
                        + " 2026-11-24 00:00 UTC | 600 | 0 | current");
        session.typing("name\nAnna Heron\n").run("screen", "-");
        assertThat(session.err()).endsWith("lists: un_sc_sanctions 2026-01-02 (326 days old, confirmed today)\n");
    }

    @Test
    void aFailureIsSaidKeepsTheOldListsAndShowsInTheStatus() {
        mirror.answer(NAME, new Answer.Whole(published("2026-11-20"), "\"1\""), new Answer.Status(404));
        Session session = Session.in(folder);
        update(session);

        int exit = update(session, "--format", "csv");

        assertThat(exit).isEqualTo(3);
        assertThat(session.out().lines())
                .containsExactly(
                        "source,dataset,result,detail",
                        "un,un_sc_sanctions,failed,The server answers 404. What was loaded before stays.");
        session.run("lists", "status");
        assertThat(session.out())
                .contains("\"parties\":600", "\"check_failure\":\"un failed at 2026-11-24T00:00:00Z: The server");
        assertThat(session.err()).isEqualTo("kkachi: un failed at 2026-11-24T00:00:00Z: The server answers 404.\n");
    }

    @Test
    void theProxyOfTheEnvironmentIsUsed() {
        mirror.answer(NAME, new Answer.Whole(published("2026-11-20"), "\"1\""));
        Session session = Session.in(folder).with("http_proxy", mirror.at("").toString());

        int exit = session.run("lists", "update", "--from", "http://mirror.invalid/", "--only", "un");

        assertThat(exit).isZero();
        assertThat(mirror.asked()).containsExactly("http://mirror.invalid" + NAME);
    }

    @Test
    void anUnknownSourceOrMirrorIsBadInput() {
        Session session = Session.in(folder);

        assertThat(session.run("lists", "update", "--only", "ofak")).isEqualTo(2);
        assertThat(session.err()).startsWith("kkachi: There is no source 'ofak'.\nMaybe one of these is meant: ofac, ");
        assertThat(session.run("lists", "update", "--from", "ftp://mirror/")).isEqualTo(2);
        assertThat(session.err()).contains("--from is 'ftp://mirror/'; the rule is an https or http address.");
    }

    @Test
    void listsThatNobodyLooksAfterScreenNobodyUnlessTheUserSaysSo() throws IOException {
        mirror.answer(NAME, new Answer.Whole(published("2026-11-20"), "\"1\""));
        Session session = Session.in(folder).typing("name\nMagpie Nest 17\n");
        update(session);
        session.at("2026-12-25T00:00:00Z");

        int refused = session.run("screen", "-");

        assertThat(refused).isEqualTo(3);
        assertThat(session.err())
                .contains(
                        "The list un_sc_sanctions was last loaded or checked 31 days ago; the rule is at most 30 days.")
                .contains("Maybe run 'kkachi lists update', or say with --max-age DAYS how old a list may be.");
        assertThat(session.run("screen", "-", "--max-age", "40")).isEqualTo(1);
        assertThat(session.out()).contains("\"feature\":\"stale_list\"");
        assertThat(session.run("screen", "-", "--max-age", "30")).isEqualTo(3);
        update(session);
        assertThat(session.run("screen", "-", "--max-age", "1")).isEqualTo(1);
        assertThat(session.out()).doesNotContain("stale_list");
    }
}
