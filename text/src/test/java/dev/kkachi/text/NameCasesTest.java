package dev.kkachi.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The examples that were ever settled, read from the `.case` files beside this test: so accuracy cannot rot.
class NameCasesTest {
    private static final double THRESHOLD = 0.7;
    private static final NameMatcher MATCHER = NameMatcher.over(Commonness.builtIn());

    /// One line of a case file.
    record Case(String a, String b, boolean same, String why) {
        @Override
        public String toString() {
            return a + (same ? " is " : " is not ") + b + " (" + why + ")";
        }
    }

    static Stream<Case> koreans() {
        return cases("korean-persons.case");
    }

    static Stream<Case> persons() {
        return cases("persons.case");
    }

    static Stream<Case> organisations() {
        return cases("organisations.case");
    }

    static Stream<Case> things() {
        return cases("things.case");
    }

    @ParameterizedTest
    @MethodSource
    void koreans(Case pair) {
        check(pair, NameKind.PERSON);
    }

    @ParameterizedTest
    @MethodSource
    void persons(Case pair) {
        check(pair, NameKind.PERSON);
    }

    @ParameterizedTest
    @MethodSource
    void organisations(Case pair) {
        check(pair, NameKind.ORGANISATION);
    }

    @ParameterizedTest
    @MethodSource
    void things(Case pair) {
        check(pair, NameKind.THING);
    }

    private static void check(Case pair, NameKind kind) {
        PreparedName a = NameReader.of().read(pair.a(), kind);
        PreparedName b = NameReader.of().read(pair.b(), kind);

        NameMatch match = MATCHER.explain(a, b);

        assertThat(match.similarity() >= THRESHOLD)
                .as(() -> match.similarity() + ": " + match.detail())
                .isEqualTo(pair.same());
        assertThat(MATCHER.similarity(b, a)).isCloseTo(match.similarity(), within(1e-9));
    }

    private static Stream<Case> cases(String file) {
        InputStream in = Objects.requireNonNull(NameCasesTest.class.getResourceAsStream(file), file);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Stream.Builder<Case> cases = Stream.builder();
            String why = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#")) {
                    why = line.substring(1).strip();
                } else if (!line.isBlank()) {
                    cases.add(read(line, why));
                }
            }
            return cases.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case read(String line, String why) {
        String[] cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        assertThat(cells).as(line).hasSize(3);
        assertThat(cells[2]).as(line).isIn("same", "different");
        return new Case(cells[0], cells[1], cells[2].equals("same"), why);
    }
}
