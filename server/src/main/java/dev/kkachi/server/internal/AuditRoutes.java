package dev.kkachi.server.internal;

import dev.kkachi.access.Permission;
import dev.kkachi.access.TenantId;
import dev.kkachi.audit.Checkpoint;
import dev.kkachi.audit.Hash;
import dev.kkachi.audit.SignedNote;
import dev.kkachi.cases.AuditTrail;
import dev.kkachi.files.Json;
import dev.kkachi.pages.AuditView;
import dev.kkachi.pages.CaseSide;
import dev.kkachi.pages.Frame;
import dev.kkachi.pages.Words;
import dev.kkachi.server.Entry;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Request;
import dev.kkachi.server.Route;
import dev.kkachi.server.RouteLimits;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/// The audit log, and the proof of each of its leaves, checked anew whenever it is shown.
final class AuditRoutes {
    private static final int SHOWN = 25;
    private final Workplace place;

    private AuditRoutes(Workplace place) {
        this.place = place;
    }

    static List<Route> of(Workplace place) {
        AuditRoutes audit = new AuditRoutes(place);
        Entry may = Entry.with(Permission.AUDIT_READ);
        return List.of(
                Route.get("/audit", may, audit::show),
                Route.post("/audit/sign", may, RouteLimits.FORM, audit::sign),
                Route.get("/audit/{leaf}", may, audit::prove));
    }

    private Reply show(Request request) {
        Visit visit = Visit.of(place, request);
        TenantId tenant = visit.actor().tenant();
        SignedNote note = place.work().trail().latest(tenant);
        AuditTrail.Tail tail = place.work().trail().tail(tenant, SHOWN);
        long signed = note == null ? 0 : Checkpoint.parse(note.text()).size();
        List<CaseSide.Event> events = new ArrayList<>();
        for (int i = tail.leaves().size() - 1; i >= 0; i--) {
            long leaf = tail.size() - tail.leaves().size() + i;
            events.add(event(visit, leaf, tail.leaves().get(i)));
        }
        return visit.page(
                Frame.Place.AUDIT,
                new AuditView(
                        Words.count(tail.size()),
                        note == null ? "" : note.render(),
                        tail.size() - signed,
                        events,
                        null));
    }

    /// Signs what the log says now. Looking at a log never does.
    private Reply sign(Request request) {
        Visit visit = Visit.sending(place, request);
        place.work().trail().checkpoint(visit.actor().tenant());
        long leaf = Visit.number(visit.field("leaf"));
        return Reply.redirect(303, leaf < 0 ? "/audit?said=signed" : "/audit/" + leaf);
    }

    private static CaseSide.Event event(Visit visit, long leaf, String text) {
        try {
            if (Json.parse(text) instanceof Json.Obj obj) {
                String type = Words.sentence(obj.text("event"));
                String about = obj.text("case_id");
                String at = obj.text("at");
                return new CaseSide.Event(
                        leaf,
                        type.isEmpty() ? "Leaf " + leaf : type,
                        visit.called(obj.text("by")),
                        moment(at),
                        about.isEmpty() ? List.of() : List.of("Case " + about));
            }
        } catch (Json.Malformed e) {
            return new CaseSide.Event(leaf, "Leaf " + leaf, "", "", List.of("It is not JSON."));
        }
        return new CaseSide.Event(leaf, "Leaf " + leaf, "", "", List.of());
    }

    private static String moment(String at) {
        try {
            return Words.moment(Instant.parse(at));
        } catch (DateTimeParseException e) {
            return at;
        }
    }

    private Reply prove(Request request) {
        Visit visit = Visit.of(place, request);
        TenantId tenant = visit.actor().tenant();
        long leaf = Visit.number(request.segment("leaf"));
        AuditTrail.Proven proven = leaf < 0 ? null : place.work().trail().proveSigned(tenant, leaf);
        if (proven == null) {
            return leaf >= 0 && leaf < place.work().trail().tail(tenant, 1).size()
                    ? visit.page(Frame.Place.AUDIT, AuditView.unsigned(leaf))
                    : visit.missing();
        }
        Checkpoint checkpoint = Checkpoint.parse(proven.checkpoint().text());
        Hash hash = Hash.ofLeaf(proven.leaf().getBytes(StandardCharsets.UTF_8));
        boolean leads = proven.proof().proves(hash, checkpoint.root());
        boolean signed = proven.checkpoint().isSignedBy(place.work().trail().key());
        return visit.page(
                Frame.Place.AUDIT,
                new AuditView(
                        Words.count(checkpoint.size()),
                        "",
                        0,
                        List.of(),
                        new AuditView.Proof(
                                leaf,
                                proven.leaf(),
                                hash.hex(),
                                proven.proof().path().stream().map(Hash::hex).toList(),
                                checkpoint.root().hex(),
                                checkpoint.size(),
                                proven.checkpoint().render(),
                                leads && signed,
                                verdict(leaf, checkpoint, leads, signed))));
    }

    private static String verdict(long leaf, Checkpoint checkpoint, boolean leads, boolean signed) {
        if (!leads) {
            return "Leaf " + leaf + " does not lead to the root. Somebody changed the log: keep everything as it is.";
        }
        if (!signed) {
            return "The checkpoint is not signed by this installation's key.";
        }
        return "Verified: leaf " + leaf + " is in the tree of " + Words.count(checkpoint.size()) + " leaves"
                + ", whose root is signed.";
    }
}
