package dev.kkachi.lists.internal;

import static dev.kkachi.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kkachi.model.Fact;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import dev.kkachi.model.SourceRef;
import dev.kkachi.testkit.Bounds;
import dev.kkachi.testkit.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Hostile reasons: whatever they say, the parties are handed on, and what is read of them is well formed.
class StatedHoldingsFuzzTest {
    private static final SourceRef SOURCE = new SourceRef.FileLine("reasons.csv", 1);
    private static final String[] WORDS = {
        "It",
        "Anna",
        "Crane",
        "owns",
        "holds",
        "is",
        "a",
        "also",
        "subsidiary",
        "of",
        "the",
        "shares",
        "in",
        "stake",
        "(100 %)",
        "50 %",
        "101,5 %",
        "0 %",
        "7 per cent",
        "‘Wren’",
        "Ltd.",
        "which",
        "and",
        "&",
        "Д",
        "1",
        "%",
        ".",
        "; "
    };

    private static boolean isRead(String reasons) {
        List<Fact> facts = List.of(
                Fact.of(Property.NAME, "Anna CRANE", SOURCE),
                Fact.of(Property.NOTES, reasons.isBlank() ? "%" : reasons, SOURCE));
        List<Party> read = StatedHoldings.addTo(List.of(Party.of("eu-1", Schema.PERSON, facts)))
                .parties();
        assertThat(read.getFirst().facts()).isEqualTo(facts);
        return read.stream()
                .skip(1)
                .allMatch(party -> !party.caption().isBlank()
                        && party.listings().isEmpty()
                        && !party.relations().isEmpty());
    }

    @FuzzTest(maxDuration = "2m")
    void anyReasonsAreRead(byte[] bytes) throws Exception {
        String reasons = new String(bytes, StandardCharsets.UTF_8);

        assertThat(Bounds.within(bytes.length, () -> isRead(reasons))).isTrue();
    }

    @Test
    void damagedReasonsAreRead() {
        Seeds.of(StatedHoldingsFuzzTest.class, "anyReasonsAreRead").damaged(this::anyReasonsAreRead);
    }

    @Test
    void anySentencesAreRead() {
        forAll(StatedHoldingsFuzzTest::sentences, StatedHoldingsFuzzTest::isRead);
    }

    @Test
    void aLongSentenceOfCapitalsIsReadInNoTime() {
        String capitals = "It owns 60 % of the shares of " + "A ".repeat(20_000) + "It is a subsidiary (100 %) of "
                + "‘B".repeat(20_000);

        assertThat(isRead(capitals)).isTrue();
    }

    private static String sentences(RandomGenerator random) {
        StringJoiner text = new StringJoiner(" ");
        for (int i = 0; i < 40; i++) {
            text.add(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }
}
