package dev.kkachi.workers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.model.SourceRef;
import dev.kkachi.workers.spi.Activity;
import dev.kkachi.workers.spi.PersonId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ContactPredicatesTest {
    @Test
    void onlyAPhoneOfAnotherCountryThanTheClaimedOneIsSeen() {
        assertThat(Filed.rendered(phones("+4930123456", "es").seenOf("p", "CON-07")))
                .contains("+4930123456 is a number of DE; the person says to live in ES.");
        assertThat(phones("+4930123456", "de").seenOf("p", "CON-07")).isEmpty();
        assertThat(phones("+4930123456 +34911234567", "es").seenOf("p", "CON-07"))
                .isEmpty();
        assertThat(phones("+351211234567", "es").seenOf("p", "CON-07")).isEmpty(); // may work in Portugal
        assertThat(phones("+4930123456", "").seenOf("p", "CON-07")).isEmpty();
        assertThat(phones("030 123456", "es").seenOf("p", "CON-07")).isEmpty();
    }

    @Test
    void aNumberOverTheNetIsShownAndWeighsNothing() {
        assertThat(phones("+445612345678", "gb").seenOf("p", "CON-01")).hasSize(1);
        assertThat(phones("+447400123456", "gb").seenOf("p", "CON-01")).isEmpty();
    }

    @Test
    void aMailboxThatLooksLikeAnEmployersIsSeen() {
        Staff staff = mails("p@millwrigths.com").paper(Filed.reference("Mill", "", "", "https://millwrights.com"));
        Staff own = mails("p@millwrights.com").paper(Filed.reference("Mill", "", "", "https://millwrights.com"));

        assertThat(Filed.rendered(staff.seenOf("p", "CON-05")))
                .contains("The mail domain millwrigths.com looks like millwrights.com.");
        assertThat(own.seenOf("p", "CON-05")).isEmpty();
        assertThat(mails("p@gmail.com")
                        .paper(Filed.reference("G", "", "", "gmaill.com"))
                        .seenOf("p", "CON-05"))
                .isEmpty();
    }

    @Test
    void aMailboxThatIsMadeToBeThrownAwayIsSeen() {
        assertThat(mails("p@throwaway.example").seenOf("p", "CON-05b")).hasSize(1);
        assertThat(mails("p@gmail.com").seenOf("p", "CON-05b")).isEmpty();
    }

    @Test
    void referencesReachedWhereThePersonIsAreSeen() {
        Staff own = phones("+34911234567", "es").paper(Filed.reference("Boss", "+34 911 234 567", "", ""));
        Staff free = mails("p@gmail.com")
                .paper(Filed.reference("Boss", "", "boss@gmail.com", ""))
                .paper(Filed.reference("Mate", "", "mate@outlook.com", ""));
        Staff mixed = mails("p@gmail.com")
                .paper(Filed.reference("Boss", "", "boss@gmail.com", ""))
                .paper(Filed.reference("Mate", "", "mate@millwrights.com", ""));

        assertThat(Filed.rendered(own.seenOf("p", "CON-09")))
                .startsWith("names references who are reached where the person is (1.0)");
        assertThat(Filed.rendered(free.seenOf("p", "CON-09")))
                .startsWith("names only references with free mailboxes (0.2)");
        assertThat(mixed.seenOf("p", "CON-09")).isEmpty();
    }

    @Test
    void aMessengerIsSeenInTheFirstMonthOnly() {
        assertThat(said("Find me on Telegram: @p", "2024-07-05").seenOf("p", "CON-10"))
                .hasSize(1);
        assertThat(said("Find me on Telegram: @p", "2024-09-05").seenOf("p", "CON-10"))
                .isEmpty();
        assertThat(said("The build is green", "2024-07-05").seenOf("p", "CON-10"))
                .isEmpty();
    }

    private static Staff said(String words, String day) {
        return mails("p@gmail.com")
                .activity("p", "2024-07-01T00:00:00Z", Activity.Kind.COMMIT, "repo")
                .event(new Activity(
                        new SourceRef.FileLine("chat", 1),
                        Instant.parse(day + "T00:00:00Z"),
                        new PersonId("p"),
                        Activity.Kind.MESSAGE,
                        "",
                        0,
                        words,
                        ""));
    }

    private static Staff phones(String phones, String country) {
        return new Staff().person(Filed.person("", phones, "", country));
    }

    private static Staff mails(String mails) {
        return new Staff().person(Filed.person(mails, "", "", ""));
    }
}
