package dev.kkachi.chains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kkachi.model.Chain;
import dev.kkachi.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EtlFilesTest {
    private static final String TRANSFER = "0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef";
    private static final String PAD = "0x000000000000000000000000";
    private static final String A = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    private static final String B = "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";

    @Test
    void aTransactionMovesTheCoin() throws IOException {
        Taken taken = Taken.from("""
            hash,nonce,block_number,transaction_index,from_address,to_address,value,gas,block_timestamp,receipt_status
            0x01,1,15,0,0xa,0xb,1500000000000000000,21000,1655778000,1
            0x02,1,15,1,0xa,0xb,7,21000,1655778000,0
            0x03,1,15,2,0xa,0xb,0,21000,1655778000,1
            0x04,1,15,3,0xa,,9,21000,1655778000,1
            """, ImportOptions.of(Chain.of("bnb")));

        assertThat(taken.moves).containsExactly("bsc/BNB 0x01_V0 2022-06-21T02:20:00Z 0xa -> 0xb 1.500000000000000000");
        assertThat(taken.leftOut)
                .containsExactly(
                        "file:3: receipt_status \"0\": A failed transaction moves nothing.",
                        "file:4: value \"0\": A call without value moves nothing.");
        assertThat(taken.rejected).hasSize(1).allMatch(line -> line.startsWith("file:5: to_address \"\":"));
    }

    @Test
    void aTokensTransferWithoutATimeTakesItsBlocks() throws IOException {
        Taken taken = Taken.from("""
            token_address,from_address,to_address,value,transaction_hash,log_index,block_number
            0xdAC17F958D2ee523a2206206994597C13D831ec7,0xa,0xb,2500000,0x01,12,15000000
            0xcccccccccccccccccccccccccccccccccccccccc,0xa,0xb,340282366920938463463374607431768211450,0x01,13,15000000
            0xcccccccccccccccccccccccccccccccccccccccc,0xa,0xb,1,0x01,14,
            """);

        assertThat(taken.moves)
                .containsExactly(
                        "ethereum/USDT 0x01_T12 block 15000000 0xa -> 0xb 2.500000",
                        "ethereum/0xcccccccccccccccccccccccccccccccccccccccc 0x01_T13 block 15000000 0xa -> 0xb"
                                + " 340282366920938463463374607431768211450 base units");
        assertThat(taken.rejected).containsExactly("file:4: block_number \"\": A row says its time or its block.");
    }

    @Test
    void linesOfSeveralTablesAreReadFromOneStream() throws IOException {
        Taken taken =
                Taken.from("{\"type\": \"block\", \"number\": 15, \"timestamp\": 1655778000, \"miner\": \"0x1\"}\n"
                        + "{\"type\": \"log\", \"log_index\": 3, \"transaction_hash\": \"0x01\", \"block_number\": 15,"
                        + " \"address\": \"0xdac17f958d2ee523a2206206994597c13d831ec7\", \"data\": \"0x"
                        + "0".repeat(62)
                        + "10\", \"topics\": [\""
                        + TRANSFER + "\", \"" + PAD + A + "\", \"" + PAD + B + "\"]}\n"
                        + "{\"type\": \"log\", \"log_index\": 4,"
                        + " \"transaction_hash\": \"0x01\","
                        + " \"block_number\": 15, \"address\":"
                        + " \"0xdd\", \"data\": \"0x\","
                        + " \"topics\":"
                        + " [\"" + TRANSFER + "\", \"" + PAD + A + "\", \""
                        + PAD + B
                        + "\", \"0x01\"]}\n"
                        + "{\"type\": \"token\", \"address\": \"0xEE\", \"symbol\": \"X\", \"decimals\": 9}\n"
                        + "{\"what\": 1}\nnothing\n");

        assertThat(taken.blocks).containsExactly("ethereum 15 2022-06-21T02:20:00Z");
        assertThat(taken.moves).containsExactly("ethereum/USDT 0x01_T3 block 15 0x" + A + " -> 0x" + B + " 0.000016");
        assertThat(taken.leftOut).hasSize(1).allMatch(line -> line.contains("ERC-721"));
        assertThat(taken.tokens)
                .extracting(Object::toString)
                .contains("Token[asset=ethereum/0xee, ticker=X, decimals=9]");
        assertThat(taken.rejected)
                .hasSize(2)
                .anyMatch(line -> line.startsWith("file:5: A row has the fields of a known table"))
                .anyMatch(line -> line.startsWith("file:6: A line is one JSON object; not JSON"));
    }

    @Test
    void aTransactionAndItsFirstTraceHaveOneName() throws IOException {
        Taken taken = Taken.from("""
            block_number,transaction_hash,from_address,to_address,value,trace_type,call_type,trace_address,status,block_timestamp
            15,0x01,0xa,0xb,5,call,call,,1,1655778000
            15,0x01,0xb,0xc,4,call,call,0,1,1655778000
            15,0x01,0xb,0xc,4,call,delegatecall,1,1,1655778000
            15,0x01,0xb,0xd,1,suicide,,"1,3",1,1655778000
            15,0x01,0xb,0xd,1,call,call,2,0,1655778000
            15,,,0xm,2000000000000000000,reward,,,1,1655778000
            """);

        assertThat(taken.moves)
                .extracting(line -> line.replaceAll("\\d{4}-.*?Z ", ""))
                .containsExactly(
                        "ethereum/ETH 0x01_V0 0xa -> 0xb 0.000000000000000005",
                        "ethereum/ETH 0x01_I" + number("0") + " 0xb -> 0xc 0.000000000000000004",
                        "ethereum/ETH 0x01_I" + number("1,3") + " 0xb -> 0xd 0.000000000000000001");
        assertThat(taken.leftOut).hasSize(3);
        assertThat(taken.rejected).isEmpty();
    }

    @Test
    void theExtractedBlocksOfEthereumAreReadWhole() throws IOException {
        Path folder = shared("ledger/eth-samples/ethereum-etl-blocks_17173049_17173050");

        Taken logs = Taken.from(folder.resolve("expected_logs.json"), ImportOptions.NONE);
        Taken transfers = Taken.from(folder.resolve("expected_token_transfers.json"), ImportOptions.NONE);
        Taken transactions = Taken.from(folder.resolve("expected_transactions.json"), ImportOptions.NONE);
        Taken blocks = Taken.from(folder.resolve("expected_blocks.json"), ImportOptions.NONE);
        Taken csv =
                Taken.from(shared("ledger/eth-samples/ethereum-etl-csv/expected_transactions.csv"), ImportOptions.NONE);

        assertThat(logs.rejected).isEmpty();
        assertThat(transfers.moves.size() + transfers.rejected.size()).isEqualTo(291);
        assertThat(transfers.moves).containsAll(logs.moves);
        assertThat(logs.moves.size() + logs.conversions.size() + logs.leftOut.size())
                .isEqualTo(681);
        assertThat(transactions.moves.size() + transactions.leftOut.size() + transactions.rejected.size())
                .isEqualTo(298);
        assertThat(csv.moves.size() + csv.leftOut.size() + csv.rejected.size()).isEqualTo(298);
        assertThat(csv.moves).containsAll(transactions.moves);
        assertThat(blocks.blocks).hasSize(2).first().asString().isEqualTo("ethereum 17173049 2023-05-02T12:19:59Z");
    }

    /// GraphSense keeps 143 transfers of USDT as the result of the same logs.
    @Test
    void theLogsOfBlock15000000GiveTheReferencesTransfers() throws IOException {
        Path folder = shared("ledger/eth-samples/graphsense-eth-tokens");

        Taken logs = Taken.from(folder.resolve("logs.json"), ImportOptions.NONE);
        Taken reference =
                Taken.from(folder.resolve("reference/USDT_token_transfers.json"), ImportOptions.of(Chain.ETHEREUM));

        assertThat(reference.moves).hasSize(143);
        assertThat(logs.moves.stream()
                        .filter(move -> move.startsWith("ethereum/USDT "))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(reference.moves);
        assertThat(logs.moves.stream().filter(move -> move.startsWith("ethereum/USDC ")))
                .hasSize(112);
        assertThat(logs.moves.size() + logs.leftOut.size() + logs.rejected.size())
                .isEqualTo(2228);
    }

    @Test
    void theTracesOfBlock15000000HoldWhatItsTransactionsCarry() throws IOException {
        Path folder = shared("ledger/eth-samples/graphsense-eth-tokens");

        Taken traces = Taken.from(folder.resolve("traces.csv"), ImportOptions.NONE);
        Taken transactions = Taken.from(folder.resolve("transactions.csv"), ImportOptions.NONE);
        Taken blocks = Taken.from(folder.resolve("blocks.csv"), ImportOptions.NONE);

        assertThat(traces.rejected).isEmpty();
        assertThat(traces.moves.size() + traces.leftOut.size()).isEqualTo(5547);
        assertThat(traces.moves).extracting(EtlFilesTest::name).doesNotHaveDuplicates();
        Map<String, String> carried = new HashMap<>();
        transactions.moves.forEach(move -> carried.put(name(move), move.substring(move.indexOf("0x", 80))));
        List<String> roots = traces.moves.stream()
                .filter(move -> carried.containsKey(name(move)))
                .toList();
        assertThat(roots).hasSizeGreaterThan(10).allMatch(move -> move.endsWith(carried.getOrDefault(name(move), "?")));
        assertThat(blocks.blocks.size() + blocks.rejected.size()).isEqualTo(89);
    }

    @Test
    void tronsBlocksTransactionsAndTracesAreRead() throws IOException {
        ImportOptions tron = ImportOptions.NONE;

        Taken transactions = Taken.from(shared("ledger/trx-samples/0to10000/transactions.json"), tron);
        Taken traces = Taken.from(shared("ledger/trx-samples/56804500to56805500/traces.json"), tron);
        Taken blocks = Taken.from(shared("ledger/trx-samples/56804500to56805500/blocks.json"), tron);
        Taken tokens = Taken.from(shared("ledger/trx-samples/0to10000/token_configuration.json"), tron);

        assertThat(transactions.moves)
                .hasSize(1953)
                .allMatch(move -> move.matches("tron/TRX [0-9a-f]{64}_V0 .* T\\w{33} -> T\\w{33} .*"));
        assertThat(transactions.rejected).isEmpty();
        assertThat(transactions.leftOut)
                .filteredOn(line -> line.contains("pay nobody"))
                .hasSize(119);
        assertThat(List.of(traces.moves.size(), traces.leftOut.size(), traces.rejected.size()))
                .isEqualTo(List.of(210, 4725, 22));
        assertThat(traces.moves).allMatch(move -> move.startsWith("tron/TRX "));
        assertThat(traces.rejected).allMatch(line -> line.contains("An amount is not negative."));
        assertThat(blocks.blocks).hasSize(1001);
        assertThat(tokens.tokens.stream().map(token -> token.asset().name())).contains("USDT", "USDC", "WTRX");
    }

    @Test
    void whatMayBeOfTwoChainsIsRefusedUntilSomebodySaysIt() throws IOException {
        String row = """
            {"blockId":15000000,"transactionIndex":1,"logIndex":49,"txHash":"9JAyDP8IfYJ0f8sObteX+Jn/iHvNFRYpM+oFHJTFluo=",\
            "tokenAddress":"2sF/lY0u5SOiIGIGmUWXwT2DHsc=","from":"RSJdNTasApKPFgcasFBmvOlcLNU=",\
            "to":"yvfOVlmOhYjJv0ceCLU+io2VQbM=","value":3360488227}
            """;

        Taken unknown = Taken.from(row);
        Taken named = Taken.from(row, ImportOptions.of(Chain.ETHEREUM));

        assertThat(unknown.moves).isEmpty();
        assertThat(unknown.rejected).hasSize(1).allMatch(line -> line.contains("Maybe say which with --chain."));
        assertThat(named.moves).hasSize(1);
    }

    private static int number(String place) {
        try {
            return TracePath.number(place);
        } catch (Refused e) {
            throw new AssertionError(e);
        }
    }

    private static String name(String move) {
        return move.split(" ")[1];
    }

    private static Path shared(String path) {
        Path found = SharedData.find(path);
        assumeTrue(found != null, "the real files lie beside the project");
        return Objects.requireNonNull(found);
    }
}
