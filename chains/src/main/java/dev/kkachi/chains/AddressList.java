package dev.kkachi.chains;

import dev.kkachi.files.BoundedArchive;
import dev.kkachi.files.LineReader;
import dev.kkachi.files.TextLine;
import dev.kkachi.model.Wallet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Text files with one address a line, in which the Treasury's wallets are passed on by ticker. Such a file does
/// not say what its addresses are; that they are listed is taken from the name of the file or its folder, and from
/// nothing else.
final class AddressList implements ChainFormat {
    private static final int LINE_BYTES_MAX = 1 << 12;
    private static final int LINES_LOOKED_AT = 20;
    private static final int LENGTH_MIN = 20;

    @Override
    public @Nullable Recognised recognise(FileStart start) {
        return isList(start.text()) ? new Recognised("a list of addresses", true, AddressList::read) : null;
    }

    private static boolean isList(String text) {
        return text.lines().limit(LINES_LOOKED_AT).anyMatch(line -> !line.isBlank())
                && text.lines()
                        .limit(LINES_LOOKED_AT)
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .allMatch(line -> isHash(line) || (line.length() >= LENGTH_MIN && Wallet.find(line) != null));
    }

    private static boolean isHash(String line) {
        return line.matches("[0-9a-f]{64}");
    }

    private static void read(BoundedArchive file, Intake into) throws IOException {
        String place = file.path().toAbsolutePath().normalize().toString().toLowerCase(Locale.ROOT);
        String[] folders = place.split("[/\\\\]");
        String names = folders[folders.length - 1] + " " + (folders.length > 1 ? folders[folders.length - 2] : "");
        boolean isListed = names.contains("ofac") || names.contains("sanction");
        if (!isListed) {
            into.remark(
                    0, Refused.because("", "", "A list of addresses does not say what they are; nor does its name."));
        }
        try (LineReader lines = LineReader.open(file.content(), into.file(), LINE_BYTES_MAX)) {
            for (TextLine line = lines.next(); line != null; line = lines.next()) {
                if (!(line instanceof TextLine.Text text) || isAddress(text.text())) {
                    one(line, isListed, into);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isAddress(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }

    private static void one(TextLine line, boolean isListed, Intake into) {
        try {
            if (!(line instanceof TextLine.Text text)) {
                throw Refused.because("", "", "A line is text in UTF-8.");
            }
            TagDraft draft = new TagDraft(text.text().strip());
            draft.source = into.file();
            draft.label = into.file();
            draft.stated = PrintedDate.inName(into.file());
            into.sink().add(isListed ? TagTables.listed(into, draft, "on the OFAC list") : draft.tag(into));
        } catch (Refused e) {
            into.refuse(line.line(), e);
        }
    }
}
