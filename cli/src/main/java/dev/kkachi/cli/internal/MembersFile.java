package dev.kkachi.cli.internal;

import dev.kkachi.model.KkachiException;
import dev.kkachi.model.Party;
import dev.kkachi.records.PartyRow;
import dev.kkachi.records.PartyRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The members of a population, read whole.
///
/// @param file what it is called in messages
/// @param parties the members
/// @param rejected the rows that could not be read
record MembersFile(String file, List<Party> parties, List<PartyRow.Rejected> rejected) {
    private static final int COMPLAINTS_SHOWN = 5;

    /// Reads `path`.
    ///
    /// @throws KkachiException if nobody is in it
    static MembersFile read(Path path, String name) throws IOException {
        List<Party> parties = new ArrayList<>();
        List<PartyRow.Rejected> rejected = new ArrayList<>();
        try (PartyRows rows = PartyRows.open(Files.newInputStream(path), name)) {
            for (PartyRow row = rows.next(); row != null; row = rows.next()) {
                switch (row) {
                    case PartyRow.Read read -> parties.add(read.party());
                    case PartyRow.Rejected no -> rejected.add(no);
                }
            }
        }
        if (parties.isEmpty()) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT,
                    name + ": nobody to screen in it; the rule is rows with a name or a wallet.");
        }
        return new MembersFile(name, parties, rejected);
    }

    /// Says which rows could not be read: who is left out is never screened.
    void tellRejected(Call call) {
        rejected.stream()
                .limit(COMPLAINTS_SHOWN)
                .forEach(row -> call.around()
                        .err()
                        .println("kkachi: "
                                + Columns.printable(file + ":" + row.line() + ": " + row.column() + " '" + row.value()
                                        + "': " + row.reason())
                                + "."));
        if (rejected.size() > COMPLAINTS_SHOWN) {
            call.around()
                    .err()
                    .println("kkachi: " + (rejected.size() - COMPLAINTS_SHOWN) + " more rows could not be read.");
        }
    }
}
