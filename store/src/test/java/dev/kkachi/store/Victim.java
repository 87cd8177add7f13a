package dev.kkachi.store;

import dev.kkachi.cases.Answer;
import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/// A process that works on a store and is killed, or whose disk is full. It says what was acknowledged
/// as soon as it was.
final class Victim {
    private Victim() {}

    /// Takes the database and what is to happen: `wait N`, to say so at step N and wait there to be
    /// killed, or `fill`, to write until nothing more can be written.
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Database database = new Database.SqliteFile(Path.of(arguments[0]));
        if (arguments[1].equals("fill")) {
            fill(database, out);
            return;
        }
        int at = Integer.parseInt(arguments[2]);
        AtomicInteger step = new AtomicInteger();
        SqlStore store = SqlStore.open(database, name -> {
            if (step.incrementAndGet() == at) {
                out.println("waiting");
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        Workday.work(store, version -> out.println("acknowledged " + version));
        out.println("done");
        Thread.sleep(60_000);
    }

    private static void fill(Database database, PrintStream out) {
        try (SqlStore store = SqlStore.open(database)) {
            Workday.work(store, version -> out.println("acknowledged " + version));
            Casework casework = new Casework(store);
            long version = casework.reopen();
            for (int i = 0; i < 10_000; i++) {
                Answer answer = casework.note(version, "a long note ".repeat(1_000) + i);
                if (answer instanceof Answer.Done(Case file, long leaf) && leaf > 0) {
                    version = file.version();
                    continue;
                }
                out.println(answer instanceof Answer.Unavailable ? "unavailable" : "other " + answer);
                out.println("acknowledged " + version);
                out.println("read " + Workday.version(store));
                return;
            }
            out.println("never full");
        }
    }

    /// What the victim does again and again.
    private record Casework(SqlStore store) {
        long reopen() {
            Workday.casework(store)
                    .execute(Staff.ADA, Workday.CASE, Workday.version(store), new CaseCommand.Reopen("More came."));
            return Workday.version(store);
        }

        Answer note(long version, String text) {
            return Workday.casework(store).execute(Staff.ADA, Workday.CASE, version, new CaseCommand.AddNote(text));
        }
    }
}
