package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the README shows a terminal saying is what the command says. `-Dkkachi.bless=true` writes it anew.
class ReadmeTest {
    private static final Path README = Path.of("../README.md");
    private static final Pattern BLOCK = Pattern.compile("(?s)```console\n(.*?)```\n");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final String PROMPT = "$ ./kkachi ";

    @Test
    void theTerminalBlocksAreRealOutput(@TempDir Path folder) throws IOException {
        String text = Files.readString(README);

        String replayed = BLOCK.matcher(text)
                .replaceAll(
                        block -> Matcher.quoteReplacement("```console\n" + replay(block.group(1), folder) + "```\n"));

        if (Boolean.getBoolean("kkachi.bless")) {
            Files.writeString(README, replayed);
        }
        assertThat(text).contains(PROMPT);
        assertThat(Files.readString(README)).isEqualTo(replayed);
    }

    private static String replay(String block, Path folder) {
        StringBuilder replayed = new StringBuilder();
        for (String line : block.split("\n", -1)) {
            if (line.startsWith(PROMPT)) {
                Session session = Session.in(folder).atATerminal();
                session.run(words(line.substring(PROMPT.length())));
                replayed.append(line)
                        .append('\n')
                        .append(session.out().stripTrailing())
                        .append("\n\n");
            }
        }
        return replayed.toString().stripTrailing() + "\n";
    }

    private static String[] words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            String word = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            words.add(word.startsWith("examples/") ? "../" + word : word);
        }
        return words.toArray(String[]::new);
    }
}
