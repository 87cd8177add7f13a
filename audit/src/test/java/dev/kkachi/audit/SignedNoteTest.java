package dev.kkachi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.testkit.ForAll;
import org.junit.jupiter.api.Test;

class SignedNoteTest {
    /// The worked example of the Go package `golang.org/x/mod/sumdb/note`, from which the C2SP format
    /// came.
    private static final String KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    @Test
    void thePublishedNoteIsSignedByThePublishedKey() {
        SignedNote note = SignedNote.parse(NOTE);

        assertThat(note.isSignedBy(NoteKey.parse(KEY))).isTrue();
        assertThat(note.render()).isEqualTo(NOTE);
    }

    @Test
    void thePublishedSecretSignsThePublishedNote() {
        NoteSigner signer = NoteSigner.parse(SECRET);

        SignedNote note = signer.sign(SignedNote.parse(NOTE).text());

        assertThat(note.render()).isEqualTo(NOTE);
        assertThat(signer.key().render()).isEqualTo(KEY);
        assertThat(signer.secret()).isEqualTo(SECRET);
    }

    @Test
    void aNoteOfWhichALetterWasChangedIsSignedByNobody() {
        String changed = NOTE.replace("problem is", "problem iz");

        assertThat(SignedNote.parse(changed).isSignedBy(NoteKey.parse(KEY))).isFalse();
    }

    @Test
    void anotherKeyOfTheSameNameDidNotSign() {
        NoteKey other = NoteSigner.generate("PeterNeumann", ForAll.random(7)).key();

        assertThat(SignedNote.parse(NOTE).isSignedBy(other)).isFalse();
    }

    @Test
    void whatIsNoKeyIsRefusedWithTheRule() {
        assertThatThrownBy(() -> NoteKey.parse("PeterNeumann+00000000" + KEY.substring(21)))
                .hasMessageContaining("not made from its name and key");
        assertThatThrownBy(() -> NoteKey.parse("nobody")).hasMessageContaining("the rule is NAME+ID+KEY");
        assertThatThrownBy(() -> NoteSigner.parse("PRIVATE+KEY+x")).hasMessageNotContaining("+x");
        assertThatThrownBy(() -> NoteSigner.generate("two words", ForAll.random(1)))
                .hasMessageContaining("no spaces");
    }

    @Test
    void severalNotesOfOneFileAreReadOneByOne() {
        NoteSigner signer = NoteSigner.generate("example.com/log", ForAll.random(3));
        String file = signer.sign(new Checkpoint("example.com/log", 1, Hash.EMPTY).render())
                        .render()
                + "\n"
                + signer.sign(new Checkpoint("example.com/log", 2, Hash.EMPTY).render())
                        .render();

        assertThat(SignedNote.parseAll(file))
                .hasSize(2)
                .allMatch(note -> note.isSignedBy(signer.key()))
                .extracting(note -> Checkpoint.parse(note.text()).size())
                .containsExactly(1L, 2L);
    }

    @Test
    void aCheckpointIsReadAsItIsWritten() {
        Checkpoint checkpoint = new Checkpoint("kkachi/home", 8, Hash.ofHex(KnownTree.ROOTS.get(7)));

        assertThat(Checkpoint.parse(checkpoint.render())).isEqualTo(checkpoint);
        assertThat(checkpoint.render()).isEqualTo("""
                kkachi/home
                8
                XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=
                """);
        assertThatThrownBy(() -> Checkpoint.parse("a\n01\nx\n")).hasMessageContaining("a line each");
    }
}
