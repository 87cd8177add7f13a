package dev.kkachi.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.investigation.Investigation;
import dev.kkachi.investigation.Outcome;
import dev.kkachi.testkit.ForAll;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Folders as they come: damaged, mixed, looping. The good rows still answer.
class RoughFolderTest {
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2024-06-01T12:00:00Z"));
    private static final int DAMAGES = 150;
    private static final String PEOPLE = """
            person_id,full_name,wallet
            a,Ada Frost,0x1111111111111111111111111111111111111111
            b,Bram Stone,0x1111111111111111111111111111111111111111
            """;

    @TempDir
    private Path folder;

    @Test
    void filesOfNoUseAreNamedAndTheGoodRowsAnswer() throws IOException {
        Files.writeString(folder.resolve("people.csv"), PEOPLE);
        Files.writeString(folder.resolve("more.jsonl"), "{\"person_id\":\"c\",\"full_name\":\"Cleo Marsh\"}\n");
        Files.writeString(folder.resolve("empty.csv"), "");
        Files.write(folder.resolve("photo.bin"), new byte[] {(byte) 0xff, 0, 1, '\n', 0, (byte) 0xfe});
        Files.write(folder.resolve("utf16.csv"), PEOPLE.getBytes(StandardCharsets.UTF_16));
        Files.createSymbolicLink(folder.resolve("loop"), folder);

        Outcome outcome = investigate();

        assertThat(outcome.cases()).hasSize(1);
        assertThat(outcome.persons()).isEqualTo(3);
        assertThat(outcome.filesNotRead()).isEqualTo(3);
    }

    @Test
    void aBrokenRowCostsOnlyItself() throws IOException {
        Files.writeString(folder.resolve("people.csv"), PEOPLE);
        Files.writeString(folder.resolve("pay.csv"), """
                payout_id,person_id,time,amount,currency
                1,a,2024-01-01,10,EUR
                1,a,2024-01-01,10,EUR
                2,a,yesterday,10,EUR
                3,a,2024-01-01,ten,EUR
                4,nobody,2024-01-01,10,EUR
                5,b,2024-01-01,10,EUR
                """);

        Outcome outcome = investigate();

        assertThat(outcome.rowsRead()).isEqualTo(4);
        assertThat(outcome.rowsRejected()).isEqualTo(4);
    }

    @Test
    void noDamageEndsARun() throws IOException {
        String[] sources = {
            PEOPLE,
            "{\"time\":\"2024-01-01T08:00:00Z\",\"person_id\":\"a\",\"ip\":\"192.0.2.1\",\"device_id\":\"d\"}\n",
            "payout_id,person_id,time,amount,currency,wallet\n1,a,2024-01-01,10,EUR,0x11\n",
            "chain,tx_hash,time,from,to,asset,amount\nethereum,0xa1,2024-01-01,0x1,0x2,USDC,1\n"
        };
        for (long seed = 1; seed <= DAMAGES; seed++) {
            RandomGenerator random = ForAll.random(seed);
            for (int i = 0; i < sources.length; i++) {
                Files.write(folder.resolve("f" + i), damaged(sources[i], random));
            }
            FolderRecords records = FolderRecords.of(folder, folder.resolve("kkachi-out"));

            CountingSink sink = new CountingSink();
            long rows = records.read(sink).rowsRead();

            assertThat(sink.taken()).as("seed " + seed).isGreaterThanOrEqualTo(rows);
        }
    }

    private static byte[] damaged(String source, RandomGenerator random) {
        byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(5); i > 0; i--) {
            byte[] nasty = {0, (byte) 0xff, '"', ',', '\n', '{', '-', (byte) 0xec};
            bytes[random.nextInt(bytes.length)] = nasty[random.nextInt(nasty.length)];
        }
        return bytes;
    }

    private Outcome investigate() {
        Path out = folder.resolve("kkachi-out");
        return Investigation.over(InventedLists.screening(), NOON).run(FolderRecords.of(folder, out), folder, out);
    }
}
