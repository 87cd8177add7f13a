package dev.kkachi.server.internal;

import static dev.kkachi.server.Shape.text;

import dev.kkachi.access.Permission;
import dev.kkachi.access.TenantId;
import dev.kkachi.audit.Checkpoint;
import dev.kkachi.audit.Hash;
import dev.kkachi.audit.LogCheck;
import dev.kkachi.audit.SignedNote;
import dev.kkachi.cases.AuditTrail;
import dev.kkachi.files.JsonBytes;
import dev.kkachi.server.About;
import dev.kkachi.server.Entry;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Request;
import dev.kkachi.server.Route;
import dev.kkachi.server.RouteLimits;
import dev.kkachi.server.Shape;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/// The audit log of the caller's tenant: its leaves exactly as they were written, proofs, and a check
/// of the whole.
final class AuditApi {
    private static final String PATH = "/api/v1/audit";
    private static final int LIMIT = 100;
    private static final int LIMIT_MAX = 1000;
    private static final int VERIFY_TOKENS = 100;
    private static final Shape.Kind PLACE = ApiShapes.COUNT;
    private static final Shape.Kind HEX = text(64);

    private static final Shape LEAF =
            Shape.of("Leaf").with("n", PLACE, "its place in the log").with("leaf", text(1 << 20), "its exact text");
    private static final Shape LEAVES = Shape.of("Leaves")
            .with("leaves", Shape.many(LEAF, LIMIT_MAX), "the leaves")
            .maybe("next", PLACE, "where the next page begins");
    private static final Shape CHECKPOINT = Shape.of("Checkpoint")
            .with("size", PLACE, "how many leaves")
            .with("root", HEX, "the root of their tree")
            .with("note", text(4000), "what was signed (C2SP note)")
            .with("key", text(200), "the public key that verifies it");
    private static final Shape PROOF = Shape.of("LeafProof")
            .with("n", PLACE, "its place in the log")
            .with("leaf", text(1 << 20), "its exact text")
            .with("hash", HEX, "the hash of the leaf")
            .with("path", new Shape.Kind.Many(HEX, 64), "the hashes that lead to the root")
            .with("root", HEX, "the root")
            .with("size", PLACE, "how many leaves the tree has")
            .with("verified", new Shape.Kind.Flag(), "whether it leads there, and the root is signed by this key")
            .with("proof", text(8000), "proof and checkpoint as text (C2SP tlog-proof)");
    private static final Shape VERDICT = Shape.of("LogVerdict")
            .with("whole", new Shape.Kind.Flag(), "whether the log is what was signed")
            .with("size", PLACE, "how many leaves")
            .with("verdict", text(2000), "in words");

    private final Workplace place;

    private AuditApi(Workplace place) {
        this.place = place;
    }

    static List<Route> of(Workplace place) {
        AuditApi api = new AuditApi(place);
        Entry reads = Entry.with(Permission.AUDIT_READ);
        RouteLimits costly = new RouteLimits(0, Set.of(), VERIFY_TOKENS, false);
        return List.of(
                Route.get(PATH + "/leaves", reads, api::leaves)
                        .with(About.of("The leaves of the audit log, exactly as they were written.")
                                .query("from", PLACE, "the first; 0 if not given")
                                .query("limit", new Shape.Kind.Whole(1, LIMIT_MAX), "leaves a page")
                                .answering(200, LEAVES)),
                Route.get(PATH + "/leaves/{leaf}", reads, api::proof)
                        .with(About.of("A leaf, and the proof that it is in the log.")
                                .answering(200, PROOF)),
                Route.get(PATH + "/checkpoint", reads, api::checkpoint)
                        .with(About.of("The signed state of the log.").answering(200, CHECKPOINT)),
                new Route("POST", PATH + "/verify", reads, costly, api::verify)
                        .with(About.of("Go through the whole log and compare it with all that was signed.")
                                .answering(200, VERDICT)));
    }

    private Reply leaves(Request request) {
        TenantId tenant = ApiCall.of(request).tenant();
        ApiQuery asked = ApiQuery.of(request);
        long from = asked.text("from").isEmpty() ? 0 : Long.parseLong(asked.text("from"));
        int limit = (int) asked.number("limit", LIMIT);
        List<String> leaves = place.work().trail().leaves(tenant, from, limit);
        JsonBytes out = new JsonBytes().object().name("leaves").array();
        for (int i = 0; i < leaves.size(); i++) {
            out.object()
                    .name("n")
                    .value(from + i)
                    .name("leaf")
                    .value(leaves.get(i))
                    .end();
        }
        out.endArray();
        Reply reply = Reply.json(out);
        if (leaves.size() == limit) {
            out.name("next").value(from + limit);
            reply = reply.with(
                    "Link", "<" + PATH + "/leaves?limit=" + limit + "&from=" + (from + limit) + ">; rel=\"next\"");
        }
        out.end();
        return reply;
    }

    private Reply proof(Request request) {
        TenantId tenant = ApiCall.of(request).tenant();
        String written = request.segment("leaf");
        AuditTrail trail = place.work().trail();
        AuditTrail.Proven proven = written.matches("\\d{1,15}") ? trail.prove(tenant, Long.parseLong(written)) : null;
        if (proven == null) {
            throw ApiCall.missing();
        }
        Checkpoint checkpoint = Checkpoint.parse(proven.checkpoint().text());
        Hash hash = Hash.ofLeaf(proven.leaf().getBytes(StandardCharsets.UTF_8));
        boolean holds = proven.proof().proves(hash, checkpoint.root())
                && proven.checkpoint().isSignedBy(trail.key());
        JsonBytes out = new JsonBytes().object().name("n").value(Long.parseLong(written));
        out.name("leaf").value(proven.leaf()).name("hash").value(hash.hex());
        out.name("path").strings(proven.proof().path().stream().map(Hash::hex).toList());
        out.name("root").value(checkpoint.root().hex()).name("size").value(checkpoint.size());
        out.name("verified").value(holds).name("proof").value(proven.render());
        return Reply.json(out.end());
    }

    private Reply checkpoint(Request request) {
        AuditTrail trail = place.work().trail();
        SignedNote note = trail.checkpoint(ApiCall.of(request).tenant());
        Checkpoint said = Checkpoint.parse(note.text());
        JsonBytes out = new JsonBytes().object().name("size").value(said.size());
        out.name("root").value(said.root().hex()).name("note").value(note.render());
        return Reply.json(out.name("key").value(trail.key().render()).end());
    }

    private Reply verify(Request request) {
        LogCheck.Verdict verdict =
                place.work().trail().verify(ApiCall.of(request).tenant());
        long size = verdict instanceof LogCheck.Verdict.Whole whole ? whole.size() : 0;
        JsonBytes out = new JsonBytes().object().name("whole").value(verdict instanceof LogCheck.Verdict.Whole);
        out.name("size").value(size).name("verdict").value(words(verdict));
        return Reply.json(out.end());
    }

    /// Says what came of going through a log.
    static String words(LogCheck.Verdict verdict) {
        return switch (verdict) {
            case LogCheck.Verdict.Whole ignored -> "The log is what was signed.";
            case LogCheck.Verdict.Changed(long leaf, String why) -> "Leaf " + leaf + ": " + why;
            case LogCheck.Verdict.Rewritten(long from, long to, String why) ->
                "From leaf " + from + " to " + to + ": " + why;
            case LogCheck.Verdict.Unsigned(String why) -> why;
        };
    }
}
