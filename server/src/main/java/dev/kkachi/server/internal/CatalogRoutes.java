package dev.kkachi.server.internal;

import dev.kkachi.entities.Dataset;
import dev.kkachi.entities.Entities;
import dev.kkachi.files.JsonBytes;
import dev.kkachi.server.Problem;
import dev.kkachi.server.Refusal;
import dev.kkachi.server.Reply;
import dev.kkachi.server.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// `GET /catalog`: the data sets; and `POST /updatez`: bring them to their newest versions.
final class CatalogRoutes {
    private final Entities entities;
    private final @Nullable String token;
    private final Updating updating;

    /// Brings everything up to date.
    @FunctionalInterface
    interface Updating {
        /// Does so; returns when it is done if `waits`, at once otherwise.
        void run(boolean waits);
    }

    CatalogRoutes(Entities entities, @Nullable String token, Updating updating) {
        this.entities = entities;
        this.token = token;
        this.updating = updating;
    }

    Reply catalog(Request request) {
        Entities.State state = entities.state();
        List<String> current = new ArrayList<>();
        List<String> outdated = new ArrayList<>();
        TreeSet<String> marks = new TreeSet<>();
        JsonBytes out = new JsonBytes().object().name("datasets").array();
        for (Dataset dataset : state.catalog().list()) {
            String index = state.versions().get(dataset.name());
            String version = version(dataset, index);
            boolean isCurrent = Objects.equals(index, version);
            if (dataset.isLoaded()) {
                (isCurrent ? current : outdated).add(dataset.name());
            }
            marks.add(dataset.name() + ":" + version + ":" + index);
            write(out, dataset, index, isCurrent);
        }
        out.endArray().name("current").strings(current).name("outdated").strings(outdated);
        out.name("index_stale").value(!outdated.isEmpty()).end();
        String etag = "\"" + sha1(String.join("\n", marks)) + "\"";
        Reply reply = request.has(etag) ? Reply.empty(304) : Reply.json(out);
        return reply.with("ETag", etag).with("Cache-Control", "public, max-age=300");
    }

    private static @Nullable String version(Dataset dataset, @Nullable String index) {
        return dataset.version().isEmpty() ? index : dataset.version();
    }

    private static void write(JsonBytes out, Dataset dataset, @Nullable String index, boolean isCurrent) {
        out.object().name("name").value(dataset.name()).name("title").value(dataset.title());
        out.name("version").value(version(dataset, index)).name("load").value(dataset.isLoaded());
        out.name("index_version").value(index).name("index_current").value(dataset.isLoaded() && isCurrent);
        out.name("children").strings(dataset.children()).name("datasets").strings(dataset.children());
        out.name("tags").array().endArray();
        String deltas = dataset.source().deltas();
        out.name("delta_url").value(deltas.startsWith("http") ? deltas : null).end();
    }

    private static String sha1(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1"); // a mark of a state, no proof of anything
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK knows SHA-1.", e);
        }
    }

    /// Only whoever knows the token may ask; without one nobody may.
    Reply update(Request request) {
        String given = Objects.requireNonNullElse(request.find("token"), "");
        boolean isKnown = token != null
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
        if (!isKnown) {
            throw Refusal.of(Problem.of(403, "wrong-token", "Invalid token."));
        }
        updating.run(new Params(request).flag("sync", false));
        return Reply.json(new JsonBytes().object().name("status").value("ok").end());
    }
}
