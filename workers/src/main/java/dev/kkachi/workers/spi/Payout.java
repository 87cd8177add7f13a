package dev.kkachi.workers.spi;

import dev.kkachi.model.Amount;
import dev.kkachi.model.SourceRef;
import dev.kkachi.model.Wallet;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Money that the organisation paid to a person.
///
/// @param payoutId the organisation's own id of the payment
/// @param source the row
/// @param person who was paid, `null` if that is nobody on file
/// @param time when
/// @param amount how much, exact
/// @param destination where it went
/// @param extras every other column that has a value, in the order of the file
public record Payout(
        String payoutId,
        SourceRef.FileLine source,
        @Nullable PersonId person,
        Instant time,
        Amount amount,
        Destination destination,
        Map<String, String> extras) {
    public Payout {
        extras = Extras.copyOf(extras);
    }

    /// Where a payment went.
    ///
    /// @param account the bank account, `null` if none is named
    /// @param accountHolder who holds it, as printed; empty if nobody says
    /// @param wallet the wallet, `null` if none is named
    /// @param method how it was sent, as printed in small letters; empty if nobody says
    public record Destination(
            @Nullable BankAccount account,
            String accountHolder,
            @Nullable Wallet wallet,
            String method) {}
}
