package dev.kkachi.lists.internal;

import dev.kkachi.lists.Rejection;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Relation;
import dev.kkachi.model.Schema;
import dev.kkachi.model.SourceRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The parties of an export, joined with its edges and handed over one by one. Ties come behind all parties,
/// when it is known which of their other ends are listed: one that is not is named instead.
final class FtmReading {
    /// More ends of ties that are not listed themselves are not named.
    private static final int CAPTIONS_MAX = 1_000_000;

    private static final List<Property.Kind> FINDABLE =
            List.of(Property.Kind.NAME, Property.Kind.WALLET, Property.Kind.IDENTIFIER);

    private final ListEdition list;
    private final String file;
    private final FtmEdges edges;
    private final ListSink sink;
    private final Map<String, Schema> handed = new LinkedHashMap<>();
    private final Map<String, Long> lines = new HashMap<>();
    private final Map<String, String> captions = new HashMap<>();
    private final List<FtmEntity> heldWallets = new ArrayList<>();
    private int unlisted;
    private int unnamed;

    FtmReading(ListEdition list, String file, FtmEdges edges, ListSink sink) {
        this.list = list;
        this.file = file;
        this.edges = edges;
        this.sink = sink;
    }

    /// Returns the id that a party of an export has among ours.
    static String id(String ftmId) {
        return "ftm-" + ftmId;
    }

    /// Takes one entity; edges were read before.
    void take(FtmEntity entity) {
        Schema schema = Schema.find(entity.schema());
        boolean listed = isListed(entity);
        if (schema == null) {
            if (listed) {
                String rule = "the schema " + entity.schema() + " is none that is screened";
                sink.reject(new Rejection(file, entity.line(), "schema", entity.id(), rule));
            }
            return;
        }
        if (edges.isNamed(entity.id())) {
            if (captions.size() < CAPTIONS_MAX) {
                captions.put(entity.id(), entity.caption().isEmpty() ? entity.first("name") : entity.caption());
            } else {
                unnamed++;
            }
        }
        if (!listed && edges.isOwned(entity.id())) {
            hand(entity, schema, false);
        } else if (!listed) {
            unlisted++;
        } else if (schema == Schema.CRYPTO_WALLET && !entity.list("holder").isEmpty()) {
            heldWallets.add(entity);
        } else {
            hand(entity, schema, true);
        }
    }

    private boolean isListed(FtmEntity entity) {
        List<String> topics = entity.list("topics");
        return topics.isEmpty() ? edges.isSanctioned(entity.id()) : FtmCandidates.isSanctioned(topics);
    }

    /// Hands over a party. One that is not listed and of which it is stated who owns it has no listing:
    /// screening sees whether listed parties own it.
    private void hand(FtmEntity entity, Schema schema, boolean listed) {
        try {
            Party whole = new FtmParty(entity, schema, list, edges).party(file, sink);
            hand(entity, listed ? whole : Party.of(whole.id(), whole.schema(), whole.facts()));
        } catch (IllegalArgumentException e) {
            String rule = String.valueOf(e.getMessage());
            sink.reject(new Rejection(file, entity.line(), "entity", entity.id(), rule));
        }
    }

    private void hand(FtmEntity entity, Party party) {
        if (FINDABLE.stream().allMatch(kind -> party.facts(kind).isEmpty())) {
            String rule = "a party has a name, a wallet or a number";
            sink.reject(new Rejection(file, entity.line(), "entity", entity.id(), rule));
            return;
        }
        handed.put(entity.id(), party.schema());
        lines.put(entity.id(), entity.line());
        sink.party(party);
    }

    /// Hands over what had to wait for the last party, and says what was left out.
    void finish() {
        for (FtmEntity wallet : heldWallets) {
            if (wallet.list("holder").stream().noneMatch(handed::containsKey)) {
                hand(wallet, Schema.CRYPTO_WALLET, true);
            }
        }
        handed.forEach(this::ties);
        if (unlisted > 0) {
            String rule =
                    "their topics name no sanction, or no sanction in force points at them; they are not screened";
            sink.reject(new Rejection(file, 0, "topics", unlisted + " parties", rule));
        }
        if (unnamed > 0) {
            String rule =
                    "more other ends of ties than are held in memory; ties to those that are not listed are left out";
            sink.reject(new Rejection(file, 0, "edges", unnamed + " parties", rule));
        }
        if (edges.leftOut() > 0) {
            String rule = "more edges than are held in memory; they are left out";
            sink.reject(new Rejection(file, 0, "edges", edges.leftOut() + " edges", rule));
        }
    }

    private void ties(String id, Schema schema) {
        List<Relation> relations = new ArrayList<>();
        SourceRef source = new SourceRef.ListEntry(list, id, file + ":" + lines.getOrDefault(id, 0L));
        for (FtmEdges.Attachment attachment : edges.attachments(id)) {
            if (attachment instanceof FtmEdges.Attachment.Tie(Relation.Kind kind, String other, Double share)) {
                String target = handed.containsKey(other) ? id(other) : captions.getOrDefault(other, "");
                if (!target.isBlank()) {
                    relations.add(new Relation(kind, target, share, source));
                }
            }
        }
        if (!relations.isEmpty()) {
            sink.party(new Party(id(id), schema, List.of(), List.of(), relations));
        }
    }
}
