package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareTest {
    @TempDir
    private Path folder;

    @Test
    void twoNamesAreComparedTokenByTokenOnATerminal() {
        Session session = Session.in(folder).atATerminal();

        int exit = session.run("compare", "Anna Magpie", "MAGPIE, Anna");

        assertThat(exit).isZero();
        assertThat(session.out()).startsWith("MATCH 1.00  Anna Magpie / MAGPIE, Anna\n");
        assertThat(session.out()).containsPattern("Anna +Anna").contains("what they share weighs +");
        assertThat(session.err()).isEmpty();
    }

    @Test
    void whatTwoDifferentKoreanNamesShareIsAlikeAndWeighsNothing() {
        Session session = Session.in(folder).atATerminal();

        session.run("compare", "KIM KYONG MIN", "KIM KYONG IL");

        assertThat(session.out()).startsWith("""
                no match 0.00  KIM KYONG MIN / KIM KYONG IL
                  kim    kim    1.00   +0.0 bits  the same Hangul reading
                  kyong  kyong  1.00   +0.0 bits  the same Hangul reading
                  min    il     0.00   -8.0 bits  different
                """);
    }

    @Test
    void aPipeGetsOneJsonObject() {
        Session session = Session.in(folder);

        session.run("compare", "Anna Magpie", "Boris Heron");

        assertThat(session.out())
                .startsWith("{\"name1\":\"Anna Magpie\",\"name2\":\"Boris Heron\",\"score\":0.")
                .contains("\"match\":false")
                .endsWith("]}\n");
    }

    @Test
    void pairsComeOutAsTheyWentInWithScoreMatchAndDetailAppended() throws IOException {
        Path pairs = Files.writeString(folder.resolve("pairs.csv"), """
                id,Name 1,name_2,label
                1,Anna Magpie,"MAGPIE, Anna",same
                2,Anna Magpie,Boris Heron,other
                """);
        Session session = Session.in(folder);

        int exit = session.run("compare", "--pairs", pairs.toString());

        assertThat(exit).isZero();
        assertThat(session.out().lines())
                .hasSize(3)
                .satisfiesExactly(
                        head -> assertThat(head).isEqualTo("id,Name 1,name_2,label,score,match,detail"),
                        same -> assertThat(same).startsWith("1,Anna Magpie,\"MAGPIE, Anna\",same,1.0,true,"),
                        other -> assertThat(other)
                                .startsWith("2,Anna Magpie,Boris Heron,other,0.")
                                .contains(",false,"));
        assertThat(session.err()).startsWith("2 pairs, 1 match, 0 rows rejected, ");
    }

    @Test
    void aPairWithoutASecondNameIsRejectedAfterTheOthersAreDone() throws IOException {
        Path pairs = Files.writeString(folder.resolve("pairs.csv"), """
                name1,name2
                Anna Magpie,
                Anna Magpie,Anna Magpie
                """);
        Session session = Session.in(folder);

        int exit = session.run("compare", "--pairs", pairs.toString(), "--quiet");

        assertThat(exit).isEqualTo(2);
        assertThat(session.out()).contains("Anna Magpie,Anna Magpie,1.0,true");
        assertThat(session.err()).contains("pairs.csv, line 2, column name2: the name is missing");
        assertThat(folder.resolve("pairs.csv.rejected.csv"))
                .content()
                .startsWith("line,column,value,reason\n2,name2,,");
    }

    @Test
    void theCallersOwnCellsComeBackAsTheyWere() throws IOException {
        Path pairs = Files.writeString(folder.resolve("pairs.csv"), """
                =key,name1,name2,note
                -a7,Anna Magpie,Anna Magpie,"=1+1, said she"
                """);
        Session session = Session.in(folder);

        session.run("compare", "--pairs", pairs.toString());

        assertThat(session.out())
                .startsWith("=key,name1,name2,note,score,match,detail\n"
                        + "-a7,Anna Magpie,Anna Magpie,\"=1+1, said she\",1.0,true,");
    }

    @Test
    void aFileWithoutTheTwoColumnsIsBadInput() throws IOException {
        Path pairs = Files.writeString(folder.resolve("pairs.csv"), "name1,other\nA,B\n");
        Session session = Session.in(folder);

        int exit = session.run("compare", "--pairs", pairs.toString());

        assertThat(exit).isEqualTo(2);
        assertThat(session.out()).isEmpty();
        assertThat(session.err()).contains("pairs.csv, line 1: the header names no column 'name2'");
    }

    @Test
    void aColumnThatIsThereTwiceIsRefused() throws IOException {
        Path pairs = Files.writeString(folder.resolve("pairs.csv"), "name1,Name_1,name2\nA,B,C\n");
        Session session = Session.in(folder);

        int exit = session.run("compare", "--pairs", pairs.toString());

        assertThat(exit).isEqualTo(2);
        assertThat(session.err())
                .contains("pairs.csv, line 1: the columns 1 and 2 are both called 'name1'; the rule is one.");
    }

    @Test
    void oneNameAloneIsBadInput() {
        Session session = Session.in(folder);

        int exit = session.run("compare", "Anna");

        assertThat(exit).isEqualTo(2);
        assertThat(session.err()).isEqualTo("""
                kkachi: 1 name given; the rule is two, or --pairs FILE.
                Maybe put each name in quotes.
                """);
    }

    @Test
    void aNameWithoutALetterIsBadInput() {
        Session session = Session.in(folder);

        int exit = session.run("compare", "Anna", "--", "-");

        assertThat(exit).isEqualTo(2);
        assertThat(session.err()).contains("'-' is no name");
    }
}
