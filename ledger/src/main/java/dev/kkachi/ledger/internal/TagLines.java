package dev.kkachi.ledger.internal;

import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.model.Chain;
import dev.kkachi.model.ChainFamily;
import dev.kkachi.model.Wallet;
import dev.kkachi.model.WalletReading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tags as lines: the address, then the chain and what is said. What one source says of one address may change with its
/// editions; all lines are kept, and the latest word counts.
public final class TagLines {
    private static final String FILE = "tags";
    private static final char SEPARATOR = '\t';
    private static final int FIELDS = 10;
    private static final Comparator<@Nullable LocalDate> DAYS = Comparator.nullsFirst(Comparator.naturalOrder());
    private static final Comparator<Tag> LATER = Comparator.comparing(Tag::stated, DAYS)
            .thenComparing(Tag::until, DAYS)
            .thenComparing(Tag::since, DAYS);

    private final SortedLines lines;

    /// Made when it is first asked for: whoever asks about addresses alone never reads all lines.
    private volatile @Nullable Map<String, List<Tag>> byCategory;

    private TagLines(SortedLines lines) {
        this.lines = lines;
    }

    /// Opens the tags of the ledger in `folder`.
    ///
    /// @throws IOException if they cannot be read
    public static TagLines open(Path folder) throws IOException {
        return new TagLines(SortedLines.open(folder.resolve(FILE)));
    }

    /// Adds `tags`; returns how many are new.
    static int add(Path folder, Collection<Tag> tags) throws IOException {
        return SortedLines.add(
                folder.resolve(FILE), tags.stream().map(TagLines::line).toList());
    }

    /// Returns the tags of `address` on chains that write it alike.
    public List<Tag> list(Chain chain, String address) {
        return latest(canonical(address) + SEPARATOR).stream()
                .filter(tag -> tag.chain().family() == chain.family()
                        && (chain.family() != ChainFamily.OTHER || tag.chain().equals(chain)))
                .sorted(Comparator.comparingInt(Tag::confidence).reversed())
                .toList();
    }

    /// Returns the tags of `category`.
    public List<Tag> listCategory(String category) {
        Map<String, List<Tag>> all = byCategory;
        if (all == null) {
            all = latest("").stream().collect(Collectors.groupingBy(Tag::category));
            byCategory = all;
        }
        return List.copyOf(all.getOrDefault(category, List.of()));
    }

    private Collection<Tag> latest(String prefix) {
        Map<List<String>, Tag> latest = new LinkedHashMap<>();
        for (String line : lines.list(prefix)) {
            Tag tag = parse(line);
            List<String> claim =
                    List.of(tag.address(), tag.chain().name(), tag.label(), tag.category(), tag.actor(), tag.source());
            latest.merge(claim, tag, (one, other) -> LATER.compare(one, other) > 0 ? one : other);
        }
        return latest.values();
    }

    private static String canonical(String address) {
        return switch (Wallet.read(address)) {
            case WalletReading.Valid(Wallet wallet) -> wallet.address();
            case WalletReading.Invalid(String raw, String rule) -> raw.strip();
        };
    }

    private static String line(Tag tag) {
        return String.join(
                String.valueOf(SEPARATOR),
                clean(canonical(tag.address())),
                tag.chain().name(),
                clean(tag.label()),
                clean(tag.category()),
                clean(tag.actor()),
                String.valueOf(tag.confidence()),
                clean(tag.source()),
                date(tag.since()),
                date(tag.until()),
                date(tag.stated()));
    }

    private static Tag parse(String line) {
        String[] fields = line.split(String.valueOf(SEPARATOR), FIELDS);
        return new Tag(
                new Chain(fields[1]),
                fields[0],
                fields[2],
                fields[3],
                fields[4],
                Integer.parseInt(fields[5]),
                fields[6],
                date(fields[7]),
                date(fields[8]),
                fields.length < FIELDS ? null : date(fields[9]));
    }

    private static String clean(String text) {
        return text.replace(SEPARATOR, ' ');
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
