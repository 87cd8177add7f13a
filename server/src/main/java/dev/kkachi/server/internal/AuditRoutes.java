package dev.kkachi.server.internal;

import dev.kkachi.access.Permission;
import dev.kkachi.access.TenantId;
import dev.kkachi.audit.Checkpoint;
import dev.kkachi.audit.Hash;
import dev.kkachi.audit.LogCheck;
import dev.kkachi.audit.SignedNote;
import dev.kkachi.cases.AuditTrail;
import dev.kkachi.files.Json;
import dev.kkachi.pages.AuditView;
import dev.kkachi.pages.CaseSide;
import dev.kkachi.pages.Frame;
import dev.kkachi.pages.Links;
import dev.kkachi.pages.Words;
import dev.kkachi.pages.internal.Chronicle;
import dev.kkachi.server.Entry;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Request;
import dev.kkachi.server.Route;
import dev.kkachi.server.RouteLimits;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The audit log, and the proof of each of its leaves, checked anew whenever it is shown.
final class AuditRoutes {
    private static final int SHOWN = 25;
    private static final RouteLimits CHECKING =
            new RouteLimits(RouteLimits.FORM.bodyBytesMax(), RouteLimits.FORM.contentTypes(), 20, false);

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
                Route.post("/audit/check", may, CHECKING, audit::check),
                Route.get("/audit/{leaf}", may, audit::prove));
    }

    private Reply show(Request request) {
        Visit visit = Visit.of(place, request);
        long before = Visit.number(visit.parameter("before"));
        return show(visit, before < 0 ? Long.MAX_VALUE : before, null);
    }

    private Reply show(Visit visit, long before, LogCheck.@Nullable Verdict verdict) {
        TenantId tenant = visit.actor().tenant();
        AuditTrail trail = place.work().trail();
        SignedNote note = trail.latest(tenant);
        long size = trail.size(tenant);
        long signed = note == null ? 0 : Checkpoint.parse(note.text()).size();
        long end = Math.clamp(before, 0, size);
        long from = Math.max(0, end - SHOWN);
        List<String> leaves = end == from ? List.of() : trail.leaves(tenant, from, (int) (end - from));
        List<CaseSide.Event> events = new ArrayList<>();
        for (int i = leaves.size() - 1; i >= 0; i--) {
            events.add(event(visit, from + i, leaves.get(i)));
        }
        AuditView.Stretch stretch = new AuditView.Stretch(
                events,
                from == 0 ? "" : "/audit?before=" + from,
                end == size ? "" : end + SHOWN >= size ? "/audit" : "/audit?before=" + (end + SHOWN),
                verdict == null ? "" : AuditApi.words(verdict),
                verdict instanceof LogCheck.Verdict.Whole);
        return visit.page(
                Frame.Place.AUDIT,
                new AuditView(Words.count(size), note == null ? "" : note.render(), size - signed, stretch, null));
    }

    /// Goes through the whole log. It is looked at and nothing is written, but it may take a while, so that no
    /// link leads to it.
    private Reply check(Request request) {
        Visit visit = Visit.sending(place, request);
        return show(
                visit, Long.MAX_VALUE, place.work().trail().verify(visit.actor().tenant()));
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
                        details(visit, about, obj));
            }
        } catch (Json.Malformed e) {
            return new CaseSide.Event(
                    leaf, "Leaf " + leaf, "", "", List.of(List.of(new Links.Piece("It is not JSON.", null))));
        }
        return new CaseSide.Event(leaf, "Leaf " + leaf, "", "", List.of());
    }

    private static List<List<Links.Piece>> details(Visit visit, String about, Json.Obj leaf) {
        List<List<Links.Piece>> details = new ArrayList<>();
        if (!about.isEmpty()) {
            details.add(Chronicle.about(about));
        }
        if (leaf.find("facts") instanceof Json.Obj facts) {
            Map<String, String> said = new HashMap<>();
            facts.members().forEach((name, value) -> said.put(name, value.asText()));
            details.addAll(new Chronicle(visit::called, subject -> "", code -> code).lines(said));
        }
        return details;
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
                        AuditView.Stretch.NONE,
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
