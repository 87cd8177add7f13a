package dev.kkachi.lists.internal;

import dev.kkachi.files.BoundedArchive;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// One file of a publication, wherever it lies.
///
/// @param name the file's name without its folder, as locators print it
/// @param part which part of the edition it holds, empty if it is all of it
/// @param content where its bytes come from
public record ListFile(String name, String part, Content content) {
    /// Where the bytes of a file come from.
    public interface Content {
        /// Returns the content, unpacked and bounded; a workbook or other zip comes as it is.
        ///
        /// @throws IOException if it cannot be read
        InputStream open() throws IOException;

        /// Returns the names inside a workbook or other zip.
        ///
        /// @throws IOException if it cannot be read
        default List<String> entries() throws IOException {
            return List.of();
        }

        /// Returns the content of one entry of a workbook or other zip, unpacked and bounded.
        ///
        /// @throws IOException if there is no such entry or it cannot be read
        default InputStream entry(String entry) throws IOException {
            throw new FileNotFoundException("There is no entry " + entry + ".");
        }
    }

    /// Returns the file at the archive's path.
    public static ListFile of(BoundedArchive archive, String part) {
        return new ListFile(String.valueOf(archive.path().getFileName()), part, new Content() {
            @Override
            public InputStream open() throws IOException {
                return archive.content();
            }

            @Override
            public List<String> entries() throws IOException {
                return archive.entries();
            }

            @Override
            public InputStream entry(String entry) throws IOException {
                return archive.entry(entry);
            }
        });
    }

    /// Returns a file that says `text`.
    public static ListFile of(String name, String part, String text) {
        return new ListFile(name, part, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// Returns the content, unpacked and bounded; a workbook or other zip comes as it is.
    ///
    /// @throws IOException if it cannot be read
    public InputStream open() throws IOException {
        return content.open();
    }
}
