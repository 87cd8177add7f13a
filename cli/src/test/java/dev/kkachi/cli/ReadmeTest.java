package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the README and the documentation show a terminal saying is what the command says. `-Dkkachi.bless=true`
/// writes it anew.
class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern BLOCK = Pattern.compile("(?s)```console\n(.*?)```\n");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern TRAIL = Pattern.compile("@?trail(/.*)?");
    private static final String PROMPT = "$ ./kkachi ";

    @Test
    void theTerminalBlocksAreRealOutput(@TempDir Path folder) throws IOException {
        assertThat(ROOT.resolve("README.md")).content().contains(PROMPT);
        importTheTrail(folder);
        for (Path page : pages()) {
            String text = Files.readString(page);

            String replayed = BLOCK.matcher(text)
                    .replaceAll(block ->
                            Matcher.quoteReplacement("```console\n" + replay(block.group(1), folder) + "```\n"));

            if (Boolean.getBoolean("kkachi.bless")) {
                Files.writeString(page, replayed);
            }
            assertThat(page).content().isEqualTo(replayed);
        }
    }

    /// The example case lies in the home in which blocks are replayed.
    private static void importTheTrail(Path folder) {
        String trail = folder.resolve("trail").toString();
        Session session = Session.in(folder);
        session.run("ledger", "example", trail);
        session.run("ledger", "import", trail);
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        for (Path page : pages()) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                assertThat(page.resolveSibling(link.group(1)).normalize())
                        .as(page + " links to " + link.group(1))
                        .exists();
            }
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static String replay(String block, Path folder) {
        StringBuilder replayed = new StringBuilder();
        for (String line : block.split("\n", -1)) {
            if (line.startsWith(PROMPT)) {
                String[] words = words(line.substring(PROMPT.length()), folder);
                Session session = Session.in(home(words, folder)).atATerminal();
                session.run(words);
                String out = session.out().stripTrailing();
                replayed.append(line).append('\n').append(out).append(out.isEmpty() ? "" : "\n\n");
            }
        }
        return replayed.toString().stripTrailing() + "\n";
    }

    /// An import tells what it added, and is shown as whoever tries it first sees it: in a home of its own.
    private static Path home(String[] words, Path folder) {
        boolean isImport = String.join(" ", words).startsWith("ledger import");
        return isImport ? folder.resolve("fresh-" + UUID.randomUUID()) : folder;
    }

    /// The examples stay as they are: what is written is written to `folder`.
    private static String[] words(String line, Path folder) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            String word = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            words.add(place(word, folder));
        }
        if (words.contains("investigate")) {
            words.addAll(List.of("--out", folder.resolve("out").toString()));
        }
        return words.toArray(String[]::new);
    }

    /// Returns `word` as it must be written here: `trail` is what `ledger example` made.
    private static String place(String word, Path folder) {
        if (TRAIL.matcher(word).matches()) {
            return word.startsWith("@")
                    ? "@" + folder.resolve(word.substring(1))
                    : folder.resolve(word).toString();
        }
        return word.startsWith("examples/") ? "../" + word : word;
    }
}
