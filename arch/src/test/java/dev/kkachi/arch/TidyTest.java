package dev.kkachi.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/// Reads the source the way a reader does, and complains where a reader would have to scroll or guess.
class TidyTest {
    private static final int FILE_LINES_MAX = 400;
    private static final int LINE_CHARS_MAX = 120;
    private static final int PUBLIC_TYPES_MAX = 25;
    private static final Path ROOT = Path.of("..");
    private static final Pattern FUZZ_TARGET = Pattern.compile("@FuzzTest\\b[^\\n]*\\n\\s*void (\\w+)\\(");

    @Test
    void everySourceIsTidy() throws IOException {
        List<String> complaints = new ArrayList<>();
        List<Path> sources = sources(path -> path.contains("/src/main/java/"));
        JavaCompiler javac = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());

        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            for (Path source : sources) {
                complainAboutLines(source, complaints);
                JavacTask task =
                        (JavacTask) javac.getTask(null, files, null, null, null, files.getJavaFileObjects(source));
                TreeScanner<Void, Void> reader = new SourceReader(task, source, complaints);
                task.parse().forEach(unit -> reader.scan(unit, null));
            }
        }

        assertThat(sources).hasSizeGreaterThan(20);
        assertThat(complaints).isEmpty();
    }

    @Test
    void noPackageExportsACrowd() throws IOException {
        Map<Path, Integer> publicTypes = new HashMap<>();

        for (Path source : sources(path -> path.contains("/src/main/java/"))) {
            if (Files.readString(source).contains("\npublic ")) {
                publicTypes.merge(Objects.requireNonNull(source.getParent()), 1, Integer::sum);
            }
        }

        assertThat(publicTypes)
                .isNotEmpty()
                .allSatisfy((folder, count) ->
                        assertThat(count).as("public types in " + folder).isLessThanOrEqualTo(PUBLIC_TYPES_MAX));
    }

    @Test
    void everyModuleIsNullMarked() throws IOException {
        List<Path> modules = sources(path -> path.endsWith("/src/main/java/module-info.java"));

        assertThat(modules).isNotEmpty();
        for (Path module : modules) {
            assertThat(Files.readString(module)).as(module.toString()).contains("@NullMarked");
        }
    }

    @Test
    void noSourceCarriesUnownedWork() throws IOException {
        for (Path source : sources(path -> path.contains("/src/main/"))) {
            assertThat(Files.readString(source)).as(source.toString()).doesNotContain("TODO", "FIXME");
        }
    }

    @Test
    void everyFuzzTargetHasSeedsThatAreDamagedInEveryRun() throws IOException {
        List<Path> tests = sources(path -> path.endsWith("FuzzTest.java"));

        for (Path test : tests) {
            String source = Files.readString(test);
            Matcher target = FUZZ_TARGET.matcher(source);
            assertThat(target.find()).as(test + " has a target").isTrue();
            do {
                String folder = test.toString().replace("/java/", "/resources/").replace(".java", "Inputs/");
                assertThat(Path.of(folder + target.group(1))).isNotEmptyDirectory();
                assertThat(source).as(test.toString()).contains('"' + target.group(1) + '"');
            } while (target.find());
        }
        assertThat(tests).hasSizeGreaterThan(10);
    }

    private static List<Path> sources(Predicate<String> wanted) throws IOException {
        try (Stream<Path> tree = Files.walk(ROOT)) {
            return tree.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> wanted.test(path.toString()))
                    .filter(path -> !path.toString().contains("/target/"))
                    .sorted()
                    .toList();
        }
    }

    private static void complainAboutLines(Path source, List<String> complaints) throws IOException {
        List<String> lines = Files.readAllLines(source);
        if (lines.size() > FILE_LINES_MAX) {
            complaints.add(source + ": " + lines.size() + " lines, more than " + FILE_LINES_MAX);
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.stripLeading().startsWith("/**")) {
                complaints.add(source + ":" + (i + 1) + ": write documentation with ///");
            }
            if (line.length() > LINE_CHARS_MAX) {
                complaints.add(source + ":" + (i + 1) + ": " + line.length() + " characters wide");
            }
        }
    }
}
