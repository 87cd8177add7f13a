package dev.kkachi.networks;

import org.jspecify.annotations.Nullable;

/// What a reference file is about. Where no file of a kind is at hand, what needs it cannot be judged,
/// and says so.
public enum ReferenceKind {
    COUNTRIES("countries of addresses", null),
    PUBLISHED_ADDRESSES("published operators' addresses", AddressUse.PUBLISHED_OPERATOR),
    TOR("exits of Tor", AddressUse.TOR),
    RELAYS("relays of makers", AddressUse.RELAY),
    PROXIES("rented homes and telephones", AddressUse.PROXY),
    VPN("commercial private networks", AddressUse.VPN),
    HOSTING("data centres", AddressUse.HOSTING),
    DISPOSABLE_MAIL("domains of disposable e-mail addresses", null),
    PUBLISHED_DOMAINS("published operators' domains", null);

    private final String words;
    private final @Nullable AddressUse use;

    ReferenceKind(String words, @Nullable AddressUse use) {
        this.words = words;
        this.use = use;
    }

    /// Returns the kind in plain words.
    public String words() {
        return words;
    }

    /// Finds the use that addresses of such a file have, or `null` where the file is not about uses.
    public @Nullable AddressUse use() {
        return use;
    }
}
