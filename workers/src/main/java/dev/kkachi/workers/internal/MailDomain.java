package dev.kkachi.workers.internal;

import java.util.Locale;
import java.util.Set;

/// Domains of e-mail and of pages.
final class MailDomain {
    /// Large providers where anybody may have a mailbox without showing who they are.
    private static final Set<String> FREE = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "live.com",
            "msn.com",
            "yahoo.com",
            "ymail.com",
            "icloud.com",
            "me.com",
            "aol.com",
            "proton.me",
            "protonmail.com",
            "pm.me",
            "tutanota.com",
            "tuta.com",
            "gmx.com",
            "gmx.de",
            "gmx.net",
            "web.de",
            "mail.com",
            "zoho.com",
            "yandex.com",
            "yandex.ru",
            "mail.ru",
            "qq.com",
            "163.com",
            "126.com",
            "naver.com",
            "daum.net",
            "hanmail.net",
            "yahoo.co.jp",
            "yahoo.co.uk",
            "orange.fr",
            "free.fr",
            "libero.it",
            "rediffmail.com");
    private static final int LOOKALIKE_EDITS_MAX = 2;
    /// No domain is longer (RFC 1035).
    private static final int DOMAIN_CHARS_MAX = 253;

    /// Of shorter names, two edits leave nothing in common.
    private static final int LABEL_MIN = 5;

    private MailDomain() {}

    /// Returns the domain of `email`, empty if it has none.
    static String of(String email) {
        return email.substring(email.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
    }

    /// Returns the domain of the page `address` without `www.`, empty if it names none.
    static String ofSite(String address) {
        String bare = address.strip().toLowerCase(Locale.ROOT).replaceFirst("^[a-z]+://", "");
        int end = 0;
        while (end < bare.length() && "/?#:".indexOf(bare.charAt(end)) < 0) {
            end++;
        }
        String domain = bare.substring(0, end);
        String plain = domain.startsWith("www.") ? domain.substring(4) : domain;
        return plain.indexOf('.') > 0 ? plain : "";
    }

    /// Says whether anybody may have a mailbox at `domain`.
    static boolean isFree(String domain) {
        return FREE.contains(domain);
    }

    /// Says whether `domain` is another one than `real` and looks like it: its name differs by one or two
    /// letters.
    static boolean isLookalike(String domain, String real) {
        if (domain.length() > DOMAIN_CHARS_MAX
                || real.length() > DOMAIN_CHARS_MAX
                || domain.isEmpty()
                || real.isEmpty()
                || isUnder(domain, real)
                || isUnder(real, domain)) {
            return false;
        }
        String label = label(domain);
        String realLabel = label(real);
        if (label.equals(realLabel) || Math.min(label.length(), realLabel.length()) < LABEL_MIN) {
            return false; // another ending of the same name is usual
        }
        return edits(label, realLabel) <= LOOKALIKE_EDITS_MAX;
    }

    private static boolean isUnder(String domain, String other) {
        return domain.equals(other) || domain.endsWith("." + other);
    }

    /// Returns the part that is registered, as far as it can be told: the longer of the two before the
    /// last.
    private static String label(String domain) {
        String[] parts = domain.split("\\.", -1);
        int last = parts.length - 2;
        if (last < 0) {
            return domain;
        }
        return last > 0 && parts[last].length() <= 3 ? parts[last - 1] : parts[last];
    }

    /// Counts the letters to add, drop or change, and neighbours to swap.
    static int edits(String a, String b) {
        int[][] costs = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            costs[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            costs[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                boolean isSame = a.charAt(i - 1) == b.charAt(j - 1);
                int cost = Math.min(
                        costs[i - 1][j - 1] + (isSame ? 0 : 1), 1 + Math.min(costs[i - 1][j], costs[i][j - 1]));
                boolean isSwapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                costs[i][j] = isSwapped ? Math.min(cost, costs[i - 2][j - 2] + 1) : cost;
            }
        }
        return costs[a.length()][b.length()];
    }
}
