package dev.kkachi.files;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The one way in which Kkachi reads XML: streaming, without document types, entities or anything fetched from
/// elsewhere. A document that brings a document type is refused.
public final class HardenedXml {
    private static final XMLInputFactory FACTORY = factory();

    private HardenedXml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty("jdk.xml.dtd.support", "deny");
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("External entities are never read: " + systemId);
        });
        return factory;
    }

    /// Returns a streaming reader of `in`. Text may arrive in several pieces. The reader does not close `in`.
    ///
    /// @throws XMLStreamException if `in` does not begin like an XML document
    public static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        try {
            return FACTORY.createXMLStreamReader(DocumentReader.of(in));
        } catch (IOException e) {
            throw new XMLStreamException(e.getMessage(), e);
        }
    }
}
