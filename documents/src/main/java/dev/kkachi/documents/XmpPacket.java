package dev.kkachi.documents;

import dev.kkachi.files.HardenedXml;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The programmes that a packet of metadata names (XMP, ISO 16684), in the properties or in the history
/// of a file. They stand in elements or in attributes, as the writer likes.
final class XmpPacket {
    /// More of a packet is not read.
    static final int BYTES_MAX = 1 << 20;

    private static final Set<String> NAMED = Set.of("CreatorTool", "softwareAgent", "Producer");
    private static final int PROGRAMS_MAX = 20;

    private XmpPacket() {}

    /// Returns the programmes that `packet` names before its end or its first fault.
    static List<String> programs(byte[] packet) {
        Set<String> programs = new LinkedHashSet<>();
        try {
            XMLStreamReader reader = HardenedXml.reader(new ByteArrayInputStream(packet));
            String element = "";
            while (reader.hasNext() && programs.size() < PROGRAMS_MAX) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    element = reader.getLocalName();
                    addAttributes(reader, programs);
                } else if (event == XMLStreamConstants.CHARACTERS && NAMED.contains(element)) {
                    programs.add(Plain.line(reader.getText()));
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    element = "";
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            // what stands before the fault is known; the rest of a packet is no more trustworthy than this
            return tidy(programs);
        }
        return tidy(programs);
    }

    private static void addAttributes(XMLStreamReader reader, Set<String> programs) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (NAMED.contains(reader.getAttributeLocalName(i))) {
                programs.add(Plain.line(reader.getAttributeValue(i)));
            }
        }
    }

    private static List<String> tidy(Set<String> programs) {
        List<String> tidy = new ArrayList<>(programs);
        tidy.removeIf(String::isEmpty);
        return tidy;
    }
}
