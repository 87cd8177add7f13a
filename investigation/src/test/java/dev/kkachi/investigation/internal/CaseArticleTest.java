package dev.kkachi.investigation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.model.Evidence;
import dev.kkachi.model.SourceRef;
import dev.kkachi.model.Subject;
import dev.kkachi.workers.Catalogue;
import dev.kkachi.workers.Indicator;
import dev.kkachi.workers.spi.PersonId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseArticleTest {
    private static final Dossier DOSSIER =
            Office.of("p1..p2 address Birch Road 4").dossier();

    @Test
    void whatIsSeenOfSeveralStandsUnderOneHeadingInTheWordsOfTheCatalogue() {
        String article = article(List.of(sign("DEV-06", "p1", 5), sign("DEV-06", "p2", 5), sign("PAY-02", "p2", 2)));

        assertThat(article).containsOnlyOnce("<h4>A box that steers the device over the network</h4>");
        assertThat(article).contains("<p class=\"seen\">Person p1 was seen.</p>");
        assertThat(article).contains("<p class=\"seen\">Person p2 was seen.</p>");
        assertThat(article).containsOnlyOnce("<h4>Person p2 was seen.</h4>");
    }

    @Test
    void whatWeighsNothingIsNoStepOfTheSum() {
        String article = article(List.of(sign("DEV-06", "p1", 5), sign("NET-03", "p1", 0)));

        assertThat(article).contains("What is plugged into the device");
        assertThat(article).doesNotContain("<td class=\"num\">0 bits</td>");
    }

    private static String article(List<Sign> signs) {
        List<PersonId> persons = List.of(new PersonId("p1"), new PersonId("p2"));
        CaseFile file = new CaseFile("c-1", "ring", "Two persons", persons, signs, 12, 0.8);
        Concluded concluded =
                new Concluded(Policy.standard(), DOSSIER, signs, List.of(file), List.of(), List.of(), Limits.NONE);
        Html html = new Html();
        new CaseArticle(concluded, concluded.ids(), html).write(1, file);
        return html.toString();
    }

    private static Sign sign(String id, String person, double bits) {
        Indicator indicator = Catalogue.standard().get(id);
        Signs.Drawn drawn = new Signs.Drawn(
                new Subject(Subject.Kind.PERSON, person),
                bits,
                "Person " + person + " was seen",
                List.of(new Evidence("It was seen.", new SourceRef.FileLine("seen", 1), null)));
        return Sign.of(
                Signs.finding(indicator, indicator.group(), drawn),
                indicator,
                List.of(new PersonId(person)),
                "was seen");
    }
}
