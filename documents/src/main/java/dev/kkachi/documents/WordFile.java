package dev.kkachi.documents;

import dev.kkachi.files.ArchiveBomb;
import dev.kkachi.files.ArchiveLimits;
import dev.kkachi.files.BoundedArchive;
import dev.kkachi.files.HardenedXml;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads a document of a word processor (`.docx`, ISO/IEC 29500): its paragraphs and its properties.
/// Pictures, macros and everything else in it stay packed.
final class WordFile {
    private static final ArchiveLimits LIMITS = new ArchiveLimits(DocumentReader.UNPACKED_BYTES_MAX, 400, 5_000);
    private static final String TEXT = "word/document.xml";
    private static final String CORE = "docProps/core.xml";
    private static final String APPLICATION = "docProps/app.xml";

    private final BoundedArchive archive;
    private final StringBuilder text = new StringBuilder();
    private final List<String> programs = new ArrayList<>();
    private @Nullable Instant created;
    private @Nullable Instant modified;

    private WordFile(BoundedArchive archive) {
        this.archive = archive;
    }

    static DocumentFacts read(Path file) {
        try {
            BoundedArchive archive = BoundedArchive.open(file, LIMITS);
            List<String> entries = archive.entries();
            if (!entries.contains(TEXT)) {
                return new DocumentFacts.Refused("The file is an archive, and no document of a word processor.");
            }
            return new WordFile(archive).facts(entries);
        } catch (IOException | XMLStreamException e) {
            return new DocumentFacts.Refused(
                    isBomb(e)
                            ? "The file unpacks to far more than a document holds."
                            : "The file is a damaged document of a word processor.");
        } catch (RuntimeException e) {
            // the JDK's readers of zips and XML answer some damage with whatever comes of it
            return new DocumentFacts.Refused("The file is a damaged document of a word processor ("
                    + e.getClass().getSimpleName() + ").");
        }
    }

    private static boolean isBomb(Exception e) {
        Throwable within = e instanceof XMLStreamException xml ? xml.getNestedException() : e;
        return within instanceof ArchiveBomb;
    }

    private DocumentFacts facts(List<String> entries) throws IOException, XMLStreamException {
        for (String properties : List.of(CORE, APPLICATION)) {
            if (entries.contains(properties)) {
                each(properties, this::property);
            }
        }
        each(TEXT, this::piece);
        Origin origin = new Origin(programs, "", created, modified);
        List<Hint> hints = new ArrayList<>(origin.hints());
        hints.addAll(TextFile.hints(text.toString()));
        return new DocumentFacts.Writing(origin, TextFile.cut(text.toString()), null, hints);
    }

    /// Takes what `reader` stands at.
    private interface Taker {
        void take(XMLStreamReader reader, String element) throws XMLStreamException;
    }

    /// Shows `taker` each piece of text with the element that it stands in, and the end of each element.
    private void each(String entry, Taker taker) throws IOException, XMLStreamException {
        try (InputStream in = archive.entry(entry)) {
            XMLStreamReader reader = HardenedXml.reader(in);
            String element = "";
            while (reader.hasNext() && text.length() <= DocumentReader.TEXT_CHARS_MAX) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    element = reader.getLocalName();
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    element = "";
                    taker.take(reader, reader.getLocalName());
                } else if (event == XMLStreamConstants.CHARACTERS) {
                    taker.take(reader, element);
                }
            }
            reader.close();
        }
    }

    private void piece(XMLStreamReader reader, String element) {
        boolean isText = reader.isCharacters();
        if (isText && element.equals("t")) {
            text.append(reader.getText());
        } else if (!isText && (element.equals("p") || element.equals("br"))) {
            text.append('\n');
        } else if (!isText && element.equals("tab")) {
            text.append('\t');
        }
    }

    private void property(XMLStreamReader reader, String element) {
        if (!reader.isCharacters()) {
            return;
        }
        switch (element) {
            case "created" -> created = instant(reader.getText());
            case "modified" -> modified = instant(reader.getText());
            case "Application" -> programs.add(Plain.line(reader.getText()));
            default -> {
                return;
            }
        }
    }

    private static @Nullable Instant instant(String printed) {
        try {
            return Instant.parse(printed.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
