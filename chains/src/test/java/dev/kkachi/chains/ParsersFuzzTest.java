package dev.kkachi.chains;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kkachi.testkit.Bounds;
import dev.kkachi.testkit.Seeds;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The parsers within files, each on its own: what [ChainFilesFuzzTest] reaches only through a file that is whole.
class ParsersFuzzTest {
    @FuzzTest(maxDuration = "2m")
    void anyYamlIsATreeOrRefused(byte[] bytes) throws Exception {
        String yaml = new String(bytes, UTF_8);

        String rule = Bounds.within(bytes.length, () -> {
            try {
                YamlTree.read(yaml);
                return "read";
            } catch (Refused e) {
                return e.rule();
            }
        });

        assertThat(rule).isNotBlank();
    }

    @Test
    void damagedYamlIsATreeOrRefused() {
        Seeds.of(ParsersFuzzTest.class, "anyYamlIsATreeOrRefused").damaged(this::anyYamlIsATreeOrRefused);
    }

    /// What is taken for an amount has exactly the value that it prints, as the JDK reads it.
    @FuzzTest(maxDuration = "2m")
    void anyAmountIsExactOrRefused(byte[] bytes) {
        ExactAmount amount = new ExactAmount();

        String broken = amount.read(bytes, 0, bytes.length);

        if (broken.isEmpty()) {
            String text = new String(bytes, ISO_8859_1).replace(",", "");
            BigInteger digits = new BigInteger(Long.toUnsignedString(amount.high()))
                    .shiftLeft(Long.SIZE)
                    .add(new BigInteger(Long.toUnsignedString(amount.low())));
            assertThat(new BigDecimal(digits, amount.decimals())).as(text).isEqualByComparingTo(new BigDecimal(text));
        } else {
            assertThat(broken).startsWith("An amount");
        }
    }

    @Test
    void damagedAmountsAreExactOrRefused() {
        Seeds.of(ParsersFuzzTest.class, "anyAmountIsExactOrRefused").damaged(this::anyAmountIsExactOrRefused);
    }

    @FuzzTest(maxDuration = "2m")
    void anyTimeIsBefore2106OrNone(byte[] bytes) {
        long seconds = PrintedTime.seconds(bytes, 0, bytes.length);

        assertThat(seconds).isBetween(PrintedTime.NONE, 0xFFFF_FFFFL);
    }

    @Test
    void damagedTimesAreBefore2106OrNone() {
        Seeds.of(ParsersFuzzTest.class, "anyTimeIsBefore2106OrNone").damaged(this::anyTimeIsBefore2106OrNone);
    }

    @FuzzTest(maxDuration = "2m")
    void anyPlaceOfACallIsANumberOrRefused(byte[] bytes) throws Exception {
        String place = new String(bytes, UTF_8);

        int number = Bounds.within(bytes.length, () -> {
            try {
                return TracePath.number(place);
            } catch (Refused e) {
                return TracePath.COUNTED_MAX;
            }
        });

        assertThat(number).isBetween(TracePath.COUNTED_MAX, (1 << 30) - 1);
    }

    @Test
    void damagedPlacesOfCallsAreNumbersOrRefused() {
        Seeds.of(ParsersFuzzTest.class, "anyPlaceOfACallIsANumberOrRefused")
                .damaged(this::anyPlaceOfACallIsANumberOrRefused);
    }

    @FuzzTest(maxDuration = "2m")
    void anyScriptHasAnOwner(byte[] bytes) {
        String owner = Scripts.owner(bytes);

        assertThat(owner).matches("[13][1-9A-HJ-NP-Za-km-z]{25,34}|bc1[02-9ac-hj-np-z]{6,87}|s:[A-Za-z0-9+/_=-]+");
    }

    @Test
    void damagedScriptsHaveOwners() {
        Seeds.of(ParsersFuzzTest.class, "anyScriptHasAnOwner").damaged(this::anyScriptHasAnOwner);
    }

    @FuzzTest(maxDuration = "2m")
    void anyBlockIsReadOrRefused(byte[] bytes) throws Exception {
        String rule = Bounds.within(bytes.length, () -> {
            try {
                return Objects.requireNonNull(WireBlock.read(bytes)).toString();
            } catch (Refused e) {
                return e.rule();
            }
        });

        assertThat(rule).isNotBlank();
    }

    @Test
    void damagedBlocksAreReadOrRefused() {
        Seeds.of(ParsersFuzzTest.class, "anyBlockIsReadOrRefused").damaged(this::anyBlockIsReadOrRefused);
    }
}
