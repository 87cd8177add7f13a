package dev.kkachi.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void textIsReadInItsEncoding() {
        String korean = "저는 개발자입니다. Résumé";

        assertThat(PlainText.find(korean.getBytes(StandardCharsets.UTF_8))).isEqualTo(korean);
        assertThat(PlainText.find(("\uFEFF" + korean).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(korean);
        assertThat(PlainText.find(("\uFEFF" + korean).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(korean);
        assertThat(PlainText.find(("\uFEFF" + korean).getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(korean);
        assertThat(PlainText.find("저는 개발자입니다".getBytes(Charset.forName("x-windows-949"))))
                .isEqualTo("저는 개발자입니다");
    }

    @Test
    void htmlLeavesItsTextAlone() {
        String html = """
                <!DOCTYPE html><HTML><head><style>p { color: red }</style><script>if (a < b) {}</script></head>
                <body><!-- <p>no</p> --><p class="x">Fish &amp; chips&#33;&#x20AC; 3 < 4 &nope; &lt;b&gt;</p></body></HTML>
                """;

        String text = PlainText.find(html.getBytes(StandardCharsets.UTF_8));

        assertThat(String.join(" ", String.valueOf(text).strip().split("\\s+")))
                .isEqualTo("Fish & chips!\u20AC 3 < 4 &nope; <b>");
    }

    @Test
    void whatIsNoTextIsLeft() {
        assertThat(PlainText.find("%PDF-1.7 and so on".getBytes(StandardCharsets.UTF_8)))
                .isNull();
        assertThat(PlainText.find(new byte[] {'P', 'K', 3, 4, 0, 0, 1})).isNull();
        assertThat(PlainText.find("\u0001\u0002\u0003text".getBytes(StandardCharsets.UTF_8)))
                .isNull();
        assertThat(PlainText.find(new byte[0])).isEmpty();
    }
}
