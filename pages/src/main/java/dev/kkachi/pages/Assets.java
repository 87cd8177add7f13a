package dev.kkachi.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The scripts, styles and fonts of the pages, each under an address that holds its hash, so that a
/// browser may keep it for ever. All of them lie in the jar; nothing is fetched from elsewhere.
public final class Assets {
    private static final String ROOT = "/assets/";
    private static final List<String> VENDORED = List.of(
            "htmx.min.js",
            "hx-csp.min.js",
            "hx-sse.min.js",
            "sigma.min.js",
            "graphology.umd.min.js",
            "uPlot.iife.min.js",
            "uPlot.min.css",
            "inter-latin-wght-normal.woff2",
            "inter-latin-ext-wght-normal.woff2");

    private final Map<String, Asset> byName = new LinkedHashMap<>();
    private final Map<String, Asset> byPath = new LinkedHashMap<>();

    /// One file.
    ///
    /// @param name how templates call it
    /// @param path its address
    /// @param type its media type
    /// @param integrity its hash as markup states it
    /// @param content its bytes, behind a view that cannot be written to
    public record Asset(String name, String path, String type, String integrity, ByteBuffer content) {}

    private Assets() {}

    /// Returns the files of this build.
    public static Assets load() {
        Assets assets = new Assets();
        VENDORED.forEach(name -> assets.put(name, bytes("vendor/" + name)));
        // Everything in a layer gives way to everything outside, so that our own rules never fight those of the base.
        String base = text("vendor/pico.min.css").replace("@charset \"UTF-8\";", "");
        assets.put("base.css", ("@layer base{" + base + "}").getBytes(StandardCharsets.UTF_8));
        String fonts = text("own/fonts.css")
                .replace("{latin}", assets.path("inter-latin-wght-normal.woff2"))
                .replace("{latin-ext}", assets.path("inter-latin-ext-wght-normal.woff2"));
        String own =
                fonts + text("own/tokens.css") + text("own/frame.css") + text("own/cases.css") + text("own/print.css");
        assets.put("kkachi.css", own.getBytes(StandardCharsets.UTF_8));
        assets.put("kkachi.js", bytes("own/kkachi.js"));
        assets.put("passkeys.js", bytes("own/passkeys.js"));
        assets.put("graph.js", bytes("own/graph.js"));
        assets.put("charts.js", bytes("own/charts.js"));
        assets.put("magpie.svg", bytes("own/magpie.svg"));
        return assets;
    }

    /// Returns the address of a file.
    public String path(String name) {
        return get(name).path();
    }

    /// Returns the hash of a file as markup states it.
    public String integrity(String name) {
        return get(name).integrity();
    }

    /// Returns the file at an address, if there is one.
    public @Nullable Asset find(String path) {
        return byPath.get(path);
    }

    /// Returns every file.
    public List<Asset> list() {
        return List.copyOf(byName.values());
    }

    private Asset get(String name) {
        Asset asset = byName.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("There is no asset '" + name + "'.");
        }
        return asset;
    }

    private void put(String name, byte[] content) {
        try {
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            byte[] sha384 = MessageDigest.getInstance("SHA-384").digest(content);
            Asset asset = new Asset(
                    name,
                    ROOT + hash + "/" + name,
                    type(name),
                    "sha384-" + Base64.getEncoder().encodeToString(sha384),
                    ByteBuffer.wrap(content).asReadOnlyBuffer());
            byName.put(name, asset);
            byPath.put(asset.path(), asset);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256 and SHA-384.", e);
        }
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "js" -> "text/javascript; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "woff2" -> "font/woff2";
            default -> throw new IllegalArgumentException("'" + name + "' is of no known type.");
        };
    }

    private static String text(String resource) {
        return new String(bytes(resource), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = Assets.class.getResourceAsStream("/dev/kkachi/pages/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks '" + resource + "'.\nMaybe build it again.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
