package dev.kkachi.screening;

import dev.kkachi.model.Fact;
import dev.kkachi.model.Listing;
import dev.kkachi.model.PartialDate;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import dev.kkachi.screening.internal.BirthDates;
import dev.kkachi.screening.internal.ExactEvidence;
import dev.kkachi.screening.internal.ExactForm;
import dev.kkachi.screening.internal.Hit;
import dev.kkachi.screening.internal.PartyProfile;
import dev.kkachi.screening.internal.Weighed;
import dev.kkachi.text.NameMatch;
import dev.kkachi.text.NameMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says why a candidate was kept, feature by feature. Made only for what is handed back.
final class Explanation {
    /// The feature of the lines that say who lists the party.
    static final String LISTING = "listing";

    private static final double ROUNDING = 100;
    private static final int VALUES_MAX = 5;

    private final NameMatcher matcher;

    private Explanation(NameMatcher matcher) {
        this.matcher = matcher;
    }

    static Explanation by(NameMatcher matcher) {
        return new Explanation(matcher);
    }

    /// The two parties that are compared, as they are stated and unpacked.
    record Sides(Party query, PartyProfile asked, Party listed, PartyProfile candidate) {}

    /// Returns the lines of the explanation: what is exactly the same, names, dates and the rest, then who lists the
    /// party, then what the search left out.
    List<FeatureScore> explain(Sides sides, Hit hit, List<String> limits) {
        List<FeatureScore> lines = new ArrayList<>();
        lines.add(name(sides, hit));
        for (ExactEvidence evidence : hit.exact()) {
            lines.add(exact(evidence));
        }
        if (isPersonal(sides)) {
            lines.add(doubted(birthDate(sides), hit));
            addTrait(lines, trait("gender", sides, Property.GENDER), gender(sides));
        }
        addTrait(
                lines,
                countries(sides),
                PartyProfile.countries(sides.asked, sides.candidate).weighed());
        addTrait(
                lines,
                trait("place_of_birth", sides, Property.BIRTH_PLACE),
                PartyProfile.birthPlaces(sides.asked, sides.candidate).weighed());
        addTrait(
                lines,
                trait("address", sides, Property.ADDRESS),
                PartyProfile.addresses(sides.asked, sides.candidate).weighed());
        for (Listing listing : sides.listed.listings()) {
            lines.add(listing(listing));
        }
        for (String limit : limits) {
            lines.add(new FeatureScore("search_limit", null, null, 0, 0, limit));
        }
        return lines;
    }

    /// Returns `bits` to two decimals.
    static double rounded(double bits) {
        return Math.rint(bits * ROUNDING) / ROUNDING;
    }

    private FeatureScore name(Sides sides, Hit hit) {
        if (hit.entry() < 0) {
            String given = sides.asked.entryCount() == 0 ? null : sides.query.caption();
            String why = given == null ? "no name given" : "the names differ";
            return new FeatureScore("name", given, sides.listed.caption(), 0, 0, why);
        }
        var asked = sides.asked.name(hit.queryEntry());
        var listed = sides.candidate.name(hit.entry());
        NameMatch match = matcher.explain(asked, listed);
        String detail = hit.isDecidedByWeak() ? match.detail() + weak(hit) : match.detail();
        double similarity = rounded(match.similarity());
        return new FeatureScore(
                "name", asked.printed(), listed.printed(), similarity, rounded(match.weightBits()), detail);
    }

    private static String weak(Hit hit) {
        return hit.isCapped()
                ? "; a weak alias, which its publisher calls unreliable: it confirms but does not alert alone"
                : "; a weak alias, which its publisher calls unreliable";
    }

    private static FeatureScore exact(ExactEvidence evidence) {
        boolean wallet = evidence.form().group() == ExactForm.Group.WALLET;
        return new FeatureScore(
                wallet ? "wallet" : "identifier",
                evidence.query().value(),
                evidence.candidate().value(),
                1,
                evidence.weightBits(),
                evidence.detail());
    }

    private static boolean isPersonal(Sides sides) {
        return sides.listed.schema() == Schema.PERSON || sides.query.schema() == Schema.PERSON;
    }

    private static FeatureScore doubted(FeatureScore births, Hit hit) {
        return hit.isDoubted()
                ? births.withDetail(births.detail() + "; the name is too common to overlook that")
                : births;
    }

    private static FeatureScore birthDate(Sides sides) {
        List<PartialDate> asked = sides.query.dates(Property.BIRTH_DATE);
        List<PartialDate> listed = sides.listed.dates(Property.BIRTH_DATE);
        BirthDates.Agreement best = PartyProfile.births(sides.asked, sides.candidate);
        for (PartialDate query : asked) {
            for (PartialDate candidate : listed) {
                if (BirthDates.compare(query, candidate) == best) {
                    return line(new Trait("birth_date", query.render(), candidate.render()), best.weighed());
                }
            }
        }
        return line(new Trait("birth_date", dates(asked), dates(listed)), best.weighed());
    }

    private static @Nullable String dates(List<PartialDate> dates) {
        return joined(dates.stream().map(PartialDate::render).toList());
    }

    private static Weighed gender(Sides sides) {
        return PartyProfile.genders(sides.asked, sides.candidate).weighed();
    }

    private static Trait countries(Sides sides) {
        return new Trait("country", countries(sides.query), countries(sides.listed));
    }

    private static @Nullable String countries(Party party) {
        return values(party.facts(Property.Kind.COUNTRY));
    }

    private static Trait trait(String feature, Sides sides, Property property) {
        return new Trait(feature, values(sides.query.facts(property)), values(sides.listed.facts(property)));
    }

    private static @Nullable String values(List<Fact> facts) {
        return joined(facts.stream().map(Fact::value).distinct().toList());
    }

    private static @Nullable String joined(List<String> values) {
        if (values.isEmpty()) {
            return null;
        }
        String joined = values.stream().limit(VALUES_MAX).collect(Collectors.joining("; "));
        return values.size() > VALUES_MAX ? joined + "; and " + (values.size() - VALUES_MAX) + " more" : joined;
    }

    /// A feature and the values of both sides.
    private record Trait(
            String feature,
            @Nullable String query,
            @Nullable String candidate) {}

    /// Adds a trait that the query states; what it does not state was not compared.
    private static void addTrait(List<FeatureScore> lines, Trait trait, Weighed weighed) {
        if (trait.query != null) {
            lines.add(line(trait, weighed));
        }
    }

    private static FeatureScore line(Trait trait, Weighed weighed) {
        return new FeatureScore(
                trait.feature,
                trait.query,
                trait.candidate,
                weighed.score(),
                weighed.weightBits(),
                trait.query == null || trait.candidate == null ? absent(trait) : weighed.detail());
    }

    private static String absent(Trait trait) {
        if (trait.query == null) {
            return "not given";
        }
        return "the list gives none";
    }

    private static FeatureScore listing(Listing listing) {
        StringBuilder detail = new StringBuilder("listed");
        if (listing.since() != null) {
            detail.append(" since ")
                    .append(Objects.requireNonNull(listing.since()).render());
        }
        if (!listing.programmes().isEmpty()) {
            detail.append(" under ").append(String.join(", ", listing.programmes()));
        }
        detail.append(", read in the edition of ").append(listing.list().edition());
        String entry = listing.list().dataset() + " " + listing.entryId();
        return new FeatureScore(LISTING, null, entry, 0, 0, detail.toString());
    }
}
