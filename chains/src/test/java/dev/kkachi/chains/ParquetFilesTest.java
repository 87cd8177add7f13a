package dev.kkachi.chains;

import static dev.kkachi.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.model.KkachiException;
import dev.kkachi.model.Units;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Parquet as DuckDB writes it, and as the public data sets have it.
class ParquetFilesTest {
    private static final String HASH = "0x" + "7f".repeat(32);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"snappy", "zstd", "gzip", "uncompressed"})
    void tokensTransfersSayTheSameAsInCsv(String codec) throws IOException, SQLException {
        Path csv = Files.writeString(folder.resolve("t.csv"), """
            token_address,from_address,to_address,value,transaction_hash,log_index,block_timestamp,block_number
            0xdac17f958d2ee523a2206206994597c13d831ec7,0xa,0xb,2500000,0x01,12,2022-06-21 02:20:00,15000000
            0xcccccccccccccccccccccccccccccccccccccccc,0xa,0xb,340282366920938463463374607431768211450,0x01,13,2022-06-21 02:20:01,15000000
            0xcccccccccccccccccccccccccccccccccccccccc,0xa,0xb,-5,0x01,14,2022-06-21 02:20:01,15000000
            """);
        Path parquet = copy(
                "SELECT * REPLACE (CAST(log_index AS INTEGER) AS log_index,"
                        + " CAST(block_timestamp AS TIMESTAMP) AS block_timestamp,"
                        + " CAST(block_number AS BIGINT) AS block_number) FROM read_csv('" + csv
                        + "', all_varchar = true)",
                codec);

        Taken taken = Taken.from(parquet, ImportOptions.NONE);

        assertThat(taken.moves)
                .isEqualTo(Taken.from(csv, ImportOptions.NONE).moves)
                .hasSize(2);
        assertThat(taken.rejected).containsExactly("file.parquet:3: value \"-5\": An amount is not negative.");
    }

    /// What is packed with gzip is read by a library, the rest here.
    @ParameterizedTest
    @ValueSource(strings = {"snappy", "uncompressed", "zstd"})
    void manyGroupsWithRepeatedAndMissingCellsAreReadAsTheLibraryReadsThem(String codec)
            throws IOException, SQLException {
        String rows = "SELECT CASE WHEN i % 3 = 0 THEN '0xdac17f958d2ee523a2206206994597c13d831ec7'"
                + " ELSE '0xcccccccccccccccccccccccccccccccccccccccc' END AS token_address,"
                + " '0x' || (i % 7) AS from_address, '0x' || md5(i::VARCHAR) AS to_address,"
                + " CASE WHEN i % 11 = 0 THEN NULL ELSE (i * 1000003)::VARCHAR END AS value,"
                + " '0x' || md5(i::VARCHAR) || md5((i + 1)::VARCHAR) AS transaction_hash, (i % 5)::INTEGER AS log_index,"
                + " CASE WHEN i % 13 = 0 THEN NULL ELSE TIMESTAMP '2022-06-21 02:20:00' + INTERVAL (i) SECOND END"
                + " AS block_timestamp, CASE WHEN i % 17 = 0 THEN NULL ELSE i END AS block_number"
                + " FROM range(10000) AS made(i)";
        Taken expected = Taken.from(copy(rows, "gzip"), ImportOptions.NONE);

        Taken taken = Taken.from(copy(rows, codec + "', ROW_GROUP_SIZE '2048"), ImportOptions.NONE);

        assertThat(taken.moves).isEqualTo(expected.moves).hasSize(10000 - 910);
        assertThat(taken.rejected).isEqualTo(expected.rejected).hasSize(910);
    }

    @Test
    void aFileWithDamagedPagesIsReadOrRefused() throws IOException, SQLException {
        Path whole = copy(transfers("'1'") + " UNION ALL " + transfers("'2500000'"), "snappy");
        byte[] bytes = Files.readAllBytes(whole);
        int footer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(bytes.length - 8);

        forAll(random -> random.ints(3, 4, bytes.length - 8 - footer).toArray(), places -> {
            byte[] damaged = bytes.clone();
            for (int place : places) {
                damaged[place] ^= (byte) (1 << place % Byte.SIZE);
            }
            try {
                return Taken.from(Files.write(whole, damaged), ImportOptions.NONE)
                                .moves
                                .size()
                        <= 2;
            } catch (IOException e) {
                return e.getMessage() != null;
            }
        });
    }

    @Test
    void anAmountThatIsADoubleIsTakenAsFarAsItSays() throws IOException, SQLException {
        Path parquet = copy(
                transfers("CAST(2500000 AS DOUBLE)") + " UNION ALL " + transfers("CAST(1e22 AS DOUBLE)") + " UNION ALL "
                        + transfers("CAST(0.5 AS DOUBLE)"),
                "snappy");

        Taken taken = Taken.from(parquet, ImportOptions.NONE);

        assertThat(taken.moves).hasSize(2);
        assertThat(taken.moves.getFirst()).endsWith("0xa -> 0xb 2.500000");
        assertThat(taken.moves.getLast()).endsWith("0xa -> 0xb 10000000000000000.000000");
        assertThat(taken.rejected).singleElement().asString().contains("is a whole number");
        assertThat(taken.remarks).singleElement().asString().contains("lost at its source");
    }

    @Test
    void aTransactionMovesTheCoin() throws IOException, SQLException {
        Path parquet = copy(
                "SELECT '0x01' AS hash, 15 AS block_number, 0 AS transaction_index, 1 AS nonce, 21000 AS gas, '0xa' AS from_address,"
                        + " '0xb' AS to_address, CAST(1.5e18 AS DOUBLE) AS value,"
                        + " TIMESTAMP '2022-06-21 02:20:00' AS block_timestamp, 1 AS receipt_status",
                "snappy");

        assertThat(Taken.from(parquet, ImportOptions.NONE).moves)
                .containsExactly("ethereum/ETH 0x01_V0 2022-06-21T02:20:00Z 0xa -> 0xb 1.500000000000000000");
    }

    @Test
    void bitcoinsInDoublesBecomeWholeSatoshis() throws IOException, SQLException {
        Path parquet = copy(
                "SELECT '" + HASH.substring(2) + "' AS hash, 1000 AS block_number, 0 AS index, true AS is_coinbase,"
                        + " TIMESTAMP '2009-01-20 00:00:00' AS block_timestamp,"
                        + " CAST([] AS STRUCT(spent_transaction_hash VARCHAR, spent_output_index BIGINT)[]) AS inputs,"
                        + " [{'index': 0, 'script_hex': '', 'address': '1BoatSLRHtKNngkdXEeobR76b53LETtpyT',"
                        + " 'value': CAST(0.29 AS DOUBLE)}] AS outputs",
                "zstd");

        Taken taken = Taken.from(parquet, ImportOptions.NONE);

        assertThat(taken.rejected).isEmpty();
        assertThat(taken.transactions)
                .singleElement()
                .satisfies(transaction ->
                        assertThat(transaction.outputs().getFirst().value()).isEqualTo(Units.of(29_000_000)));
    }

    @Test
    void aFileThatWasCutIsRefusedByName() throws IOException, SQLException {
        Path whole = copy(transfers("'1'"), "snappy");
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.parquet"), Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> Taken.from(cut, ImportOptions.NONE))
                .isInstanceOf(KkachiException.class)
                .hasMessageContaining("cut.parquet")
                .hasMessageContaining("download was cut");
    }

    private static String transfers(String value) {
        return "SELECT '0xdac17f958d2ee523a2206206994597c13d831ec7' AS token_address, '0xa' AS from_address,"
                + " '0xb' AS to_address, " + value + " AS value, '" + HASH + "' AS transaction_hash,"
                + " 7 AS log_index, TIMESTAMP '2022-06-21 02:20:00' AS block_timestamp, 15 AS block_number";
    }

    private Path copy(String select, String codec) throws SQLException {
        Path file = folder.resolve("file.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (" + select + ") TO '" + file + "' (FORMAT parquet, CODEC '" + codec + "')");
        }
        return file;
    }
}
