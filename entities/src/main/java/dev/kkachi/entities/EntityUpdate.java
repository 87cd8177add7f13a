package dev.kkachi.entities;

import dev.kkachi.files.Json;
import dev.kkachi.files.JsonLine;
import dev.kkachi.files.JsonLines;
import dev.kkachi.lists.FileDownload;
import dev.kkachi.model.KkachiException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Brings the data sets of a manifest into the store: nothing where the version is the same, the deltas
/// where they lead from the version that is there to the one that is wanted, and everything anew
/// otherwise or where a delta fails.
public final class EntityUpdate {
    private static final long FILE_BYTES_MAX = 64L << 30;
    private static final long INDEX_BYTES_MAX = 64L << 20;
    private static final int DELTA_CHANGES_MAX = 1_000_000;
    private static final int REJECTIONS_MAX = 100;

    private final EntityStore store;
    private final FileDownload download;
    private final Path folder;

    private EntityUpdate(EntityStore store, FileDownload download, Path folder) {
        this.store = store;
        this.download = download;
        this.folder = folder;
    }

    /// Returns an update of `store` that keeps what it fetches in `folder` while it needs it.
    public static EntityUpdate of(EntityStore store, FileDownload download, Path folder) {
        return new EntityUpdate(store, download, folder);
    }

    /// What became of one data set.
    public sealed interface Outcome {
        /// It was as wanted already.
        record Same() implements Outcome {}

        /// It was loaded anew.
        ///
        /// @param entities how many entities it has
        /// @param rejected how many lines could not be used
        /// @param reasons why, for the first of them
        record Loaded(int entities, int rejected, List<String> reasons) implements Outcome {
            public Loaded {
                reasons = List.copyOf(reasons);
            }
        }

        /// Its deltas were applied.
        ///
        /// @param changes what they changed
        /// @param rejected how many lines could not be used
        record Changed(List<EntityChange> changes, int rejected) implements Outcome {
            public Changed {
                changes = List.copyOf(changes);
            }
        }

        /// It is as it was before, because it could not be had.
        ///
        /// @param why the reason
        record Failed(String why) implements Outcome {}
    }

    /// Returns the data sets of `manifest` and of the catalogs that it names.
    ///
    /// @throws KkachiException if a catalog cannot be had
    public List<Dataset> datasets(Manifest manifest) throws InterruptedException {
        Map<String, Dataset> all = new LinkedHashMap<>();
        for (Manifest.CatalogSource source : manifest.catalogs()) {
            Manifest.datasets(json(source.location()), source).forEach(one -> all.putIfAbsent(one.name(), one));
        }
        manifest.datasets().forEach(one -> all.put(one.name(), one));
        return List.copyOf(all.values());
    }

    /// Brings `dataset` to the version that it names. One without a version is known by the hash of its
    /// file.
    public Outcome run(Dataset dataset) throws InterruptedException {
        String have = store.versions().getOrDefault(dataset.name(), "");
        if (!have.isEmpty() && have.equals(dataset.version())) {
            return new Outcome.Same();
        }
        try {
            if (!have.isEmpty() && !dataset.source().deltas().isEmpty()) {
                Outcome changed = changed(dataset, have);
                if (changed instanceof Outcome.Changed) {
                    return changed;
                }
            }
            return loaded(dataset, have);
        } catch (IOException | KkachiException | IllegalArgumentException e) {
            return new Outcome.Failed(dataset.name() + ": " + e.getMessage());
        }
    }

    private Outcome loaded(Dataset dataset, String have) throws IOException, InterruptedException {
        Path file = local(dataset.source().location(), FILE_BYTES_MAX, dataset.name() + ".entities");
        String sha1 = sha1(file);
        String wanted = dataset.source().sha1().toLowerCase(Locale.ROOT);
        if (!wanted.isEmpty() && !wanted.equals(sha1)) {
            return new Outcome.Failed(
                    dataset.name() + ": the file's SHA-1 is " + sha1 + ", the catalog says " + wanted + ".");
        }
        String version = dataset.version().isEmpty() ? sha1 : dataset.version();
        if (version.equals(have)) {
            return new Outcome.Same();
        }
        Rejections rejections = new Rejections();
        int count = store.load(
                dataset.name(),
                version,
                each -> read(
                        file,
                        line -> {
                            FtmEntity entity = FtmEntity.of(line, dataset.name());
                            each.accept(namespaced(entity, dataset));
                        },
                        rejections));
        discard(file);
        return new Outcome.Loaded(count, rejections.count, rejections.reasons);
    }

    private static FtmEntity namespaced(FtmEntity entity, Dataset dataset) {
        String namespace = dataset.source().namespace();
        if (namespace.isEmpty()) {
            return entity;
        }
        Map<String, List<String>> properties = new LinkedHashMap<>();
        entity.properties().forEach((name, values) -> {
            FtmProperty property = entity.schema().find(name);
            boolean points = property != null && property.isEntity();
            properties.put(
                    name,
                    points ? values.stream().map(id -> namespace + "-" + id).toList() : values);
        });
        return new FtmEntity(
                namespace + "-" + entity.id(), entity.schema(), entity.caption(), properties, entity.origin());
    }

    private static final class Rejections {
        private final List<String> reasons = new ArrayList<>();
        private int count;

        void add(long line, String why) {
            count++;
            if (reasons.size() < REJECTIONS_MAX) {
                reasons.add("line " + line + ": " + why);
            }
        }
    }

    /// Hands every object of `file` to `each`; a line that is none, or that `each` does not want, costs
    /// only itself.
    private static void read(Path file, Consumer<Json.Obj> each, Rejections rejections) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        try (JsonLines lines = JsonLines.open(in, String.valueOf(file.getFileName()))) {
            for (JsonLine line = lines.next(); line != null; line = lines.next()) {
                switch (line) {
                    case JsonLine.Broken broken -> rejections.add(broken.line(), broken.reason());
                    case JsonLine.Parsed parsed -> {
                        try {
                            each.accept(parsed.object());
                        } catch (IllegalArgumentException e) {
                            rejections.add(parsed.line(), String.valueOf(e.getMessage()));
                        }
                    }
                }
            }
        }
    }

    /// Applies the deltas that lead on from `have`. A version is a time that sorts as text, so those
    /// behind it are wanted, in order, and the last must be the version that the data set names.
    private Outcome changed(Dataset dataset, String have) throws IOException, InterruptedException {
        TreeMap<String, String> deltas = new TreeMap<>();
        if (json(dataset.source().deltas()).find("versions") instanceof Json.Obj versions) {
            versions.members().forEach((version, url) -> deltas.put(version, url.asText()));
        }
        Map<String, String> wanted = deltas.tailMap(have, false);
        boolean leads = deltas.containsKey(have) || deltas.headMap(have).size() > 0;
        String last = wanted.isEmpty() ? "" : deltas.lastKey();
        if (!leads || last.isEmpty() || (!dataset.version().isEmpty() && !last.equals(dataset.version()))) {
            return new Outcome.Failed("No delta leads from " + have + " to " + dataset.version() + ".");
        }
        List<EntityChange> changes = new ArrayList<>();
        Rejections rejections = new Rejections();
        for (String url : wanted.values()) {
            Path file = local(url, FILE_BYTES_MAX, dataset.name() + ".delta");
            read(file, line -> changes.add(change(line, dataset)), rejections);
            discard(file);
            if (changes.size() > DELTA_CHANGES_MAX) {
                return new Outcome.Failed("The deltas change more than " + DELTA_CHANGES_MAX + " entities.");
            }
        }
        store.apply(dataset.name(), last, each -> changes.forEach(each));
        return new Outcome.Changed(changes, rejections.count);
    }

    private static EntityChange change(Json.Obj line, Dataset dataset) {
        if (!(line.find("entity") instanceof Json.Obj entity)) {
            throw new IllegalArgumentException("The line has no object 'entity'.");
        }
        return switch (line.text("op")) {
            case "ADD", "MOD" -> new EntityChange.Put(namespaced(FtmEntity.of(entity, dataset.name()), dataset));
            case "DEL" -> {
                String namespace = dataset.source().namespace();
                yield new EntityChange.Removed(
                        namespace.isEmpty() ? entity.text("id") : namespace + "-" + entity.text("id"));
            }
            default -> throw new IllegalArgumentException("'" + line.text("op") + "' is none of ADD, MOD, DEL.");
        };
    }

    private Json.Obj json(String location) throws InterruptedException {
        try {
            Path file = local(location, INDEX_BYTES_MAX, "index.json");
            String text = Files.readString(file, StandardCharsets.UTF_8);
            discard(file);
            if (Json.parse(text) instanceof Json.Obj object) {
                return object;
            }
            throw new KkachiException(KkachiException.Code.BAD_INPUT, location + " is no JSON object.");
        } catch (IOException | Json.Malformed e) {
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT, location + " cannot be read: " + e.getMessage(), e);
        }
    }

    /// Returns the file at `location`, fetched if it is an address.
    private Path local(String location, long bytesMax, String name) throws IOException, InterruptedException {
        if (!location.startsWith("http://") && !location.startsWith("https://")) {
            return Path.of(location);
        }
        Path target = Files.createDirectories(folder).resolve(name);
        download.fetch(URI.create(location), target, bytesMax);
        return target;
    }

    private void discard(Path file) throws IOException {
        if (file.startsWith(folder)) {
            Files.deleteIfExists(file);
        }
    }

    private static String sha1(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1"); // what the format gives; no proof of origin
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK knows SHA-1.", e);
        }
    }
}
