package dev.kkachi.workers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AccountHoldersTest {
    @Test
    void spellingsOfOneNameAreOnePerson() {
        AccountHolders holders = AccountHolders.of(List.of("José Wren", "JOSE WREN", "", "Jose-Wren"));

        assertThat(holders.isOnePerson()).isTrue();
        assertThat(holders.areFirms()).isFalse();
    }

    @Test
    void firmsAreNoPersonHoweverManyThereAre() {
        assertThat(AccountHolders.of(List.of("Magpie Payroll Ltd")).isOnePerson())
                .isFalse();
        assertThat(AccountHolders.of(List.of("Magpie Payroll Ltd", "Wren GmbH")).areFirms())
                .isTrue();
    }

    @Test
    void twoNamesOrNoneAreNobodys() {
        for (List<String> said :
                List.of(List.of("Ada Wren", "Ben Magpie"), List.of("Ada Wren", "Wren GmbH"), List.of(""))) {
            AccountHolders holders = AccountHolders.of(said);

            assertThat(holders.isOnePerson()).isFalse();
            assertThat(holders.areFirms()).isFalse();
        }
    }
}
