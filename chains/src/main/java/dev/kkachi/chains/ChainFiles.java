package dev.kkachi.chains;

import dev.kkachi.files.ArchiveLimits;
import dev.kkachi.files.BoundedArchive;
import dev.kkachi.model.KkachiException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;

/// Recognises files about public ledgers by their content, never by their name.
///
/// The files that are opened together are read together: a table of receipts says of the transactions
/// in another which of them failed. Of the sources, those with [ChainFile#isReference] are to be read
/// first.
public final class ChainFiles {
    private static final ArchiveLimits LIMITS = new ArchiveLimits(1L << 42, 1000, 10_000);

    private final ImportOptions options;
    private final SideFacts facts = new SideFacts();

    private ChainFiles(ImportOptions options) {
        this.options = options;
    }

    /// Returns a reader of files of which the user says `options`.
    public static ChainFiles of(ImportOptions options) {
        return new ChainFiles(options);
    }

    /// Recognises `file`.
    ///
    /// @throws IOException if it cannot be read
    /// @throws KkachiException with [KkachiException.Code#BAD_INPUT] if no format fits, or it cannot be
    ///     unpacked
    public ChainFile open(Path file) throws IOException {
        BoundedArchive archive = BoundedArchive.open(file, LIMITS);
        try {
            return open(file, archive);
        } catch (FileSystemException | FileNotFoundException e) {
            throw e;
        } catch (IOException e) {
            String why = String.valueOf(e.getMessage()).strip().replaceAll("\\.$", "");
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT,
                    file + ": cannot be unpacked (" + why + ").\nMaybe its download broke off; fetch it again.",
                    e);
        }
    }

    private ChainFile open(Path file, BoundedArchive archive) throws IOException {
        FileStart start = FileStart.of(archive);
        for (ChainFormat format : ChainFormats.ALL) {
            ChainFormat.Recognised found = format.recognise(start);
            if (found != null) {
                found.scout().look(archive, facts);
                return new ChainFile(archive, found, options, facts);
            }
        }
        if (start.bytes().length == 0) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT,
                    file + ": is empty.\nMaybe its download broke off; fetch it again.");
        }
        NearestFormat nearest = NearestFormat.find(start.header());
        throw new KkachiException(
                KkachiException.Code.BAD_INPUT,
                file + ": is in no format that is known here; it begins with \"" + beginning(start) + "\".\n"
                        + (nearest == null
                                ? "Maybe it lacks its header line, or is a part of a larger file."
                                : nearest.render() + "\nMaybe the columns are called otherwise."));
    }

    /// Returns what a person would call the formats, in the order in which they are tried.
    public static List<String> formats() {
        return ChainFormats.TITLES;
    }

    private static String beginning(FileStart start) {
        StringBuilder text = new StringBuilder();
        String bytes = start.text();
        for (int i = 0; i < Math.min(60, bytes.length()); i++) {
            char c = bytes.charAt(i);
            text.append(c >= ' ' && c < 0x7f ? c : '.');
        }
        return text.toString();
    }
}
