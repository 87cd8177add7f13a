package dev.kkachi.cli.internal;

import dev.kkachi.linking.Linkage;
import dev.kkachi.linking.RecordTable;
import dev.kkachi.linking.Register;
import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The register of linked records in the home, which `kkachi link --incremental` makes and adds to, and which `split`
/// and `join` change.
final class LinkStore {
    /// What is settled once a register is there.
    private static final List<String> SETTLED =
            List.of(ScreenOptions.THRESHOLD, LinkCommand.WITHIN, LinkCommand.VERDICTS, LinkCommand.PAIRS);

    private LinkStore() {}

    private static Path path(Call call) {
        return call.home().resolve("linking").resolve("records.register");
    }

    /// Says whether there is a register.
    static boolean isThere(Call call) {
        return Files.exists(path(call));
    }

    /// Keeps what came of the first files.
    static void keep(Call call, Linkage linkage) throws IOException {
        Path path = path(call);
        Files.createDirectories(path.getParent());
        try (Register _ = Register.keep(path, linkage)) {
            // whoever comes next opens it
        } catch (IllegalArgumentException e) {
            throw new KkachiException(
                    KkachiException.Code.ENVIRONMENT,
                    "Another run has made " + path + " meanwhile.\nMaybe run the command again: it adds to that.",
                    e);
        }
    }

    /// Returns what is wrong if there is no register.
    static KkachiException none(Call call) {
        return bad("There is no register of linked records in " + call.home()
                + ".\nMaybe 'kkachi link INPUT --incremental' is to begin one, or --home names another folder.");
    }

    /// Opens the register, and says what was noticed.
    ///
    /// @throws KkachiException if there is none, it is damaged, or another process has it
    static Register open(Call call) {
        Path path = path(call);
        if (!Files.exists(path)) {
            throw none(call);
        }
        try {
            Register register = Register.open(path);
            register.notes().forEach(note -> call.around().err().println("kkachi: " + note));
            return register;
        } catch (IllegalArgumentException e) {
            throw new KkachiException(
                    KkachiException.Code.ENVIRONMENT,
                    e.getMessage() + "\nMaybe put back a copy of it, or move it away and link all files anew.",
                    e);
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            throw new KkachiException(
                    KkachiException.Code.ENVIRONMENT,
                    path + " cannot be opened: " + (cause == null ? e.getMessage() : Failures.reason(cause))
                            + ".\nMaybe wait until the other run has ended.",
                    e);
        }
    }

    /// Adds what `call` names to the register and tells whose it is.
    static int add(Call call) throws IOException {
        for (String option : SETTLED) {
            if (call.has(option)) {
                throw bad(option + " was settled when the register was made; the rule is to leave it out now.\nMaybe"
                        + " 'kkachi link join' or 'split' says what you have decided, or --home names another folder.");
            }
        }
        try (Register register = open(call)) {
            List<?> why = call.find(ScreenOptions.WHY, List.class);
            if (call.arguments().isEmpty() && why != null) {
                return LinkCommand.one(call, register, why);
            }
            LinkCommand.needInput(call);
            LinkInput input = LinkInput.read(call, register);
            refuseOtherKinds(input, register);
            input.notes().addAll(unknown(input, register));
            Progress progress = Progress.start(call);
            AddedRecords added;
            try {
                progress.stage("adding " + Progress.counted(input.table().size(), "record"));
                added = AddedRecords.add(register, input, progress);
            } finally {
                progress.finish();
            }
            int exit = why == null ? AddedTable.print(call, input, added) : LinkCommand.one(call, register, why);
            return input.rejected() > 0 ? Exit.BAD_INPUT : exit;
        }
    }

    /// Returns as sentences which columns the register does not compare.
    private static List<String> unknown(LinkInput input, Register register) {
        List<String> kept = register.table().columns();
        List<String> unknown = input.table().columns().stream()
                .filter(column -> !kept.contains(column))
                .toList();
        return unknown.isEmpty()
                ? List.of()
                : List.of("The register does not compare " + String.join(", ", unknown) + "; its columns are "
                        + String.join(", ", kept) + ". Maybe --map says what they hold.");
    }

    private static void refuseOtherKinds(LinkInput input, Register register) {
        List<String> kept = register.table().columns();
        if (input.table().size() > 0 && input.table().columns().stream().noneMatch(kept::contains)) {
            throw bad("No column of these files is one of the register's, which are " + String.join(", ", kept)
                    + ".\nMaybe --map says what they hold, such as " + kept.getFirst() + "=COLUMN.");
        }
        refuseOtherNames(input.table().columns(), kept);
        register.columns().forEach(column -> {
            var stated = input.fields().kinds().get(column.name());
            if (stated != null && stated != column.kind()) {
                throw bad("The register compares " + column.name() + " as " + LinkTable.kind(column)
                        + "; the rule is one kind for all files.");
            }
        });
    }

    /// Records without a name that counts would be added, and found by nobody.
    private static void refuseOtherNames(List<String> columns, List<String> kept) {
        List<String> wholes = named(columns, "full_name");
        List<String> parts = named(columns, "given_name", "surname");
        List<String> keptWholes = named(kept, "full_name");
        List<String> keptParts = named(kept, "given_name", "surname");
        if (!wholes.isEmpty() && parts.isEmpty() && keptWholes.isEmpty() && !keptParts.isEmpty()) {
            throw bad("The register has names in parts (" + String.join(", ", keptParts)
                    + "), and these files have them whole (" + String.join(", ", wholes)
                    + ").\nMaybe split them, or begin anew in another --home with all files.");
        }
        if (!parts.isEmpty() && wholes.isEmpty() && keptParts.isEmpty() && !keptWholes.isEmpty()) {
            throw bad("The register has whole names (" + String.join(", ", keptWholes)
                    + "), and these files have them in parts (" + String.join(", ", parts)
                    + ").\nMaybe put them together, or begin anew in another --home with all files.");
        }
    }

    private static List<String> named(List<String> columns, String... fields) {
        return columns.stream()
                .filter(column -> Stream.of(fields).anyMatch(field -> field.equals(ColumnSynonyms.find(column))))
                .toList();
    }

    /// Returns the first of `columns` in which `row` says something else than the record of this id in `kept`; -1 if
    /// none does, or there is no such record.
    static int differing(RecordTable kept, String id, List<String> columns, List<String> row) {
        int record = kept.find(id);
        for (int column = 0; record >= 0 && column < columns.size(); column++) {
            int place = kept.columns().indexOf(columns.get(column));
            @Nullable String value = place < 0 ? null : kept.value(record, place);
            if (place >= 0 && !row.get(column).strip().equals(value == null ? "" : value)) {
                return column;
            }
        }
        return -1;
    }

    private static KkachiException bad(String message) {
        return new KkachiException(KkachiException.Code.BAD_INPUT, message);
    }
}
