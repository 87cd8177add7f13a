package dev.kkachi.investigation.spi;

import dev.kkachi.model.Wallet;
import java.util.List;

/// Where money for a person goes.
///
/// @param accounts the bank accounts
/// @param accountHolder who holds them, as printed; empty if nobody says
/// @param wallets the wallets
public record PayDetails(List<BankAccount> accounts, String accountHolder, List<Wallet> wallets) {
    /// Nothing is known.
    public static final PayDetails NONE = new PayDetails(List.of(), "", List.of());

    public PayDetails {
        accounts = List.copyOf(accounts);
        wallets = List.copyOf(wallets);
    }
}
