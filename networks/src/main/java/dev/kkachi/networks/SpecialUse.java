package dev.kkachi.networks;

import java.util.List;

/// Addresses that stand for no place on the public network (RFC 6890 and the registries of IANA).
public enum SpecialUse {
    /// An ordinary public address.
    NONE,
    /// Within a house or firm.
    PRIVATE("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"),
    /// Between a carrier and the many customers who share one public address (RFC 6598).
    CARRIER("100.64.0.0/10"),
    /// The machine itself.
    LOOPBACK("127.0.0.0/8", "::1"),
    /// The cable or radio that a machine is on.
    LINK_LOCAL("169.254.0.0/16", "fe80::/10"),
    /// For examples in texts.
    DOCUMENTATION("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32", "3fff::/20"),
    /// For many receivers, for tests, or for nobody.
    RESERVED("0.0.0.0/8", "192.0.0.0/24", "198.18.0.0/15", "224.0.0.0/3", "::", "100::/64", "ff00::/8");

    private final List<String> networks;

    SpecialUse(String... networks) {
        this.networks = List.of(networks);
    }

    /// Returns the special addresses, each with the ordinal of its use.
    static RangeMap map() {
        RangeMap.Builder map = RangeMap.builder();
        for (SpecialUse use : values()) {
            for (String network : use.networks) {
                IpRange range = IpRange.find(network);
                if (range == null) {
                    throw new IllegalStateException(network + " is no network.");
                }
                map.put(range, use.ordinal());
            }
        }
        return map.build();
    }
}
