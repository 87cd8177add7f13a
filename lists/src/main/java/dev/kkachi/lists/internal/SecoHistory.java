package dev.kkachi.lists.internal;

import dev.kkachi.model.ListEdition;
import java.util.List;

/// What the modifications of a target say of its listing.
///
/// They should stand newest first; where the dates say otherwise, the dates count, and of two of one day the
/// one that stands first. A removal that is not yet in force on the day of the edition does not count; where
/// nobody states that day, every removal counts, because the list never forgets those whom it took off.
///
/// @param listedOn the day of the latest listing, `yyyy-MM-dd`, empty if unknown
/// @param isRemoved whether the target is off the list
record SecoHistory(String listedOn, boolean isRemoved) {
    private static final List<String> DATES = List.of("effective-date", "enactment-date", "publication-date");

    /// Reads the modifications of `target` in the edition of `edition`.
    static SecoHistory of(XmlElement target, String edition) {
        String latest = "";
        String listedOn = "";
        boolean removed = false;
        boolean any = false;
        for (XmlElement modification : target.list("modification")) {
            String day = day(modification);
            String type = modification.attribute("modification-type");
            boolean dated = !edition.equals(ListEdition.UNDATED);
            boolean pending = type.equals("de-listed") && dated && day.compareTo(edition) > 0;
            if (!pending && (!any || day.compareTo(latest) > 0)) {
                latest = day;
                removed = type.equals("de-listed");
                any = true;
            }
            if (type.equals("listed") && day.compareTo(listedOn) > 0) {
                listedOn = day;
            }
        }
        return new SecoHistory(listedOn, removed);
    }

    private static String day(XmlElement modification) {
        for (String date : DATES) {
            if (!modification.attribute(date).isEmpty()) {
                return modification.attribute(date);
            }
        }
        return "";
    }
}
