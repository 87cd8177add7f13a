package dev.kkachi.investigation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.workers.spi.PersonId;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiledTwiceTest {
    private static final List<PersonId> BOTH = List.of(new PersonId("a1"), new PersonId("a2"));

    private static int people(String picture) {
        return FiledTwice.among(Office.of(picture).dossier().persons()).count(BOTH);
    }

    @Test
    void oneNameAndTwoDetailsAreOnePerson() {
        assertThat(people("""
                a1 name Quorin Vexley
                a2 name QUORIN  Vexley
                a1..a2 email quorin@mail.example
                a1..a2 address Birch Road 4
                """)).isOne();
    }

    @Test
    void oneNameAndOneDetailAreNamesakesInAHouse() {
        assertThat(people("""
                a1..a2 name Quorin Vexley
                a1..a2 address Birch Road 4
                """)).isEqualTo(2);
    }

    @Test
    void twoNamesAreTwoPersonasWhateverTheyShare() {
        assertThat(people("""
                a1 name Quorin Vexley
                a2 name Maren Holt
                a1..a2 email quorin@mail.example
                a1..a2 address Birch Road 4
                """)).isEqualTo(2);
    }

    @Test
    void fatherAndSonHaveOneNameOneHouseOneMailboxAndTwoBirthDates() {
        assertThat(people("""
                a1..a2 name Quorin Vexley
                a1..a2 email vexley@mail.example
                a1..a2 address Birch Road 4
                a1 born 1961-04-02
                a2 born 1990-11-30
                """)).isEqualTo(2);
    }

    @Test
    void whoIsOnFileTwiceSharesNothingWithOthersByThat() {
        Office office = Office.of("""
                a1..a2 name Quorin Vexley
                a1..a2 email quorin@mail.example
                a1..a2 address Birch Road 4
                a1..a2 wallet w1
                """);

        assertThat(office.signs()).isEqualTo("PAY-07 [a1, a2] 0 shared_wallet\n");
        assertThat(office.queue()).isEmpty();
    }
}
