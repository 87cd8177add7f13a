package dev.kkachi.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kkachi.testkit.Bounds;
import dev.kkachi.testkit.Seeds;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;

/// Any bytes are a document or none, and no document grows by being read.
class XmlFuzzTest {
    @FuzzTest(maxDuration = "2m")
    void anyBytesAreADocumentThatDoesNotGrow(byte[] bytes) throws Exception {
        String read = Bounds.within(bytes.length, () -> read(bytes));

        assertThat(read.length()).isLessThanOrEqualTo(bytes.length + 200);
        assertThat(read(bytes)).isEqualTo(read);
    }

    @Test
    void damagedSeedsAreDocumentsThatDoNotGrow() {
        Seeds.of(XmlFuzzTest.class, "anyBytesAreADocumentThatDoesNotGrow")
                .damaged(this::anyBytesAreADocumentThatDoesNotGrow);
    }

    /// Returns the texts and the values of attributes, and the end of the document or why there is none.
    private static String read(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        try {
            XMLStreamReader reader = HardenedXml.reader(new ByteArrayInputStream(bytes));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    for (int i = 0; i < reader.getAttributeCount(); i++) {
                        text.append(reader.getAttributeValue(i));
                    }
                }
                if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    text.append(reader.getText());
                }
                assertThat(event).isNotEqualTo(XMLStreamConstants.DTD);
            }
            return text.append("end").toString();
        } catch (XMLStreamException e) {
            assertThat(e.getMessage()).isNotBlank();
            return text.append("torn").toString();
        }
    }
}
