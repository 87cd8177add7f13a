package dev.kkachi.lists.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.files.FileHead;
import dev.kkachi.lists.Rejection;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.testkit.Bounds;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// A small list with room for one more entry between two good ones, and what must hold whatever is put there.
///
/// The entry before is read as if nothing stood behind it, also where the document is torn; the entry behind is read
/// alike unless the document cannot be read to its end. Both have ids with [#MARK]: who writes the mark into the room
/// speaks of them, and may.
///
/// @param format what reads the list
/// @param head what stands before the entries
/// @param before the good entry before the room
/// @param behind the good entry behind it
/// @param tail what stands behind the entries
record Frame(ListFormat format, String head, String before, String behind, String tail) {
    /// Part of the ids of the good entries and of nothing else.
    static final String MARK = "8880";

    private static final List<Property.Kind> FINDABLE =
            List.of(Property.Kind.NAME, Property.Kind.WALLET, Property.Kind.IDENTIFIER);
    private static final Map<Frame, GatheringSink> ALONE = new ConcurrentHashMap<>();
    private static final List<String> PARTS = List.of("sdn", "alt", "add", "comments");

    /// What became of a document.
    private record Outcome(GatheringSink sink, @Nullable Exception torn) {}

    /// Checks everything that holds for `entry`.
    void check(byte[] entry) throws Exception {
        byte[] document = document(entry);
        Outcome outcome = Bounds.within(document.length, () -> read(document));
        GatheringSink sink = outcome.sink();

        assertThat(sink.parties()).allMatch(Frame::isFindable);
        assertThat(sink.rejections()).allSatisfy(Frame::isPlaced);
        assertThat(read(document).sink().render()).isEqualTo(sink.render());
        Exception torn = outcome.torn();
        if (torn != null) {
            assertThat(torn.getMessage()).isNotBlank();
        }
        if (!new String(entry, UTF_8).contains(MARK)) {
            GatheringSink alone = ALONE.computeIfAbsent(
                    this, frame -> frame.read(frame.document(new byte[0])).sink());
            assertThat(alone.parties())
                    .as("the good entries: " + alone.rejections())
                    .hasSizeGreaterThanOrEqualTo(2);
            assertThat(sink.render(MARK + "1")).isEqualTo(alone.render(MARK + "1"));
            if (torn == null) {
                assertThat(sink.render(MARK + "2")).isEqualTo(alone.render(MARK + "2"));
            }
        }
    }

    private byte[] document(byte[] entry) {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        document.writeBytes((head + before + "\n").getBytes(UTF_8));
        document.writeBytes(entry);
        document.writeBytes(("\n" + behind + "\n" + tail).getBytes(UTF_8));
        return document.toByteArray();
    }

    private Outcome read(byte[] document) {
        Recognition recognition = format.recognise(FileHead.of("list", new String(document, UTF_8)));
        boolean whole = format.assembly() == ListFormat.Assembly.WHOLE;
        assertThat(recognition != null || !whole).as("recognised").isTrue();
        String dataset = recognition == null ? OfacCsvHead.SDN : recognition.dataset();
        List<ListFile> files = (format instanceof OfacCsv ? PARTS : List.of(""))
                .stream()
                        .map(part -> new ListFile("list", part, () -> new ByteArrayInputStream(document)))
                        .toList();
        GatheringSink sink = new GatheringSink();
        try {
            format.read(new Publication(new ListEdition(dataset, "2026-08-01"), files), sink);
            return new Outcome(sink, null);
        } catch (IOException | XMLStreamException | UncheckedIOException e) {
            return new Outcome(sink, e);
        }
    }

    private static boolean isFindable(Party party) {
        boolean onlyTies = party.facts().isEmpty() && !party.relations().isEmpty();
        return onlyTies || FINDABLE.stream().anyMatch(kind -> !party.facts(kind).isEmpty());
    }

    /// A rejection can be found in the file: by its line, or where nobody knows that by what it quotes.
    private static void isPlaced(Rejection rejection) {
        assertThat(rejection.file()).isEqualTo("list");
        assertThat(rejection.line()).isNotNegative();
        assertThat(rejection.rule()).isNotBlank();
        if (rejection.line() == 0) {
            assertThat(rejection.field() + rejection.value()).isNotBlank();
        }
    }
}
