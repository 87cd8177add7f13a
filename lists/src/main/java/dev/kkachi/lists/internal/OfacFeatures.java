package dev.kkachi.lists.internal;

import dev.kkachi.model.PartialDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an advanced list says about a party beside its names: each feature has a type, and a version whose value is a
/// period, a text, one of a set of reference values, or a place. A version that is called false counts like any other,
/// as a birth date that is false but used is the one that will be presented; that it is called so is noted.
final class OfacFeatures {
    private static final String FALSE = "False";

    private final OfacReferences references;
    private final Map<String, OfacPlace> places;
    private final OfacEntry entry;

    OfacFeatures(OfacReferences references, Map<String, OfacPlace> places, OfacEntry entry) {
        this.references = references;
        this.places = places;
        this.entry = entry;
    }

    /// Reads one `Feature`.
    void read(XmlElement feature) {
        String label = references.label("FeatureType", feature.attribute("FeatureTypeID"));
        OfacKind kind = OfacKind.ofFeature(label);
        for (XmlElement version : feature.list("FeatureVersion")) {
            version(kind, version, feature.line());
        }
    }

    private void version(OfacKind kind, XmlElement version, long line) {
        entry.draft().at(entry.file(), line);
        for (XmlElement location : version.list("VersionLocation")) {
            place(kind, places.get(location.attribute("LocationID")), line);
        }
        boolean disowned = references
                .label("Reliability", version.attribute("ReliabilityID"))
                .equals(FALSE);
        value(kind, period(version), disowned, line);
        for (XmlElement detail : version.list("VersionDetail")) {
            String text = detail.text().isEmpty()
                    ? references.label("DetailReference", detail.attribute("DetailReferenceID"))
                    : detail.text();
            value(kind, text, disowned, line);
        }
        String comment = version.text("Comment");
        if (!comment.isEmpty()) {
            entry.remark(kind.label() + ": " + comment, line);
        }
    }

    private void value(OfacKind kind, String value, boolean disowned, long line) {
        if (value.isEmpty()) {
            return;
        }
        entry.take(kind, value, line);
        if (disowned) {
            entry.remark("The list calls false: " + kind.label() + " " + value, line);
        }
    }

    private void place(OfacKind kind, @Nullable OfacPlace place, long line) {
        if (place == null) {
            return;
        }
        if (kind.reading() == OfacKind.Reading.COUNTRY) {
            entry.take(kind, place.country().isEmpty() ? place.address() : place.country(), line);
        } else {
            entry.address(place.address(), place.country());
        }
    }

    /// Returns the period inside `element` in the text form of a date, or the empty string: from the first day on which
    /// it may start to the last on which it may end. A whole year is that year.
    static String period(XmlElement element) {
        XmlElement period = element.find("DatePeriod");
        if (period == null) {
            return "";
        }
        List<XmlElement> from = period.list("Start", "From");
        List<XmlElement> to = period.list("End", "To");
        List<XmlElement> last = to.isEmpty() ? period.list("Start", "To") : to;
        if (from.isEmpty() || last.isEmpty()) {
            return "";
        }
        boolean circa = period.children().stream().anyMatch(end -> Boolean.parseBoolean(end.attribute("Approximate")));
        String span = day(from.getFirst()) + "/" + day(last.getFirst());
        PartialDate date = PartialDate.find((circa ? "~" : "") + span);
        return date == null ? "" : date.render();
    }

    /// Returns the day that `element` spells as year, month and day, in the text form of a date.
    static String day(XmlElement element) {
        String month = element.text("Month");
        String day = element.text("Day");
        String year = element.text("Year");
        return year + (month.isEmpty() ? "" : "-" + month + (day.isEmpty() ? "" : "-" + day));
    }
}
