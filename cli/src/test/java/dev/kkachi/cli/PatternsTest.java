package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kkachi patterns` over a few wages that a person can follow with a finger.
class PatternsTest {
    private static final String TRANSFERS = """
            chain,tx_hash,log_index,time,from,to,asset,amount,usd
            ethereum,0xa1,1,2023-01-02T10:00:00Z,payroll,worker,USDC,5000.00,
            ethereum,0xa2,1,2023-01-03T10:00:00Z,worker,hand,USDC,4500.00,
            ethereum,0xa3,1,2023-02-02T10:00:00Z,payroll,worker,USDC,5000.00,
            ethereum,0xa4,1,2023-02-03T10:00:00Z,worker,hand,USDC,4500.00,
            ethereum,0xa5,1,2023-03-02T10:00:00Z,payroll,worker,USDC,5000.00,
            ethereum,0xa6,1,2023-03-03T10:00:00Z,worker,hand,USDC,4500.00,
            ethereum,0xa7,1,2023-04-02T10:00:00Z,payroll,worker,USDC,5000.00,
            ethereum,0xa8,1,2023-04-03T10:00:00Z,worker,hand,USDC,4500.00,
            ethereum,0xa9,1,2023-05-03T10:00:00Z,baker,miller,USDC,1.00,
            """;

    @TempDir
    private Path folder;

    private Session session;

    @BeforeEach
    void open() throws IOException {
        session = Session.in(folder);
        Path transfers = folder.resolve("transfers.csv");
        Files.writeString(transfers, TRANSFERS);
        session.run("ledger", "import", transfers.toString());
    }

    @Test
    void whatWasSeenIsALineWithMeasuresTransfersAndInnocentExplanations() {
        int exit = session.run("patterns", "worker", "--format", "jsonl");

        assertThat(exit).isZero();
        assertThat(session.out())
                .contains(
                        "{\"address\":\"worker\",\"bits\":3.0,\"needs_a_person\":false,\"patterns\":[{\"pattern\":\"W1\"")
                .contains(
                        "{\"what\":\"their rhythm\",\"value\":\"monthly\",\"rule\":\"7, 14, 15 or 28 to 31 days, give or"
                                + " take 3\"}")
                .contains("{\"id\":\"ethereum:0xa1_T1\",\"time\":\"2023-01-02T10:00:00Z\",\"claim\":\"payroll paid"
                        + " 5000.000000 USDC to worker.\"}")
                .contains("\"innocent\":[\"an honest employee");
    }

    @Test
    void aTableSaysTheSameToAPerson() {
        session.run("patterns", "worker", "--only", "W2", "--format", "table");

        assertThat(session.out())
                .startsWith("worker  3.0 bits\n  W2 quick consolidation, 3.0 bits\n")
                .contains("18000.000000 USDC of 20000.000000 USDC")
                .contains("innocent if: ");
    }

    @Test
    void whatSaysNextToNothingIsCountedUnlessAsked() {
        session.run("patterns", "--only", "W1", "--format", "csv");

        assertThat(session.out())
                .startsWith(
                        "address,bits,pattern,title,pattern_bits,summary,transfers\nworker,1.0,W1,wage stream,1.0,");
    }

    @Test
    void unknownPatternsAddressesAndAssetsAreRefused() {
        assertThat(session.run("patterns", "--only", "W1,X9")).isEqualTo(2);
        assertThat(session.err()).contains("'X9' is no pattern; the rule is a list of [W1, W2");
        assertThat(session.run("patterns", "stranger")).isEqualTo(2);
        assertThat(session.run("patterns", "--asset", "GOLD")).isEqualTo(2);
        assertThat(session.err()).contains("The ledger holds nothing of what was asked for.");
    }
}
