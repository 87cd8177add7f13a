package dev.kkachi.cli.internal;

import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file of an organisation's own signs.
final class IndicatorFile {
    private static final long BYTES_MAX = 4L << 20;

    private IndicatorFile() {}

    /// Returns the text of `file`, which must exist.
    ///
    /// @throws KkachiException if it is no file of text, or too large to be one of signs
    static String read(Path file) throws IOException {
        if (Files.isDirectory(file) || Files.size(file) > BYTES_MAX) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT, file + ": the rule is a file of at most " + BYTES_MAX + " bytes.");
        }
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new KkachiException(KkachiException.Code.BAD_INPUT, file + ": the rule is text in UTF-8.", e);
        }
    }
}
