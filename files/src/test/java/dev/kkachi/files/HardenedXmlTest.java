package dev.kkachi.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;

final class HardenedXmlTest {
    @Test
    void plainDocumentsAreRead() throws XMLStreamException {
        assertThat(text("<?xml version='1.0' encoding='UTF-8'?><a>Kim &amp; Co &#xC2EC;</a>"))
                .isEqualTo("Kim & Co 심");
    }

    @Test
    void aDocumentTypeIsRefused() {
        String bomb = "<!DOCTYPE a [<!ENTITY b 'x'><!ENTITY c '&b;&b;'>]><a>&c;</a>";

        assertThatThrownBy(() -> text(bomb)).isInstanceOf(XMLStreamException.class);
    }

    @Test
    void anExternalEntityIsNeverFetched() {
        String external = "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><a>&b;</a>";

        assertThatThrownBy(() -> text(external)).isInstanceOf(XMLStreamException.class);
    }

    @Test
    void whatIsNotXmlIsRefused() {
        assertThatThrownBy(() -> text("id,name")).isInstanceOf(XMLStreamException.class);
        assertThatThrownBy(() -> text("<a><b></a>")).isInstanceOf(XMLStreamException.class);
    }

    @Test
    void otherEncodingsAreReadWhereTheDocumentNamesThem() throws XMLStreamException {
        String korean = "<?xml version='1.0' encoding='EUC-KR'?><a>심</a>";
        String marked = "\uFEFF<?xml version='1.0'?><a>심</a>";
        String wide = "<?xml version='1.0' encoding='UTF-16'?><a>심</a>";

        assertThat(text(korean.getBytes(Charset.forName("EUC-KR")))).isEqualTo("심");
        assertThat(text(marked)).isEqualTo("심");
        assertThat(text(wide.getBytes(UTF_16))).isEqualTo("심");
        assertThat(text("<?xml version='1.0'?><a>심</a>".getBytes(UTF_16LE))).isEqualTo("심");
        assertThatThrownBy(() -> text("<?xml version='1.0' encoding='no-such'?><a/>"))
                .hasMessageContaining("the encoding 'no-such' is not known");
    }

    @Test
    void aByteThatIsNotUtf8IsNamedAndNothingIsPrinted() {
        byte[] latin = "<a>\n\u00e9t\u00e9</a>".getBytes(ISO_8859_1);
        PrintStream terminal = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, UTF_8));

        try {
            assertThatThrownBy(() -> text(latin)).hasMessageContaining("a byte is not UTF-8");
        } finally {
            System.setErr(terminal);
        }

        assertThat(printed.toString(UTF_8)).isEmpty();
    }

    private static String text(String xml) throws XMLStreamException {
        return text(xml.getBytes(UTF_8));
    }

    private static String text(byte[] xml) throws XMLStreamException {
        XMLStreamReader reader = HardenedXml.reader(new ByteArrayInputStream(xml));
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            reader.next();
            if (reader.hasText()) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }
}
