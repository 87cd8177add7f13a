package dev.kkachi.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.investigation.Investigation;
import dev.kkachi.investigation.Outcome;
import dev.kkachi.investigation.spi.PartyScreening;
import dev.kkachi.investigation.spi.SearchedList;
import dev.kkachi.model.Party;
import dev.kkachi.screening.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main job through real files, over a list that holds one public designation.
class InvestigationTest {
    private static final PartyScreening LISTS = InventedLists.screening();
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2024-06-01T12:00:00Z"));

    @Test
    void twoContractorsWithAWalletThatPaysAListedOneAreTheOnlyCase(@TempDir Path out) throws IOException {
        Outcome outcome = investigate(firstLook(), out);

        assertThat(outcome.cases()).hasSize(1);
        assertThat(outcome.cases().getFirst().persons()).containsExactly("p1", "p2");
        assertThat(outcome.cases().getFirst().headline())
                .isEqualTo("Two contractors are paid into one wallet that pays a sanctioned party");
        assertThat(outcome.cases().getFirst().probability()).isGreaterThan(0.95);
        assertThat(Files.readString(out.resolve("persons.jsonl")).lines()).hasSize(6);
        assertThat(Files.readString(out.resolve("links.jsonl")).lines()).hasSize(2);
        assertThat(outcome.rowsRejected()).isZero();
    }

    @Test
    void theSameFolderGivesTheSameBytes(@TempDir Path first, @TempDir Path second) throws IOException {
        investigate(firstLook(), first);
        investigate(firstLook(), second);

        for (String name : List.of("cases.jsonl", "findings.jsonl", "persons.jsonl", "links.jsonl")) {
            assertThat(first.resolve(name)).hasSameBinaryContentAs(second.resolve(name));
        }
    }

    @Test
    void namesAndCountriesNeverReachWorkerRisk(@TempDir Path folder, @TempDir Path out) throws IOException {
        String people = Files.readString(firstLook().resolve("people.csv"));
        for (String file : List.of("payouts.csv", "signins.jsonl", "transfers.csv")) {
            Files.copy(firstLook().resolve(file), folder.resolve(file));
        }
        Files.writeString(folder.resolve("people.csv"), people);
        investigate(folder, out.resolve("a"));
        Files.writeString(
                folder.resolve("people.csv"),
                people.replace("Ingrid Solberg", "심현섭")
                        .replace("Daniel Okafor", "Anna Berg")
                        .replace("Priya Raman", "Sim Hyon Sop")
                        .replace(",Norway,", ",North Korea,")
                        .replace(",Nigeria,", ",Sweden,"));

        investigate(folder, out.resolve("b"));

        assertThat(workerBits(out.resolve("b"))).isEqualTo(workerBits(out.resolve("a")));
        assertThat(out.resolve("b/cases.jsonl")).content().contains("listed_party");
    }

    @Test
    void whatASearchLeftOutIsSaidInTheAccountAndOnThePage(@TempDir Path folder, @TempDir Path out) throws IOException {
        Files.writeString(folder.resolve("people.csv"), "person_id,full_name\np1,Ada Frost\np2,Bram Stone\n");
        PartyScreening cut = new PartyScreening() {
            @Override
            public Answer answer(Party query) {
                boolean isCut = query.caption().equals("Bram Stone");
                return new Answer(List.of(), isCut ? List.of("Not every name was compared.") : List.of());
            }

            @Override
            public PartyScreening from(double scoreMin) {
                return this;
            }

            @Override
            public List<SearchedList> lists() {
                return LISTS.lists();
            }
        };

        Investigation.over(cut, NOON, "7.5").run(FolderRecords.of(folder, out), folder, out);

        String said = "Not answered in full: Bram Stone. Not every name was compared.";
        assertThat(out.resolve("run.json"))
                .content()
                .startsWith("{\"version\":\"7.5\",")
                .contains("\"not_evaluated\":[\"" + said + "\"");
        assertThat(out.resolve("report.html")).content().contains("<ul class=\"warn\"><li>" + said);
    }

    @Test
    void aTelephoneOfAListedPartyIsASignUnlessItLacksItsAreaCode(@TempDir Path folder, @TempDir Path out)
            throws IOException {
        Files.writeString(folder.resolve("people.csv"), """
                person_id,full_name,phone
                p1,Ada Frost,5550199
                p2,Bram Stone,020 7946 0187
                """);

        Outcome outcome = investigate(folder, out);

        assertThat(outcome.cases()).hasSize(1);
        assertThat(outcome.cases().getFirst().persons()).containsExactly("p2");
        assertThat(out.resolve("findings.jsonl")).content().contains("IDN-15b").doesNotContain("Ada Frost");
    }

    @Test
    void aHostileNameStaysText(@TempDir Path folder, @TempDir Path out) throws IOException {
        for (String file : List.of("payouts.csv", "transfers.csv")) {
            Files.copy(firstLook().resolve(file), folder.resolve(file));
        }
        String people = Files.readString(firstLook().resolve("people.csv"));
        Files.writeString(
                folder.resolve("people.csv"),
                people.replace("Daniel Okafor", "<script>alert(1)</script><img src=x onerror=alert(1)>\u202Egnp"));

        investigate(folder, out);

        String report = Files.readString(out.resolve("report.html"));
        assertThat(report)
                .contains("&lt;script&gt;")
                .doesNotContain("<script", "<img", "\u202E")
                .contains("default-src &#39;none&#39;");
    }

    @Test
    void whatCannotBeReadOrJoinedIsCountedAndListed(@TempDir Path folder, @TempDir Path out) throws IOException {
        Files.createDirectory(folder.resolve("deep"));
        Files.writeString(folder.resolve("deep/a.txt"), "Person ID,FullName\nx1,Ana Lima\n,Nobody\n");
        Files.writeString(
                folder.resolve("log"),
                "{\"time\":\"2024-01-01 10:00:00\",\"email\":\"who@example.com\",\"ip\":\"192.0.2.1\"}\n");
        Files.writeString(folder.resolve("pay"), "payout_id,person_id,time,amount,currency\n1,x1,2024-01-01,ten,EUR\n");
        Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");

        Outcome outcome = investigate(folder, out);

        assertThat(outcome.rowsRead()).isEqualTo(1);
        assertThat(outcome.rowsRejected()).isEqualTo(3);
        assertThat(outcome.filesNotRead()).isEqualTo(1);
        assertThat(out.resolve("run.json"))
                .content()
                .contains("\"file\":\"deep/a.txt\",\"line\":3,\"field\":\"Person ID\"")
                .contains("\"field\":\"amount\",\"value\":\"ten\"")
                .contains("\"value\":\"who@example.com\"");
    }

    private static Outcome investigate(Path folder, Path out) {
        return Investigation.over(LISTS, NOON, "1.0").run(FolderRecords.of(folder, out), folder, out);
    }

    private static List<String> workerBits(Path out) throws IOException {
        Matcher matcher =
                Pattern.compile("\"worker_bits\":[-0-9.]+").matcher(Files.readString(out.resolve("persons.jsonl")));
        List<String> bits = new ArrayList<>();
        while (matcher.find()) {
            bits.add(matcher.group());
        }
        return bits;
    }

    private static Path firstLook() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("examples/first-look"))) {
            folder = Objects.requireNonNull(folder.getParent());
        }
        return folder.resolve("examples/first-look");
    }
}
