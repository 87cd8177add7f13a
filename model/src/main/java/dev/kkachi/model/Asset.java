package dev.kkachi.model;

import java.util.regex.Pattern;

/// Something of which a chain counts who holds how much: its own coin or a token on it.
///
/// @param chain the ledger that counts it
/// @param name its ticker where the token is known for certain, such as `USDT`; otherwise the address of its contract,
///     for anybody may give a token any ticker
public record Asset(Chain chain, String name) {
    /// It names a folder of the ledger too.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.$+_-]{0,79}");

    public Asset {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("An asset's name has letters, digits and . $ + _ -, at most 80.");
        }
    }

    @Override
    public String toString() {
        return chain + "/" + name;
    }
}
