package dev.kkachi.workers.spi;

import dev.kkachi.model.Amount;
import dev.kkachi.model.Wallet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where money for a person goes.
///
/// @param accounts the bank accounts
/// @param accountHolder who holds them, as printed; empty if nobody says
/// @param wallets the wallets
/// @param salary what the person earns in a year, `null` if nobody says
public record PayDetails(
        List<BankAccount> accounts,
        String accountHolder,
        List<Wallet> wallets,
        @Nullable Amount salary) {
    /// Nothing is known.
    public static final PayDetails NONE = new PayDetails(List.of(), "", List.of(), null);

    public PayDetails {
        accounts = List.copyOf(accounts);
        wallets = List.copyOf(wallets);
    }
}
