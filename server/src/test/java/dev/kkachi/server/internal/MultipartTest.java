package dev.kkachi.server.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.server.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Forms with a file, as browsers send them, and as nobody should.
class MultipartTest {
    private static final String TYPE = "multipart/form-data; boundary=----seam";

    private static byte[] body(String file, String content) {
        String text = """
                ------seam
                Content-Disposition: form-data; name="version"

                7
                ------seam
                Content-Disposition: form-data; name="file"; filename="FILE"
                Content-Type: text/plain

                CONTENT
                ------seam--
                """;
        return text.replace("\n", "\r\n")
                .replace("FILE", file)
                .replace("CONTENT", content)
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aFieldAndTheExactBytesOfAFileAreRead() {
        Multipart form = Multipart.read(TYPE, body("call.txt", "one\r\n--two\r\n\r\n"));

        Multipart.Upload file = Objects.requireNonNull(form.file());
        assertThat(form.fields()).isEqualTo(java.util.Map.of("version", List.of("7")));
        assertThat(file.name()).isEqualTo("call.txt");
        assertThat(file.type()).isEqualTo("text/plain");
        assertThat(new String(file.bytes(), StandardCharsets.UTF_8)).isEqualTo("one\r\n--two\r\n\r\n");
    }

    @Test
    void aNameKeepsNoFolderAndNothingThatIsNotSeen() {
        assertThat(Multipart.plain("../../etc/passwd")).isEqualTo("passwd");
        assertThat(Multipart.plain("C:\\fakepath\\\u202egnp.exe")).isEqualTo("gnp.exe");
        assertThat(Multipart.plain("a\r\nSet-Cookie: x")).isEqualTo("aSet-Cookie x");
        assertThat(Multipart.plain("..")).isEmpty();
        assertThat(Multipart.plain("\uc9c4\uc220.pdf")).isEqualTo("\uc9c4\uc220.pdf");
    }

    @Test
    void aFormWithoutAFileHasNone() {
        assertThat(Multipart.read(TYPE, body("", "")).file()).isNull();
    }

    @Test
    void whatIsNoFormIsRefusedAndNeverReadBeyondItsEnd() {
        byte[] whole = body("call.txt", "words");

        for (int length = 0; length < whole.length - 4; length++) {
            byte[] cut = java.util.Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> Multipart.read(TYPE, cut)).isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> Multipart.read("multipart/form-data", whole)).isInstanceOf(Refusal.class);
    }
}
