package dev.kkachi.workers.spi;

import dev.kkachi.model.SourceRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An account on a platform: a code forge, a marketplace for freelancers, an exchange.
///
/// @param accountId its id there
/// @param source the row
/// @param person whose it is, `null` if nobody says
/// @param platform which
/// @param handle what it is called, empty if nobody says
/// @param createdAt when it was opened, `null` if nobody says
/// @param clientOf the accounts for which it works
/// @param ratedBy the accounts that rated it
/// @param extras every other column that has a value
public record PlatformAccount(
        String accountId,
        SourceRef.FileLine source,
        @Nullable PersonId person,
        String platform,
        String handle,
        @Nullable Instant createdAt,
        List<String> clientOf,
        List<String> ratedBy,
        Map<String, String> extras)
        implements Paper {
    public PlatformAccount {
        clientOf = List.copyOf(clientOf);
        ratedBy = List.copyOf(ratedBy);
        extras = Extras.copyOf(extras);
    }
}
