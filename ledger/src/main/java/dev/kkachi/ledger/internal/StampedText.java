package dev.kkachi.ledger.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kkachi.files.WriteAside;
import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// A small text file of lines whose last line is their checksum, so that a torn one is known for what it is.
final class StampedText {
    private static final String SUM = "sum ";

    private StampedText() {}

    /// Writes `lines` under `title`, and puts them in the place of `file` only when they are on the disk.
    static void write(Path file, String title, List<String> lines) throws IOException {
        String text = title + "\n" + String.join("\n", lines) + (lines.isEmpty() ? "" : "\n");
        try (WriteAside aside = WriteAside.open(file)) {
            aside.out().write((text + SUM + sum(text) + "\n").getBytes(UTF_8));
            aside.commit();
        }
    }

    /// Returns the lines below the title.
    ///
    /// @throws KkachiException if the file is missing, torn, or of another title
    static List<String> read(Path file, String title) throws IOException {
        String text;
        try {
            text = Files.readString(file);
        } catch (NoSuchFileException e) {
            throw damaged(file, "it is missing", e);
        }
        int last = text.lastIndexOf(SUM, text.length() - 2);
        if (last <= 0 || !text.substring(last).equals(SUM + sum(text.substring(0, last)) + "\n")) {
            throw damaged(file, "it is torn: its checksum does not fit its text", null);
        }
        List<String> lines = text.substring(0, last).lines().toList();
        if (!lines.getFirst().equals(title)) {
            throw damaged(file, "it begins \"" + lines.getFirst() + "\"; this version reads \"" + title + "\"", null);
        }
        return lines.subList(1, lines.size());
    }

    static KkachiException damaged(Path file, String what, @Nullable Throwable cause) {
        String message = "The ledger's file " + file + " cannot be used: " + what + ".\nMaybe import its source again.";
        return cause == null
                ? new KkachiException(KkachiException.Code.ENVIRONMENT, message)
                : new KkachiException(KkachiException.Code.ENVIRONMENT, message, cause);
    }

    private static String sum(String text) {
        CRC32C sum = new CRC32C();
        sum.update(text.getBytes(UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
