package dev.kkachi.workers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kkachi.model.Amount;
import dev.kkachi.workers.spi.BankAccount;
import dev.kkachi.workers.spi.Engagement;
import dev.kkachi.workers.spi.Identity;
import dev.kkachi.workers.spi.PayDetails;
import dev.kkachi.workers.spi.Payout;
import dev.kkachi.workers.spi.Person;
import dev.kkachi.workers.spi.PersonId;
import dev.kkachi.workers.spi.Profile;
import dev.kkachi.workers.spi.Whereabouts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HolderPredicatesTest {
    @Test
    void aHolderWhoSharesNoWordIsSeenWhereverTheNamesComeFrom() {
        assertThat(degree("Mary Jones", "Peter Brown")).isEqualTo(1);
        assertThat(degree("Kim Min-jun", "Park Seo-yeon")).isEqualTo(1);
        assertThat(degree("김민준", "박서연")).isEqualTo(1);
        assertThat(degree("Чен Ольга", "Иванов Пётр")).isEqualTo(1);
        assertThat(degree("Adaeze Okafor", "Tunde Balogun")).isEqualTo(1);
    }

    @Test
    void namesThatShareAWordAStemOrLettersRunTogetherAreOne() {
        assertThat(degree("Mary Jones", "M. JONES")).isZero();
        assertThat(degree("Kim Min-jun", "KIM MINJUN")).isZero();
        assertThat(degree("Jürgen Müller", "Jurgen Muller")).isZero();
        assertThat(degree("Olga Petrova", "Petrov Ivan")).isZero();
        assertThat(degree("Katherine Smith", "Kathe Miller")).isZero();
    }

    @Test
    void namesInTwoScriptsAreNotCompared() {
        assertThat(degree("Kim Min-jun", "김민준")).isZero();
        assertThat(degree("Ivan Petrov", "Пётр Иванов")).isZero();
    }

    @Test
    void aFirmCountsLessAndTheAgencyNothing() {
        assertThat(degree("Mary Jones", "Blue River Consulting LLC")).isEqualTo(0.4, within(1e-9));
        assertThat(degree("Mary Jones", "Acme Staffing Ltd")).isZero();
    }

    private static double degree(String name, String holder) {
        Staff staff = new Staff();
        staff.person(new Person(
                new PersonId("p1"),
                staff.row("people.csv"),
                name,
                new Identity(List.of(), List.of(), List.of(), "", ""),
                new Engagement("", "", "Acme Staffing", "", Engagement.Dates.NONE),
                Whereabouts.UNKNOWN,
                Profile.NONE,
                PayDetails.NONE,
                Map.of()));
        staff.paid(
                "p1", "2024-01-31T00:00:00Z", new Payout.Destination(new BankAccount("DE100"), holder, null, "bank"));
        var seen = staff.seenOf("p1", "PAY-02");
        return seen.isEmpty() ? 0 : seen.getFirst().degree();
    }

    @Test
    void payThatMovesFromABankToAServiceIsSeenAndTheOtherWayIsNot() {
        assertThat(methods("bank", "payoneer").seenOf("p1", "PAY-04")).hasSize(1);
        assertThat(methods("payoneer", "bank").seenOf("p1", "PAY-04")).isEmpty();
        assertThat(methods("payoneer", "payoneer").seenOf("p1", "PAY-04")).isEmpty();
    }

    private static Staff methods(String first, String then) {
        BankAccount account = new BankAccount("DE100");
        return new Staff()
                .person("p1")
                .paid("p1", "2024-01-31T00:00:00Z", new Payout.Destination(account, "", null, first))
                .paid("p1", "2024-02-29T00:00:00Z", new Payout.Destination(account, "", null, then));
    }

    @Test
    void anAccountThatTakesALotFromTwoJobsIsSeenAndOneWellPaidJobIsNot() {
        assertThat(paid("p2", 26_000).seenOf("p1", "PAY-10"))
                .singleElement()
                .satisfies(seen -> assertThat(seen.summary())
                        .isEqualTo("is paid into an account that took 624,000 USD of 2 jobs within a year"));
        assertThat(paid("p1", 26_000).seenOf("p1", "PAY-10")).isEmpty();
        assertThat(paid("p2", 10_000).seenOf("p1", "PAY-10")).isEmpty();
    }

    @Test
    void thatThePayOfSeveralAddsUpSaysNoMoreThanThatTheyShareTheAccount() {
        assertThat(paid("p2", 24_000).seenOf("p1", "PAY-10")).isEmpty();
        assertThat(paid(ids(5), 24_000, "Marta Vell").seenOf("p1", "PAY-10")).isEmpty();
    }

    @Test
    void aFirmThatTakesThePayOfTwoCountsLessAndOneThatTakesThatOfManyIsAPayrollService() {
        String firm = "Remote Work Payments BV";

        assertThat(paid(List.of("p1", "p2"), 26_000, firm).seenOf("p1", "PAY-10"))
                .singleElement()
                .satisfies(seen -> assertThat(seen.degree()).isEqualTo(0.4));
        assertThat(paid(ids(13), 26_000, firm).seenOf("p1", "PAY-10")).hasSize(1);
        assertThat(paid(ids(14), 26_000, firm).seenOf("p1", "PAY-10")).isEmpty();
        assertThat(paid(ids(14), 26_000, "Marta Vell").seenOf("p1", "PAY-10")).hasSize(1);
    }

    private static List<String> ids(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> "p" + number).toList();
    }

    /// Two years of monthly pay of two persons into one account; the second is `other`.
    private static Staff paid(String other, int usd) {
        return paid(List.of("p1", other), usd, "");
    }

    private static Staff paid(List<String> payees, int usd, String holder) {
        Staff staff = new Staff().person("p1").person("p2");
        payees.stream().skip(2).forEach(staff::person);
        for (int month = 0; month < 24; month++) {
            for (String id : payees) {
                Instant time = Instant.parse("2024-01-15T00:00:00Z").plusSeconds(month * 2_629_800L);
                staff.payout(new Payout(
                        "y" + month + id,
                        staff.row("payouts.csv"),
                        new PersonId(id),
                        time,
                        new Amount(BigDecimal.valueOf(usd), "USD"),
                        new Payout.Destination(new BankAccount("US77"), holder, null, "bank"),
                        Map.of()));
            }
        }
        return staff;
    }
}
