package dev.kkachi.entities;

import dev.kkachi.files.Json;
import dev.kkachi.files.YamlDepth;
import dev.kkachi.lists.FileDownload;
import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// What a manifest names: data sets of its own, and catalogs that name more.
///
/// @param catalogs the catalogs
/// @param datasets the data sets
public record Manifest(List<CatalogSource> catalogs, List<Dataset> datasets) {
    private static final int NAMED_MAX = 10_000;
    private static final int BYTES_MAX = 2 << 20;
    private static final int DEPTH_MAX = 30;
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "[::1]", "localhost");

    public Manifest {
        catalogs = List.copyOf(catalogs);
        datasets = List.copyOf(datasets);
    }

    /// A catalog elsewhere.
    ///
    /// @param location its path or address
    /// @param scopes which of its data sets are loaded as wholes; empty for none
    /// @param resource the name of the resource that has the entities
    public record CatalogSource(String location, List<String> scopes, String resource) {
        public CatalogSource {
            scopes = List.copyOf(scopes);
        }
    }

    /// Reads the manifest at `location`: a path, or an address (https, or http on this machine). One that
    /// is fetched names addresses only: whoever writes it elsewhere has no say over files here.
    ///
    /// @param folder where it is kept while it is read
    /// @throws KkachiException if it cannot be had or read
    public static Manifest at(String location, FileDownload download, Path folder) throws InterruptedException {
        if (!isRemote(location)) {
            return read(Path.of(location));
        }
        URI uri = remote(location);
        Path target = folder.resolve("manifest.part");
        try {
            Files.createDirectories(folder);
            download.fetch(uri, target, BYTES_MAX);
            return parse(Files.readString(target, StandardCharsets.UTF_8), "manifest", null);
        } catch (IOException | YamlEngineException | IllegalArgumentException e) {
            throw unreadable(location, e);
        } finally {
            deleteQuietly(target);
        }
    }

    private static void deleteQuietly(Path target) {
        try {
            Files.deleteIfExists(target);
        } catch (IOException e) {
            target.toFile().deleteOnExit();
        }
    }

    private static URI remote(String location) {
        try {
            URI uri = URI.create(location);
            boolean here = THIS_MACHINE.contains(String.valueOf(uri.getHost()));
            if (uri.getHost() != null && (location.startsWith("https://") || here)) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw unreadable(location, e);
        }
        throw unreadable(location, new IllegalArgumentException("the rule is https://host/path"));
    }

    /// Reads the manifest in `file`, which is YAML. Paths in it count from its folder.
    ///
    /// @throws KkachiException if it cannot be read
    public static Manifest read(Path file) {
        try {
            if (Files.size(file) > BYTES_MAX) {
                throw new IOException("it has more than " + BYTES_MAX + " bytes");
            }
            Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file stands in a folder");
            String yaml = Files.readString(file, StandardCharsets.UTF_8);
            return parse(yaml, String.valueOf(file.getFileName()), folder);
        } catch (IOException | YamlEngineException | IllegalArgumentException e) {
            throw unreadable(file.toString(), e);
        }
    }

    private static KkachiException unreadable(String location, Exception e) {
        return new KkachiException(
                KkachiException.Code.BAD_INPUT,
                "The manifest " + location + " cannot be read: " + e.getMessage()
                        + "\nMaybe compare it with docs/reference/matching-api.md.",
                e);
    }

    /// @param folder from which paths count; absent where there may be none
    private static Manifest parse(String yaml, String label, @Nullable Path folder) {
        if (YamlDepth.isBeyond(DEPTH_MAX, label, yaml)) {
            throw new IllegalArgumentException("it is nested deeper than " + DEPTH_MAX);
        }
        Object loaded = new Load(LoadSettings.builder().setLabel(label).build()).loadFromString(yaml);
        Map<?, ?> top = loaded instanceof Map<?, ?> map ? map : Map.of();
        List<CatalogSource> catalogs = new ArrayList<>();
        for (Map<?, ?> one : maps(top.get("catalogs"))) {
            catalogs.add(catalog(one, folder));
        }
        List<Dataset> datasets = new ArrayList<>();
        for (Map<?, ?> one : maps(top.get("datasets"))) {
            datasets.add(dataset(one, folder));
        }
        return new Manifest(catalogs, datasets);
    }

    private static List<Map<?, ?>> maps(@Nullable Object value) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object one : list.subList(0, Math.min(list.size(), NAMED_MAX))) {
                if (one instanceof Map<?, ?> map) {
                    maps.add(map);
                }
            }
        }
        return maps;
    }

    private static CatalogSource catalog(Map<?, ?> said, @Nullable Path folder) {
        List<String> scopes = new ArrayList<>(texts(said.get("scopes")));
        scopes.addAll(texts(said.get("scope")));
        String resource = text(said, "resource_name");
        return new CatalogSource(
                located(text(said, "url"), folder), scopes, resource.isEmpty() ? "entities.ftm.json" : resource);
    }

    private static Dataset dataset(Map<?, ?> said, @Nullable Path folder) {
        String path = text(said, "path");
        String url = text(said, "entities_url").isEmpty() ? text(said, "url") : text(said, "entities_url");
        String location = located(path.isEmpty() ? url : path, folder);
        List<String> children = new ArrayList<>(texts(said.get("datasets")));
        children.addAll(texts(said.get("children")));
        Dataset.Source source = new Dataset.Source(
                location,
                located(text(said, "delta_url"), folder),
                text(said, "checksum"),
                namespace(said, text(said, "name")));
        boolean isLoaded = !location.isEmpty() && !Boolean.FALSE.equals(said.get("load"));
        String title = text(said, "title");
        String name = text(said, "name");
        return new Dataset(name, title.isEmpty() ? name : title, text(said, "version"), children, source, isLoaded);
    }

    private static String namespace(Map<?, ?> said, String name) {
        return Boolean.TRUE.equals(said.get("namespace")) ? name : "";
    }

    private static boolean isRemote(String written) {
        return written.startsWith("http://") || written.startsWith("https://");
    }

    private static String located(String written, @Nullable Path folder) {
        if (written.isEmpty() || isRemote(written)) {
            return written;
        }
        if (folder == null) {
            throw new IllegalArgumentException(
                    "it names the path '" + written + "'; one that is fetched names addresses only");
        }
        return folder.resolve(written).normalize().toString();
    }

    private static String text(Map<?, ?> said, String key) {
        Object value = said.get(key);
        return value == null ? "" : value.toString();
    }

    private static List<String> texts(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of(value.toString());
    }

    /// Returns the data sets that a catalog names, which is JSON.
    static List<Dataset> datasets(Json.Obj catalog, CatalogSource source) {
        Map<String, Dataset> datasets = new LinkedHashMap<>();
        if (catalog.find("datasets") instanceof Json.Arr all) {
            for (Json one : all.elements()) {
                if (one instanceof Json.Obj said && !said.text("name").isEmpty()) {
                    datasets.put(said.text("name"), dataset(said, source));
                }
            }
        }
        return List.copyOf(datasets.values());
    }

    /// Says whether a catalog may name a place: one from elsewhere has no say over files here.
    private static boolean mayName(CatalogSource source, String location) {
        return !location.isEmpty() && (isRemote(location) || !isRemote(source.location));
    }

    private static Dataset dataset(Json.Obj said, CatalogSource source) {
        String location = said.text("entities_url");
        String sha1 = "";
        if (said.find("resources") instanceof Json.Arr resources) {
            for (Json one : resources.elements()) {
                if (one instanceof Json.Obj resource && resource.text("name").equals(source.resource)) {
                    location = resource.text("url");
                    sha1 = resource.text("checksum");
                }
            }
        }
        List<String> children = new ArrayList<>(said.texts("children"));
        children.addAll(said.texts("datasets"));
        boolean isLoaded = source.scopes.contains(said.text("name")) && mayName(source, location);
        String delta = mayName(source, said.text("delta_url")) ? said.text("delta_url") : "";
        Dataset.Source from = new Dataset.Source(isLoaded ? location : "", delta, sha1, "");
        return new Dataset(said.text("name"), said.text("title"), said.text("version"), children, from, isLoaded);
    }
}
