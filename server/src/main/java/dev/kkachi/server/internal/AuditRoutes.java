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
import java.nio.charset.StandardCharsets;
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
        return List.of(Route.get("/audit", may, audit::show), Route.get("/audit/{leaf}", may, audit::prove));
    }

    private Reply show(Request request) {
        Visit visit = Visit.of(place, request);
        TenantId tenant = visit.actor().tenant();
        SignedNote note = place.work().trail().checkpoint(tenant);
        long size = Checkpoint.parse(note.text()).size();
        List<CaseSide.Event> events = new ArrayList<>();
        for (long leaf = size - 1; leaf >= Math.max(0, size - SHOWN); leaf--) {
            AuditTrail.Proven proven = place.work().trail().prove(tenant, leaf);
            if (proven != null) {
                events.add(event(visit, leaf, proven.leaf()));
            }
        }
        return visit.page(Frame.Place.AUDIT, new AuditView(Words.count(size), note.render(), events, null));
    }

    private static CaseSide.Event event(Visit visit, long leaf, String text) {
        try {
            if (Json.parse(text) instanceof Json.Obj obj) {
                String type = obj.text("event").replace('_', ' ');
                String about = obj.text("case_id");
                String at = obj.text("at");
                return new CaseSide.Event(
                        leaf,
                        type.isEmpty() ? "Leaf " + leaf : type,
                        visit.called(obj.text("by")),
                        at.length() > 16 ? at.substring(0, 16).replace('T', ' ') : at,
                        about.isEmpty() ? List.of() : List.of("case " + about));
            }
        } catch (Json.Malformed e) {
            return new CaseSide.Event(leaf, "Leaf " + leaf, "", "", List.of("It is not JSON."));
        }
        return new CaseSide.Event(leaf, "Leaf " + leaf, "", "", List.of());
    }

    private Reply prove(Request request) {
        Visit visit = Visit.of(place, request);
        long leaf = Visit.number(request.segment("leaf"));
        AuditTrail.Proven proven =
                leaf < 0 ? null : place.work().trail().prove(visit.actor().tenant(), leaf);
        if (proven == null) {
            return visit.missing();
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
