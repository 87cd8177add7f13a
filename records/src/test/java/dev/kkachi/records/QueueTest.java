package dev.kkachi.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.investigation.Investigation;
import dev.kkachi.investigation.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A company of invented people: three rings, and much innocent sharing beside them.
class QueueTest {
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2024-06-01T12:00:00Z"));
    private static final String PEOPLE = """
            person_id,full_name,email,phone,stage,agency,postal_address,\
            bank_account,wallet,birth_date,id_document,met_in_person
            r1,Lena Marsh,lena@example.com,,contractor,,,,0x1111111111111111111111111111111111111111,,,
            r2,Otto Vance,otto@example.com,,contractor,,,,0x1111111111111111111111111111111111111111,,,
            r3,Ruth Quill,ruth@example.com,,contractor,,,,,,,
            s1,Ivo Brandt,ivo@example.com,,applicant,,,RING-77,,,,
            s2,Mara Dunne,mara@example.com,,applicant,,,RING-77,,,,
            s3,Noel Prior,noel@example.com,,applicant,,,RING-77,,,,
            t1,Ada Frost,ada@example.com,,employee,,,,,,,
            t2,Bram Stone,bram@example.com,,employee,,,,,,,
            c1,Ida Lund,ida@example.com,,employee,,"Birch Road 4, Oslo",HOME-1,,,,
            c2,Per Lund,per@example.com,,employee,,Birch Road 4 Oslo,HOME-1,,,,
            f1,Tom Reyes,tom@example.com,,employee,,"Mill Lane 9",,,,,
            f2,Sam Okoro,sam@example.com,,employee,,"Mill Lane 9",,,,,
            a1,Gil One,,,contractor,Brightside Staffing,,AGENCY-5,,,,
            a2,Gil Two,,,contractor,Brightside Staffing,,AGENCY-5,,,,
            a3,Gil Three,,,contractor,Brightside Staffing,,AGENCY-5,,,,
            a4,Gil Four,,,contractor,Brightside Staffing,,AGENCY-5,,,,
            a5,Gil Five,,,contractor,Brightside Staffing,,AGENCY-5,,,,
            a6,Gil Six,,,contractor,Brightside Staffing,,AGENCY-5,,,,
            a7,Gil Seven,,,contractor,Brightside Staffing,,AGENCY-5,,,,
            a8,Gil Eight,,,contractor,Brightside Staffing,,AGENCY-5,,,,
            a9,Gil Nine,,,contractor,Brightside Staffing,,AGENCY-5,,,,
            b0,Gil Ten,,,contractor,Brightside Staffing,,AGENCY-5,,,,
            n1,Sim Hyon-sop,nam@example.com,,employee,,,,,1996-04-02,,
            d1,Kit Arden,kit@example.com,,contractor,,,,,,QX7734519,
            """;
    private static final String PAYOUTS = """
            payout_id,person_id,time,amount,currency,account,account_holder,wallet
            1,r1,2024-03-01T09:00:00Z,4200.00,USDC,,,0x1111111111111111111111111111111111111111
            2,r1,2024-04-01T09:00:00Z,4200.00,USDC,,,0x1111111111111111111111111111111111111111
            3,r2,2024-04-01T09:00:00Z,1000.50,USDC,,,0x1111111111111111111111111111111111111111
            4,r3,2024-04-01T09:00:00Z,3000.00,USDC,,,0x1111111111111111111111111111111111111111
            5,t1,2024-04-01T09:00:00Z,5000.00,EUR,FRONT-9,Quonvex Harbour Trading,
            6,t2,2024-04-01T09:00:00Z,5100.00,EUR,FRONT-9,Quonvex Harbour Trading,
            7,c1,2024-04-01T09:00:00Z,5100.00,EUR,HOME-1,Ida Lund,
            """;
    private static final String TRANSFERS = """
            chain,tx_hash,time,from,to,asset,amount
            ethereum,0xa1,2024-04-02T10:00:00Z,0x1111111111111111111111111111111111111111,\
            0x4f47bc496083c727c5fbe3ce9cdf2b0f6496270c,USDC,9300.00
            ethereum,0xa2,2024-04-02T11:00:00Z,0x1111111111111111111111111111111111111111,\
            0x2222222222222222222222222222222222222222,USDC,3100.50
            """;

    @Test
    void threeRingsAndABorrowedPassportAreTheWholeQueue(@TempDir Path folder, @TempDir Path out) throws IOException {
        Outcome outcome = investigate(folder, out);

        assertThat(render(outcome)).isEqualTo("""
                1 100.0% [r1, r2, r3] Three contractors are paid into one wallet that pays a sanctioned party
                2 100.0% [t1, t2] Two employees are paid into an account whose holder \
                bears a name like that of a sanctioned party
                3 99.9% [d1] A contractor gives an identifier of a sanctioned party
                4 50.6% [s1, s2, s3] Three applicants are paid into one bank account
                """);
    }

    @Test
    void everyInnocentWhoSharesIsShownWithTheReason(@TempDir Path folder, @TempDir Path out) throws IOException {
        investigate(folder, out);

        assertThat(Files.readString(out.resolve("findings.jsonl")))
                .contains("2 persons share bank account HOME1, who give one postal address, which explains much of it.")
                .contains("2 persons share device pc-home")
                .contains("10 persons share bank account AGENCY5, all through one agency, which explains it.")
                .contains("9 persons share device front-desk, so many that");
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("Two people who share only this are most often a household.");
    }

    @Test
    void repeatedPayoutsToOneWalletAreOneFindingWithTheirSum(@TempDir Path folder, @TempDir Path out)
            throws IOException {
        investigate(folder, out);

        assertThat(Files.readString(out.resolve("findings.jsonl")))
                .containsOnlyOnce("\"indicator\":\"PAY-06\"")
                .contains("4 payouts of together 12,400.50 USDC went into it.")
                .contains("Payout 2 of 4,200 USDC to person r1 went to the wallet.");
    }

    @Test
    void aNamesakeIsClearByAnotherBirthYearAndNotByTheSame(@TempDir Path folder, @TempDir Path out) throws IOException {
        Outcome other = investigate(folder, out, PEOPLE);
        Outcome same = investigate(folder, out, PEOPLE.replace("1996-04-02", "1983-11-25"));

        assertThat(render(other)).doesNotContain("n1");
        assertThat(render(same)).contains("[n1] An employee bears a name like that of a sanctioned party");
        assertThat(Files.readString(out.resolve("findings.jsonl")))
                .contains("Compared name: Sim Hyon-sop / SIM, Hyon Sop: same Hangul reading 심현섭")
                .contains("Compared birth date: 1983-11-25 / 1983-11-25: same day");
    }

    @Test
    void anIdentifierOrAnAccountHolderMayBelongToAPersonOrAFirm(@TempDir Path folder, @TempDir Path out)
            throws IOException {
        Files.writeString(folder.resolve("people.csv"), """
                person_id,full_name,email,account_holder,bank_account
                w,Wren Hale,office@quonvex.example,,
                x,Xan Hale,quorin@vexley.example,,
                y,Yael Hale,,Quorin Vexley,YY-1
                z,Zoe Hale,,Quonvex Harbour Trading,ZZ-1
                """);

        Outcome outcome = Investigation.over(InventedLists.screening(), NOON, "1.0")
                .run(FolderRecords.of(folder, out), folder, out);

        assertThat(outcome.cases().stream().flatMap(ranked -> ranked.persons().stream()))
                .containsExactlyInAnyOrder("w", "x", "y", "z");
    }

    private static Outcome investigate(Path folder, Path out) throws IOException {
        return investigate(folder, out, PEOPLE);
    }

    private static Outcome investigate(Path folder, Path out, String people) throws IOException {
        Files.writeString(folder.resolve("people.csv"), people);
        Files.writeString(folder.resolve("payouts.csv"), PAYOUTS);
        Files.writeString(folder.resolve("transfers.csv"), TRANSFERS);
        Files.writeString(folder.resolve("signins.csv"), signIns());
        return Investigation.over(InventedLists.screening(), NOON, "1.0")
                .run(FolderRecords.of(folder, out), folder, out);
    }

    /// Everybody signs in from one office address; a ring has one laptop, flatmates one PC, an agency a
    /// front desk.
    private static String signIns() {
        StringBuilder rows = new StringBuilder("time,person_id,ip,device_id\n");
        for (String id : new String[] {"s1", "s2", "s3"}) {
            rows.append("2024-04-03T08:00:00Z,").append(id).append(",192.0.2.1,laptop-7\n");
        }
        for (String id : new String[] {"f1", "f2"}) {
            rows.append("2024-04-03T08:00:00Z,").append(id).append(",192.0.2.1,pc-home\n");
        }
        for (int i = 1; i <= 9; i++) {
            rows.append("2024-04-03T08:00:00Z,a").append(i).append(",192.0.2.1,front-desk\n");
        }
        return rows.toString();
    }

    private static String render(Outcome outcome) {
        StringBuilder text = new StringBuilder();
        for (Outcome.Ranked ranked : outcome.cases()) {
            long permille = Math.round(ranked.probability() * 1_000);
            text.append(ranked.rank())
                    .append(' ')
                    .append(permille / 10)
                    .append('.')
                    .append(permille % 10);
            text.append("% ")
                    .append(ranked.persons())
                    .append(' ')
                    .append(ranked.headline())
                    .append('\n');
        }
        return text.toString();
    }
}
