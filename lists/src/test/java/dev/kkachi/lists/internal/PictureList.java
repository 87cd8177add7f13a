package dev.kkachi.lists.internal;

import dev.kkachi.files.FileHead;
import dev.kkachi.files.LineReader;
import dev.kkachi.files.TextLine;
import dev.kkachi.lists.Rejection;
import dev.kkachi.model.Fact;
import dev.kkachi.model.Listing;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import dev.kkachi.model.SourceRef;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list format for tests, drawn as a picture. The first line is `list DATASET PART EDITION`, with `-` for what is
/// not said; every other line is `id Schema property=value | property=value`, `live id`, `nameless id`, something
/// broken, or `mistake`, at which the reader fails.
record PictureList(String title, Assembly assembly) implements ListFormat {
    static final PictureList WHOLE = new PictureList("picture", Assembly.WHOLE);
    static final PictureList PARTS = new PictureList("picture in parts", Assembly.PARTS);

    @Override
    public @Nullable Recognition recognise(FileHead head) {
        String[] words = head.firstLine().split(" ");
        boolean mine = words[0].equals(assembly == Assembly.PARTS ? "parts" : "list") && words.length == 4;
        return mine ? new Recognition(words[1], words[2].replace("-", ""), said(words[3])) : null;
    }

    private static @Nullable String said(String edition) {
        return edition.equals("-") ? null : edition;
    }

    @Override
    public void read(Publication publication, ListSink sink) throws IOException {
        for (ListFile file : publication.files()) {
            try (LineReader lines = LineReader.open(file.open(), file.name(), 10_000)) {
                lines.next();
                for (TextLine line = lines.next(); line != null; line = lines.next()) {
                    if (line instanceof TextLine.Text text) {
                        line(publication, file, text, sink);
                    }
                }
            }
        }
    }

    private static void line(Publication publication, ListFile file, TextLine.Text line, ListSink sink) {
        String[] words = line.text().split(" ", 3);
        if (words[0].equals("mistake")) {
            throw new IllegalStateException("a mistake");
        }
        if (words[0].equals("live")) {
            sink.live(words[1]);
            return;
        }
        if (words[0].equals("nameless")) {
            sink.nameless(words[1], new Rejection(file.name(), line.line(), "id", words[1], "an entry has a name"));
            return;
        }
        Schema schema = words.length < 3 ? null : Schema.find(words[1]);
        if (schema == null) {
            sink.reject(new Rejection(file.name(), line.line(), "entry", line.text(), "an entry has a schema"));
            return;
        }
        String locator = file.name() + ":" + line.line();
        SourceRef source = new SourceRef.ListEntry(publication.list(), words[0], locator);
        List<Fact> facts = new ArrayList<>();
        for (String fact : words[2].split(" \\| ")) {
            String[] sides = fact.split("=", 2);
            Property property = Property.find(sides[0]);
            if (property != null) {
                facts.add(Fact.of(property, sides[1], source));
            }
        }
        Listing listing = new Listing(publication.list(), words[0], List.of(), null);
        sink.party(new Party(words[0], schema, facts, List.of(listing), List.of()));
    }
}
