package dev.kkachi.chains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kkachi.ledger.spi.Token;
import dev.kkachi.model.Asset;
import dev.kkachi.model.Chain;
import dev.kkachi.testkit.SharedData;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwapLogsTest {
    private static final String TRANSFER = "0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef";
    private static final String TWO_SIDED = "0xd78ad95fa46c994b6551d0da85fc275fe613ce37657fb8d5e3d130840159d822";
    private static final String SIGNED = "0xc42079f94a6350d7e6235f29174924f928cc2ac818eb64fed8004e115fbcca67";
    private static final String USDC = "0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48";
    private static final String USDT = "0xdac17f958d2ee523a2206206994597c13d831ec7";
    private static final String PAYER = "0x" + "aa".repeat(20);
    private static final String PAYEE = "0x" + "bb".repeat(20);
    private static final String POOL = "0x" + "cc".repeat(20);
    private static final String ELSEWHERE = "0x" + "dd".repeat(20);

    @Test
    void aPoolsLogJoinsWhatWentInWithWhatCameOut() throws IOException {
        Taken taken = Taken.from(transfer(1, USDC, PAYER, POOL, 5_000_000)
                + transfer(2, USDT, POOL, PAYEE, 4_990_000)
                + swap(3, TWO_SIDED, 5_000_000, 0, 0, 4_990_000));

        assertThat(taken.moves).hasSize(2);
        assertThat(taken.conversions).singleElement().satisfies(swap -> {
            assertThat(swap.in().account()).isEqualTo(PAYER);
            assertThat(swap.in().amount()).isEqualByComparingTo("5");
            assertThat(swap.out().account()).isEqualTo(PAYEE);
            assertThat(swap.out().amount()).isEqualByComparingTo("4.99");
            assertThat(swap.out().asset()).hasToString("ethereum/USDT");
            assertThat(swap.probability()).isEqualTo(1);
        });
    }

    @Test
    void anAmountBelowZeroIsWhatLeftThePool() throws IOException {
        Taken taken = Taken.from(transfer(1, USDT, POOL, PAYEE, 4_990_000)
                + transfer(2, USDC, PAYER, POOL, 5_000_000)
                + swap(3, SIGNED, -4_990_000, 5_000_000, 7, 7, -7));

        assertThat(taken.conversions).singleElement().satisfies(swap -> {
            assertThat(swap.in().asset()).hasToString("ethereum/USDC");
            assertThat(swap.out().asset()).hasToString("ethereum/USDT");
        });
    }

    @Test
    void whatDoesNotFitMakesNoConversion() throws IOException {
        Taken taken = Taken.from(transfer(1, USDC, PAYER, POOL, 5_000_000)
                + transfer(2, USDT, ELSEWHERE, PAYEE, 4_990_000)
                + swap(3, TWO_SIDED, 5_000_000, 0, 0, 4_990_000));

        assertThat(taken.conversions).isEmpty();
        assertThat(taken.leftOut).singleElement().asString().contains("exactly the two transfers");
    }

    @Test
    void twoPaymentsThatBothFitMakeNoConversion() throws IOException {
        Taken taken = Taken.from(transfer(1, USDC, PAYER, POOL, 5_000_000)
                + transfer(2, USDC, ELSEWHERE, POOL, 5_000_000)
                + transfer(3, USDT, POOL, PAYEE, 4_990_000)
                + swap(4, TWO_SIDED, 5_000_000, 0, 0, 4_990_000));

        assertThat(taken.conversions).isEmpty();
    }

    @Test
    void theLogsOfABlockMayBeInAnyOrder() throws IOException {
        Taken taken = Taken.from(swap(3, TWO_SIDED, 5_000_000, 0, 0, 4_990_000)
                + transfer(9, USDC, ELSEWHERE, PAYEE, 1).replace("0x01", "0x02")
                + transfer(2, USDT, POOL, PAYEE, 4_990_000)
                + transfer(1, USDC, PAYER, POOL, 5_000_000));

        assertThat(taken.conversions)
                .singleElement()
                .satisfies(swap -> assertThat(swap.in().account()).isEqualTo(PAYER));
    }

    @Test
    void anotherBlockOrALaterLogHoldsNoTransferOfASwap() throws IOException {
        String in = transfer(1, USDC, PAYER, POOL, 5_000_000);
        String swap = swap(3, TWO_SIDED, 5_000_000, 0, 0, 4_990_000);
        String out = transfer(4, USDT, POOL, PAYEE, 4_990_000);
        String nextBlock = transfer(2, USDT, POOL, PAYEE, 4_990_000).replace(": 15,", ": 16,");

        assertThat(Taken.from(in + swap + out).leftOut).hasSize(1);
        assertThat(Taken.from(in + swap + nextBlock).leftOut).hasSize(1);
    }

    @Test
    void aSwapThatTheChainTookBackIsNone() throws IOException {
        Taken taken = Taken.from(transfer(1, USDC, PAYER, POOL, 5_000_000)
                + transfer(2, USDT, POOL, PAYEE, 4_990_000)
                + swap(3, TWO_SIDED, 5_000_000, 0, 0, 4_990_000).replace("\"type\": \"log\"", "\"removed\": \"true\""));

        assertThat(taken.conversions).isEmpty();
        assertThat(taken.leftOut).singleElement().asString().contains("did not happen");
    }

    /// Of what is not kept nobody knows whether it fits, too.
    @Test
    void aBlockWithMoreThanIsKeptTellsNoSwapAndSaysSo() throws Refused {
        Taken taken = new Taken();
        Intake into = new Intake("file", ImportOptions.NONE, new SideFacts(), taken);
        SwapLogs full = new SwapLogs(3);
        Token usdc = new Token(new Asset(Chain.ETHEREUM, "USDC"), "USDC", 6);
        Token usdt = new Token(new Asset(Chain.ETHEREUM, "USDT"), "USDT", 6);
        String data = "0x" + word(5) + word(0) + word(0) + word(4);
        Fields swap = new Fields.OfCsv(9, Map.of("logindex", 0, "topics", 1, "data", 2), List.of("3", TWO_SIDED, data));

        full.enter(15, "0x01", into);
        full.add("0x01", new SwapLogs.Moved(1, usdc, new SwapLogs.Ends(PAYER, POOL), BigInteger.valueOf(5)));
        full.add("0x01", new SwapLogs.Moved(2, usdt, new SwapLogs.Ends(POOL, PAYEE), BigInteger.valueOf(4)));
        full.add(swap, "0x01", POOL, Instant.EPOCH);
        full.add("0x07", new SwapLogs.Moved(4, usdt, new SwapLogs.Ends(PAYER, PAYEE), BigInteger.ONE));
        full.end(into);

        assertThat(taken.conversions).isEmpty();
        assertThat(taken.leftOut)
                .singleElement()
                .asString()
                .startsWith("file:9")
                .contains("more than 3");
    }

    @Test
    void aLogThatIsNoSwapsIsRefusedByItsField() throws IOException {
        Taken taken = Taken.from(swap(3, TWO_SIDED, 5_000_000, 0, 0));

        assertThat(taken.rejected)
                .singleElement()
                .asString()
                .startsWith("file:1: data")
                .contains("4 words");
    }

    @Test
    void withoutATimeInItsRowALogHasThatOfItsBlockInAnotherFile(@TempDir Path folder) throws IOException {
        String logs = (transfer(1, USDC, PAYER, POOL, 5_000_000)
                        + transfer(2, USDT, POOL, PAYEE, 4_990_000)
                        + swap(3, TWO_SIDED, 5_000_000, 0, 0, 4_990_000))
                .replace(" \"block_timestamp\": 1655778000,", "");
        Path blocks = folder.resolve("blocks.csv");
        Files.writeString(blocks, "number,hash,parent_hash,miner,timestamp\n15,0x1,0x0,0x2,1655778000\n");
        Path file = Files.writeString(folder.resolve("logs.json"), logs);
        ChainFiles files = ChainFiles.of(ImportOptions.NONE);
        Taken taken = new Taken();

        files.open(blocks).read(taken);
        files.open(file).read(taken);
        Taken alone = Taken.from(file, ImportOptions.NONE);

        assertThat(taken.conversions)
                .singleElement()
                .satisfies(swap -> assertThat(swap.out().time()).isEqualTo(Instant.ofEpochSecond(1_655_778_000)));
        assertThat(alone.conversions).isEmpty();
        assertThat(alone.leftOut).singleElement().asString().contains("nor one of blocks beside it");
    }

    @Test
    void swapsOfTheMainnetAreFound() throws IOException {
        Path folder = SharedData.find("ledger/eth-samples/ethereum-etl-blocks_17173049_17173050");
        assumeTrue(folder != null, "shared data is not here");

        Taken taken = Taken.from(Objects.requireNonNull(folder).resolve("expected_logs.json"), ImportOptions.NONE);

        assertThat(taken.conversions).hasSizeGreaterThan(20);
        assertThat(taken.conversions).allSatisfy(swap -> {
            assertThat(swap.in().transaction()).isEqualTo(swap.out().transaction());
            assertThat(taken.moves)
                    .anyMatch(move -> move.contains(swap.in().transaction())
                            && move.contains(swap.in().account()));
        });
    }

    /// GraphSense sorts the logs of a block by their kind. There are 123 swaps; in the other 32 another
    /// amount came or went than the pool tells of, because the token takes a fee on the way.
    @Test
    void swapsAreFoundInAnExportThatSortsLogsByTheirKind() throws IOException {
        Path folder = SharedData.find("ledger/eth-samples/graphsense-eth-tokens");
        assumeTrue(folder != null, "shared data is not here");
        ChainFiles files = ChainFiles.of(ImportOptions.NONE);
        Taken taken = new Taken();

        files.open(Objects.requireNonNull(folder).resolve("blocks.csv")).read(taken);
        files.open(folder.resolve("logs.json")).read(taken);

        assertThat(taken.conversions).hasSize(91);
    }

    private static String transfer(int log, String token, String from, String to, long units) {
        return log(log, token, "\"" + TRANSFER + "\", \"" + word(from) + "\", \"" + word(to) + "\"", word(units));
    }

    private static String swap(int log, String topic, long... amounts) {
        StringBuilder words = new StringBuilder();
        for (long amount : amounts) {
            words.append(word(amount));
        }
        return log(log, POOL, "\"" + topic + "\", \"" + word(PAYER) + "\", \"" + word(PAYEE) + "\"", words.toString());
    }

    private static String log(int log, String address, String topics, String data) {
        return "{\"type\": \"log\", \"log_index\": " + log + ", \"transaction_hash\": \"0x01\", \"block_number\": 15,"
                + " \"block_timestamp\": 1655778000, \"address\": \"" + address + "\", \"data\": \"0x" + data
                + "\", \"topics\": [" + topics + "]}\n";
    }

    private static String word(String address) {
        return "0x" + "0".repeat(24) + address.substring(2);
    }

    private static String word(long number) {
        BigInteger bits =
                BigInteger.valueOf(number).and(BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE));
        String digits = bits.toString(16);
        return "0".repeat(64 - digits.length()) + digits;
    }
}
