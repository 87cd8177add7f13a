package dev.kkachi.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.ledger.Rows.Row;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import dev.kkachi.model.Units;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The ledger on disk against a plain list of the same rows.
final class LedgerTest {
    private static final Asset USDT = new Asset(Chain.ETHEREUM, "USDT");

    @TempDir
    Path home;

    @Test
    void keepsATransferToTheLastUnit() throws IOException {
        Units amount = Units.of(new BigInteger("123456789012345678901234567890"));
        store(
                LedgerSettings.STANDARD,
                Rows.named("pay.csv").add(row("0xab", 3, 1_700_000_000, "payroll", "mule", amount)));

        try (Ledger ledger = Ledger.open(home)) {
            TransferLog log = Objects.requireNonNull(ledger.find(USDT));

            assertThat(log.edges()).isEqualTo(1);
            assertThat(log.amount(0)).isEqualTo(amount);
            assertThat(log.name(0)).isEqualTo("ethereum:0xab_T3");
            assertThat(log.address(log.from(0))).isEqualTo("payroll");
            assertThat(log.opening(log.account("payroll"))).isEqualTo(amount);
            assertThat(log.balance(log.account("mule"), 1)).isEqualTo(amount);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24})
    void answersAsAListOfTheSameRowsDoes(long seed) throws IOException {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        int parts = 1 + random.nextInt(4);
        for (int part = 0; part < parts; part++) {
            Rows source = randomRows(random, part);
            rows.addAll(source.list());
            store(new LedgerSettings(80 + random.nextInt(500)), source);
        }

        try (Ledger ledger = Ledger.open(home)) {
            ledger.verify();

            assertSame(Objects.requireNonNull(ledger.find(USDT)), inOrder(rows), "seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 9_000})
    void blocksAndOpeningsSayWhatEachTransferAndAccountSays(int count) throws IOException {
        Random random = new Random(count);
        Rows rows = Rows.named("block.csv");
        for (int i = 0; i < count; i++) {
            Units amount = Units.of(random.nextInt(1_000_000));
            rows.add(row("0x" + i, 1, 1_700_000_000 + i, "a" + random.nextInt(50), "b" + random.nextInt(50), amount));
        }
        store(LedgerSettings.STANDARD, rows);

        try (Ledger ledger = Ledger.open(home)) {
            TransferLog log = Objects.requireNonNull(ledger.find(USDT));
            TransferBlock block = new TransferBlock();
            long[] openings = new long[log.nodes()];
            log.readOpenings(3, log.nodes() - 3, openings);

            for (long first = 0; first < log.edges(); first += block.size()) {
                log.read(first, block);
                assertThat(block.isWide()).isFalse();
                for (int i = 0; i < block.size(); i++) {
                    assertThat(block.from()[i]).isEqualTo(log.from(first + i));
                    assertThat(block.to()[i]).isEqualTo(log.to(first + i));
                    assertThat(Units.of(block.amounts()[i])).isEqualTo(log.amount(first + i));
                }
            }
            for (int account = 3; account < log.nodes(); account++) {
                assertThat(Units.of(openings[account - 3])).isEqualTo(log.opening(account));
            }
        }
    }

    private static Rows randomRows(Random random, int part) {
        Rows source = Rows.named("part" + part);
        int count = random.nextInt(400);
        boolean wide = random.nextInt(3) == 0;
        boolean ordered = random.nextBoolean();
        for (int i = 0; i < count; i++) {
            long seconds =
                    1_600_000_000L + (ordered ? 300 * part + i : random.nextInt(random.nextBoolean() ? 50 : 5000));
            int accounts = random.nextBoolean() ? 3 : 40;
            Units units = wide && random.nextInt(5) == 0
                    ? Units.of(new BigInteger(100, random))
                    : Units.of(random.nextInt(4) == 0 ? 0 : random.nextInt(1_000_000));
            source.add(row(
                    "0x" + part + "x" + i,
                    i % 3,
                    seconds,
                    "a" + random.nextInt(accounts),
                    "a" + random.nextInt(accounts),
                    units));
        }
        return source;
    }

    /// No row has a block, so that those of one second keep the order in which they were read.
    private static List<Row> inOrder(List<Row> rows) {
        return rows.stream().sorted(Comparator.comparingLong(Row::seconds)).toList();
    }

    private static void assertSame(TransferLog log, List<Row> rows, String seed) {
        assertThat(log.edges()).as(seed).isEqualTo(rows.size());
        Map<String, List<Long>> incidences = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            assertThat(log.address(log.from(i))).as(seed).isEqualTo(row.from());
            assertThat(log.address(log.to(i))).as(seed).isEqualTo(row.to());
            assertThat(log.amount(i)).as(seed).isEqualTo(row.units());
            assertThat(log.time(i).getEpochSecond()).as(seed).isEqualTo(row.seconds());
            assertThat(log.name(i)).as(seed).isEqualTo("ethereum:" + row.transaction() + "_T" + row.log());
            incidences.computeIfAbsent(row.from(), a -> new ArrayList<>()).add(i * 2L + 1);
            incidences.computeIfAbsent(row.to(), a -> new ArrayList<>()).add(i * 2L);
        }
        incidences.forEach((address, edges) -> assertAccount(log, address, edges, seed));
    }

    private static void assertAccount(TransferLog log, String address, List<Long> edges, String seed) {
        int account = log.account(address);
        assertThat(log.incidences(account)).as(seed).isEqualTo(edges.size());
        BigInteger balance = BigInteger.ZERO;
        BigInteger lowest = BigInteger.ZERO;
        List<BigInteger> before = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            long edge = edges.get(i);
            assertThat(log.incidence(account, i)).as(seed).isEqualTo(edge);
            before.add(balance);
            BigInteger amount = log.amount(edge >> 1).toBigInteger();
            balance = (edge & 1) == 1 ? balance.subtract(amount) : balance.add(amount);
            lowest = lowest.min(balance);
        }
        before.add(balance);
        BigInteger opening = lowest.negate();
        assertThat(log.opening(account).toBigInteger()).as(seed).isEqualTo(opening);
        for (int i = 0; i < before.size(); i++) {
            assertThat(log.balance(account, i).toBigInteger())
                    .as(seed + " " + address + " " + i)
                    .isEqualTo(opening.add(before.get(i)));
        }
    }

    @Test
    void storesWhatComesAgainOnce() throws IOException {
        Rows rows = randomRows(new Random(7), 0);

        store(new LedgerSettings(50), rows);
        ImportReport again = store(new LedgerSettings(70), rows);

        assertThat(again.stored()).isZero();
        assertThat(again.repeated()).isEqualTo(rows.list().size());
        try (Ledger ledger = Ledger.open(home)) {
            assertThat(Objects.requireNonNull(ledger.find(USDT)).edges())
                    .isEqualTo(rows.list().size());
        }
    }

    @Test
    void refusesATransferThatWasStoredWithAnotherAmount() throws IOException {
        store(LedgerSettings.STANDARD, Rows.named("a.csv").add(row("0x1", 0, 1_600_000_000, "a", "b", Units.of(5))));

        ImportReport report = store(
                LedgerSettings.STANDARD, Rows.named("b.csv").add(row("0x1", 0, 1_600_000_000, "a", "b", Units.of(6))));

        assertThat(report.stored()).isZero();
        assertThat(report.problems().rejected())
                .singleElement()
                .satisfies(rejection ->
                        assertThat(rejection.render()).startsWith("b.csv:2").contains("another amount"));
    }

    @Test
    void countsInTheFinestDigitsThatAnyRowHas() throws IOException {
        Row coarse = row("0x1", 0, 1_600_000_000, "a", "b", Units.of(5));
        Row fine = row("0x2", 0, 1_600_000_001, "b", "c", Units.of(4_999));

        store(LedgerSettings.STANDARD, Rows.named("a.csv").printedWith(0).add(coarse));
        store(LedgerSettings.STANDARD, Rows.named("b.csv").printedWith(3).add(fine));
        ImportReport again = store(
                LedgerSettings.STANDARD, Rows.named("a.csv").printedWith(0).add(coarse));

        assertThat(again.repeated()).isEqualTo(1);
        try (Ledger ledger = Ledger.open(home)) {
            TransferLog log = Objects.requireNonNull(ledger.find(USDT));
            assertThat(log.decimals()).isEqualTo(3);
            assertThat(log.amount(0)).isEqualTo(Units.of(5_000));
            assertThat(log.balance(log.account("b"), 2)).isEqualTo(Units.of(1));
        }
    }

    private ImportReport store(LedgerSettings settings, Rows rows) throws IOException {
        try (LedgerImport run = LedgerImport.open(home, settings)) {
            run.read(rows);
            return run.finish();
        }
    }

    private static Row row(String transaction, int log, long seconds, String from, String to, Units units) {
        return new Row(USDT, transaction, log, seconds, from, to, units);
    }
}
