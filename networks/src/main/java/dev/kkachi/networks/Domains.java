package dev.kkachi.networks;

import java.net.IDN;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A set of domains, sorted. It holds a host if the host or a domain above it is a member:
/// `mail.example.com` belongs to `example.com`, and `notexample.com` does not.
public final class Domains {
    /// No domain.
    public static final Domains NONE = of(List.of());

    private static final int CHARS_MAX = 253;
    private static final int LABEL_CHARS_MAX = 63;

    private final String[] names;
    private final Entry[] entries;

    private Domains(String[] names, Entry[] entries) {
        this.names = names;
        this.entries = entries;
    }

    /// A member.
    ///
    /// @param domain its name, in small letters, encoded where it is not ASCII
    /// @param note what the file says of it, empty if nothing
    public record Entry(String domain, String note) {}

    /// Returns the set of `entries`; of two for one domain the first stays.
    public static Domains of(Collection<Entry> entries) {
        TreeMap<String, Entry> sorted = new TreeMap<>();
        entries.forEach(entry -> sorted.putIfAbsent(entry.domain(), entry));
        return new Domains(
                sorted.keySet().toArray(String[]::new), sorted.values().toArray(Entry[]::new));
    }

    /// Finds the member to which `host` belongs, the nearest first, or `null`.
    public @Nullable Entry find(String host) {
        String name = canonical(host);
        for (int from = 0; name != null && from >= 0; from = name.indexOf('.', from) + 1) {
            int place = Arrays.binarySearch(names, name.substring(from));
            if (place >= 0) {
                return entries[place];
            }
            if (name.indexOf('.', from) < 0) {
                return null;
            }
        }
        return null;
    }

    /// Finds the member to which the domain of an e-mail address belongs, or `null`.
    public @Nullable Entry findOfMail(String mail) {
        int at = mail.lastIndexOf('@');
        return at < 0 ? null : find(mail.substring(at + 1).strip());
    }

    /// Returns how many members there are.
    public int size() {
        return names.length;
    }

    /// Returns `printed` in small ASCII letters and without a dot at its end, or `null` where it is no
    /// domain of at least two labels. Nothing is looked up.
    static @Nullable String canonical(String printed) {
        String bare = printed.endsWith(".") ? printed.substring(0, printed.length() - 1) : printed;
        if (bare.length() > CHARS_MAX || bare.indexOf('.') < 0) {
            return null;
        }
        String ascii;
        try {
            ascii = IDN.toASCII(bare, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return null;
        }
        for (String label : ascii.split("\\.", -1)) {
            if (label.isEmpty()
                    || label.length() > LABEL_CHARS_MAX
                    || !label.chars().allMatch(Domains::mayStand)) {
                return null;
            }
        }
        boolean isAddress = Character.isDigit(ascii.charAt(ascii.length() - 1))
                && AddressText.find(ascii, 0, ascii.length()) != null;
        return isAddress ? null : ascii;
    }

    private static boolean mayStand(int c) {
        boolean isLetter = c >= 'a' && c <= 'z';
        return isLetter || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }
}
