package dev.kkachi.cli.internal;

import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The grounds of links between addresses that somebody took back, one a line, in a file beside the ledger.
final class TakenBack {
    private static final String FILE = "taken-back";

    private final Path file;
    private final Set<String> grounds = new TreeSet<>();

    private TakenBack(Path file) {
        this.file = file;
    }

    static TakenBack open(Path folder) throws IOException {
        TakenBack back = new TakenBack(folder.resolve(FILE));
        if (Files.exists(back.file)) {
            Files.readAllLines(back.file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(back.grounds::add);
        }
        return back;
    }

    Set<String> grounds() {
        return grounds;
    }

    /// Takes `undo` back and `redo` no longer, and keeps that; either may be `null`.
    void change(@Nullable String undo, @Nullable String redo) throws IOException {
        if (redo != null && !grounds.remove(redo)) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT,
                    redo + " was not taken back.\nMaybe it is misspelt; " + file + " has those that were.");
        }
        boolean isNew = undo != null && grounds.add(undo);
        if (isNew || redo != null) {
            Utf8Buffer text = new Utf8Buffer();
            grounds.forEach(ground -> text.text(ground).ascii('\n'));
            try (Output output = Output.to(file)) {
                output.write(text);
                output.commit();
            }
        }
    }
}
