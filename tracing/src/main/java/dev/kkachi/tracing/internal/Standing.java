package dev.kkachi.tracing.internal;

import dev.kkachi.ledger.spi.Tag;
import dev.kkachi.ledger.spi.Tag.Held;
import dev.kkachi.tracing.Exposure;
import dev.kkachi.tracing.ListedCategories;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What tags together say of one address: what it is on which day.
///
/// Being listed has days: a source that states some counts as it says, one that states none from the day on which
/// it is known to have said so, and before that nobody knows, unless another source of the same category states the
/// days. What somebody else is (an exchange, a shop) holds on all days.
///
/// @param tags what is said, the most telling first: whose days are stated, then the most trusted
/// @param today the day on which is asked; what is said without a day is said then
public record Standing(List<Tag> tags, LocalDate today) {
    /// Categories that do not say who somebody is: money is followed through those.
    private static final Set<String> VAGUE = Set.of("", "user", "unknown");

    public Standing {
        tags = tags.stream()
                .filter(tag -> !VAGUE.contains(tag.category()))
                .sorted(Comparator.comparing((Tag tag) -> tag.since() == null)
                        .thenComparing(Comparator.comparingInt(Tag::confidence).reversed()))
                .toList();
    }

    /// What an address is on some day.
    ///
    /// @param category the category
    /// @param isSure whether it is known to hold on that day
    /// @param tag the tag that says so, `null` where none says anything
    public record Kind(
            String category, boolean isSure, @Nullable Tag tag) {
        private static final Kind NONE = new Kind(Exposure.UNNAMED, true, null);

        /// Says whether it is, or may be, listed.
        public boolean isListed() {
            return ListedCategories.contain(category);
        }
    }

    /// Says what the address is on `day`: what it is surely listed for, else what it may be listed for, else what
    /// the most telling tag says.
    public Kind on(LocalDate day) {
        for (Held held : List.of(Held.YES, Held.UNKNOWN)) {
            for (String category : ListedCategories.ALL) {
                Tag tag = find(category);
                if (tag != null && listed(category, day) == held) {
                    return new Kind(category, held == Held.YES, tag);
                }
            }
        }
        for (Tag tag : tags) {
            if (!ListedCategories.contain(tag.category()) && tag.on(day) != Held.NO) {
                return new Kind(tag.category(), true, tag);
            }
        }
        return Kind.NONE;
    }

    /// Says whether the address is, or may be, listed on `day`.
    public boolean isListed(LocalDate day) {
        return on(day).isListed();
    }

    /// Says whether the address was listed for `category` on `day`.
    Held listed(String category, LocalDate day) {
        Held held = Held.UNKNOWN;
        for (Tag tag : tags) {
            if (tag.category().equals(category)) {
                Held said = tag.on(day);
                said = said == Held.UNKNOWN && !day.isBefore(today) ? Held.YES : said;
                if (said == Held.YES) {
                    return said;
                }
                held = said == Held.NO ? said : held;
            }
        }
        return held;
    }

    private @Nullable Tag find(String category) {
        for (Tag tag : tags) {
            if (tag.category().equals(category)) {
                return tag;
            }
        }
        return null;
    }
}
