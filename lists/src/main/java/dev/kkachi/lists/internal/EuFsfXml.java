package dev.kkachi.lists.internal;

import dev.kkachi.files.FileHead;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// The EU's consolidated list of financial sanctions (Financial Sanctions Files, `xmlFullSanctionsList_1_1`) as
/// XML: one `sanctionEntity` for each person or enterprise, its facts in attributes.
final class EuFsfXml implements ListFormat {
    @Override
    public String title() {
        return "EU Financial Sanctions Files 1.1 (XML)";
    }

    @Override
    public @Nullable Recognition recognise(FileHead head) {
        Map<String, String> root = XmlEntries.findRoot(head, "export");
        if (root == null) {
            return null;
        }
        boolean isList = root.values().stream().anyMatch(value -> value.contains("/fsd/export"))
                || head.text().contains("<sanctionEntity");
        return isList ? new Recognition(EuFsfEntry.DATASET, "", XmlEntries.day(root.get("generationDate"))) : null;
    }

    @Override
    public void read(Publication publication, ListSink sink) throws IOException, XMLStreamException {
        for (ListFile file : publication.files()) {
            EuFsfHand hand = new EuFsfHand(file, sink);
            try {
                XmlEntries.read(file, Set.of("sanctionEntity"), sink, element -> {
                    EuFsfEntry entry = entry(element, publication, file);
                    hand.take(entry, element.line());
                });
            } finally {
                hand.finish();
            }
        }
    }

    private static EuFsfEntry entry(XmlElement element, Publication publication, ListFile file) {
        XmlElement subject = element.find("subjectType");
        if (subject == null) {
            throw new IllegalArgumentException(
                    "the entry " + EuFsfEntry.key(EuFsfPart.of(element)) + " has no subjectType");
        }
        EuFsfPart entity = EuFsfPart.of(element);
        EuFsfEntry entry =
                EuFsfEntry.of(entity, EuFsfEntry.schema(EuFsfPart.of(subject)), publication.list(), file.name());
        entry.entity(entity);
        element.list("regulation").forEach(part -> entry.regulation(EuFsfPart.of(part)));
        element.list("nameAlias").forEach(part -> entry.name(EuFsfPart.of(part)));
        element.list("citizenship").forEach(part -> entry.citizenship(EuFsfPart.of(part)));
        element.list("birthdate").forEach(part -> entry.birth(EuFsfPart.of(part)));
        element.list("identification").forEach(part -> entry.identification(EuFsfPart.of(part)));
        for (XmlElement address : element.list("address")) {
            entry.address(EuFsfPart.of(address));
            address.list("contactInfo")
                    .forEach(contact -> entry.contact(contact.attribute("key"), contact.attribute("value")));
        }
        return entry;
    }
}
