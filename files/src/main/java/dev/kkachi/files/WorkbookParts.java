package dev.kkachi.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Where in a workbook's zip its first sheet and its texts lie.
///
/// @param sheet the part that holds the first sheet
/// @param strings the part that holds the texts
record WorkbookParts(String sheet, String strings) {
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String STRINGS = "sharedStrings";
    private static final String USUAL_SHEET = "worksheets/sheet1.xml";
    private static final String USUAL_STRINGS = "sharedStrings.xml";

    /// Reads the workbook's own description.
    ///
    /// @throws IOException if it is missing or counts days from 1904
    static WorkbookParts of(Workbook.Parts parts, String name) throws IOException, XMLStreamException {
        Map<String, String> targets = targets(parts);
        String first = "";
        try (InputStream in = parts.part(Workbook.MAIN_PART)) {
            XMLStreamReader reader = HardenedXml.reader(in);
            while (reader.hasNext() && first.isEmpty()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    refuse1904(reader, name);
                    first = reader.getLocalName().equals("sheet") ? XmlText.attribute(reader, "id") : first;
                }
            }
        }
        String sheet = targets.getOrDefault(first, USUAL_SHEET);
        return new WorkbookParts(path(sheet), path(targets.getOrDefault(STRINGS, USUAL_STRINGS)));
    }

    private static void refuse1904(XMLStreamReader reader, String name) throws IOException {
        String from1904 = reader.getLocalName().equals("workbookPr") ? XmlText.attribute(reader, "date1904") : "";
        if (from1904.equals("1") || from1904.equals("true")) {
            throw new IOException(name + " counts its days from 1904; the rule is 1900. Maybe save it again in Excel.");
        }
    }

    /// Returns the targets of the workbook's relations by their ids, and that of the texts by [#STRINGS].
    private static Map<String, String> targets(Workbook.Parts parts) throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        try (InputStream in = parts.part(RELATIONS)) {
            XMLStreamReader reader = HardenedXml.reader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("Relationship")) {
                    String target = XmlText.attribute(reader, "Target");
                    targets.put(XmlText.attribute(reader, "Id"), target);
                    if (XmlText.attribute(reader, "Type").endsWith("/" + STRINGS)) {
                        targets.put(STRINGS, target);
                    }
                }
            }
        } catch (FileNotFoundException e) {
            return Map.of();
        }
        return targets;
    }

    /// Returns the part that a target in the workbook's folder means.
    private static String path(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }
}
