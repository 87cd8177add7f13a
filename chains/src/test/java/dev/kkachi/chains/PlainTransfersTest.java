package dev.kkachi.chains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kkachi.model.Chain;
import dev.kkachi.model.KkachiException;
import dev.kkachi.testkit.ForAll;
import java.io.IOException;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTransfersTest {
    private static final String HEADER = "chain,tx_hash,log_index,time,from,to,asset,amount,usd\n";

    @Test
    void aRowIsReadAsItIsPrinted() throws IOException {
        Taken taken = Taken.from(HEADER + """
            ethereum,0xab,3,2023-01-02T03:04:05Z,0xfa,0x70,USDT,"9,000.000000",9000.00
            ETH,0xac,,1672628646,0xfb,0x71,eth,1.000000000000000001,
            tron,cd,0,2023-01-02 03:04:07,TA,TB,TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t,5,5
            ethereum,0xae,1,2023-01-02T05:04:08+02:00,0xfa,0x70,0xAAAA,7,
            """);

        assertThat(taken.rejected).isEmpty();
        assertThat(taken.moves)
                .containsExactly(
                        "ethereum/USDT 0xab_T3 2023-01-02T03:04:05Z 0xfa -> 0x70 9000",
                        "ethereum/ETH 0xac_V0 2023-01-02T03:04:06Z 0xfb -> 0x71 1.000000000000000001",
                        "tron/USDT cd_T0 2023-01-02T03:04:07Z TA -> TB 5",
                        "ethereum/0xaaaa 0xae_T1 2023-01-02T03:04:08Z 0xfa -> 0x70 7");
        assertThat(taken.tokens)
                .extracting(Object::toString)
                .contains("Token[asset=ethereum/USDT, ticker=USDT, decimals=6]");
    }

    @Test
    void columnsMayStandInAnyOrderAndAnyCase() throws IOException {
        Taken taken = Taken.from("""
            Amount,TO,From,Asset,Time,Tx_Hash,note
            2.50,b,a,BTC,0,h1,"a ""quoted"", note
            over two lines"
            3,b,a,BTC,1,h2,
            """, ImportOptions.of(Chain.BITCOIN));

        assertThat(taken.rejected).isEmpty();
        assertThat(taken.moves)
                .containsExactly(
                        "bitcoin/BTC h1_V0 1970-01-01T00:00:00Z a -> b 2.5",
                        "bitcoin/BTC h2_V0 1970-01-01T00:00:01Z a -> b 3");
    }

    @Test
    void aBrokenRowIsNamedAndCostsNoOther() throws IOException {
        Taken taken = Taken.from(HEADER + """
            ethereum,0xab,3,2023-01-02T03:04:05Z,0xfa,0x70,USDT,-1,
            ethereum,0xab,x,2023-01-02T03:04:05Z,0xfa,0x70,USDT,1,
            ethereum,0xab,3,2023-02-29T03:04:05Z,0xfa,0x70,USDT,1,
            ethereum,,3,2023-01-02T03:04:05Z,0xfa,0x70,USDT,1,
            ethereum,0xab,3,2023-01-02T03:04:05Z,0xfa
            e!,0xab,3,2023-01-02T03:04:05Z,0xfa,0x70,USDT,1,
            ethereum,0xab,3,2023-01-02T03:04:05Z,0xfa,0x70,US DT,1,
            ethereum,0xab,3,2023-01-02T03:04:05Z,0xfa,0x70,USDT,1,much
            ethereum,0xab,3,2023-01-02T03:04:05Z,0xfa,0x70,USDT,999999999999999999999999999999999999999999,
            ethereum,0xab,3,2023-01-02T03:04:05Z,0xfa,0x70,USDT,"1,
            ethereum,0xab,3,2023-01-02T03:04:05Z,0xfa,0x70,USDT,1,
            """);

        assertThat(taken.moves).hasSize(1);
        assertThat(String.join("\n", taken.rejected)).isEqualTo("""
            file:2: amount "-1": An amount is not negative.
            file:3: log_index "x": A number is whole, not negative and has at most 18 digits.
            file:4: time "2023-02-29T03:04:05Z": A time is in ISO 8601, in UTC, or in seconds since 1970, and before the year 2106.
            file:5: tx_hash "": A tx_hash is not empty.
            file:6: A row has as many cells as the header, 9, not 5.
            file:7: chain "e!": A chain's name has small letters, digits and dashes, at most 40.
            file:8: asset "US DT": An asset's name has letters, digits and . $ + _ -, at most 80.
            file:9: usd "much": An amount is a decimal number.
            file:10: amount "999999999999999999999999999999999999999999": An amount has at most 124 bits.
            file:11: In a row a quote is opened and not closed within 1048576 bytes.\
            """);
    }

    @Test
    void aRowOfAnotherChainThanTheUserSaysIsRefused() throws IOException {
        Taken taken = Taken.from(
                HEADER + "tron,a,0,0,x,y,USDT,1,\nethereum,a,0,0,x,y,USDT,1,\n", ImportOptions.of(Chain.TRON));

        assertThat(taken.moves).hasSize(1);
        assertThat(taken.rejected)
                .containsExactly("file:3: chain \"ethereum\": The file is said to be of the chain tron.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10,5", "12,50", "1234,500", "1,23,456", "1,234,5", ",500", "1,,000", "1,000,", "1.5,000"})
    void aDecimalCommaIsRefusedAndNeverReadAsMore(String amount) throws IOException {
        Taken taken = Taken.from(HEADER + "tron,a,0,0,x,y,USDT,\"" + amount + "\",\n");

        assertThat(taken.moves).isEmpty();
        assertThat(taken.rejected)
                .containsExactly("file:2: amount \"" + amount + "\": An amount's commas stand between groups of three"
                        + " digits, and its fraction behind a point.");
    }

    @Test
    void commasBetweenGroupsOfThreeAreRead() throws IOException {
        Taken taken = Taken.from(HEADER + "tron,a,0,0,x,y,USDT,\"1,234,567.25\",\ntron,b,0,0,x,y,USDT,\"12,000\",\n");

        assertThat(taken.moves)
                .extracting(move -> move.substring(move.lastIndexOf(' ') + 1))
                .containsExactly("1234567.25", "12000");
    }

    @Test
    void aFileThatMayBeCutIsReported() throws IOException {
        Taken taken = Taken.from(HEADER + "tron,a,0,0,x,y,USDT,1,");

        assertThat(taken.moves).hasSize(1);
        assertThat(taken.remarks).hasSize(1).allMatch(line -> line.contains("maybe it is cut"));
    }

    @Test
    void anUnknownFileIsRefusedWithItsBeginning() {
        assertThatThrownBy(() -> Taken.from("name,age\nx,3\n"))
                .isInstanceOf(KkachiException.class)
                .hasMessageContaining("is in no format that is known here; it begins with \"name,age.x,3.\"");
    }

    /// Rows long and short, with and without quotes, over many refills of the buffer, against what was written.
    @Test
    void everyRowOfALargeFileIsRead() throws IOException {
        RandomGenerator random = ForAll.random(7);
        StringBuilder text = new StringBuilder(HEADER);
        int rows = 30_000;
        for (int i = 0; i < rows; i++) {
            String pad = "f".repeat(random.nextInt(200));
            String row = "ethereum,0x" + i + "," + i + "," + i + ",0xfa" + pad + ",0x70,ETH," + i + ".5,";
            boolean isQuoted = random.nextInt(10) == 0;
            text.append(isQuoted ? row.replace(",0x70,", ",\"0x70\",") : row)
                    .append(random.nextBoolean() ? "\n" : "\r\n");
        }

        List<String> moves = Taken.from(text.toString()).moves;

        assertThat(moves).hasSize(rows);
        for (int i = 0; i < rows; i++) {
            assertThat(moves.get(i))
                    .startsWith("ethereum/ETH 0x" + i + "_T" + i + " ")
                    .endsWith(" -> 0x70 " + i + ".5");
        }
    }
}
