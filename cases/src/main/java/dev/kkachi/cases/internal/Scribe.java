package dev.kkachi.cases.internal;

import dev.kkachi.audit.Hash;
import dev.kkachi.audit.RightEdge;
import dev.kkachi.cases.Actor;
import dev.kkachi.cases.CaseDossier;
import dev.kkachi.cases.CaseEvent;
import dev.kkachi.cases.spi.AuditShelf;
import dev.kkachi.cases.spi.CaseDesk;
import dev.kkachi.files.RecordJson;
import dev.kkachi.files.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Writes what happened: a leaf of the audit log, a line of the history and a CloudEvent, all three
/// from one event.
final class Scribe {
    private static final int SALT_BYTES = 16;

    private final RandomGenerator salts;

    /// @param salts what it gives must be impossible to guess, or personal data could be guessed from
    ///     its hash
    Scribe(RandomGenerator salts) {
        this.salts = salts;
    }

    /// What the audit log holds of one event.
    ///
    /// @param n its place, counted from 0
    /// @param prev the hash of the leaf before it, in hexadecimal
    /// @param tenant whose log it is
    /// @param caseId the case, empty where it happened to none
    /// @param event what happened
    /// @param at when
    /// @param by who did it
    /// @param via how they came in
    /// @param facts what is told in clear
    /// @param hidden salted hashes of what is personal
    public record Leaf(
            long n,
            String prev,
            String tenant,
            String caseId,
            String event,
            Instant at,
            Actor.Id by,
            String via,
            Map<String, String> facts,
            Map<String, String> hidden) {
        public Leaf {
            facts = Map.copyOf(facts);
            hidden = Map.copyOf(hidden);
        }
    }

    /// What others are told: no more than that something happened, so that whoever wants to know more
    /// has to ask, and asking is logged.
    ///
    /// @param specversion of CloudEvents
    /// @param id unique within the source
    /// @param source the tenant
    /// @param type what happened
    /// @param subject the case, or the account that stands at the door; `null`, never empty, where it is neither
    /// @param time when
    /// @param datacontenttype how `data` is written
    /// @param data what is told in clear
    public record CloudEvent(
            String specversion,
            String id,
            String source,
            String type,
            @Nullable String subject,
            Instant time,
            String datacontenttype,
            Map<String, String> data) {
        public CloudEvent {
            data = Map.copyOf(data);
        }
    }

    /// Writes that `event` happened to the case `caseId` (empty for none), and returns its place in the
    /// log.
    long write(CaseDesk desk, Deed deed, String caseId, CaseEvent event) {
        AuditShelf audit = desk.audit();
        RightEdge edge = audit.edge();
        Hash prev = edge.size() == 0 ? Hash.EMPTY : audit.node(0, edge.size() - 1);
        Map<String, String> kept = new TreeMap<>();
        Map<String, String> hidden = new TreeMap<>();
        event.personal().forEach((name, value) -> {
            byte[] salt = new byte[SALT_BYTES];
            salts.nextBytes(salt);
            kept.put(name, HexFormat.of().formatHex(salt));
            hidden.put(name, hide(kept.getOrDefault(name, ""), value));
        });
        Actor actor = deed.actor();
        Leaf leaf = new Leaf(
                edge.size(),
                prev.hex(),
                actor.tenant().value(),
                caseId,
                event.type(),
                deed.at(),
                actor.id(),
                actor.via().word(),
                event.facts(),
                hidden);
        CloudEvent told = new CloudEvent(
                "1.0",
                actor.tenant() + "-" + edge.size(),
                "/tenants/" + actor.tenant(),
                (event instanceof CaseEvent.AtDoor ? "dev.kkachi.access." : "dev.kkachi.case.") + event.type() + ".v1",
                subject(caseId, event),
                deed.at(),
                "application/json",
                event.facts());
        return desk.append(new CaseDesk.Entry(
                new CaseDossier.Happened(
                        edge.size(), caseId, event.type(), actor.id(), deed.at(), event.facts(), event.personal()),
                kept,
                RecordJson.render(leaf),
                RecordJson.render(told)));
    }

    private static @Nullable String subject(String caseId, CaseEvent event) {
        if (!caseId.isEmpty()) {
            return "cases/" + caseId;
        }
        return event instanceof CaseEvent.AtDoor door && !door.account().isEmpty()
                ? "accounts/" + door.account()
                : null;
    }

    /// Returns the salted hash of something personal: of the salt's bytes, then the text in UTF-8.
    static String hide(String salt, String value) {
        MessageDigest digest = Sha256.start();
        digest.update(HexFormat.of().parseHex(salt));
        digest.update(value.getBytes(StandardCharsets.UTF_8));
        return Sha256.hex(digest);
    }
}
