package dev.kkachi.store;

import dev.kkachi.access.Permission;
import dev.kkachi.access.TenantId;
import dev.kkachi.cases.Actor;
import java.util.EnumSet;
import java.util.Map;

/// Invented people who work on cases.
final class Staff {
    static final TenantId ACME = new TenantId("acme");
    static final TenantId OTHER = new TenantId("other");

    static final Actor ADA = analyst(ACME, "ada");
    static final Actor BEN = analyst(ACME, "ben");
    static final Actor EVE = analyst(OTHER, "eve");
    /// Reads cases, and no personal data.
    static final Actor RON = new Actor(
            ACME, new Actor.Id("ron"), "Ron", EnumSet.of(Permission.CASE_READ), Map.of(), new Actor.Via.Session());

    static final Actor ROOT = new Actor(
            ACME, new Actor.Id("root"), "Root", EnumSet.allOf(Permission.class), Map.of(), new Actor.Via.Shell());

    private Staff() {}

    static Actor analyst(TenantId tenant, String id) {
        return new Actor(
                tenant,
                new Actor.Id(id),
                id,
                EnumSet.of(
                        Permission.CASE_READ,
                        Permission.CASE_WORK,
                        Permission.CASE_DECIDE,
                        Permission.CASE_APPROVE,
                        Permission.CASE_EXPORT,
                        Permission.CASE_INGEST,
                        Permission.PERSONAL_REVEAL),
                Map.of(),
                new Actor.Via.Session());
    }

    /// Returns the same person, come in with a key.
    static Actor withKey(Actor actor) {
        return new Actor(
                actor.tenant(),
                actor.id(),
                actor.displayName(),
                actor.permissions(),
                actor.inQueues(),
                new Actor.Via.Key("k-" + actor.id()));
    }
}
