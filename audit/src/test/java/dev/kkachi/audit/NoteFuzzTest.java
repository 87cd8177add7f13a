package dev.kkachi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kkachi.testkit.Bounds;
import dev.kkachi.testkit.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Any bytes are notes, checkpoints and keys, or are refused as none; and nobody signed what was
/// damaged.
class NoteFuzzTest {
    private static final NoteKey KEY =
            NoteKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    private static final String SIGNED = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;

    @FuzzTest(maxDuration = "2m")
    void anyBytesAreNotesOrRefused(byte[] bytes) throws Exception {
        String text = new String(bytes, StandardCharsets.UTF_8);

        Bounds.within(bytes.length, () -> {
            for (SignedNote note : notes(text)) {
                assertThat(SignedNote.parse(note.render())).isEqualTo(note);
                assertThat(note.isSignedBy(KEY) && !note.text().equals(SIGNED)).isFalse();
                checkpoint(note.text());
            }
            key(text);
            return true;
        });
    }

    @Test
    void damagedSeedsAreNotesOrRefused() {
        Seeds.of(NoteFuzzTest.class, "anyBytesAreNotesOrRefused").damaged(this::anyBytesAreNotesOrRefused);
    }

    private static List<SignedNote> notes(String text) {
        try {
            return SignedNote.parseAll(text);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("note");
            return List.of();
        }
    }

    private static void checkpoint(String text) {
        try {
            Checkpoint checkpoint = Checkpoint.parse(text);
            assertThat(Checkpoint.parse(checkpoint.render())).isEqualTo(checkpoint);
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    private static void key(String text) {
        try {
            assertThat(NoteKey.parse(text).render()).isEqualTo(text.strip());
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }
}
