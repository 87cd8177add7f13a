package dev.kkachi.lists.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kkachi.files.FileHead;
import dev.kkachi.lists.LoadedLists;
import dev.kkachi.testkit.Bounds;
import dev.kkachi.testkit.Seeds;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Any file is a list or is said to be none, from its first bytes to the joined catalogue.
class ListFilesFuzzTest {
    @FuzzTest(maxDuration = "2m")
    void anyFileIsAListOrUnused(byte[] bytes) throws Exception {
        FileHead head = FileHead.of("some-list", new String(bytes, StandardCharsets.UTF_8));
        Bounds.within(bytes.length, () -> recognitions(head));

        Path file = Files.createTempFile("kkachi-fuzz", "");
        try {
            Files.write(file, bytes);
            LoadedLists lists = ListReading.read(List.of(file), ListFormats.ALL);

            assertThat(lists.lists().size() + lists.unused().size()).isEqualTo(1);
            assertThat(lists.rejections())
                    .noneMatch(rejection -> rejection.rule().contains("reader failed"))
                    .noneMatch(rejection -> rejection.rule().endsWith("null"));
            assertThat(lists.unused()).noneMatch(unused -> unused.why().endsWith("null"));
            for (int i = 0; i < lists.catalog().size(); i++) {
                assertThat(lists.catalog().party(i).facts()).isNotEmpty();
            }
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void damagedFilesAreListsOrUnused() {
        Seeds.of(ListFilesFuzzTest.class, "anyFileIsAListOrUnused").damaged(this::anyFileIsAListOrUnused);
    }

    private static long recognitions(FileHead head) {
        return ListFormats.ALL.stream()
                .filter(format -> format.recognise(head) != null)
                .count();
    }
}
