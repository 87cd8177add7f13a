package dev.kkachi.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.kkachi.investigation.Investigation;
import dev.kkachi.investigation.Outcome;
import dev.kkachi.investigation.spi.InputFile;
import dev.kkachi.investigation.spi.Intake;
import dev.kkachi.investigation.spi.RejectedRow;
import dev.kkachi.model.KkachiException;
import dev.kkachi.testkit.ForAll;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Folders as they come: damaged, mixed, looping. The good rows still answer.
class RoughFolderTest {
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2024-06-01T12:00:00Z"));
    private static final int DAMAGES = 150;
    private static final int CROWD = 2_000;
    private static final String PEOPLE = """
            person_id,full_name,wallet
            a,Ada Frost,0x1111111111111111111111111111111111111111
            b,Bram Stone,0x1111111111111111111111111111111111111111
            """;

    @TempDir
    private Path folder;

    @Test
    void tagsOfWalletsAreReadBeforeTransfersAndABrokenOneCostsOnlyItself() throws IOException {
        Files.writeString(folder.resolve("people.csv"), PEOPLE);
        Files.writeString(folder.resolve("a-transfers.csv"), """
                chain,tx_hash,time,from,to,asset,amount
                ethereum,0x1,2024-05-01T00:00:00Z,0x1,0x2,USDC,5
                """);
        Files.writeString(folder.resolve("tags.csv"), """
                address,label,category
                0x2222222222222222222222222222222222222222,Larkfield Exchange,Exchange
                ,nobody,exchange
                """);
        TellingSink sink = new TellingSink();

        Intake intake = FolderRecords.of(folder, folder.resolve("out")).read(sink);

        assertThat(sink.told())
                .endsWith(
                        "tag 0x2222222222222222222222222222222222222222 Larkfield Exchange exchange",
                        "transfer ethereum:0x1");
        assertThat(intake.rejected())
                .extracting(RejectedRow::render)
                .containsExactly("tags.csv:3: address; a value is required");
    }

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
        assertThat(outcome.filesNotRead()).isEqualTo(4);
        assertThat(notes(outcome))
                .containsEntry("empty.csv", "The file is empty.")
                .containsEntry("loop", "It is a link to a folder, which is not followed.")
                .containsEntry("utf16.csv", "It is no text in UTF-8. Maybe save it as CSV (UTF-8).");
    }

    @Test
    void aFileThatWasReadWithANoteIsNoFileThatWasNotRead() throws IOException {
        Files.writeString(folder.resolve("people.csv"), PEOPLE);
        Files.writeString(
                folder.resolve("okta.jsonl"),
                "{\"published\":\"2024-01-05T10:00:00Z\",\"eventType\":\"system.org.rate_limit.warning\","
                        + "\"actor\":{\"alternateId\":\"a@x.example\"}}\n");

        Outcome outcome = investigate();

        assertThat(notes(outcome).get("okta.jsonl")).isNotEmpty();
        assertThat(outcome.filesNotRead()).isZero();
    }

    @Test
    void anAddressThatCannotBeIsLeftOutAndListedAndWhatStandsForOneIsKept() throws IOException {
        Files.writeString(folder.resolve("people.csv"), PEOPLE);
        Files.writeString(folder.resolve("signins.csv"), """
                time,person_id,ip
                2024-05-01T10:00:00Z,a,999.1.1.1
                2024-05-01T11:00:00Z,a,192.0.2.255
                2024-05-01T12:00:00Z,a,sha1-77aa
                2024-05-01T13:00:00Z,b,2001:db8::1
                """);
        TellingSink sink = new TellingSink();

        Intake intake = FolderRecords.of(folder, folder.resolve("out")).read(sink);

        assertThat(sink.told().stream().filter(line -> line.contains("signs in")))
                .extracting(line -> line.replaceFirst(".*signs in from (.*) device.*", "$1"))
                .containsExactly("", "192.0.2.255", "sha1-77aa", "2001:db8::1");
        assertThat(intake.rejected())
                .extracting(RejectedRow::render)
                .singleElement()
                .satisfies(line -> assertThat(line).contains("signins.csv:2: ip is '999.1.1.1'; no such address"));
        assertThat(intake.valuesLeftOut()).isEqualTo(1);
    }

    /// "No agency" is no agency that two people have in common, and "to be confirmed" no home.
    @Test
    void aCellThatSaysThatThereIsNothingIsEmpty() throws IOException {
        Files.writeString(folder.resolve("people.csv"), """
                person_id,full_name,agency,postal_address,account_holder,id_document,phone,bank_account
                1,Ada Frost,None,To be confirmed,n/a,Applied for,unknown,TBD
                2,Na Null,North Row,4 Birch Road,Na Null,X1234567,+47 555 01 234,GB11000222
                """);
        TellingSink sink = new TellingSink();

        FolderRecords.of(folder, folder.resolve("out")).read(sink);

        assertThat(sink.people())
                .extracting(person -> person.engagement().agency() + "|"
                        + person.identity().postalAddress() + "|" + person.pay().accountHolder() + "|"
                        + person.identity().documents() + person.identity().phones()
                        + person.pay().accounts().size())
                .containsExactly("|||[][]0", "North Row|4 Birch Road|Na Null|[X1234567][+47 555 01 234]1");
    }

    @Test
    void aFolderWithNobodyInItIsRefusedWithTheReasons() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "person_id;full_name\n1;Ada Frost\n");
        Files.writeString(folder.resolve("b.json"), "[1, 2]");
        Files.writeString(folder.resolve("c.csv"), "person_id,name_of_person\n1,Ada Frost\n");
        Files.writeString(folder.resolve("d.xlsx"), "PK\u0003\u0004");
        Files.writeString(folder.resolve("e.csv"), "person_id,full_name\n1,\n");

        assertThatThrownBy(this::investigate)
                .isInstanceOf(KkachiException.class)
                .hasMessage(folder + """
                        : nobody to look at; the rule is a file of people or payouts.
                        e.csv:2: full_name; a value is required.
                        a.csv: Its columns are separated by ';'; the rule is commas.
                        b.json: The columns are those of no known kind of file.
                        c.csv: The columns are those of no known kind of file; people would also need full_name.
                        d.xlsx: It is a workbook or an archive. Maybe save it as CSV (UTF-8).""");
        assertThat(folder.resolve("kkachi-out")).doesNotExist();
    }

    @Test
    void aJsonArrayIsReadPackedOrNot() throws IOException {
        Files.writeString(folder.resolve("a.json"), "[{\"person_id\":\"1\",\"full_name\":\"Ada Frost\"}]");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("b.json.gz")))) {
            out.write("{\"data\": [\n{\"person_id\": 2,\n \"full_name\": \"Bram\"}]}".getBytes(StandardCharsets.UTF_8));
        }

        Intake intake = FolderRecords.of(folder, folder.resolve("out")).read(new CountingSink());

        assertThat(intake.rowsRead()).isEqualTo(2);
        assertThat(intake.rowsRejected()).isZero();
    }

    @Test
    void aTornArchiveCostsOnlyWhatIsBehindTheTear() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(PEOPLE.repeat(2_000).getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = packed.toByteArray();
        Files.write(folder.resolve("people.csv.gz"), Arrays.copyOf(bytes, bytes.length - 20));
        Files.writeString(folder.resolve("sound.csv"), PEOPLE);

        Intake intake = FolderRecords.of(folder, folder.resolve("out")).read(new CountingSink());

        assertThat(intake.rowsRead()).isGreaterThan(2);
        assertThat(intake.rejected())
                .anySatisfy(row -> assertThat(row.rule()).startsWith("the file cannot be read to its end: "));
        assertThat(intake.files()).allSatisfy(file -> assertThat(file.sha256()).hasSize(64));
    }

    @Test
    void aLineWithoutEndCostsItselfAlone() throws IOException {
        String person = "{\"person_id\": 1, \"full_name\": \"Ada Frost\"}\n";
        String endless = "x".repeat(17 << 20);
        Files.writeString(folder.resolve("a.jsonl"), person + endless + "\n" + person.replace("1", "2"));
        Files.writeString(folder.resolve("b.jsonl"), person.replace("1", "3") + endless);

        Intake intake = FolderRecords.of(folder, folder.resolve("out")).read(new CountingSink());

        assertThat(intake.rowsRead()).isEqualTo(3);
        assertThat(intake.rejected())
                .extracting(row -> row.source().file() + ":" + row.source().line())
                .containsExactly("a.jsonl:2", "b.jsonl:2");
        assertThat(intake.files()).allSatisfy(file -> assertThat(file.sha256()).hasSize(64));
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowed(@TempDir Path elsewhere) throws IOException {
        Path outside = Files.writeString(elsewhere.resolve("people.csv"), PEOPLE);
        Files.createDirectory(folder.resolve(".data"));
        Path hidden = Files.writeString(folder.resolve(".data/people.csv"), PEOPLE);
        Path plain = Files.writeString(folder.resolve("plain.csv"), PEOPLE);
        Files.createSymbolicLink(folder.resolve("out.csv"), outside);
        Files.createSymbolicLink(folder.resolve("in.csv"), hidden);
        Files.createSymbolicLink(folder.resolve("twice.csv"), plain);

        Intake intake = FolderRecords.of(folder, folder.resolve("out")).read(new CountingSink());

        assertThat(intake.rowsRead()).isEqualTo(4);
        assertThat(intake.files().stream().map(file -> file.name() + ": " + file.note()))
                .containsExactly(
                        "in.csv: ",
                        "out.csv: It is a link out of the folder, which is not followed.",
                        "plain.csv: ",
                        "twice.csv: It is a link to a file of this folder, which is read once.");
    }

    @Test
    void resultsOverTheRecordsAreRefused() throws IOException {
        Files.writeString(folder.resolve("people.csv"), PEOPLE);

        assertThatThrownBy(() -> FolderRecords.of(folder, folder))
                .isInstanceOf(KkachiException.class)
                .hasMessageContaining("would lie over the records");
        assertThatThrownBy(() -> FolderRecords.of(folder, folder.resolve("x/../..")))
                .isInstanceOf(KkachiException.class);
    }

    @Test
    void aLinkToTheFolderIsAsGoodAsTheFolder(@TempDir Path elsewhere) throws IOException {
        Files.writeString(folder.resolve("people.csv"), PEOPLE);
        Path link = Files.createSymbolicLink(elsewhere.resolve("link"), folder);

        assertThat(FolderRecords.of(link, elsewhere.resolve("out"))
                        .read(new CountingSink())
                        .rowsRead())
                .isEqualTo(2);
    }

    @Test
    void anOptionalDateThatCannotBeReadCostsNobodyThePlace() throws IOException {
        Files.writeString(
                folder.resolve("people.csv"), "person_id,full_name,met_in_person\nn,Sim Hyon Sop,9 March 2024\n");

        Outcome outcome = investigate();

        assertThat(outcome.cases()).hasSize(1);
        assertThat(outcome.intake().valuesLeftOut()).isEqualTo(1);
        assertThat(folder.resolve("kkachi-out/run.json")).content().contains("\"value\":\"9 March 2024\"");
        assertThat(folder.resolve("kkachi-out/report.html")).content().contains("met_in_person 9 March 2024");
    }

    @Test
    void aMonthOrAYearOfAFormerJobIsEnough() throws IOException {
        Files.writeString(folder.resolve("people.csv"), PEOPLE);
        Files.writeString(folder.resolve("jobs.csv"), """
                person_id,name,claimed_from,claimed_to,verified
                a,Larkfield,2019-02,2021,yes
                a,Birchway,2021-06-15,2021-13,yes
                """);
        TellingSink sink = new TellingSink();

        Intake intake = FolderRecords.of(folder, folder.resolve("out")).read(sink);

        assertThat(sink.told())
                .contains(
                        "a was at 'Larkfield' 2019-02-01T00:00:00Z 2021-07-01T00:00:00Z",
                        "a was at 'Birchway' 2021-06-15T00:00:00Z null");
        assertThat(intake.valuesLeftOut()).isEqualTo(1);
    }

    @Test
    void payoutsFindTheirPersonByAnAccountThatOnePersonNames() throws IOException {
        Files.writeString(folder.resolve("people.csv"), """
                person_id,full_name,email,bank_account
                a,Ada Frost,ada@example.com,NO 11
                b,Bram Stone,,NO 22
                c,Cleo Marsh,,NO 22
                """);
        Files.writeString(folder.resolve("pay.csv"), """
                payout_id,time,amount,currency,email,account
                1,2024-01-01,10,EUR,,NO11
                2,2024-01-01,10,EUR,ADA@example.com,
                3,2024-01-01,10,EUR,,NO22
                4,2024-01-01,10,EUR,,
                """);

        Outcome outcome = investigate();

        assertThat(outcome.intake().rejected().stream().map(RejectedRow::render))
                .containsExactly(
                        "pay.csv:4: account is 'NO22'; no one person in the people files names this account or wallet",
                        "pay.csv:5: personid; a person_id, an email, an account or a wallet is required");
    }

    @Test
    void whatTwoRowsOfOneTransactionMovedCountsTwiceAndARepeatedRowOnce() throws IOException {
        Files.writeString(folder.resolve("people.csv"), PEOPLE);
        Files.writeString(folder.resolve("extract.csv"), """
                chain,tx_hash,time,from,to,asset,amount
                ethereum,0xa1,2024-04-02,0x1111111111111111111111111111111111111111,\
                0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c,USDC,10
                ethereum,0xa1,2024-04-02,0x1111111111111111111111111111111111111111,\
                0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c,USDC,20
                ethereum,0xa1,2024-04-02,0x1111111111111111111111111111111111111111,\
                0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c,USDC,20
                """);

        Outcome outcome = investigate();

        assertThat(outcome.rowsRejected()).isEqualTo(1);
        assertThat(folder.resolve("kkachi-out/findings.jsonl")).content().contains("sent 30 USDC (100% of what");
    }

    @Test
    void anAddressOfNoLedgerStillJoinsAndIsSaid() throws IOException {
        Files.writeString(folder.resolve("people.csv"), "person_id,full_name,wallet\na,Ada Frost,my wallet\n");
        Files.writeString(folder.resolve("more.csv"), "person_id,full_name,wallet\nb,Bram Stone,my wallet\n");

        Outcome outcome = investigate();

        assertThat(outcome.cases()).hasSize(1);
        assertThat(folder.resolve("kkachi-out/run.json"))
                .content()
                .contains("Payout addresses that no ledger we know would accept, compared as text only: my wallet.");
    }

    @Test
    void aCrowdAtOneDeviceIsOneShortFinding() throws IOException {
        StringBuilder people = new StringBuilder("person_id,full_name\n");
        StringBuilder signIns = new StringBuilder("time,person_id,ip,device_id\n");
        for (int i = 0; i < CROWD; i++) {
            people.append(i).append(",Ada Frost\n");
            signIns.append("2024-04-03,").append(i).append(",192.0.2.1,kiosk\n");
        }
        Files.writeString(folder.resolve("people.csv"), people);
        Files.writeString(folder.resolve("signins.csv"), signIns);

        Outcome outcome = investigate();

        assertThat(outcome.cases()).isEmpty();
        assertThat(folder.resolve("kkachi-out/links.jsonl")).isEmptyFile();
        assertThat(folder.resolve("kkachi-out/findings.jsonl"))
                .content()
                .containsOnlyOnce("DEV-14")
                .contains("(40 of 2000 rows shown)");
        assertThat(folder.resolve("kkachi-out/report.html")).content().containsOnlyOnce("2000 persons share device");
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

    private static Map<String, String> notes(Outcome outcome) {
        return outcome.intake().files().stream().collect(Collectors.toMap(InputFile::name, InputFile::note));
    }

    @Test
    void aPaperIsFoundBesideTheFileThatNamesItAndIsNoUnknownFile() throws IOException {
        Path office = Files.createDirectory(folder.resolve("hr"));
        Files.writeString(office.resolve("people.csv"), "person_id,full_name,resume\na,Ada Frost,cv.txt\n");
        Files.writeString(office.resolve("cv.txt"), "Ada Frost has built bridges in Java for eleven years.");
        Files.write(folder.resolve("scan.jpg"), new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 1, 2, 3, 4});

        Outcome outcome = investigate();

        assertThat(outcome.intake().files())
                .extracting(InputFile::name, InputFile::kind, InputFile::note)
                .containsExactly(
                        tuple("hr/cv.txt", "paper", ""),
                        tuple("hr/people.csv", "people", ""),
                        tuple(
                                "scan.jpg",
                                "",
                                "It is a picture or a PDF file; such files are read where a row of people or documents"
                                        + " names them."));
    }

    @Test
    void aPackedFileThatUnpacksWithoutEndIsRefusedInOneSentence() throws IOException {
        Files.writeString(folder.resolve("people.csv"), PEOPLE);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("bomb.csv.gz")))) {
            out.write("person_id,full_name\nz,".getBytes(StandardCharsets.UTF_8));
            out.write(new byte[20_000_000]);
        }

        assertThat(investigate().intake().rejected())
                .extracting(RejectedRow::render)
                .singleElement()
                .asString()
                .startsWith("bomb.csv.gz:1: ")
                .doesNotEndWith(".");
    }

    @Test
    void papersAreReadHoweverTheFolderIsSpelt() throws IOException {
        Files.writeString(folder.resolve("people.csv"), "person_id,full_name,resume\na,Ada Frost,cv.txt\n");
        Files.writeString(folder.resolve("cv.txt"), "Ada Frost has built bridges in Java for eleven years.");
        Path spelt = folder.resolve(".");
        Path out = folder.resolve("kkachi-out");

        Investigation.over(InventedLists.screening(), NOON, "1.0").run(FolderRecords.of(spelt, out), spelt, out);

        assertThat(out.resolve("run.json")).content().doesNotContain("lies outside the folder");
    }

    @Test
    void aPaperBehindALinkOutOfTheFolderIsNotRead(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret.txt"), "Nothing of this may be read.");
        Files.createSymbolicLink(folder.resolve("link"), elsewhere);
        Files.writeString(folder.resolve("people.csv"), "person_id,full_name,resume\na,Ada Frost,link/secret.txt\n");

        investigate();

        assertThat(folder.resolve("kkachi-out/run.json"))
                .content()
                .contains("link/secret.txt: It lies outside the folder, where nothing is read.");
    }

    private Outcome investigate() {
        Path out = folder.resolve("kkachi-out");
        return Investigation.over(InventedLists.screening(), NOON, "1.0")
                .run(FolderRecords.of(folder, out), folder, out);
    }
}
