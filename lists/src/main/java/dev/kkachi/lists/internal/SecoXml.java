package dev.kkachi.lists.internal;

import dev.kkachi.files.FileHead;
import java.io.IOException;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// Switzerland's whole list, as the State Secretariat for Economic Affairs offers it for download (SESAM):
/// programmes, then targets, then the places that targets name by number.
///
/// The list never forgets: whoever was taken off it stays in it with a modification `de-listed`, and every
/// modification repeats what it added and removed. A target is listed unless its latest modification in force
/// took it off, and only what stands outside the modifications is said about it today. A search result has
/// another `list-type` and is no list.
final class SecoXml implements ListFormat {
    private static final String DATASET = "ch_seco_sanctions";
    private static final String WHOLE = "whole-list";

    @Override
    public String title() {
        return "Swiss SECO sanctions list (XML)";
    }

    @Override
    public @Nullable Recognition recognise(FileHead head) {
        Map<String, String> root = XmlEntries.findRoot(head, "swiss-sanctions-list");
        if (root == null || !root.getOrDefault("list-type", WHOLE).equals(WHOLE)) {
            return null;
        }
        return new Recognition(DATASET, "", XmlEntries.day(root.get("date")));
    }

    @Override
    public void read(Publication publication, ListSink sink) throws IOException, XMLStreamException {
        for (ListFile file : publication.files()) {
            new SecoReading(publication.list(), file, sink).run();
        }
    }
}
