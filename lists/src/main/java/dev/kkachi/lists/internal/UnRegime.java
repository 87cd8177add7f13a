package dev.kkachi.lists.internal;

import dev.kkachi.model.Fact;
import dev.kkachi.model.Listing;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which regime of the Security Council an entry says that it stands for: the letters with which the Council's own
/// references begin, such as `KP`. An entry says so by the reference, by its place in an annex that repeats the
/// Council's list, or, as the UK's entries, by naming the Council as the source of the designation.
///
/// Source: Regulations (EC) 881/2002 annex I, 1210/2003 annexes III and IV, 1183/2005 annex I; (EU) 356/2010 annex I,
/// 753/2011 annex I, 267/2012 annex VIII, 224/2014 annex I, 747/2014 annex I, 1352/2014 annex I, 2015/735 annex I,
/// 2016/44 annex II, 2017/1509 annex XIII, 2022/2309 annex I, in the parts that repeat the Council's designations; UK
/// Sanctions List, column *Designation source*.
final class UnRegime {
    /// What the UK's entry says of its source.
    static final String DESIGNATED_BY = "Designation source: ";

    private static final String UK = "gb_fcdo_sanctions";
    private static final int REFERENCE_LETTERS = 2;
    private static final int UK_LETTERS = 3;

    private static final Map<String, String> UK_IDS = Map.ofEntries(
            Map.entry("AFG", "TA"),
            Map.entry("AQD", "QD"),
            Map.entry("CAF", "CF"),
            Map.entry("DPR", "KP"),
            Map.entry("DRC", "CD"),
            Map.entry("HAI", "HT"),
            Map.entry("INU", "IR"),
            Map.entry("IRQ", "IQ"),
            Map.entry("LIB", "LY"),
            Map.entry("SOM", "SO"),
            Map.entry("SSU", "SS"),
            Map.entry("SUD", "SD"),
            Map.entry("YEM", "YE"));

    /// The beginnings of the numbers of entries in annexes that repeat the list of the Security Council.
    private static final Map<String, String> EU_ANNEXES = Map.ofEntries(
            Map.entry("32002R0881/I/", "QD"),
            Map.entry("32003R1210/III/", "IQ"),
            Map.entry("32003R1210/IV/", "IQ"),
            Map.entry("32005R1183/I.", "CD"),
            Map.entry("32010R0356/I.", "SO"),
            Map.entry("32011R0753/I.", "TA"),
            Map.entry("32012R0267/VIII.", "IR"),
            Map.entry("32014R0224/I.", "CF"),
            Map.entry("32014R0747/I.", "SD"),
            Map.entry("32014R1352/I.", "YE"),
            Map.entry("32015R0735/I.", "SS"),
            Map.entry("32016R0044/II.", "LY"),
            Map.entry("32017R1509/XIII.", "KP"),
            Map.entry("32022R2309/I.", "HT"));

    private UnRegime() {}

    /// Returns the regime for which `party` says that it stands, or `null` where it says nothing.
    static @Nullable String find(Party party) {
        for (Fact fact : party.facts(Property.UN_REFERENCE)) {
            String reference = JoinEvidence.normalised(Property.UN_REFERENCE, fact.value());
            if (reference.length() > REFERENCE_LETTERS) {
                return reference.substring(0, REFERENCE_LETTERS);
            }
        }
        for (Listing listing : party.listings()) {
            String regime = regime(listing, party);
            if (regime != null) {
                return regime;
            }
        }
        return null;
    }

    private static @Nullable String regime(Listing listing, Party party) {
        String id = listing.entryId();
        return switch (listing.list().dataset()) {
            case UK -> isOfCouncil(party) && id.length() > UK_LETTERS ? UK_IDS.get(id.substring(0, UK_LETTERS)) : null;
            case EuJournal.DATASET ->
                EU_ANNEXES.entrySet().stream()
                        .filter(annex -> id.startsWith(annex.getKey()))
                        .map(Map.Entry::getValue)
                        .findAny()
                        .orElse(null);
            default -> null;
        };
    }

    private static boolean isOfCouncil(Party party) {
        return party.facts(Property.NOTES).stream()
                .anyMatch(note -> note.value().equals(DESIGNATED_BY + "UN"));
    }
}
