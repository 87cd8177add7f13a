package dev.kkachi.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The texts of a workbook, which its cells name by number.
///
/// @param texts in the order of the workbook
record SharedStrings(List<String> texts) {
    /// Some twenty times what the largest official list holds.
    private static final int CHARS_MAX = 32 << 20;

    private static final int TEXTS_MAX = 2_000_000;

    SharedStrings {
        texts = List.copyOf(texts);
    }

    /// Reads the part `part`; a workbook without it has no shared texts.
    ///
    /// @throws IOException if it is longer than anything we read
    static SharedStrings read(Workbook.Parts parts, String part, String name) throws IOException, XMLStreamException {
        List<String> texts = new ArrayList<>();
        try (InputStream in = parts.part(part)) {
            XMLStreamReader reader = HardenedXml.reader(in);
            int chars = 0;
            while (reader.hasNext()) {
                boolean begins = reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("si");
                if (!begins) {
                    continue;
                }
                String text = XmlText.inside(reader, "t", CHARS_MAX - chars);
                if (text == null || texts.size() == TEXTS_MAX) {
                    throw new IOException(name + ": the workbook holds more than " + CHARS_MAX + " characters or "
                            + TEXTS_MAX + " texts.");
                }
                chars += text.length();
                texts.add(XmlText.unescaped(text));
            }
        } catch (FileNotFoundException e) {
            return new SharedStrings(List.of());
        }
        return new SharedStrings(texts);
    }

    /// Finds the text with the number `number`, or `null`.
    @Nullable String find(String number) {
        boolean isNumber =
                !number.isEmpty() && number.length() <= 9 && number.chars().allMatch(Character::isDigit);
        int index = isNumber ? Integer.parseInt(number) : texts.size();
        return index < texts.size() ? texts.get(index) : null;
    }
}
