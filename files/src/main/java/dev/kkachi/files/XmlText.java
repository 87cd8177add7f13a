package dev.kkachi.files;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Text as the parts of a workbook write it.
final class XmlText {
    /// A character that XML or Excel would not keep, such as `_x000D_`.
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    /// How a text is to be pronounced; no part of it.
    private static final String PHONETIC = "rPh";

    private XmlText() {}

    /// Returns the attribute whose name without its namespace is `attribute`, or the empty string.
    static String attribute(XMLStreamReader reader, String attribute) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(attribute)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /// Reads the element at whose start `reader` stands to its end, and returns what stands in the elements
    /// `wanted` inside it, or in itself if it is one; `null` if that is longer than `charsMax`.
    static @Nullable String inside(XMLStreamReader reader, String wanted, int charsMax) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        int wantedDepth = reader.getLocalName().equals(wanted) ? depth : 0;
        int phoneticDepth = 0;
        boolean fits = true;
        while (depth > 0) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    wantedDepth = reader.getLocalName().equals(wanted) ? depth : wantedDepth;
                    phoneticDepth = reader.getLocalName().equals(PHONETIC) ? depth : phoneticDepth;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    wantedDepth = wantedDepth == depth ? 0 : wantedDepth;
                    phoneticDepth = phoneticDepth == depth ? 0 : phoneticDepth;
                    depth--;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    fits &= text.length() + reader.getTextLength() <= charsMax;
                    if (wantedDepth > 0 && phoneticDepth == 0 && fits) {
                        text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_DOCUMENT ->
                    throw new XMLStreamException("the document ends inside an element", reader.getLocation());
                default -> {
                    continue;
                }
            }
        }
        return fits ? text.toString() : null;
    }

    /// Returns `text` with its escapes resolved; a control character becomes a space.
    static String unescaped(String text) {
        if (text.indexOf("_x") < 0) {
            return text;
        }
        Matcher matcher = ESCAPE.matcher(text);
        StringBuilder plain = new StringBuilder(text.length());
        while (matcher.find()) {
            char c = (char) Integer.parseInt(matcher.group(1), 16);
            boolean printable = !Character.isISOControl(c) && !Character.isSurrogate(c);
            matcher.appendReplacement(plain, Matcher.quoteReplacement(printable ? String.valueOf(c) : " "));
        }
        return matcher.appendTail(plain).toString();
    }
}
