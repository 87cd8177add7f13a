package dev.kkachi.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.ledger.Rows.Row;
import dev.kkachi.ledger.spi.LedgerSink;
import dev.kkachi.ledger.spi.LedgerSource;
import dev.kkachi.ledger.spi.Rejection;
import dev.kkachi.ledger.spi.Token;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import dev.kkachi.model.KkachiException;
import dev.kkachi.model.Units;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What strangers may do to a ledger with a token of their own: say its decimals late, move absurd amounts, and give it
/// the name of a file.
final class AssetRangeTest {
    private static final Asset FOO = new Asset(Chain.ETHEREUM, "0xf00");
    private static final Asset USDT = new Asset(Chain.ETHEREUM, "USDT");
    private static final int START = 1_600_000_000;

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAmountIsTheSameWhetherTheListOfTokensComesBeforeItOrLater(boolean isFirst) throws IOException {
        Rows rows = Rows.named("a.csv").printedWith(1).add(row(FOO, 0, Units.of(125)));
        LedgerSource tokens = tokens(new Token(FOO, "FOO", 18));

        store(isFirst ? tokens : rows);
        store(isFirst ? rows : tokens);

        try (Ledger ledger = Ledger.open(home)) {
            TransferLog log = Objects.requireNonNull(ledger.find(FOO));
            assertThat(log.amount(0).toDecimal(log.decimals())).isEqualByComparingTo("12.5");
            assertThat(log.decimals()).isEqualTo(18);
            assertThat(ledger.status().getFirst().decimals()).isEqualTo(18);
        }
    }

    @Test
    void baseUnitsOfUnknownSizeKeepTheirCountWhenTheirDecimalsAreLearned() throws IOException {
        store(Rows.named("a.csv").printedWith(-1).add(row(FOO, 0, Units.of(12_500))));

        store(tokens(new Token(FOO, "FOO", 3)));

        try (Ledger ledger = Ledger.open(home)) {
            TransferLog log = Objects.requireNonNull(ledger.find(FOO));
            assertThat(log.amount(0).render(log.decimals())).isEqualTo("12.500");
        }
    }

    @Test
    void segmentsThatCountInDifferentDigitsAreRefused() throws IOException {
        Rows many = Rows.named("a.csv");
        for (int i = 0; i < 100; i++) {
            many.add(row(USDT, i, Units.of(1)));
        }
        store(many);
        store(Rows.named("b.csv").add(row(USDT, 100, Units.of(1))));
        Path head = home.resolve("chains/ethereum/assets/USDT/2/segment");

        restate(head, "decimals 6", "decimals 3");

        try (Ledger ledger = Ledger.open(home)) {
            assertThatThrownBy(() -> ledger.find(USDT))
                    .isInstanceOf(KkachiException.class)
                    .hasMessageContaining("its amounts have 3 decimals and those before them 6");
        }
    }

    /// Replaces `old` in a stamped text, as a version with a mistake might have.
    private static void restate(Path file, String old, String text) throws IOException {
        String changed = Files.readString(file).replace(old, text);
        String content = changed.substring(0, changed.lastIndexOf('\n', changed.length() - 2) + 1);
        String stamp = changed.substring(content.length()).strip();
        CRC32C sum = new CRC32C();
        sum.update(content.getBytes(UTF_8));
        String word = stamp.substring(0, stamp.lastIndexOf(' ') + 1);
        Files.writeString(file, content + word + Long.toHexString(sum.getValue()) + "\n");
    }

    @Test
    void aTokenOfAbsurdAmountsFillsItsRangeAndIsReadToTheLastBalance() throws IOException {
        Units most = Units.of(BigInteger.TWO.pow(115).subtract(BigInteger.ONE));
        Rows rows = Rows.named("spam.csv");
        for (int i = 0; i < 1500; i++) {
            rows.add(new Row(FOO, "0x" + i, 0, START + i, i % 2 == 0 ? "spammer" : "victim", "victim", most));
        }

        ImportReport report = store(rows);
        ImportReport more = store(Rows.named("more.csv").add(row(FOO, 9_000, most)));

        assertThat(report.stored()).isEqualTo(511);
        assertThat(report.problems().rejectedCount()).isEqualTo(1500 - 511);
        assertThat(report.problems().rejected().getFirst().render())
                .isEqualTo("spam.csv:513: amount \"41538374868278621028243970633.760767\": "
                        + "The amounts of an asset add up to less than 2^124 of its smallest units.");
        assertThat(more.stored()).isZero();
        try (Ledger ledger = Ledger.open(home)) {
            TransferLog log = Objects.requireNonNull(ledger.find(FOO));
            int victim = log.account("victim");
            assertThat(log.opening(log.account("spammer")).toBigInteger())
                    .isEqualTo(most.toBigInteger().multiply(BigInteger.valueOf(256)));
            assertThat(log.balance(victim, log.incidences(victim)).toBigInteger())
                    .isEqualTo(most.toBigInteger().multiply(BigInteger.valueOf(256)));
        }
    }

    @Test
    void anAmountThatAnotherOneMakesTooLargeCostsThatOneOnly() throws IOException {
        BigInteger huge = BigInteger.TEN.pow(34).multiply(BigInteger.valueOf(4));
        Rows coarse = Rows.named("a.csv").printedWith(0).add(row(FOO, 0, Units.of(huge)));
        Rows fine = Rows.named("b.csv")
                .printedWith(18)
                .add(row(FOO, 1, Units.of(BigInteger.TEN.pow(18).add(BigInteger.ONE))))
                .add(row(USDT, 1, Units.of(5)));

        try (LedgerImport run = LedgerImport.open(home, LedgerSettings.STANDARD)) {
            run.read(coarse);
            run.read(fine);
            ImportReport report = run.finish();

            assertThat(report.stored()).isEqualTo(2);
            assertThat(report.problems().rejected())
                    .extracting(Rejection::render)
                    .containsExactly("b.csv:2: amount \"1.000000000000000001\": "
                            + "The amounts of an asset add up to less than 2^124 of its smallest units.");
        }
        try (Ledger ledger = Ledger.open(home)) {
            TransferLog log = Objects.requireNonNull(ledger.find(FOO));
            assertThat(log.amount(0).toDecimal(log.decimals()).toBigInteger()).isEqualTo(huge);
        }
    }

    @Test
    void decimalsThatTakeWhatIsStoredOutOfRangeAreRefused() throws IOException {
        Units huge = Units.of(BigInteger.TEN.pow(34));
        store(Rows.named("a.csv").printedWith(0).add(row(FOO, 0, huge)));

        ImportReport report = store(tokens(new Token(FOO, "FOO", 18)));

        assertThat(report.problems().rejected().getFirst().render())
                .isEqualTo("tokens.csv: decimals \"18\": "
                        + "The amounts of an asset add up to less than 2^124 of its smallest units.");
        try (Ledger ledger = Ledger.open(home)) {
            assertThat(Objects.requireNonNull(ledger.find(FOO)).amount(0)).isEqualTo(huge);
        }
    }

    @Test
    void aTransactionThatIsNoneIsNamedAsSuch() throws IOException {
        Row row = new Row(FOO, "x".repeat(100), 0, START, "a", "b", Units.of(1));

        ImportReport report = store(Rows.named("a.csv").add(row));

        assertThat(report.problems().rejected().getFirst().field()).isEqualTo("transaction");
    }

    @ParameterizedTest
    @ValueSource(strings = {"addresses", "ends", "block-times", "slots-1024", "outputs", "assets", "1", "manifest"})
    void anAssetMayHaveTheNameOfAFileOfTheLedger(String name) throws IOException {
        Asset named = new Asset(new Chain(name.equals("1") ? "tags" : name), name);

        store(Rows.named("a.csv").add(row(named, 0, Units.of(7))));

        try (Ledger ledger = Ledger.open(home)) {
            ledger.verify();
            assertThat(Objects.requireNonNull(ledger.find(named)).amount(0)).isEqualTo(Units.of(7));
        }
    }

    private static Row row(Asset asset, int number, Units units) {
        return new Row(asset, "0x" + number, 0, START + number, "a", "b", units);
    }

    private static LedgerSource tokens(Token... tokens) {
        return new LedgerSource() {
            @Override
            public String name() {
                return "tokens.csv";
            }

            @Override
            public void read(LedgerSink sink) {
                List.of(tokens).forEach(sink::add);
            }
        };
    }

    private ImportReport store(LedgerSource source) throws IOException {
        try (LedgerImport run = LedgerImport.open(home, LedgerSettings.STANDARD)) {
            run.read(source);
            return run.finish();
        }
    }
}
