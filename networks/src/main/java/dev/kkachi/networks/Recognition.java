package dev.kkachi.networks;

import dev.kkachi.files.FileHead;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a reference file is, told by its first lines and, where a bare list of networks could be about
/// anything, by its name. A comment such as `# kind: vpn`, `# kind: country nl` or `# provider: Example`
/// among the first lines says it outright; where neither does, the name of the folder may.
///
/// @param form how its lines are written
/// @param kind what it is about, `null` where nobody can tell
/// @param country the country of a list of one country's networks, otherwise empty
/// @param provider who runs the networks, empty where nobody says
/// @param date when it was made, `null` where neither its comments nor its name say
record Recognition(
        Form form,
        @Nullable ReferenceKind kind,
        String country,
        String provider,
        @Nullable LocalDate date) {
    private static final int LINES_MAX = 60;
    private static final int LINE_CHARS_MAX = 400;
    private static final Pattern COMMENT_KEY = Pattern.compile("#+\\s*(kind|provider)\\s*:\\s*(\\S.*?)\\s*");
    private static final Pattern ISO_DAY = Pattern.compile("(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?!\\d)");
    private static final Pattern MAIL_DAY =
            Pattern.compile("(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d{1,2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT");
    private static final Pattern COUNTRY_FILE =
            Pattern.compile("([a-z]{2})(-aggregated)?\\.(cidr|zone|netset|txt)(\\.gz)?");
    /// The seller of a private network that advisories name; nobody publishes its addresses for free.
    private static final String ASTRILL = "astrill";

    /// How the lines are written.
    enum Form {
        /// A network, a range or an address a line.
        NETWORKS,
        /// The first address, the last, and the country.
        COUNTRY_TABLE,
        /// A relay's fingerprint, its address and its port.
        TOR_TABLE,
        /// An address and what was published of it, parted by tabs under a header.
        PUBLISHED_TABLE,
        DOMAINS,
        /// MISP's lists: one JSON object with an array of networks.
        MISP_JSON,
        /// Numbers of autonomous systems, which say nothing without a table of their networks.
        SYSTEM_NUMBERS,
        UNKNOWN
    }

    static Recognition of(FileHead head, String folder) {
        String name = head.name().toLowerCase(Locale.ROOT);
        Set<String> words = words(name);
        List<String> lines =
                head.text().lines().limit(LINES_MAX).map(Recognition::cut).toList();
        Form form = form(lines);
        String stated = stated(lines, "kind").toLowerCase(Locale.ROOT);
        String country = country(stated, name);
        ReferenceKind byName = kind(form, stated, words, !country.isEmpty());
        ReferenceKind kind = byName == null ? kind(form, stated, words(folder), false) : byName;
        String provider = stated(lines, "provider");
        return new Recognition(
                form,
                kind,
                kind == ReferenceKind.COUNTRIES ? country : "",
                provider.isEmpty() && words.contains(ASTRILL) ? "Astrill" : provider,
                date(lines, name));
    }

    private static Set<String> words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")).collect(Collectors.toUnmodifiableSet());
    }

    private static String cut(String line) {
        return line.substring(0, Math.min(LINE_CHARS_MAX, line.length())).strip();
    }

    private static boolean isComment(String line) {
        return line.isEmpty() || line.charAt(0) == '#' || line.charAt(0) == ';';
    }

    /// Takes the first line that looks like something, so that a broken one above it does not hide the
    /// file.
    private static Form form(List<String> lines) {
        return lines.stream()
                .filter(line -> !isComment(line))
                .map(Recognition::form)
                .filter(form -> form != Form.UNKNOWN)
                .findFirst()
                .orElse(Form.UNKNOWN);
    }

    private static Form form(String line) {
        String small = line.toLowerCase(Locale.ROOT);
        if (small.startsWith("{")) {
            return Form.MISP_JSON;
        }
        if (small.startsWith("fingerprint,")) {
            return Form.TOR_TABLE;
        }
        if (small.indexOf('\t') > 0 && PublishedRows.isHeader(small)) {
            return Form.PUBLISHED_TABLE;
        }
        if (CountryRow.find(line) != null) {
            return Form.COUNTRY_TABLE;
        }
        String bare = ListLine.bare(line);
        if (bare.matches("(?i)as\\d{1,10}")) {
            return Form.SYSTEM_NUMBERS;
        }
        if (IpRange.find(bare) != null) {
            return Form.NETWORKS;
        }
        return Domains.canonical(ListLine.domain(bare)) == null ? Form.UNKNOWN : Form.DOMAINS;
    }

    private static String stated(List<String> lines, String key) {
        return lines.stream()
                .map(COMMENT_KEY::matcher)
                .filter(comment -> comment.matches() && comment.group(1).equals(key))
                .map(comment -> comment.group(2))
                .findFirst()
                .orElse("");
    }

    private static String country(String stated, String name) {
        String code = stated.startsWith("country ")
                ? stated.substring("country ".length()).strip()
                : "";
        Matcher file = COUNTRY_FILE.matcher(name);
        if (code.isEmpty() && file.matches()) {
            code = file.group(1);
        }
        return CountryCode.of(code.length() == 2 ? CountryCode.number(code) : RangeMap.NONE);
    }

    private static @Nullable ReferenceKind kind(Form form, String stated, Set<String> words, boolean isCountry) {
        return switch (form) {
            case COUNTRY_TABLE -> ReferenceKind.COUNTRIES;
            case TOR_TABLE -> ReferenceKind.TOR;
            case PUBLISHED_TABLE -> ReferenceKind.PUBLISHED_ADDRESSES;
            case DOMAINS -> domainKind(stated, words);
            case NETWORKS, MISP_JSON -> networkKind(stated, words, isCountry);
            case SYSTEM_NUMBERS, UNKNOWN -> null;
        };
    }

    private static @Nullable ReferenceKind domainKind(String stated, Set<String> words) {
        boolean isDisposable = stated.startsWith("disposable") || words.contains("disposable");
        boolean isPublished = stated.startsWith("published") || words.contains("published");
        if (isDisposable) {
            return ReferenceKind.DISPOSABLE_MAIL;
        }
        return isPublished ? ReferenceKind.PUBLISHED_DOMAINS : null;
    }

    private static @Nullable ReferenceKind networkKind(String stated, Set<String> words, boolean isCountry) {
        Set<String> says = stated.isEmpty() ? words : Set.of(stated.split("\\W+")[0]);
        if (says.contains("country") || (stated.isEmpty() && isCountry)) {
            return isCountry ? ReferenceKind.COUNTRIES : null;
        }
        if (says.contains("published") || says.contains("operator") || says.contains("operators")) {
            return ReferenceKind.PUBLISHED_ADDRESSES;
        }
        if (says.contains("tor")) {
            return ReferenceKind.TOR;
        }
        if (says.contains("relay") || says.contains("relays")) {
            return ReferenceKind.RELAYS;
        }
        if (says.contains("proxy") || says.contains("proxies")) {
            return ReferenceKind.PROXIES;
        }
        if (says.contains("vpn") || says.contains(ASTRILL)) {
            return ReferenceKind.VPN;
        }
        boolean isHosting = says.contains("hosting") || says.contains("datacenter") || says.contains("cloud");
        return isHosting ? ReferenceKind.HOSTING : null;
    }

    /// Finds the first day in the comments, else the one in the name.
    private static @Nullable LocalDate date(List<String> lines, String name) {
        for (String line : lines) {
            LocalDate day = isComment(line) ? findDay(line) : null;
            if (day != null) {
                return day;
            }
        }
        return findDay(name);
    }

    /// Finds the first day that `text` names, or `null`.
    static @Nullable LocalDate findDay(String text) {
        try {
            Matcher mail = MAIL_DAY.matcher(text);
            if (mail.find()) {
                return LocalDate.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(mail.group()));
            }
            Matcher iso = ISO_DAY.matcher(text);
            return iso.find() ? LocalDate.parse(iso.group()) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
