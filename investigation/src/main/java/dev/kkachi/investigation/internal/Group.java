package dev.kkachi.investigation.internal;

import org.jspecify.annotations.Nullable;

/// Findings that may say the same thing twice. Together they weigh no more than their cap, so that double counting
/// cannot convict.
public enum Group {
    /// Names, which many people bear: a list hit by name alone never weighs more than this.
    LISTED_NAME("listed_name", "Listed names", 10),
    /// Identifiers of listed parties: an e-mail address, a telephone or a document number.
    LISTED_IDENTIFIER("listed_identifier", "Listed identifiers", 20),
    /// Money that reached a listed wallet.
    LISTED_MONEY("listed_money", "Money to listed wallets", 16),
    /// Two people who share a bank account or a device are most often a household, however much they share.
    HOUSEHOLD("household", "Shared as by a household", 5),
    /// Bank accounts of more than two people.
    SHARED_ACCOUNT("shared_account", "Shared bank accounts", 10),
    /// Wallets of more than one person.
    SHARED_WALLET("shared_wallet", "Shared wallets", 10),
    /// Devices of more than two people.
    SHARED_DEVICE("shared_device", "Shared devices", 8),
    /// What speaks for the person.
    CLEARING("clearing", "What speaks for the person", 0);

    private final String key;
    private final String title;
    private final double capBits;

    Group(String key, String title, double capBits) {
        this.key = key;
        this.title = title;
        this.capBits = capBits;
    }

    /// Returns the name that settings and output use.
    public String key() {
        return key;
    }

    /// Returns what the report calls it.
    public String title() {
        return title;
    }

    /// Returns the most that findings of this group may weigh together unless the settings say otherwise.
    public double capBits() {
        return capBits;
    }

    /// Finds the group that a finding's group text, such as `household:p1+p2`, belongs to, or `null`.
    public static @Nullable Group find(String text) {
        int colon = text.indexOf(':');
        String wanted = colon < 0 ? text : text.substring(0, colon);
        for (Group group : values()) {
            if (group.key.equals(wanted)) {
                return group;
            }
        }
        return null;
    }
}
