package dev.kkachi.lists.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// One entry of an XML list as a small tree, bounded however large the entry claims to be. Unknown elements are simply
/// there and asked for by nobody, so that a list may add elements without breaking us.
///
/// @param name the name without its namespace
/// @param line where the element starts
/// @param attributes by name without namespace
/// @param text what stands directly inside it, trimmed
/// @param children the elements inside it
/// @param isCut whether the element was larger than the limits and is not all here
record XmlElement(
        String name, long line, Map<String, String> attributes, String text, List<XmlElement> children, boolean isCut) {
    /// The largest real entry (a Taliban leader at the UN) has 400 elements.
    private static final int ELEMENTS_MAX = 20_000;
    /// The most text of one entry.
    private static final int CHARS_MAX = 2_000_000;

    private static final int DEPTH_MAX = 40;

    XmlElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /// Reads the element at whose start `reader` stands, up to its end.
    ///
    /// @throws XMLStreamException if the document is broken from here on
    static XmlElement read(XMLStreamReader reader) throws XMLStreamException {
        return new Reading(reader).element(0);
    }

    /// Returns the attribute `attribute`, trimmed, or the empty string.
    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "").strip();
    }

    /// Finds the first child named `child`, or `null`.
    @Nullable XmlElement find(String child) {
        for (XmlElement element : children) {
            if (element.name.equals(child)) {
                return element;
            }
        }
        return null;
    }

    /// Returns the text of the first child named `child`, or the empty string.
    String text(String child) {
        XmlElement element = find(child);
        return element == null ? "" : element.text;
    }

    /// Lists the elements that one reaches by going down through children named `path`.
    List<XmlElement> list(String... path) {
        List<XmlElement> found = List.of(this);
        for (String step : path) {
            List<XmlElement> next = new ArrayList<>();
            for (XmlElement element : found) {
                for (XmlElement child : element.children) {
                    if (child.name.equals(step)) {
                        next.add(child);
                    }
                }
            }
            found = next;
        }
        return found;
    }

    /// Lists every element named `wanted` at any depth below this one.
    List<XmlElement> listDeep(String wanted) {
        List<XmlElement> found = new ArrayList<>();
        for (XmlElement child : children) {
            if (child.name.equals(wanted)) {
                found.add(child);
            }
            found.addAll(child.listDeep(wanted));
        }
        return found;
    }

    /// Returns the texts of the children `names` that say something, joined by `separator`.
    String joined(String separator, String... names) {
        List<String> parts = new ArrayList<>();
        for (String child : names) {
            String part = PrintedName.clean(text(child));
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return String.join(separator, parts);
    }

    private static final class Reading {
        private final XMLStreamReader reader;
        private int elements;
        private int chars;
        private boolean cut;

        Reading(XMLStreamReader reader) {
            this.reader = reader;
        }

        XmlElement element(int depth) throws XMLStreamException {
            String name = reader.getLocalName();
            long line = reader.getLocation().getLineNumber();
            Map<String, String> attributes = attributes();
            List<XmlElement> children = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            while (true) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> child(depth, children);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(text);
                    case XMLStreamConstants.END_ELEMENT -> {
                        // In this order: what is left out of the text shows in `cut`.
                        return new XmlElement(
                                name, line, attributes, thinned(text.toString()).strip(), children, cut);
                    }
                    case XMLStreamConstants.END_DOCUMENT ->
                        throw new XMLStreamException("The document ends inside " + name + ".", reader.getLocation());
                    default -> {
                        continue;
                    }
                }
            }
        }

        private void child(int depth, List<XmlElement> children) throws XMLStreamException {
            elements++;
            if (elements > ELEMENTS_MAX || depth > DEPTH_MAX) {
                cut = true;
                skip();
            } else {
                children.add(element(depth + 1));
            }
        }

        private void skip() throws XMLStreamException {
            int open = 1;
            while (open > 0) {
                int event = reader.next();
                open += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
                open -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
            }
        }

        private String thinned(String text) {
            String thinned = StackedMarks.thinned(text);
            cut |= thinned.length() < text.length();
            return thinned;
        }

        private void append(StringBuilder text) {
            chars += reader.getTextLength();
            if (chars > CHARS_MAX) {
                cut = true;
            } else {
                text.append(reader.getText());
            }
        }

        private Map<String, String> attributes() {
            Map<String, String> attributes = new HashMap<>();
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                attributes.put(reader.getAttributeLocalName(i), thinned(reader.getAttributeValue(i)));
            }
            return attributes;
        }
    }
}
