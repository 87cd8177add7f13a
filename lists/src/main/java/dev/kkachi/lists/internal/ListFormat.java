package dev.kkachi.lists.internal;

import dev.kkachi.files.FileHead;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// One format in which an authority publishes its list. Stateless, so one instance serves every file and thread.
public interface ListFormat {
    /// Returns what a person would call the format, such as `OFAC SDN_ADVANCED.XML`.
    String title();

    /// Recognises a file of this format by its content, or returns `null`.
    @Nullable Recognition recognise(FileHead head);

    /// Returns how the files of one data set make an edition.
    default Assembly assembly() {
        return Assembly.WHOLE;
    }

    /// Reads the whole publication, streaming, and hands over each party once, or in pieces that share an id.
    ///
    /// A broken row or entry is rejected in `sink` and never stops the reading. An exception means that the rest
    /// of a file is lost; what was handed over before counts, but the publication is incomplete.
    ///
    /// @throws IOException if a file cannot be read to its end
    /// @throws XMLStreamException if a document is not well-formed
    void read(Publication publication, ListSink sink) throws IOException, XMLStreamException;

    /// How the files of one data set make an edition.
    enum Assembly {
        /// Every file is a whole edition; the newest is the current one.
        WHOLE,
        /// Files hold different parts of one edition: names here, addresses there. All files of a part are handed
        /// over, the oldest first; what a later one says about a key wins.
        PARTS,
        /// Every file is a shelf of its own, and all of them together are the edition.
        COLLECTION
    }
}
