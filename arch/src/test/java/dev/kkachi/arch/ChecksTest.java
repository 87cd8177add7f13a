package dev.kkachi.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every check that the reference promises has its number, and every test that it names is there.
class ChecksTest {
    private static final int CHECKS = 45;
    private static final Pattern NAMED = Pattern.compile("`(\\w+)#(\\w+)`");
    private static final Pattern NUMBER = Pattern.compile("(?m)^\\| (\\d+) \\|");

    private static Map<String, String> tests() throws IOException {
        Map<String, String> tests = new HashMap<>();
        try (Stream<Path> files = Files.find(
                Path.of(".."), 12, (path, attributes) -> path.toString().matches(".*/src/test/java/.*\\.java"))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                tests.merge(name, Files.readString(file), String::concat);
            }
        }
        return tests;
    }

    private static List<String> missing(String page, Map<String, String> tests) {
        List<String> missing = new ArrayList<>();
        for (MatchResult named : NAMED.matcher(page).results().toList()) {
            String source = tests.getOrDefault(named.group(1), "");
            if (!source.contains("void " + named.group(2) + "(")) {
                missing.add(named.group());
            }
        }
        return missing;
    }

    @Test
    void everyCheckNamesTestsThatAreThere() throws IOException {
        String page = Files.readString(Path.of("../docs/reference/security.md"));
        Map<String, String> tests = tests();

        assertThat(NUMBER.matcher(page).results().map(each -> Integer.valueOf(each.group(1))))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, CHECKS).boxed().toList());
        assertThat(page.lines().filter(line -> line.matches("\\| \\d+ \\|.*")))
                .allMatch(line -> NAMED.matcher(line).find());
        assertThat(missing(page, tests)).isEmpty();
        assertThat(missing("`GateTest#aTestThatNobodyWrote`", tests)).hasSize(1);
    }
}
