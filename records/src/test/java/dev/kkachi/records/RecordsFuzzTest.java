package dev.kkachi.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kkachi.investigation.spi.Intake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// Any bytes under the header of any kind are rows or rejections, never an exception.
class RecordsFuzzTest {
    private static final List<String> HEADS = List.of(
            "person_id,full_name,email,bank_account,wallet,met_in_person\n",
            "time,person_id,email,ip,device_id\n",
            "payout_id,person_id,time,amount,currency,account,wallet\n",
            "chain,tx_hash,time,from,to,asset,amount,usd,log_index\n",
            "payout_id,time,amount,currency,email,wallet\n",
            "{\"person_id\":\"a\",\"full_name\":\"A\",\"email\":[\"a@example.com\"]}\n",
            "{\"time\":\"2024-01-01\",\"person_id\":\"a\",\"ip\":\"192.0.2.1\"}\n",
            """
            {"payout_id":"1","time":"2024-01-01","amount":"1","currency":"EUR","account":"X-1"}
            """,
            """
            {"chain":"c","tx_hash":"t","time":"2024-01-01","from":"a","to":"b","asset":"X","amount":1}
            """,
            "");

    @FuzzTest(maxDuration = "10s")
    void anyBytesAreRowsOrRejections(FuzzedDataProvider data) throws IOException {
        String head = data.pickValue(HEADS);
        Path folder = Files.createTempDirectory("kkachi-fuzz");
        Path file = folder.resolve("f");
        try {
            Files.writeString(file, head);
            Files.write(file, data.consumeRemainingAsBytes(), StandardOpenOption.APPEND);
            CountingSink sink = new CountingSink();

            Intake intake = FolderRecords.of(folder, folder.resolve("out")).read(sink);

            assertThat(sink.taken()).isGreaterThanOrEqualTo(intake.rowsRead());
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }
}
