package dev.kkachi.tracing.spi;

import org.jspecify.annotations.Nullable;

/// Which accounts belong to somebody who holds the money of many: an exchange, a mixer, a payment processor. What
/// enters there is mixed with everybody's; no policy can say whose units leave, so taint ends there and is reported.
@FunctionalInterface
public interface Services {
    /// Nobody is a service: taint is followed through every account.
    Services NONE = account -> null;

    /// Returns the service that holds `account`, `null` if none is known to.
    @Nullable Service find(int account);

    /// A holder of many people's money.
    ///
    /// @param label who it is
    /// @param category what kind of service, such as `exchange`
    record Service(String label, String category) {}
}
