package dev.kkachi.workers;

import dev.kkachi.workers.internal.CatalogueText;
import dev.kkachi.workers.internal.Predicate;
import dev.kkachi.workers.internal.Predicates;
import dev.kkachi.workers.spi.ConditionLanguage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The published signs, one row each, and the groups whose signs say the same thing. The rows are data:
/// an organisation may change or add some in a file of its own.
public final class Catalogue {
    private final SequencedMap<String, Indicator> indicators;
    private final SequencedMap<String, SignGroup> groups;
    private final Map<String, Predicate> ownSigns;
    private final CatalogueText text;

    private Catalogue(CatalogueText text) {
        this.text = text;
        groups = text.groups();
        indicators = text.indicators();
        ownSigns = text.ownSigns();
    }

    /// Returns the catalogue as published.
    public static Catalogue standard() {
        return Standard.CATALOGUE;
    }

    /// The files are read when the catalogue is first asked for, and once.
    private static final class Standard {
        static final Catalogue CATALOGUE = new Catalogue(CatalogueText.standard());
    }

    /// Returns this catalogue with the rows of a file in place of, or beside, its own. A row with a
    /// known id need only give what it changes.
    ///
    /// @param name what to call the file in errors
    /// @param yaml the text of the file
    /// @throws dev.kkachi.model.KkachiException if a row breaks a rule; the message names file, line,
    ///     field and rule
    public Catalogue with(String name, String yaml) {
        return new Catalogue(text.with(name, yaml));
    }

    /// Returns this catalogue, to which rows with conditions in `language` can be added.
    public Catalogue speaking(ConditionLanguage language) {
        return new Catalogue(text.speaking(language));
    }

    /// Finds what looks for a sign, `null` where another engine does, or nothing may.
    @Nullable Predicate predicateOf(Indicator indicator) {
        Predicate own = ownSigns.get(indicator.id());
        return own == null ? Predicates.find(indicator) : own;
    }

    /// Returns all rows in the order of the files.
    public Collection<Indicator> indicators() {
        return List.copyOf(indicators.sequencedValues());
    }

    /// Finds the row with `id`, or `null`.
    public @Nullable Indicator find(String id) {
        return indicators.get(id);
    }

    /// Returns the row with `id`.
    ///
    /// @throws IllegalArgumentException if there is none
    public Indicator get(String id) {
        Indicator found = find(id);
        if (found == null) {
            throw new IllegalArgumentException("The catalogue has no indicator " + id + ".");
        }
        return found;
    }

    /// Returns the group `key`.
    ///
    /// @throws IllegalArgumentException if there is none
    public SignGroup group(String key) {
        SignGroup found = groups.get(key);
        if (found == null) {
            throw new IllegalArgumentException("The catalogue has no group " + key + ".");
        }
        return found;
    }

    /// Returns all groups in the order of the file.
    public List<SignGroup> groups() {
        return new ArrayList<>(groups.sequencedValues());
    }

    /// Signs that say the same thing and together weigh no more than the cap.
    ///
    /// @param key such as `address-kind`
    /// @param title in a few words
    /// @param capBits the most they weigh together
    /// @param why they say the same thing
    public record SignGroup(String key, String title, double capBits, String why) {}
}
