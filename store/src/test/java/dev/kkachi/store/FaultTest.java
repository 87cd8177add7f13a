package dev.kkachi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kkachi.cases.Answer;
import dev.kkachi.cases.CaseCommand;
import dev.kkachi.cases.CaseQuery;
import dev.kkachi.cases.Casework;
import dev.kkachi.testkit.ForAll;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What a store is worth when the disk or the machine fails: nothing acknowledged is lost, nothing
/// half-done is seen, and the audit log is whole.
class FaultTest {
    @TempDir
    Path folder = Path.of("");

    private Database.SqliteFile database(String name) {
        return new Database.SqliteFile(folder.resolve(name));
    }

    /// What `kill -9` leaves is what the files hold at that moment: they are copied at every step, and
    /// each copy is opened as a restarted process would open it.
    @Test
    void aProcessThatIsKilledAtAnyStepLosesNothingThatWasAcknowledged() throws IOException {
        AtomicInteger step = new AtomicInteger();
        AtomicLong acknowledged = new AtomicLong();
        List<Long> atStep = new ArrayList<>();
        try (SqlStore store = SqlStore.open(database("cases.db"), name -> {
            copyTo("killed" + step.getAndIncrement() + ".db");
            atStep.add(acknowledged.get());
        })) {
            Workday.work(store, acknowledged::set);
        }

        List<String> troubles = new ArrayList<>();
        for (int i = 0; i < step.get(); i++) {
            try (SqlStore killed = SqlStore.open(database("killed" + i + ".db"))) {
                for (String trouble : Workday.troubles(killed, atStep.get(i))) {
                    troubles.add("killed at step " + i + ": " + trouble);
                }
            }
        }

        assertThat(troubles).isEmpty();
        assertThat(acknowledged.get()).isEqualTo(5);
        assertThat(step.get()).isGreaterThan(50);
    }

    private void copyTo(String name) {
        try {
            Files.copy(folder.resolve("cases.db"), folder.resolve(name));
            if (Files.exists(folder.resolve("cases.db-wal"))) {
                Files.copy(folder.resolve("cases.db-wal"), folder.resolve(name + "-wal"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aRealProcessThatIsReallyKilledLosesNothingThatWasAcknowledged() throws IOException, InterruptedException {
        var random = ForAll.random(20_261_126);
        for (int i = 0; i < 4; i++) {
            int at = random.nextInt(1, 75);
            Path file = folder.resolve("victim" + i + ".db");
            Process victim = victim(List.of(), file, "wait", Integer.toString(at));
            long acknowledged = 0;
            try (BufferedReader said =
                    new BufferedReader(new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = said.readLine(); line != null; line = said.readLine()) {
                    if (line.startsWith("acknowledged ")) {
                        acknowledged = Long.parseLong(line.substring(13));
                    } else if (line.equals("waiting") || line.equals("done")) {
                        break;
                    }
                }
                victim.destroyForcibly().waitFor();
            }

            try (SqlStore store = SqlStore.open(new Database.SqliteFile(file))) {
                assertThat(Workday.troubles(store, acknowledged))
                        .as("killed at step " + at)
                        .isEmpty();
            }
        }
    }

    @Test
    void aDiskThatFailsAtAnyStepUndoesOneCommandAndTheNextGoesOn() {
        int steps = 0;
        boolean failed = true;
        while (failed) {
            int at = ++steps;
            AtomicInteger step = new AtomicInteger();
            AtomicBoolean hit = new AtomicBoolean();
            AtomicLong acknowledged = new AtomicLong();
            try (SqlStore store = SqlStore.open(database("failing" + at + ".db"), name -> {
                // what fails after the commit has returned is no failure of the disk
                if (!name.equals("COMMITTED") && step.incrementAndGet() == at) {
                    hit.set(true);
                    throw new SQLiteException("disk I/O error", SQLiteErrorCode.SQLITE_IOERR_WRITE);
                }
            })) {
                Workday.work(store, acknowledged::set);
                if (!isOneStepShort(store)) {
                    assertThat(Workday.troubles(store, acknowledged.get()))
                            .as("failed at step " + at)
                            .isEmpty();
                }
            }
            failed = hit.get();
        }
        assertThat(steps).isGreaterThan(50);
    }

    /// Where a command in the middle failed, the ones after it went on without it: then the versions
    /// mean other things.
    private static boolean isOneStepShort(SqlStore store) {
        long version = Workday.version(store);
        return version > 1 && version < 5 && !Workday.troubles(store, 0).isEmpty();
    }

    @Test
    void onAFullOrReadOnlyDiskReadsGoOnAndWritesSayUnavailable() {
        AtomicBoolean broken = new AtomicBoolean();
        for (SQLiteErrorCode code : List.of(SQLiteErrorCode.SQLITE_FULL, SQLiteErrorCode.SQLITE_READONLY)) {
            broken.set(false);
            try (SqlStore store = SqlStore.open(database(code.name() + ".db"), step -> {
                if (broken.get()) {
                    throw new SQLiteException(code.message, code);
                }
            })) {
                Workday.work(store, version -> {});
                broken.set(true);
                Casework casework = Workday.casework(store);

                Answer write = casework.execute(Staff.ADA, Workday.CASE, 5, new CaseCommand.Reopen("More came."));
                var read = casework.look(Staff.ADA, Workday.CASE);
                var queue = casework.queue(Staff.ADA, CaseQuery.QUEUE);
                broken.set(false);
                Answer later = casework.execute(Staff.ADA, Workday.CASE, 5, new CaseCommand.Reopen("More came."));

                assertThat(write)
                        .isInstanceOfSatisfying(
                                Answer.Unavailable.class,
                                unavailable -> assertThat(unavailable.why()).startsWith("Nothing was written."));
                assertThat(read).isInstanceOf(Casework.Reply.Given.class);
                assertThat(queue).isInstanceOf(Casework.Reply.Given.class);
                assertThat(later).isInstanceOf(Answer.Done.class);
            }
        }
    }

    /// The system itself lets no file of the process grow beyond a size, as a full disk does.
    @Test
    void aProcessThatReallyCannotWriteMoreGoesOnReading() throws IOException, InterruptedException {
        Path bash = Path.of("/bin/bash");
        assumeTrue(Files.isExecutable(bash), "There is no /bin/bash to limit the size of files with.");
        Path file = folder.resolve("full.db");

        Process victim = victim(List.of(bash.toString(), "-c", "ulimit -f 1500; exec \"$@\"", "limited"), file, "fill");
        String said = new String(victim.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        victim.waitFor();

        assertThat(said).contains("unavailable\n").doesNotContain("never full", "other");
        String acknowledged =
                said.replaceAll("(?s).*acknowledged (\\d+)\nread.*", "$1").strip();
        assertThat(said).contains("read " + acknowledged + "\n");
        try (SqlStore store = SqlStore.open(new Database.SqliteFile(file))) {
            assertThat(Workday.version(store)).isEqualTo(Long.parseLong(acknowledged));
        }
    }

    private static Process victim(List<String> prefix, Path file, String... what) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                file.toString()));
        command.addAll(List.of(what));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
