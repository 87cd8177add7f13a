package dev.kkachi.lists.internal;

import dev.kkachi.model.PartialDate;
import dev.kkachi.model.Property;
import dev.kkachi.model.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The edges that those have who may be listed, by the party that holds them.
final class FtmEdges {
    /// Some three times what the sanctioned of the largest export have.
    private static final int EDGES_MAX = 1_000_000;

    private static final int CHARS_MAX = 500;
    private static final int SHARE_WHOLE = 100;
    /// What is kept of a sanction.
    private static final List<String> SANCTION =
            List.of("program", "programId", "listingDate", "startDate", "authority", "authorityId", "unscId", "reason");

    private final String edition;
    private final FtmCandidates candidates;
    private final Map<String, List<Attachment>> byParty = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Set<String> named = new HashSet<>();
    private int edges;

    /// What an edge says of the party that holds it.
    sealed interface Attachment {
        /// The act of an authority.
        record Sanction(FtmEntity entity) implements Attachment {}

        /// A document.
        record Document(Property property, String number, String country) implements Attachment {}

        /// A tie to the party with the id `other`.
        record Tie(
                Relation.Kind kind, String other, @Nullable Double share) implements Attachment {}

        /// A wallet that the party holds.
        record Key(String publicKey, String currency) implements Attachment {}
    }

    /// An address.
    record Place(String full, String country) {}

    /// Makes an empty collection for the edges of `candidates` in an export of the day `edition`.
    FtmEdges(String edition, FtmCandidates candidates) {
        this.edition = edition;
        this.candidates = candidates;
    }

    /// Adds what `entity` says, if it is an edge.
    void add(FtmEntity entity) {
        FtmEdge edge = FtmEdge.find(entity.schema());
        if (edge != null) {
            edge(edge, entity);
        } else if (entity.schema().equals(FtmEdge.WALLET.schema())) {
            wallet(entity);
        } else if (entity.schema().equals("Address") && candidates.hasAddress(entity.id())) {
            place(entity);
        }
    }

    private void edge(FtmEdge edge, FtmEntity entity) {
        for (String party : entity.list(edge.from())) {
            if (edge.equals(FtmEdge.SANCTION)) {
                if (isInForce(entity)) {
                    attach(party, new Attachment.Sanction(entity.only(SANCTION, CHARS_MAX)));
                }
            } else if (edge.kind() == null) {
                document(party, edge, entity);
            } else {
                for (String other : entity.list(edge.to())) {
                    attach(party, new Attachment.Tie(edge.kind(), other, share(entity.first("percentage"))));
                }
            }
        }
    }

    /// A sanction whose every end has passed, or that calls itself over, is history.
    private boolean isInForce(FtmEntity sanction) {
        List<String> ends = sanction.list("endDate");
        boolean ended = !ends.isEmpty() && ends.stream().allMatch(this::isPast);
        String status = sanction.first("status").toLowerCase(Locale.ROOT);
        return !ended && !status.matches("inactive|expired|revoked|terminated|delisted|de-listed");
    }

    /// An end that is known to the year or month alone may be its last day; one that is no date has not passed.
    private boolean isPast(String end) {
        PartialDate day = PartialDate.find(end.replaceFirst("[T ].*", ""));
        PartialDate exported = PartialDate.find(edition);
        return day != null && exported != null && day.latest().isBefore(exported.earliest());
    }

    private void document(String party, FtmEdge edge, FtmEntity entity) {
        String number = entity.first("number").isEmpty() ? entity.first("passportNumber") : entity.first("number");
        boolean passport = edge.equals(FtmEdge.PASSPORT)
                || entity.first("type").toLowerCase(Locale.ROOT).contains("passport");
        Property property = passport ? Property.PASSPORT_NUMBER : Property.ID_NUMBER;
        if (!number.isBlank()) {
            attach(party, new Attachment.Document(property, cut(number), cut(entity.first("country"))));
        }
    }

    private void wallet(FtmEntity wallet) {
        for (String holder : wallet.list("holder")) {
            for (String key : wallet.list("publicKey")) {
                attach(holder, new Attachment.Key(cut(key), cut(wallet.first("currency"))));
            }
        }
    }

    private void place(FtmEntity address) {
        String full = address.first("full");
        List<String> parts = new ArrayList<>();
        for (String part : List.of("street", "postalCode", "city", "region")) {
            parts.add(address.first(part));
        }
        String text = full.isEmpty() ? UkEntry.place(parts.toArray(String[]::new)) : full;
        if (edges < EDGES_MAX) {
            places.put(address.id(), new Place(cut(text), cut(address.first("country"))));
        }
        edges++;
    }

    private void attach(String party, Attachment attachment) {
        if (!candidates.hasParty(party)) {
            return;
        }
        if (edges < EDGES_MAX) {
            byParty.computeIfAbsent(party, id -> new ArrayList<>(2)).add(attachment);
            if (attachment instanceof Attachment.Tie tie) {
                named.add(tie.other());
            }
        }
        edges++;
    }

    private static String cut(String text) {
        return text.length() > CHARS_MAX ? text.substring(0, CHARS_MAX) : text;
    }

    /// Reads a percentage such as `51` or `51.5%`; `null` where it is no single number of a hundred.
    static @Nullable Double share(String percentage) {
        String digits = percentage.replace("%", "").strip();
        if (!digits.matches("\\d{1,3}(?:\\.\\d{1,12})?")) {
            return null;
        }
        double share = Double.parseDouble(digits) / SHARE_WHOLE;
        return share <= 1 ? share : null;
    }

    /// Lists what is attached to the party `id`.
    List<Attachment> attachments(String id) {
        return byParty.getOrDefault(id, List.of());
    }

    /// Says whether a sanction in force points at the party `id`.
    boolean isSanctioned(String id) {
        return attachments(id).stream().anyMatch(one -> one instanceof Attachment.Sanction);
    }

    /// Says whether somebody is stated to own a share of the party `id`.
    boolean isOwned(String id) {
        return attachments(id).stream()
                .anyMatch(one -> one instanceof Attachment.Tie tie
                        && tie.kind() == Relation.Kind.OWNED_BY
                        && tie.share() != null);
    }

    /// Finds the address `id`, or `null`.
    @Nullable Place findPlace(String id) {
        return places.get(id);
    }

    /// Says whether some tie leads to the party `id`.
    boolean isNamed(String id) {
        return named.contains(id);
    }

    /// Returns how many edges were left out because there were too many.
    int leftOut() {
        return Math.max(0, edges - EDGES_MAX);
    }
}
