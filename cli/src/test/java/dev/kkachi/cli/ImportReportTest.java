package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `kkachi ledger import` says of what it did: every row once, and nothing in silence.
class ImportReportTest {
    private static final String HEADER = "chain,tx_hash,log_index,time,from,to,asset,amount,usd\n";

    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void open() {
        session = Session.in(folder);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static String row(String hash, String asset, String amount) {
        return "ethereum," + hash + ",1,2023-01-02T03:04:05Z,payroll,mule," + asset + "," + amount + ",\n";
    }

    @Test
    void everyRowIsCountedOnceAndAllThatWereRejectedAreListed() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER)
                .append(row("0xa1", "USDT", "1"))
                .append(row("0xa1", "USDT", "1"))
                .append(row("0xa1", "USDT", "2"));
        for (int i = 0; i < 7; i++) {
            rows.append(row("0xb" + i, "USDT", "-" + i));
        }

        int exit = session.run("ledger", "import", file("a.csv", rows.toString()));

        assertThat(exit).isEqualTo(2);
        assertThat(session.err())
                .contains("10 rows read, 1 new, 1 there already, 0 left out, 8 rejected, ")
                .contains("a.csv:5: amount \"-0\": An amount is not negative.")
                .contains("and 3 more rows not taken; all of them are in ");
        assertThat(Files.readAllLines(folder.resolve("home/ledger/rejected.csv")))
                .hasSize(9)
                .contains("a.csv,11,amount,-6,An amount is not negative.")
                .last()
                .asString()
                .startsWith("a.csv,4,transaction,")
                .contains("another amount");
    }

    @Test
    void anImportThatRejectsNothingTakesTheListOfTheLastOneAway() throws IOException {
        session.run("ledger", "import", file("a.csv", HEADER + row("0xa1", "USDT", "-1")));

        int exit = session.run("ledger", "import", file("b.csv", HEADER + row("0xa1", "USDT", "1")));

        assertThat(exit).isZero();
        assertThat(folder.resolve("home/ledger/rejected.csv")).doesNotExist();
    }

    @Test
    void onlyWhatHasChangedIsPrinted() throws IOException {
        session.run("ledger", "import", file("a.csv", HEADER + row("0xa1", "USDT", "1") + row("0xa2", "USDC", "1")));
        Session later = Session.in(folder);

        later.run("ledger", "import", file("b.csv", HEADER + row("0xa3", "USDC", "1")), "--format", "csv");
        Session nothing = Session.in(folder);
        nothing.run("ledger", "import", file("b.csv", HEADER + row("0xa3", "USDC", "1")), "--format", "table");

        assertThat(later.out()).contains("ethereum,USDC,").doesNotContain("USDT");
        assertThat(nothing.out()).isEmpty();
    }

    @Test
    void aDownloadThatBrokeOffIsBadInputAndWhatStoodBeforeIsStored() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 60_000; i++) {
            rows.append(row("0x" + Integer.toHexString(i * 0x9E3779B9), "USDT", "" + i * 0x9E37L));
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(rows.toString().getBytes(StandardCharsets.UTF_8));
        }
        byte[] half = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
        Path file = Files.write(folder.resolve("a.csv.gz"), half);

        int exit = session.run("ledger", "import", file.toString(), "--format", "csv");

        assertThat(exit).isEqualTo(2);
        assertThat(session.err()).contains("a.csv.gz: ").contains("Maybe its download broke off");
        assertThat(session.out()).contains("ethereum,USDT,USDT,6,");
    }

    @Test
    void anEmptyFileAndAnEmptyLedgerAreCalledSo() throws IOException {
        int refused = session.run("ledger", "import", file("a.csv", ""));
        String why = session.err();
        int status = session.run("ledger", "status", "--format", "table");
        int verified = session.run("ledger", "verify");

        assertThat(refused).isEqualTo(2);
        assertThat(status + verified).isZero();
        assertThat(session.out()).isEmpty();
        assertThat(why).contains("a.csv: is empty.");
        assertThat(session.err()).contains("The ledger holds no transfers.").doesNotContain("as it was written");
    }
}
