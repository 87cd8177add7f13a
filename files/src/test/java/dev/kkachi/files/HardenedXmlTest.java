package dev.kkachi.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
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

    private static String text(String xml) throws XMLStreamException {
        XMLStreamReader reader = HardenedXml.reader(new ByteArrayInputStream(xml.getBytes(UTF_8)));
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
