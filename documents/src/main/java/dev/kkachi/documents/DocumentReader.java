package dev.kkachi.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// Reads one file of papers, told by its content and never by its name. Whatever the file holds, the
/// answer is a value, and what it may cost is bounded by counts, never by a clock: the same file gives
/// the same facts on every machine.
public final class DocumentReader {
    /// A larger file is refused. Scans of passports have a few megabytes, portfolios twenty.
    public static final int BYTES_MAX = 32 << 20;
    /// Text beyond this many characters is not kept.
    public static final int TEXT_CHARS_MAX = 200_000;
    /// Text is taken from this many pages of a file.
    public static final int PAGES_READ_MAX = 10;
    /// The packed parts of one file, pictures aside, may unpack to this many bytes.
    public static final int UNPACKED_BYTES_MAX = 64 << 20;
    /// The pictures within one file may unpack to this many bytes.
    public static final int PICTURES_UNPACKED_BYTES_MAX = 256 << 20;
    /// A picture that claims more pixels is refused; cameras of telephones make up to a hundred million.
    public static final long PIXELS_MAX = 100_000_000;
    /// The pixels of a larger picture are not looked at.
    public static final long PIXELS_LOOKED_AT_MAX = 12_000_000;

    private final boolean looksAtPixels;

    private DocumentReader(boolean looksAtPixels) {
        this.looksAtPixels = looksAtPixels;
    }

    /// Returns a reader that looks at what files say of themselves: some milliseconds a file.
    public static DocumentReader ofMetadata() {
        return new DocumentReader(false);
    }

    /// Returns a reader that also looks at the pixels of pictures, for traces of having been saved twice
    /// or put together: up to some seconds a picture.
    public static DocumentReader ofPixels() {
        return new DocumentReader(true);
    }

    /// Reads `file`. A symbolic link is not followed.
    public DocumentFacts read(Path file) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return new DocumentFacts.Refused("There is no such file, or it is a link or a folder.");
            }
            if (Files.size(file) > BYTES_MAX) {
                return new DocumentFacts.Refused("The file has more than " + (BYTES_MAX >> 20) + " MB.");
            }
            byte[] bytes = bytes(file);
            return bytes.length > BYTES_MAX
                    ? new DocumentFacts.Refused("The file grew while it was read.")
                    : read(file, bytes);
        } catch (IOException e) {
            return new DocumentFacts.Refused("The file cannot be read.");
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(BYTES_MAX + 1);
        }
    }

    private DocumentFacts read(Path file, byte[] bytes) {
        return switch (FileKind.of(bytes)) {
            case EMPTY -> new DocumentFacts.Refused("The file is empty.");
            case PDF -> PdfFile.read(bytes);
            case JPEG -> JpegFile.read(bytes, looksAtPixels);
            case PNG, WEBP, TIFF, GIF -> PictureFile.read(bytes);
            case ZIP -> WordFile.read(file);
            case TEXT -> TextFile.read(bytes);
            case HEIC ->
                new DocumentFacts.Refused(
                        "The file is a picture in the form HEIC, which is not read. Maybe save it as JPEG.");
            case OLD_OFFICE ->
                new DocumentFacts.Refused(
                        "The file is in the form of an old office programme, which is not read. Maybe save it as"
                                + " PDF.");
            case OTHER -> new DocumentFacts.Refused("The file is neither a PDF, nor a picture, nor a text.");
        };
    }
}
