package dev.kkachi.bench.investigation;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// What a case must show to be right about an operator of a kind, and not by luck: of one who copies
/// data, that data was copied; of one whose wages meet again, something about money.
final class Reasons {
    /// Things in common with others, whatever they are.
    static final String SHARED = "shared";

    private static final Map<String, Set<String>> RIGHT = Map.of(
            "laptop-farm", Set.of("device/remote access", "device/logistics"),
            "account-renters", Set.of("device/remote access", "payment/crypto", "identity", SHARED),
            "crypto-team", Set.of("payment/crypto"),
            "insider", Set.of("insider"),
            "stolen-identity", Set.of("identity", "document", "device/logistics", "payment/crypto"),
            "many-personas", Set.of(SHARED));

    private Reasons() {}

    /// Says whether one of the families of signs `shown` is a right reason for a ring of `kind`.
    static boolean areRight(String kind, Collection<String> shown) {
        return shown.stream().anyMatch(RIGHT.getOrDefault(kind, Set.of())::contains);
    }
}
