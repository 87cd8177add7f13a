package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.ledger.Ledger;
import dev.kkachi.ledger.TagBook;
import dev.kkachi.ledger.TransferLog;
import dev.kkachi.ledger.spi.Conversion;
import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.model.Asset;
import dev.kkachi.tracing.ProbableConversions;
import dev.kkachi.tracing.spi.Services;
import dev.kkachi.tracing.spi.SwapGrounds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Bridges that nobody tells of: what a trace makes of them, and how often it is right where the truth is known.
class ProbableTraceTest {
    private static final String PAYROLL = "0x" + "11".repeat(20);
    private static final String MULE = "0x" + "22".repeat(20);
    private static final String VAULT = "0x" + "33".repeat(20);
    private static final String BROKER = "0x" + "44".repeat(20);

    @TempDir
    private Path folder;

    private Session bridged() throws IOException {
        Files.writeString(
                folder.resolve("transfers.csv"),
                String.join(
                        "\n",
                        "chain,tx_hash,log_index,time,from,to,asset,amount",
                        "ethereum,0xa1,1,2023-01-02T03:00:00Z," + PAYROLL + "," + MULE + ",USDC,9000",
                        "ethereum,0xa2,1,2023-01-02T04:00:00Z," + MULE + "," + VAULT + ",USDC,9000",
                        "arbitrum,0xb1,1,2023-01-02T04:05:00Z," + VAULT + "," + BROKER + ",USDC,8991",
                        ""));
        Files.writeString(folder.resolve("tags.yaml"), """
                title: bridges of a test
                creator: the test
                source: https://example.org
                currency: ETH
                confidence: service_data
                category: defi_bridge
                tags:
                - address: '%s'
                  label: Example Bridge
                """.formatted(VAULT));
        Session session = Session.in(folder);
        session.run(
                "ledger",
                "import",
                folder.resolve("transfers.csv").toString(),
                folder.resolve("tags.yaml").toString());
        return session;
    }

    @Test
    void everyOutputTellsAnInferredCrossingFromAFact() throws IOException {
        Session session = bridged();

        session.run("trace", PAYROLL, "--format", "json");
        String json = session.out();
        session.run("trace", PAYROLL, "--format", "csv");
        String csv = session.out();
        session.run("trace", PAYROLL, "--format", "table");
        String table = session.out();
        session.run("trace", PAYROLL, "--format", "svg");
        String picture = session.out();

        assertThat(json)
                .contains("\"category\":\"probable conversion\"")
                .contains("\"by\":[{\"how\":\"amount and time\",\"certain\":false,\"probability\":0.95")
                .contains("\"in\":\"8991.000000\"")
                .contains("1 of 1 conversions that carried this money are inferred");
        assertThat(csv).contains(",onward,amount and time,0.95\n").contains(",here,amount and time,0.95\n");
        assertThat(table).contains("1 only probable conversion brought 8,991");
        assertThat(picture).contains("probable, 95 %");
    }

    @Test
    void factsAloneEndAtTheBridge() throws IOException {
        Session session = bridged();

        session.run("trace", PAYROLL, "--min-probability", "1", "--format", "json");

        assertThat(session.out()).contains("\"category\":\"defi_bridge\"").doesNotContain("probab");
        assertThat(session.run("trace", PAYROLL, "--min-probability", "1.2")).isEqualTo(2);
    }

    /// The example case without its file of conversions. A probability that is worth its name is right as often as it
    /// says.
    @Test
    void onTheExampleCaseProbabilitiesAreRightAtLeastAsOftenAsTheySay() throws IOException {
        Path trail = folder.resolve("trail");
        Session session = Session.in(folder);
        session.run("ledger", "example", trail.toString());
        session.run(
                "ledger",
                "import",
                trail.resolve("transfers.csv").toString(),
                trail.resolve("tags.yaml").toString());
        Map<String, String> truth = new HashMap<>();
        for (String line : Files.readAllLines(trail.resolve("conversions.csv"))) {
            String[] cells = line.split(",", -1);
            truth.put(cells[2], cells[8]);
        }

        List<Conversion> found = found(0.1);

        Reliability all = new Reliability(found, truth);
        assertThat((double) all.right(0.8, 1)).isGreaterThanOrEqualTo(0.8 * all.count(0.8, 1));
        assertThat(all.count(0.8, 1)).isGreaterThan(100);
    }

    private List<Conversion> found(double min) throws IOException {
        Path home = folder.resolve("home").resolve("ledger");
        try (Ledger ledger = Ledger.open(home)) {
            return ProbableConversions.of(new Grounds(ledger, TagBook.open(home)), min)
                    .list();
        }
    }

    private record Grounds(Ledger ledger, TagBook tags) implements SwapGrounds {
        @Override
        public @Nullable TransferLog find(Asset asset) {
            try {
                return ledger.find(asset);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Services services(TransferLog log) {
            return Services.NONE;
        }

        @Override
        public List<Conversion> conversions(Asset asset) {
            return List.of();
        }

        @Override
        public List<Asset> assets() {
            return List.copyOf(ledger.tickers().keySet());
        }

        @Override
        public List<Tag> tagged(String category) {
            return tags.listCategory(category);
        }
    }

    /// What was found, held against what is true.
    private record Reliability(List<Conversion> found, Map<String, String> truth) {
        long count(double from, double to) {
            return found.stream().filter(one -> isBetween(one, from, to)).count();
        }

        long right(double from, double to) {
            return found.stream()
                    .filter(one -> isBetween(one, from, to))
                    .filter(one -> bare(one.out().transaction())
                            .equals(bare(truth.getOrDefault(
                                    one.in().transaction(),
                                    truth.getOrDefault("0x" + one.in().transaction(), "")))))
                    .count();
        }

        private static String bare(String hash) {
            return hash.startsWith("0x") ? hash.substring(2) : hash;
        }

        private static boolean isBetween(Conversion conversion, double from, double to) {
            return conversion.probability() >= from && conversion.probability() < to;
        }
    }
}
