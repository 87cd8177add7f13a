package dev.kkachi.chains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kkachi.ledger.spi.OutputTransaction;
import dev.kkachi.model.Units;
import dev.kkachi.model.Wallet;
import dev.kkachi.testkit.SharedData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BitcoinFilesTest {
    /// The first block of all, which every node has built in.
    private static final String GENESIS = "01000000000000000000000000000000000000000000000000000000000000000000000"
            + "03ba3edfd7a7b12b27ac72c3e67768f617fc81bc3888a51323a9fb8aa4b1e5e4a29ab5f49ffff001d1dac2b7c"
            + "0101000000010000000000000000000000000000000000000000000000000000000000000000ffffffff4d04ff"
            + "ff001d0104455468652054696d65732030332f4a616e2f32303039204368616e63656c6c6f72206f6e20627269"
            + "6e6b206f66207365636f6e64206261696c6f757420666f722062616e6b73ffffffff0100f2052a010000004341"
            + "04678afdb0fe5548271967f1a67130b7105cd6a828e03909a67962e0ea1f61deb649f6bc3f4cef38c4f35504e5"
            + "1ec112de5c384df7ba0b8d578a4c702b6bf11d5fac00000000";

    @TempDir
    Path folder;

    @Test
    void theFirstBlockIsRecognisedByItsWork() throws IOException {
        Taken taken = Taken.from(written("genesis", bytes(GENESIS)), ImportOptions.NONE);

        OutputTransaction only = taken.transactions.getFirst();
        assertThat(taken.transactions).hasSize(1);
        assertThat(only.hash()).isEqualTo("4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b");
        assertThat(only.block()).isZero();
        assertThat(only.time()).isEqualTo("2009-01-03T18:15:05Z");
        assertThat(only.inputs()).isEmpty();
        assertThat(only.outputs().getFirst().value()).isEqualTo(Units.of(5_000_000_000L));
        assertThat(only.outputs().getFirst().address()).startsWith("s:").hasSize(24);
    }

    @Test
    void aBlockWhoseTransactionsWereChangedIsRefused() throws IOException {
        byte[] changed = bytes(GENESIS.replace("00f2052a01", "00f2052a02"));

        Taken taken = Taken.from(written("changed", changed), ImportOptions.NONE);

        assertThat(taken.transactions).isEmpty();
        assertThat(taken.rejected).hasSize(1).allMatch(line -> line.contains("A block's transactions are those"));
    }

    @Test
    void aNodesFileIsReadAlsoWhereItIsCombinedWithAKey() throws IOException {
        byte[] framed = framed(bytes(GENESIS));
        byte[] key = {1, 2, 3, 4, 5, 6, 7, 8};
        Files.write(folder.resolve("xor.dat"), key);
        byte[] combined = framed.clone();
        for (int i = 0; i < combined.length; i++) {
            combined[i] ^= key[i % key.length];
        }

        Taken plain = Taken.from(written("blk00000.dat", framed), ImportOptions.NONE);
        Taken mixed = Taken.from(written("blk00001.dat", combined), ImportOptions.NONE);

        assertThat(plain.transactions).hasSize(1).isEqualTo(mixed.transactions);
    }

    @Test
    void zerosThatANodeWroteAheadAreNotCombinedWithTheKey() throws IOException {
        byte[] key = {1, 2, 3, 4, 5, 6, 7, 8};
        Files.write(folder.resolve("xor.dat"), key);
        byte[] block = framed(bytes(GENESIS));
        byte[] filled = Arrays.copyOf(block, block.length - 16 + 1000);
        for (int i = 0; i < block.length - 16; i++) {
            filled[i] ^= key[i % key.length];
        }

        Taken taken = Taken.from(written("blk00002.dat", filled), ImportOptions.NONE);

        assertThat(taken.transactions).hasSize(1);
        assertThat(taken.rejected).isEmpty();
    }

    @Test
    void aFileThatIsCutSaysSo() throws IOException {
        byte[] framed = framed(bytes(GENESIS));
        Path cut = written("cut", Arrays.copyOf(framed, framed.length - 20));

        assertThatThrownBy(() -> Taken.from(cut, ImportOptions.NONE)).hasMessageContaining("ends within block 1");
    }

    /// Examples of BIP-173 and BIP-350, and addresses that everybody knows.
    @Test
    void scriptsAreNamedByTheirAddress() throws Refused {
        assertThat(Scripts.owner("76a91462e907b15cbf27d5425399ebf6f0fb50ebb88f1888ac"))
                .isEqualTo("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa");
        assertThat(Scripts.owner("0014751e76e8199196d454941c45d1b3a323f1433bd6"))
                .isEqualTo("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4");
        assertThat(Scripts.owner("512079be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798"))
                .isEqualTo("bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0");
        assertThat(Scripts.owner("a914748284390f9e263a4b766a75d0633c50426eb87587"))
                .startsWith("3");
        assertThat(Scripts.owner("6a0548656c6c6f")).startsWith("s:");
    }

    @Test
    void theTransactionsOfBitcoinEtlCarryInputsAndOutputs() throws IOException {
        Taken taken = Taken.from("""
            {"hash": "aa", "is_coinbase": true, "block_number": 9, "block_timestamp": 1500000000, "index": 0, "inputs": [], "outputs": [{"index": 0, "script_hex": "0014751e76e8199196d454941c45d1b3a323f1433bd6", "type": "witness_v0_keyhash", "addresses": ["bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"], "value": 1250000000}]}
            {"hash": "ab", "is_coinbase": false, "block_number": 9, "block_timestamp": 1500000000, "index": 1, "inputs": [{"index": 0, "spent_transaction_hash": "aa", "spent_output_index": 0, "addresses": ["bc1q"], "value": 5}], "outputs": [{"index": 0, "addresses": ["1x"], "value": 4}]}
            {"hash": "ac", "is_coinbase": false, "block_number": 9, "block_timestamp": 1500000000, "index": 2, "inputs": [], "outputs": [{"index": 0, "addresses": ["1x"], "value": 0.5}]}
            """);

        assertThat(taken.transactions).extracting(OutputTransaction::hash).containsExactly("aa", "ab");
        assertThat(taken.transactions.getLast().inputs().getFirst().spent())
                .isEqualTo(new OutputTransaction.Output("bc1q", Units.of(5)));
        assertThat(taken.rejected).hasSize(1).allMatch(line -> line.startsWith("file:3: value \"0.5\""));
    }

    @Test
    void anExplorersTransactionsAreReadFromAnArray() throws IOException {
        Taken taken = Taken.from("""
            [
              {"txid": "aa", "version": 2, "fee": 1,
               "vin": [{"txid": "a0", "vout": 1, "is_coinbase": false, "prevout": {"scriptpubkey_address": "3x", "value": 7}}],
               "vout": [{"scriptpubkey": "6a00", "scriptpubkey_type": "op_return", "value": 0},
                        {"scriptpubkey": "0014751e76e8199196d454941c45d1b3a323f1433bd6", "value": 6}],
               "status": {"confirmed": true, "block_height": 800000, "block_time": 1690168629}},
              {"txid": "ab", "vin": [], "vout": [], "status": {"confirmed": false}}
            ]
            """);

        OutputTransaction only = taken.transactions.getFirst();
        assertThat(taken.transactions).hasSize(1);
        assertThat(only.outputs().getLast().address()).isEqualTo("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4");
        assertThat(only.inputs())
                .containsExactly(new OutputTransaction.Input("a0", 1, new OutputTransaction.Output("3x", Units.of(7))));
        assertThat(taken.leftOut).hasSize(1);
    }

    @Test
    void aBlockOfBitcoinCoreIsReadToTheLastSatoshi() throws IOException {
        Taken taken = Taken.from("""
            {"hash": "00", "height": 800000, "time": 1690168629, "merkleroot": "11", "tx": [
              {"txid": "aa", "vin": [{"coinbase": "00"}], "vout": [{"value": 6.38687680, "n": 0,
               "scriptPubKey": {"hex": "0014751e76e8199196d454941c45d1b3a323f1433bd6"}}]},
              {"txid": "ab", "vin": [{"txid": "a0", "vout": 1, "prevout": {"value": 0.00000007,
               "scriptPubKey": {"address": "3x", "hex": "a914748284390f9e263a4b766a75d0633c50426eb87587"}}}], "vout": []}]}
            """);

        assertThat(taken.transactions).extracting(OutputTransaction::index).containsExactly(0, 1);
        assertThat(taken.transactions.getFirst().outputs().getFirst().value()).isEqualTo(Units.of(638_687_680));
        assertThat(Objects.requireNonNull(
                                taken.transactions.getLast().inputs().getFirst().spent())
                        .value())
                .isEqualTo(Units.of(7));
    }

    /// The counts of transactions that block explorers show for these blocks.
    @Test
    void everyRealBlockIsReadWhole() throws IOException {
        Map<String, Integer> counts = Map.of(
                "bitcoinj-block363703.dat", 587,
                "bitcoinj-block370661.dat", 708,
                "bitcoinj-block383616.dat", 1731,
                "bitcoinj-block481815.dat", 2097,
                "bitcoinj-block481829.dat", 2020,
                "btcd-0000000000000000001602407ac49862a7bca9d00f7f402db20b7be2f5de59d2.blk", 3315,
                "btcd-00000000000000000021868c2cefc52a480d173c849412fe81c4e5ab806f94ab.blk", 230,
                "btcd-277647.dat.bz2", 213);
        Path blocks = shared("ledger/btc-blocks");

        for (Map.Entry<String, Integer> block : counts.entrySet()) {
            Taken taken = Taken.from(blocks.resolve(block.getKey()), ImportOptions.NONE);

            assertThat(taken.transactions).as(block.getKey()).hasSize(block.getValue());
            assertThat(taken.rejected).isEmpty();
            assertThat(taken.transactions).allMatch(transaction -> transaction.block() > 200_000);
            assertThat(owners(taken).filter(owner -> !owner.startsWith("s:")))
                    .allMatch(owner -> Wallet.find(owner) != null);
        }
    }

    @Test
    void theFirstBlocksAreNumberedFromTheFirst() throws IOException {
        Path blocks = shared("ledger/btc-blocks");

        Taken first = Taken.from(blocks.resolve("bitcoinj-first-100k-blocks.dat"), ImportOptions.NONE);
        Taken second = Taken.from(blocks.resolve("btcd-blocks1-256.bz2"), ImportOptions.NONE);

        assertThat(first.transactions.stream().map(OutputTransaction::block).distinct())
                .hasSize(439);
        assertThat(first.transactions.getLast().block()).isEqualTo(438);
        assertThat(second.transactions.stream().map(OutputTransaction::block).distinct())
                .hasSize(255);
        assertThat(first.transactions).containsAll(second.transactions);
    }

    @Test
    void aRealConsolidationSpendsThousandsOfOutputs() throws IOException {
        Path blocks = shared("ledger/btc-blocks");

        Taken taken = Taken.from(
                blocks.resolve("btcd-00000000000000000021868c2cefc52a480d173c849412fe81c4e5ab806f94ab.blk"),
                ImportOptions.NONE);

        assertThat(taken.transactions.stream()
                        .mapToInt(transaction -> transaction.inputs().size())
                        .sum())
                .isIn(7032, 7033);
    }

    private static Stream<String> owners(Taken taken) {
        return taken.transactions.stream()
                .flatMap(transaction -> transaction.outputs().stream())
                .map(OutputTransaction.Output::address);
    }

    private static byte[] framed(byte[] block) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes("f9beb4d9"));
        out.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(block.length)
                .array());
        out.writeBytes(block);
        out.writeBytes(new byte[16]);
        return out.toByteArray();
    }

    private Path written(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static Path shared(String path) {
        Path found = SharedData.find(path);
        assumeTrue(found != null, "the real files lie beside the project");
        return Objects.requireNonNull(found);
    }
}
