package dev.kkachi.lists.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatedTiesTest {
    private static List<String> read(String text) {
        StatedTies ties = new StatedTies();
        ties.name("self", "Ferret Trading");
        ties.name("self", "Ferret Shipping Company");
        ties.name("owner", "Otter General Corporation");
        ties.name("owner", "OGC");
        ties.name("bank", "Marten Bank");
        ties.name("one", "Badger");
        ties.name("two", "Badger");
        return ties.read("self", text).ties().stream()
                .map(tie -> tie.kind() + " " + tie.target() + (tie.share() == null ? "" : " " + tie.share()))
                .toList();
    }

    @Test
    void aSentenceAboutThePartyItselfStatesATie() {
        assertThat(read("Ferret Trading is owned by the Otter General Corporation."))
                .containsExactly("OWNED_BY owner");
        assertThat(read("Ferret Shipping Company is owned by OGC.")).containsExactly("OWNED_BY owner");
        assertThat(read("It is also controlled by OGC, which makes arms.")).containsExactly("OWNED_BY owner");
        assertThat(read("Otter General Corporation is the parent company of Ferret Trading."))
                .containsExactly("OWNED_BY owner");
        assertThat(read("Subsidiary of OGC")).containsExactly("OWNED_BY owner");
        assertThat(read("Therefore, Ferret Trading acts on behalf of Marten Bank."))
                .containsExactly("ACTS_FOR bank");
    }

    @Test
    void aShareIsKept() {
        assertThat(read("It is 33,4 % owned by OGC.")).containsExactly("OWNED_BY owner 0.334");
        assertThat(read("A wholly-owned subsidiary of OGC")).containsExactly("OWNED_BY owner 1.0");
    }

    @Test
    void whatMayBeOwnershipOrServiceIsALink() {
        assertThat(read("Owned or controlled by, or acts or purports to act for or on behalf of Marten Bank and OGC."))
                .containsExactly("LINKED_TO bank", "LINKED_TO owner");
    }

    @Test
    void whatIsSaidOfOthersOrOfThePastOrOfNobodyListedStatesNothing() {
        assertThat(read("Weasel Systems is controlled by and works on behalf of OGC."))
                .isEmpty();
        assertThat(read("Ferret Trading was formerly owned by OGC.")).isEmpty();
        assertThat(read("Ferret Trading is not owned by OGC.")).isEmpty();
        assertThat(read("Ferret Trading is owned by the Government.")).isEmpty();
        assertThat(read("Ferret Trading is owned by Badger.")).isEmpty();
        assertThat(read("Ferret Trading is owned by Ferret Trading.")).isEmpty();
        assertThat(read("Weasel Company is owned by OGC.")).isEmpty();
    }
}
