package dev.kkachi.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kkachi.testkit.Bounds;
import dev.kkachi.testkit.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Any two texts are names that can be compared, alike in both directions and in little time. An input has one name a
/// line; a backslash, `u` and four digits stand for a character that UTF-8 cannot hold, such as half a pair.
class NameFuzzTest {
    private static final NameMatcher MATCHER = NameMatcher.over(Commonness.builtIn());
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-Fa-f]{4})");
    private static final Pattern FOLDED = Pattern.compile("[a-z0-9]+");

    @FuzzTest(maxDuration = "2m")
    void anyTwoNamesCompareAlikeInBothDirections(byte[] bytes) throws Exception {
        String text = ESCAPE.matcher(new String(bytes, StandardCharsets.UTF_8))
                .replaceAll(found -> "" + (char) Integer.parseInt(found.group(1), 16));
        List<String> names = text.lines().toList();
        String a = names.isEmpty() ? "" : names.get(0);
        String b = names.size() < 2 ? "" : names.get(1);

        for (NameKind kind : NameKind.values()) {
            Bounds.within(bytes.length, () -> compare(a, b, kind));
        }
    }

    @Test
    void damagedNamesCompareAlikeInBothDirections() {
        Seeds.of(NameFuzzTest.class, "anyTwoNamesCompareAlikeInBothDirections")
                .damaged(this::anyTwoNamesCompareAlikeInBothDirections);
    }

    private static NameMatch compare(String printedA, String printedB, NameKind kind) {
        PreparedName a = NameReader.of().read(printedA, kind);
        PreparedName b = NameReader.of().read(printedB, kind);

        double similarity = MATCHER.similarity(a, b);

        assertThat(a.printed()).isEqualTo(printedA);
        assertThat(a.tokens()).allMatch(token -> FOLDED.matcher(token).matches());
        assertThat(similarity).isBetween(0.0, 1.0);
        assertThat(MATCHER.similarity(b, a)).isCloseTo(similarity, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(MATCHER.similarity(a, NameReader.of().read(printedA, kind))).isEqualTo(a.isEmpty() ? 0.0 : 1.0);
        NameMatch match = MATCHER.explain(a, b);
        assertThat(match.similarity()).isEqualTo(similarity);
        assertThat(match.weightBits()).isFinite();
        return match;
    }
}
