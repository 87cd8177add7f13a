package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kkachi.ledger.Ledger;
import dev.kkachi.ledger.OutputLog;
import dev.kkachi.ledger.OutputStatus;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import dev.kkachi.model.Units;
import dev.kkachi.testkit.SharedData;
import dev.kkachi.tracing.Clusters;
import dev.kkachi.tracing.CoSpending;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real blocks of Bitcoin from the command to the engines, held against what everybody knows of them: how many
/// transactions they have, what a block may coin, and that nobody pays more than comes in.
class BitcoinBlocksTest {
    private static final Asset BTC = new Asset(Chain.BITCOIN, "BTC");
    private static final long COIN = 100_000_000;

    /// How many transactions block explorers show for the block, and how many coins it may make.
    private enum Block {
        B277647("btcd-277647.dat.bz2", 213, 25 * COIN),
        B363703("bitcoinj-block363703.dat", 587, 25 * COIN),
        B370661("bitcoinj-block370661.dat", 708, 25 * COIN),
        B383616("bitcoinj-block383616.dat", 1731, 25 * COIN),
        B481815("bitcoinj-block481815.dat", 2097, 25 * COIN / 2),
        B481829("bitcoinj-block481829.dat", 2020, 25 * COIN / 2),
        B2018("btcd-00000000000000000021868c2cefc52a480d173c849412fe81c4e5ab806f94ab.blk", 230, 25 * COIN / 2),
        B2019("btcd-0000000000000000001602407ac49862a7bca9d00f7f402db20b7be2f5de59d2.blk", 3315, 25 * COIN / 2);

        private final String file;
        private final int transactions;
        private final long subsidy;

        Block(String file, int transactions, long subsidy) {
            this.file = file;
            this.transactions = transactions;
            this.subsidy = subsidy;
        }
    }

    @TempDir
    private Path folder;

    private Session session;
    private Path blocks;

    @BeforeEach
    void open() {
        Path found = SharedData.find("ledger/btc-blocks");
        assumeTrue(found != null, "the real files lie beside the project");
        blocks = Objects.requireNonNull(found);
        session = Session.in(folder);
    }

    private int load(String... files) {
        List<String> words = new ArrayList<>(List.of("ledger", "import"));
        for (String file : files) {
            words.add(blocks.resolve(file).toString());
        }
        return session.run(words.toArray(String[]::new));
    }

    private Ledger ledger() throws IOException {
        return Ledger.open(folder.resolve("home/ledger"));
    }

    @Test
    void everyBlockIsWholeAndNoBlockCoinsMoreThanItMay() throws IOException {
        for (Block block : Block.values()) {
            assertThat(load(block.file)).as(block.file).isZero();
        }

        try (Ledger ledger = ledger()) {
            ledger.verify();
            OutputLog log = Objects.requireNonNull(ledger.findOutputs(BTC));
            Map<Instant, List<Long>> byBlock = byBlock(log);
            assertThat(byBlock).hasSize(Block.values().length);
            List<Instant> times = byBlock.keySet().stream().sorted().toList();
            for (Block block : Block.values()) {
                List<Long> transactions = Objects.requireNonNull(byBlock.get(times.get(block.ordinal())));
                assertThat(transactions).as(block.file).hasSize(block.transactions);
                assertThat(log.inputs(transactions.getFirst()))
                        .as("the first makes coins")
                        .isZero();
                long feesStated = out(log, transactions.getFirst()) - block.subsidy;
                long feesKnown = transactions.stream()
                        .skip(1)
                        .mapToLong(transaction -> fee(log, transaction))
                        .sum();
                assertThat(feesKnown).as("fees of " + block.file).isBetween(1L, feesStated);
            }
        }
    }

    private static Map<Instant, List<Long>> byBlock(OutputLog log) {
        Map<Instant, List<Long>> byBlock = new HashMap<>();
        for (long transaction = 0; transaction < log.transactions(); transaction++) {
            byBlock.computeIfAbsent(log.time(transaction), time -> new ArrayList<>())
                    .add(transaction);
        }
        return byBlock;
    }

    private static long out(OutputLog log, long transaction) {
        long sum = 0;
        for (int i = 0; i < log.outputs(transaction); i++) {
            sum += log.value(log.output(transaction, i)).low();
        }
        return sum;
    }

    /// Zero where not all inputs are known.
    private static long fee(OutputLog log, long transaction) {
        long sum = 0;
        for (int i = 0; i < log.inputs(transaction); i++) {
            if (!log.isKnown(log.input(transaction, i))) {
                return 0;
            }
            sum += log.value(log.input(transaction, i)).low();
        }
        long fee = sum - out(log, transaction);
        assertThat(fee).as(log.name(log.output(transaction, 0))).isNotNegative();
        return fee;
    }

    /// All inputs of the first blocks spend outputs of the first blocks; nothing was paid to anybody but for coins.
    @Test
    void theFirstBlocksKnowAllThatTheySpendAndKeepAllCoins() throws IOException {
        load("bitcoinj-first-100k-blocks.dat", "btcd-blocks1-256.bz2");

        try (Ledger ledger = ledger()) {
            OutputStatus status = ledger.outputStatus().getFirst();
            OutputLog log = Objects.requireNonNull(ledger.findOutputs(BTC));
            long unspent = 0;
            for (long transaction = 0; transaction < log.transactions(); transaction++) {
                for (int i = 0; i < log.outputs(transaction); i++) {
                    long output = log.output(transaction, i);
                    unspent += log.spender(output) == OutputLog.NONE
                            ? log.value(output).low()
                            : 0;
                }
            }
            assertThat(status.spent().unresolved()).isZero();
            assertThat(unspent).isEqualTo(439 * 50 * COIN);
        }
    }

    /// Block 170 has the first payment of all: ten coins of fifty, which block 9 had made.
    @Test
    void theFirstPaymentOfAllIsTracedForwardAndBackward() throws IOException {
        load("bitcoinj-first-100k-blocks.dat");
        String payer;
        String payee;
        try (Ledger ledger = ledger()) {
            OutputLog log = Objects.requireNonNull(ledger.findOutputs(BTC));
            long first = 0;
            while (log.inputs(first) == 0) {
                first++;
            }
            assertThat(log.value(log.output(first, 0))).isEqualTo(Units.of(10 * COIN));
            assertThat(log.maker(log.input(first, 0))).isEqualTo(9);
            payer = log.address(log.account(log.input(first, 0)));
            payee = log.address(log.account(log.output(first, 0)));
        }

        session.run("trace", payer, "--format", "table");
        String forward = session.out();
        session.run("trace", payee, "--direction", "backward", "--format", "table");

        assertThat(forward).contains("difference 0").contains(payee).doesNotContain("not followed");
        assertThat(session.out())
                .contains(payee + " received 10.00000000")
                .contains("difference 0")
                .containsPattern(payer + " +new coins of a block and its fees +coinbase +10.00000000 +100.0 %");
    }

    /// Raw blocks do not say how much most of their inputs are; whoever looks at them must not take them for nothing.
    @Test
    void detectorsLookAtABlockOfWhichMostIsUnknown() {
        load(Block.B370661.file);

        int exit = session.run("patterns", "--format", "json");

        assertThat(exit).as(session.err()).isBetween(0, 1);
        assertThat(session.out()).contains("\"suspects\":");
    }

    /// Whoever is of one cluster has spent in one transaction with another of it.
    @Test
    void whoSpendsTogetherIsOneCluster() throws IOException {
        for (Block block : Block.values()) {
            load(block.file);
        }

        try (Ledger ledger = ledger()) {
            OutputLog log = Objects.requireNonNull(ledger.findOutputs(BTC));
            Clusters clusters = CoSpending.of(log).clusters();

            assertThat(clusters.list()).hasSizeBetween(50, 200);
            for (List<Integer> cluster : clusters.list()) {
                for (Clusters.Link link : clusters.why(cluster.getFirst(), cluster.getLast())) {
                    assertThat(link.reason()).isInstanceOf(Clusters.Reason.SpentTogether.class);
                    long transaction = ((Clusters.Reason.SpentTogether) link.reason()).transaction();
                    assertThat(owners(log, transaction)).contains(link.a(), link.b());
                }
            }
            List<Integer> cluster = clusters.list().getFirst();
            session.run("clusters", log.address(cluster.getFirst()), "--format", "json");
            assertThat(session.out())
                    .contains("\"" + log.address(cluster.getLast()) + "\"")
                    .contains("spent outputs of both among its ")
                    .contains("All inputs of a transaction are signed, as a rule, by one wallet");
        }
    }

    private static List<Integer> owners(OutputLog log, long transaction) {
        List<Integer> owners = new ArrayList<>();
        for (int i = 0; i < log.inputs(transaction); i++) {
            owners.add(log.account(log.input(transaction, i)));
        }
        return owners;
    }
}
