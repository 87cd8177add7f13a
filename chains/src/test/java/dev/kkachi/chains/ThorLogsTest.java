package dev.kkachi.chains;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.ledger.spi.Conversion;
import dev.kkachi.model.Chain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// THORChain's memos: what is asked for, what answers it, and what is not believed.
class ThorLogsTest {
    private static final String TRANSFER = "0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef";
    private static final String DEPOSIT = ThorLogs.TOPICS.getFirst();
    private static final String TRANSFER_OUT = ThorLogs.TOPICS.getLast();
    private static final String ROUTER = "0xd37bbe5744d730a1d98d8dc97c42f0ca46ad7146";
    private static final String USDC = "0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48";
    private static final String PAYER = "0x" + "aa".repeat(20);
    private static final String PAYEE = "0x" + "bb".repeat(20);
    private static final String VAULT = "0x" + "cc".repeat(20);
    private static final String ASKED = "0x" + "a1".repeat(32);
    private static final String PAID = "0x" + "b2".repeat(32);
    private static final String ON_BITCOIN = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";

    @TempDir
    private Path folder;

    private Taken read(String... files) throws IOException {
        ChainFiles all = ChainFiles.of(ImportOptions.NONE);
        Taken taken = new Taken();
        for (int i = 0; i < files.length; i++) {
            Path file = folder.resolve("file" + i);
            Files.writeString(file, files[i]);
            all.open(file).read(taken);
        }
        return taken;
    }

    private static String asked(String memo) {
        return log(1, ASKED, USDC, quoted(TRANSFER, word(PAYER), word(ROUTER)), word(5_000_000))
                + log(
                        2,
                        ASKED,
                        ROUTER,
                        quoted(DEPOSIT, word(VAULT), word(USDC)),
                        word(5_000_000) + word(64) + text(memo));
    }

    private static String paid(String to, String memo) {
        return log(
                7,
                PAID,
                ROUTER,
                quoted(TRANSFER_OUT, word(VAULT), word(to)),
                word("0x" + "0".repeat(40)).substring(2) + word(2_000) + word(96) + text(memo));
    }

    private static String onBitcoin(String memo, String to) {
        String script = "6a" + HexFormat.of().toHexDigits((byte) memo.length())
                + HexFormat.of().formatHex(memo.getBytes(UTF_8));
        return "{\"txid\":\"" + "c3".repeat(32) + "\",\"vin\":[],\"vout\":["
                + "{\"scriptpubkey\":\"0014751e76e8199196d454941c45d1b3a323f1433bd6\",\"scriptpubkey_address\":\"" + to
                + "\",\"value\":7000},{\"scriptpubkey\":\"" + script + "\",\"value\":0}],"
                + "\"status\":{\"confirmed\":true,\"block_height\":9,\"block_time\":1655778600}}\n";
    }

    @Test
    void whatAMemoAsksForAndAnotherAnswersOnBitcoinIsOneDeal() throws IOException {
        Taken taken = read(asked("=:BTC.BTC:" + ON_BITCOIN + ":0"), onBitcoin("OUT:" + "A1".repeat(32), ON_BITCOIN));

        assertThat(taken.rejected).isEmpty();
        assertThat(taken.conversions).singleElement().satisfies(deal -> {
            assertThat(deal.how()).isEqualTo("THORChain memo");
            assertThat(deal.probability()).isEqualTo(1);
            assertThat(deal.in().account()).isEqualTo(PAYER);
            assertThat(deal.in().asset()).hasToString("ethereum/USDC");
            assertThat(deal.in().amount()).isEqualByComparingTo("5");
            assertThat(deal.out().asset()).hasToString("bitcoin/BTC");
            assertThat(deal.out().account()).isEqualTo(ON_BITCOIN);
            assertThat(deal.out().amount()).isEqualByComparingTo("0.00007");
        });
    }

    @Test
    void theAnswerMayBeReadFirst() throws IOException {
        Taken taken = read(onBitcoin("OUT:" + "A1".repeat(32), ON_BITCOIN), asked("SWAP:BTC.BTC:" + ON_BITCOIN));

        assertThat(taken.conversions).hasSize(1);
    }

    @Test
    void aRouterThatPaysOutAnswersTheSameWay() throws IOException {
        Taken taken = read(asked("=:e:" + PAYEE + "/" + PAYER + ":0/1/0") + paid(PAYEE, "OUT:" + "A1".repeat(32)));

        Conversion deal = taken.conversions.getFirst();
        assertThat(deal.out().asset()).hasToString("ethereum/ETH");
        assertThat(deal.out().transaction()).isEqualTo(PAID);
        assertThat(deal.out().account()).isEqualTo(PAYEE);
    }

    @Test
    void aTokenIsKnownByTheEndOfItsContractAndNotByItsTicker() throws IOException {
        String answer = paid(PAYEE, "OUT:" + "A1".repeat(32))
                .replace("0x" + "0".repeat(64), "0x" + word(USDC).substring(2));

        assertThat(read(asked("=:ETH.USDC-3606EB48:" + PAYEE) + answer).conversions)
                .hasSize(1);
        assertThat(read(asked("=:ETH.USDC-3606EB49:" + PAYEE) + answer).conversions)
                .isEmpty();
    }

    @Test
    void whoAnswersToAnotherAddressThanWasAskedForAnswersNothing() throws IOException {
        Taken taken = read(asked("=:ETH.ETH:" + PAYEE) + paid(VAULT, "OUT:" + "A1".repeat(32)));

        assertThat(taken.conversions).isEmpty();
    }

    @Test
    void whatIsRefundedIsNoDeal() throws IOException {
        Taken taken = read(asked("=:ETH.ETH:" + PAYEE) + paid(PAYEE, "REFUND:" + "A1".repeat(32)));

        assertThat(taken.conversions).isEmpty();
        assertThat(taken.leftOut).hasSize(1);
    }

    @Test
    void aLogOfAContractThatIsNoRouterIsNotBelieved() throws IOException {
        Taken taken = read(asked("=:ETH.ETH:" + PAYEE).replace(ROUTER, VAULT) + paid(PAYEE, "OUT:" + "A1".repeat(32)));

        assertThat(taken.conversions).isEmpty();
        assertThat(taken.leftOut).singleElement().asString().contains("known to be its own");
    }

    @Test
    void theTextInAPlainPaymentIsAMemoToo() throws IOException {
        String memo = HexFormat.of().formatHex(("=:BTC.BTC:" + ON_BITCOIN).getBytes(UTF_8));
        String transactions = "{\"hash\":\"" + ASKED + "\",\"from_address\":\"" + PAYER + "\",\"to_address\":\"" + VAULT
                + "\",\"value\":\"1000000000000000000\",\"gas\":\"1\",\"block_number\":15,"
                + "\"block_timestamp\":1655778000,\"input\":\"0x" + memo + "\"}\n";

        Taken taken = read(transactions, onBitcoin("OUT:" + "A1".repeat(32), ON_BITCOIN));

        assertThat(taken.conversions).singleElement().satisfies(deal -> {
            assertThat(deal.in().account()).isEqualTo(PAYER);
            assertThat(deal.in().amount()).isEqualByComparingTo("1");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "=:", "=:X.Y:z", "=:BTC.BTC:", "OUT:12", "ADD:BTC.BTC:x", "=:.:x", "SWAP:BTC"})
    void whatIsNoMemoOfASwapIsNone(String text) {
        assertThat(ThorMemo.read(text)).isNull();
    }

    @Test
    void aTokenIsItsContractNotItsTicker() {
        assertThat(ThorMemo.read("=:ETH.USDC-0XA0B86991:0x1"))
                .isEqualTo(new ThorMemo.Swap(Chain.ETHEREUM, "0xa0b86991", "0x1"));
    }

    private static String log(int number, String hash, String address, String topics, String data) {
        return "{\"type\": \"log\", \"log_index\": " + number + ", \"transaction_hash\": \"" + hash
                + "\", \"block_number\": 15, \"block_timestamp\": 1655778000, \"address\": \"" + address
                + "\", \"data\": \"0x" + data + "\", \"topics\": [" + topics + "]}\n";
    }

    private static String quoted(String... topics) {
        return "\"" + String.join("\", \"", topics) + "\"";
    }

    private static String word(String address) {
        return "0x" + "0".repeat(24) + address.substring(2);
    }

    private static String word(long number) {
        String digits = Long.toHexString(number);
        return "0".repeat(64 - digits.length()) + digits;
    }

    private static String text(String memo) {
        String digits = HexFormat.of().formatHex(memo.getBytes(UTF_8));
        return word(memo.length()) + digits + "0".repeat((64 - digits.length() % 64) % 64);
    }
}
