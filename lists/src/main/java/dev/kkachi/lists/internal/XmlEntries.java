package dev.kkachi.lists.internal;

import dev.kkachi.files.FileHead;
import dev.kkachi.files.HardenedXml;
import dev.kkachi.lists.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Walks over the entries of an XML list, one at a time.
final class XmlEntries {
    /// Possessive, for a root with thousands of attributes would exhaust the stack of a matcher that may go back.
    private static final Pattern ROOT = Pattern.compile(
            "<(?:[\\w.-]++:)?+([\\w.-]++)" + "((?:\\s++[\\w.:-]++\\s*+=\\s*+(?:\"[^\"]*+\"|'[^']*+'))*+)\\s*+/?+>");

    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?<![\\w.:-])([\\w.:-]++)\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)')");

    private XmlEntries() {}

    /// Hands every element of `file` whose name is among `names` to `each`, wherever it stands. An element that is
    /// too large, or of which `each` says that it cannot be, is rejected.
    ///
    /// @throws XMLStreamException if the document is not well-formed; what came before was handed over
    static void read(ListFile file, Set<String> names, ListSink sink, Consumer<XmlElement> each)
            throws IOException, XMLStreamException {
        try (InputStream in = file.open()) {
            XMLStreamReader reader = HardenedXml.reader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && names.contains(reader.getLocalName())) {
                    hand(file, XmlElement.read(reader), sink, each);
                }
            }
            reader.close();
        }
    }

    private static void hand(ListFile file, XmlElement element, ListSink sink, Consumer<XmlElement> each) {
        if (element.isCut()) {
            sink.reject(new Rejection(
                    file.name(), element.line(), element.name(), "", "the entry is larger than any real one"));
            return;
        }
        try {
            each.accept(element);
        } catch (IllegalArgumentException e) {
            String rule = String.valueOf(e.getMessage());
            sink.reject(new Rejection(file.name(), element.line(), element.name(), "", rule));
        }
    }

    /// Finds the attributes of the root element in the beginning of a document, or `null` if the root is not named
    /// `name`.
    static @Nullable Map<String, String> findRoot(FileHead head, String name) {
        Matcher matcher = ROOT.matcher(head.text());
        if (!head.text().stripLeading().startsWith("<")
                || !matcher.find()
                || !matcher.group(1).equals(name)) {
            return null;
        }
        Map<String, String> attributes = new HashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(matcher.group(2));
        while (attribute.find()) {
            String value = attribute.group(2) == null ? attribute.group(3) : attribute.group(2);
            attributes.put(attribute.group(1), value);
        }
        return attributes;
    }

    /// Returns the day with which `stamp` begins, such as `2026-08-01T23:00:03Z`, or `null` if it begins with none.
    static @Nullable String day(@Nullable String stamp) {
        if (stamp == null) {
            return null;
        }
        boolean isDay = stamp.matches("(?s)\\d{4}-\\d{2}-\\d{2}.*");
        return isDay ? stamp.substring(0, 10) : null;
    }
}
