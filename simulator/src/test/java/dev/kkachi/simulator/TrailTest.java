package dev.kkachi.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.files.Json;
import dev.kkachi.model.ChainFamily;
import dev.kkachi.model.Wallet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The example case is the same everywhere, adds up, and can be told from its files alone.
class TrailTest {
    private static TrailFiles files;
    private static Path folder;

    @BeforeAll
    static void play(@TempDir Path temporary) throws IOException {
        folder = temporary.resolve("trail");
        Trail.play(Trail.SEED).write(folder);
        files = TrailFiles.read(folder);
    }

    @Test
    void theSameSeedGivesTheSameBytesEverywhere() throws IOException, NoSuchAlgorithmException {
        StringBuilder digests = new StringBuilder();
        for (String name : List.of("conversions.csv", "employers.csv", "tags.yaml", "transfers.csv", "truth.json")) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(folder.resolve(name)));
            digests.append(HexFormat.of().formatHex(hash, 0, 8))
                    .append(' ')
                    .append(name)
                    .append('\n');
        }

        assertThat(digests.toString()).isEqualTo("""
                05234ae8d3086ec1 conversions.csv
                f6cb47bd2f2dac67 employers.csv
                2e2eaae9a145c49e tags.yaml
                8302d8e74e4dbe42 transfers.csv
                f87a8a838414eee4 truth.json
                """);
    }

    @Test
    void anotherSeedIsAnotherCase(@TempDir Path other) throws IOException {
        Trail.play(Trail.SEED + 1).write(other);

        assertThat(Files.mismatch(folder.resolve("transfers.csv"), other.resolve("transfers.csv")))
                .isPositive();
        assertThat(Files.mismatch(folder.resolve("employers.csv"), other.resolve("employers.csv")))
                .isPositive();
    }

    @Test
    void twoHundredThousandTransfersJoinThirtyThousandAccounts() {
        Set<String> accounts = new HashSet<>();
        Map<String, Integer> byCoin = new TreeMap<>();
        for (TrailFiles.Row row : files.transfers()) {
            accounts.add(row.from());
            accounts.add(row.to());
            byCoin.merge(row.coin(), 1, Integer::sum);
        }

        assertThat(accounts).hasSize(29_960);
        assertThat(files.transfers()).hasSize(206_031);
        assertThat(byCoin.values()).containsExactly(3_484, 104_319, 40_655, 57_573);
        assertThat(files.payrolls()).hasSize(40).doesNotHaveDuplicates();
        assertThat(files.objects("employers")).hasSize(40);
        assertThat(files.objects("workers")).hasSize(24);
    }

    @Test
    void everyAddressIsOneOfItsChain() {
        for (TrailFiles.Row row : files.transfers()) {
            for (String address : List.of(row.from(), row.to())) {
                ChainFamily family = row.coin().startsWith("tron/") ? ChainFamily.TRON : ChainFamily.EVM;
                assertThat(Wallet.find(address)).isEqualTo(new Wallet(family, address));
            }
        }
    }

    @Test
    void noTwoTransactionsShareASecond() {
        String before = "";
        String hash = "";
        for (TrailFiles.Row row : files.transfers()) {
            assertThat(row.time().compareTo(before))
                    .isGreaterThanOrEqualTo(row.hash().equals(hash) ? 0 : 1);
            before = row.time();
            hash = row.hash();
        }
    }

    @Test
    void nobodySendsWhatTheyDoNotHave() {
        Map<String, Long> balances = new HashMap<>();
        for (Json.Obj opening : files.objects("opening_balances")) {
            String key = opening.text("chain") + "/" + opening.text("asset") + opening.text("address");
            balances.put(key, TrailFiles.micros(opening.text("amount")));
        }

        for (TrailFiles.Row row : files.transfers()) {
            long left = balances.merge(row.coin() + row.from(), -row.micros(), Long::sum);
            assertThat(left).as(row.toString()).isNotNegative();
            balances.merge(row.coin() + row.to(), row.micros(), Long::sum);
        }
    }

    @Test
    void theTruthAddsUpToTheLastUnit() {
        Set<String> payrolls = Set.copyOf(files.payrolls());
        Set<String> workers = new HashSet<>();
        files.objects("workers").forEach(worker -> workers.add(worker.text("wallet")));

        long paid = sum(row -> payrolls.contains(row.from()) && workers.contains(row.to()));
        long sold = sum(row -> files.addresses("cash_out").contains(row.to()));
        long hosted = sum(
                row -> workers.contains(row.from()) && files.addresses("host").contains(row.to()));
        long pocketed = sum(row -> workers.contains(row.from())
                && files.addresses("workers_deposit_address").contains(row.to()));

        assertThat(files.object("wages").text("total")).isEqualTo("12167138.340000");
        assertThat(TrailFiles.micros(files.object("wages").text("total"))).isEqualTo(paid);
        assertThat(Arrays.stream(Fate.values()).mapToLong(files::became).sum()).isEqualTo(paid);
        assertThat(Stream.of("employers", "workers")
                        .map(files::objects)
                        .map(rows -> rows.stream()
                                .mapToLong(row -> TrailFiles.micros(row.text("wages")))
                                .sum()))
                .containsOnly(paid);
        assertThat(files.became(Fate.CASHED_OUT)).isEqualTo(sold);
        assertThat(files.became(Fate.HOSTS)).isEqualTo(hosted);
        assertThat(files.became(Fate.WORKERS)).isEqualTo(pocketed);
    }

    /// The brokers mix the money of all customers, but work them off in order: fifo tells them apart.
    @Test
    void firstInFirstOutLeadsFromThePayrollsToTheCashOut() {
        Map<String, Long> ended = FirstInFirstOut.ofPayrolls(files);

        assertThat(ended.get(files.addresses("cash_out").getFirst())).isEqualTo(files.became(Fate.CASHED_OUT));
    }

    @Test
    void innocentPeopleWhoLookAlikeNeverMeetTheCase() {
        Set<String> guilty = new HashSet<>();
        files.objects("roles").forEach(role -> guilty.add(role.text("address")));
        files.objects("workers").forEach(worker -> guilty.add(worker.text("wallet")));
        Set<String> innocent = new HashSet<>();
        files.objects("decoys").forEach(decoy -> innocent.addAll(decoy.texts("addresses")));

        assertThat(innocent).hasSizeGreaterThan(40).doesNotContainAnyElementsOf(guilty);
        assertThat(files.transfers())
                .noneMatch(row -> innocent.contains(row.from()) && guilty.contains(row.to()))
                .noneMatch(row -> guilty.contains(row.from()) && innocent.contains(row.to()));
    }

    private interface Wanted {
        boolean row(TrailFiles.Row row);
    }

    private static long sum(Wanted wanted) {
        return files.transfers().stream()
                .filter(wanted::row)
                .mapToLong(TrailFiles.Row::micros)
                .sum();
    }
}
