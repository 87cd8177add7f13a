package dev.kkachi.lists.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.model.Fact;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Listing;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Relation;
import dev.kkachi.model.Schema;
import dev.kkachi.model.SourceRef;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelationTargetsTest {
    @Test
    void aPrintedNameLeadsToTheOnlyPartyThatBearsIt() {
        assertThat(resolve("""
                ofac-1 name=SIM, Hyon Sop -> LINKED_TO Korea Kwangson Banking Corp.
                ofac-2 name=KOREA KWANGSON BANKING CORP
                """)).isEqualTo("ofac-1 LINKED_TO ofac-2\n");
    }

    @Test
    void ofTwoThatBearItTheOneOnTheSameListIsMeant() {
        assertThat(resolve("""
                ofac-1 name=A Firm -> LINKED_TO HAMAS
                ofac-2 name=HAMAS
                au-7 name=Hamas
                """)).isEqualTo("ofac-1 LINKED_TO ofac-2\n");
    }

    @Test
    void aNameThatSeveralBearOrNobodyStaysPrinted() {
        assertThat(resolve("""
                ofac-1 name=A Firm -> LINKED_TO KIM, Yong Chol -> OWNED_BY Somebody Else
                ofac-2 name=KIM, Yong Chol
                ofac-3 name=KIM, Yong Chol
                """)).isEqualTo("ofac-1 LINKED_TO KIM, Yong Chol\nofac-1 OWNED_BY Somebody Else\n");
    }

    @Test
    void anAliasLeadsOnlyOnItsOwnList() {
        assertThat(resolve("""
                ofac-1 name=A Firm -> LINKED_TO Lab 110 -> LINKED_TO Elsewhere
                ofac-2 name=110TH RESEARCH CENTER | alias=LAB 110
                au-2 name=Bureau | alias=Elsewhere
                """)).isEqualTo("ofac-1 LINKED_TO ofac-2\nofac-1 LINKED_TO Elsewhere\n");
    }

    @Test
    void aPreciseTieReplacesAMerelyLinkedOneAndNobodyIsTiedToHimself() {
        assertThat(resolve("""
                ofac-1 name=A Firm -> LINKED_TO B FIRM -> OWNED_BY ofac-2 -> OWNED_BY B Firm -> LINKED_TO A Firm
                ofac-2 name=B Firm
                """)).isEqualTo("ofac-1 OWNED_BY ofac-2\nofac-1 LINKED_TO A Firm\n");
    }

    private static String resolve(String picture) {
        StringBuilder text = new StringBuilder();
        for (Party party : RelationTargets.resolved(
                picture.lines().map(RelationTargetsTest::party).toList())) {
            for (Relation relation : party.relations()) {
                text.append(party.id()).append(' ').append(relation.kind()).append(' ');
                text.append(relation.target()).append('\n');
            }
        }
        return text.toString();
    }

    private static Party party(String line) {
        String[] ties = line.split(" -> ");
        String[] words = ties[0].split(" ", 2);
        String dataset = words[0].startsWith("ofac") ? "us_ofac_sdn" : "au_dfat_sanctions";
        ListEdition list = new ListEdition(dataset, "2026-08-01");
        SourceRef source = new SourceRef.ListEntry(list, words[0], "");
        List<Fact> facts = new ArrayList<>();
        for (String fact : words[1].split(" \\| ")) {
            Property property = fact.startsWith("alias") ? Property.ALIAS : Property.NAME;
            facts.add(Fact.of(property, fact.substring(fact.indexOf('=') + 1), source));
        }
        List<Relation> relations = new ArrayList<>();
        for (String tie : List.of(ties).subList(1, ties.length)) {
            String[] sides = tie.split(" ", 2);
            relations.add(new Relation(Relation.Kind.valueOf(sides[0]), sides[1], null, source));
        }
        Listing listing = new Listing(list, words[0], List.of(), null);
        return new Party(words[0], Schema.ORGANIZATION, facts, List.of(listing), relations);
    }
}
