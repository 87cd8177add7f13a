package dev.kkachi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.ledger.spi.OutputTransaction;
import dev.kkachi.ledger.spi.OutputTransaction.Input;
import dev.kkachi.ledger.spi.OutputTransaction.Output;
import dev.kkachi.model.KkachiException;
import dev.kkachi.model.Units;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The outputs on disk, in pictures, and against a plain list of the same transactions.
final class OutputStoreTest {
    @TempDir
    Path home;

    @Test
    void everyTransactionKnowsWhatItSpendsAndWhoSpendsIt() throws IOException {
        store(Coins.of("""
            1/0 mint: -> thief:50
            2/0 more: -> miner:50
            2/1 pay:  mint.0 -> shop:30 thief:19
            """));

        assertThat(picture()).isEqualTo("""
            mint: -> thief:50>pay
            more: -> miner:50
            pay: thief:50 -> shop:30 thief:19
            """);
    }

    @Test
    void whatLiesOutsideTheLedgerIsUnknownUntilItsBlockIsImported() throws IOException {
        store(Coins.of("5/1 pay: mint.1 -> shop:30"));
        String before = picture();
        OutputStatus.Spent unresolved = status().spent();

        store(Coins.of("3/0 mint: -> miner:9 thief:50"));

        assertThat(before).isEqualTo("pay: mint.1=? -> shop:30\n");
        assertThat(unresolved).isEqualTo(new OutputStatus.Spent(1, 1, 1));
        assertThat(picture()).isEqualTo("""
            mint: -> miner:9 thief:50>pay
            pay: thief:50 -> shop:30
            """);
        assertThat(status().spent()).isEqualTo(new OutputStatus.Spent(1, 0, 0));
    }

    @Test
    void whatASourceSaysOfAnOutputThatTheLedgerLacksIsTaken() throws IOException {
        store(Coins.of("5/1 pay: mint.1=thief:50 -> shop:30"));

        try (Ledger ledger = Ledger.open(home)) {
            OutputLog log = log(ledger);
            long foreign = log.input(0, 0);

            assertThat(log.maker(foreign)).isEqualTo(OutputLog.NONE);
            assertThat(log.spender(foreign)).isZero();
            assertThat(log.name(foreign)).isEqualTo("bitcoin:mint_O1");
            assertThat(log.value(foreign)).isEqualTo(Units.of(50));
            assertThat(log.outputsOf(log.account("thief"))).isEqualTo(1);
            assertThat(log.outputOf(log.account("thief"), 0)).isEqualTo(foreign);
        }
    }

    @Test
    void aFullerSourceCompletesWhatTheFirstOneLeftOpen() throws IOException {
        store(Coins.of("""
            5/? pay:  mint.1 pool.0=friend:5 -> shop:30
            6/1 rest: pay.0 -> desk:29
            """));

        ImportReport report = store(Coins.of("5/7 pay: mint.1=thief:50 pool.0 -> shop:30"));

        assertThat(report.repeated()).isEqualTo(1);
        assertThat(report.stored()).isZero();
        assertThat(picture()).isEqualTo("""
            pay: thief:50 friend:5 -> shop:30>rest
            rest: shop:30 -> desk:29
            """);
    }

    @Test
    void aTransactionThatComesAgainIsStoredOnce() throws IOException {
        Coins coins = Coins.of("""
            1/0 mint: -> thief:50
            2/1 pay:  mint.0 -> shop:30 thief:19
            """);

        store(coins);
        List<String> folders = segments();
        ImportReport again = store(coins);

        assertThat(again.stored()).isZero();
        assertThat(again.repeated()).isEqualTo(2);
        assertThat(segments()).as("nothing was written anew").isEqualTo(folders);
    }

    @Test
    void aTransactionThatContradictsAStoredOneIsRejectedWithItsLine() throws IOException {
        store(Coins.of("1/0 mint: -> thief:50"));

        ImportReport report = store(Coins.named("other.json", """
            2/0 fine: -> miner:50
            1/0 mint: -> thief:51
            """));

        assertThat(report.stored()).isEqualTo(1);
        assertThat(report.problems().rejected())
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.render())
                        .startsWith("other.json:2: transaction \"mint\"")
                        .contains("other inputs or outputs"));
    }

    @Test
    void anOutputIsSpentOnceAndWhoComesSecondSpendsNobodyKnowsWhat() throws IOException {
        store(Coins.of("""
            1/0 mint:  -> thief:50
            2/1 pay:   mint.0 -> shop:50
            """));

        ImportReport report = store(Coins.named("second", """
            3/1 again: mint.0 -> desk:50
            3/2 twice: far.0=x:5 -> desk:5
            4/1 third: far.0=x:5 -> desk:5
            4/2 fool:  pay.7 -> desk:5
            """));

        assertThat(report.problems().rejected())
                .extracting(rejection -> rejection.line() + " " + rejection.rule())
                .containsExactly(
                        "1 An output is spent once, and another transaction spends the same before.",
                        "4 An input spends an output that its transaction does not make.",
                        "3 An output is spent once, and another transaction spends the same before.");
        assertThat(picture()).isEqualTo("""
            mint: -> thief:50>pay
            pay: thief:50 -> shop:50
            again: mint.0=? -> desk:50
            twice: x:5 -> desk:5
            third: far.0=? -> desk:5
            fool: pay.7=? -> desk:5
            """);
    }

    @Test
    void aLaterSegmentSpendsFromAnEarlierOneThatIsNotWrittenAnew() throws IOException {
        StringBuilder many = new StringBuilder();
        for (int block = 1; block <= 20; block++) {
            many.append(block).append("/0 m").append(block).append(": -> miner:50 pool:7\n");
        }
        store(Coins.of(many.toString()));

        store(Coins.of("30/1 pay: m3.0 m5.1 -> shop:57"));
        ImportReport last = store(Coins.of("31/1 again: m3.0 m6.1 -> shop:7"));

        assertThat(segments()).as("the first one stays").hasSize(2).contains("2");
        assertThat(last.problems().rejectedCount()).isEqualTo(1);
        assertThat(picture())
                .contains("m3: -> miner:50>pay pool:7\n")
                .contains("m5: -> miner:50 pool:7>pay\n")
                .contains("m6: -> miner:50 pool:7>again\n")
                .contains("pay: miner:50 pool:7 -> shop:57\n")
                .contains("again: m3.0=? pool:7 -> shop:7\n");
        try (Ledger ledger = Ledger.open(home)) {
            OutputLog log = log(ledger);
            assertThat(log.outputsOf(log.account("miner"))).isEqualTo(20);
            assertThat(log.outputsOf(log.account("shop"))).isEqualTo(2);
            assertThat(log.name(log.outputOf(log.account("shop"), 1))).isEqualTo("bitcoin:again_O0");
        }
    }

    @Test
    void aBlockMakesNewCoinsOnce() throws IOException {
        ImportReport report = store(Coins.of("""
            1/0 mint:  -> miner:50
            1/0 stale: -> other:50
            """));

        assertThat(report.stored()).isEqualTo(1);
        assertThat(report.problems().rejected())
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.rule())
                        .contains("block 1 does. Maybe the chain has left one of the two."));
    }

    @Test
    void whereNobodySaysThePlaceAnOutputIsMadeBeforeItIsSpent() throws IOException {
        store(Coins.of("""
            2/? last:  middle.0 -> desk:48
            2/? middle: first.0 -> shop:49
            2/? first: mint.0 -> mule:50
            1/0 mint: -> thief:51
            """));

        assertThat(picture()).isEqualTo("""
            mint: -> thief:51>first
            first: thief:51 -> mule:50>middle
            middle: mule:50 -> shop:49>last
            last: shop:49 -> desk:48
            """);
    }

    @Test
    void whatBreaksARuleIsRejectedAndTheRestIsTaken() throws IOException {
        ImportReport report = store(Coins.of("""
            1/0 mint: -> thief:50
            -1/0 lost: -> thief:50
            2/1 more: x.0=thief:5 -> shop:6
            2/2 zero: x.1=thief:5 -> shop:5
            3/1 bad:  x.2 -> 0x12:5
            """));

        assertThat(report.stored()).isEqualTo(2);
        assertThat(report.problems().rejected())
                .extracting(rejection -> rejection.line() + " " + rejection.field())
                .containsExactly("2 block", "3 outputs", "5 address");
    }

    @Test
    void aColumnThatIsCutIsNamedWhenItIsOpenedAndOneThatIsChangedByVerify() throws IOException {
        store(Coins.of("""
            1/0 mint: -> thief:50
            2/1 pay:  mint.0 -> shop:30 thief:19
            """));
        Path segment = home.resolve("chains/bitcoin/assets/BTC/outputs")
                .resolve(segments().getFirst());
        try (RandomAccessFile file =
                new RandomAccessFile(segment.resolve("value.i64").toFile(), "rw")) {
            file.write(7);
        }

        assertThatThrownBy(this::verify).isInstanceOf(KkachiException.class).hasMessageContaining("value.i64");
        try (RandomAccessFile file =
                new RandomAccessFile(segment.resolve("spender.i32").toFile(), "rw")) {
            file.setLength(5);
        }
        assertThatThrownBy(this::picture)
                .isInstanceOf(KkachiException.class)
                .hasMessageContaining("spender.i32")
                .hasMessageContaining("5 bytes");
    }

    private void verify() throws IOException {
        try (Ledger ledger = Ledger.open(home)) {
            ledger.verify();
        }
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(24);
    }

    /// Blocks come in any order, in several imports and segments, some twice, some without what their inputs are.
    @ParameterizedTest
    @MethodSource("seeds")
    void answersAsAListOfTheSameTransactionsDoes(long seed) throws IOException {
        Random random = new Random(seed);
        List<OutputTransaction> all = randomChain(random, 5 + random.nextInt(60));
        List<OutputTransaction> heard = new ArrayList<>();
        List<OutputTransaction> order = new ArrayList<>(all);
        if (random.nextBoolean()) {
            Collections.shuffle(order, random);
        }
        while (!order.isEmpty()) {
            List<OutputTransaction> part = order.subList(0, 1 + random.nextInt(order.size()));
            List<OutputTransaction> source = new ArrayList<>();
            part.forEach(transaction -> source.add(random.nextBoolean() ? transaction : silent(transaction, random)));
            part.clear();
            if (!heard.isEmpty() && random.nextBoolean()) {
                source.add(heard.get(random.nextInt(heard.size())));
            }
            heard.addAll(source);
            ImportReport report = store(new LedgerSettings(1 + random.nextInt(50)), new Coins("random", source));
            assertThat(report.problems().rejectedCount()).as("seed " + seed).isZero();
        }

        try (Ledger ledger = Ledger.open(home)) {
            ledger.verify();
            assertThat(OutputOracle.render(log(ledger))).as("seed " + seed).isEqualTo(OutputOracle.render(all, heard));
        }
    }

    /// Some outputs that are spent were made before the first block.
    private static List<OutputTransaction> randomChain(Random random, int count) {
        List<OutputTransaction> chain = new ArrayList<>();
        List<Input> unspent = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            unspent.add(new Input("old" + i / 2, i % 2, new Output("o" + i % 3, Units.of(1 + random.nextInt(100)))));
        }
        int block = 1;
        int place = 0;
        for (int i = 0; i < count; i++) {
            if (random.nextInt(4) == 0) {
                block += 1 + random.nextInt(2);
                place = 0;
            }
            List<Input> inputs = new ArrayList<>();
            long value = place == 0 ? 50 : 0;
            for (int wanted = place == 0 ? 0 : 1 + random.nextInt(3); wanted > 0 && !unspent.isEmpty(); wanted--) {
                Input input = unspent.remove(random.nextInt(unspent.size()));
                inputs.add(input);
                value += Objects.requireNonNull(input.spent()).value().low();
            }
            if (inputs.isEmpty() && place > 0) {
                continue;
            }
            List<Output> outputs = new ArrayList<>();
            for (int o = random.nextInt(4); o >= 0; o--) {
                long part = random.nextLong(value + 1);
                value -= part;
                Output output = new Output("a" + random.nextInt(8), Units.of(part));
                unspent.add(new Input("t" + i, outputs.size(), output));
                outputs.add(output);
            }
            Instant time = Instant.ofEpochSecond(1_000_000 + 600L * block + random.nextInt(900));
            chain.add(new OutputTransaction(Coins.BTC, "t" + i, block, place++, time, inputs, outputs));
        }
        return chain;
    }

    /// Says less of the same transaction, as a source does that has blocks alone.
    private static OutputTransaction silent(OutputTransaction full, Random random) {
        List<Input> inputs = full.inputs().stream()
                .map(input -> random.nextInt(4) == 0 ? input : new Input(input.transaction(), input.output(), null))
                .toList();
        return new OutputTransaction(
                full.coin(), full.hash(), full.block(), full.index(), full.time(), inputs, full.outputs());
    }

    private ImportReport store(Coins coins) throws IOException {
        return store(LedgerSettings.STANDARD, coins);
    }

    private ImportReport store(LedgerSettings settings, Coins coins) throws IOException {
        try (LedgerImport run = LedgerImport.open(home, settings)) {
            run.read(coins);
            return run.finish();
        }
    }

    private List<String> segments() throws IOException {
        try (Stream<Path> all = Files.list(home.resolve("chains/bitcoin/assets/BTC/outputs"))) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private OutputStatus status() throws IOException {
        try (Ledger ledger = Ledger.open(home)) {
            return ledger.outputStatus().getFirst();
        }
    }

    private String picture() throws IOException {
        try (Ledger ledger = Ledger.open(home)) {
            return OutputOracle.picture(log(ledger));
        }
    }

    private static OutputLog log(Ledger ledger) throws IOException {
        return Objects.requireNonNull(ledger.findOutputs(Coins.BTC));
    }
}
