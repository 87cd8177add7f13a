package dev.kkachi.lists.internal;

import dev.kkachi.model.Fact;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Listing;
import dev.kkachi.model.PartialDate;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import dev.kkachi.model.SourceRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Parties of several lists, drawn as a picture, and what merging makes of them.
final class MergePicture {
    private MergePicture() {}

    /// Returns who is one after merging the parties of `picture`, each with its reason.
    static String merge(String picture) {
        StringBuilder text = new StringBuilder();
        for (Party party : CrossListMerge.of(parties(picture), ignored -> {})) {
            List<Listing> listings = new ArrayList<>(party.listings());
            listings.sort(Comparator.comparing(Listing::joinedBy, Comparator.comparing(why -> !why.isEmpty())));
            text.append(listings.getFirst().entryId());
            for (Listing listing : listings.subList(1, listings.size())) {
                text.append(" = ")
                        .append(listing.entryId())
                        .append(" (")
                        .append(listing.joinedBy())
                        .append(')');
            }
            text.append('\n');
        }
        return text.toString();
    }

    /// Returns the parties of `picture`, one a line: id, or list and entry as `uk:DPR0001`,
    /// perhaps with the day of listing, schema and facts.
    static List<Party> parties(String picture) {
        List<Party> parties = new ArrayList<>();
        for (String line : picture.lines().toList()) {
            String[] words = line.split(" ", 3);
            String[] idAndDay = words[0].split("@", 2);
            String id = idAndDay[0];
            String entryId = id.substring(id.indexOf(':') + 1);
            PartialDate since = idAndDay.length == 1 ? null : PartialDate.find(idAndDay[1]);
            ListEdition list = new ListEdition(dataset(id), "2026-08-01");
            SourceRef source = new SourceRef.ListEntry(list, entryId, "");
            List<Fact> facts = new ArrayList<>();
            for (String fact : words[2].split(" \\| ")) {
                String[] sides = fact.split("=", 2);
                Property property = Property.find(sides[0]);
                if (property != null) {
                    String[] valueAndNote = sides[1].split("[()]", 3);
                    boolean noted = property.kind() == Property.Kind.IDENTIFIER && valueAndNote.length == 3;
                    facts.add(new Fact(
                            property, noted ? valueAndNote[0] : sides[1], noted ? valueAndNote[1] : "", source));
                }
            }
            Schema schema = Schema.find(words[1]);
            if (schema == null) {
                throw new IllegalArgumentException("There is no schema " + words[1] + ".");
            }
            Listing listing = new Listing(list, entryId, List.of(), since);
            parties.add(new Party(id, schema, facts, List.of(listing), List.of()));
        }
        return parties;
    }

    private static String dataset(String id) {
        return switch (id.split("[-:]", 2)[0]) {
            case "ofac" -> "us_ofac_sdn";
            case "un" -> "un_sc_sanctions";
            case "eu" -> "eu_fsf";
            case "oj" -> "eu_journal_sanctions";
            case "uk" -> "gb_fcdo_sanctions";
            default -> "au_dfat_sanctions";
        };
    }
}
