package dev.kkachi.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.kkachi.files.Json;
import dev.kkachi.lists.DownloadLimits;
import dev.kkachi.lists.FileDownload;
import dev.kkachi.model.KkachiException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A manifest that lies elsewhere.
class RemoteManifestTest {
    private static final FileDownload DOWNLOAD = FileDownload.of(
            new DownloadLimits(
                    Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(5), 1, Duration.ofMillis(1)),
            ProxySelector.of(null));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Manifest fetched(String yaml) throws IOException, InterruptedException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
        server.createContext("/m.yml", exchange -> {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            return Manifest.at("http://127.0.0.1:" + server.getAddress().getPort() + "/m.yml", DOWNLOAD, folder);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aManifestIsFetchedAndLeavesNothingBehind() throws IOException, InterruptedException {
        Manifest manifest = fetched("""
                catalogs:
                  - url: https://data.example/index.json
                    scope: sanctions
                datasets:
                  - name: own
                    entities_url: https://data.example/own.json
                """);

        assertThat(manifest.catalogs())
                .extracting(Manifest.CatalogSource::location)
                .containsExactly("https://data.example/index.json");
        assertThat(manifest.datasets()).extracting(Dataset::name).containsExactly("own");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whoeverWritesItElsewhereHasNoSayOverFilesHere() {
        for (String path : new String[] {"/etc/passwd", "../secret.json", "own.json", "file:///etc/passwd"}) {
            assertThatThrownBy(() -> fetched("datasets: [{name: x, path: '" + path + "'}]"))
                    .isInstanceOf(KkachiException.class)
                    .hasMessageContaining("one that is fetched names addresses only");
        }
    }

    @Test
    void aCatalogFromElsewhereNamesAddressesOnlyAndOneOfOursMayNameFiles() {
        Json.Obj catalog = (Json.Obj) Json.parse("""
                {"datasets": [{"name": "a", "entities_url": "/etc/passwd", "delta_url": "/etc/shadow"},
                              {"name": "b", "entities_url": "https://data.example/b.json"}]}""");
        List<String> scopes = List.of("a", "b");

        List<Dataset> far = Manifest.datasets(
                catalog, new Manifest.CatalogSource("https://data.example/i.json", scopes, "entities.ftm.json"));
        List<Dataset> near =
                Manifest.datasets(catalog, new Manifest.CatalogSource("/srv/i.json", scopes, "entities.ftm.json"));

        assertThat(far).extracting(Dataset::isLoaded).containsExactly(false, true);
        assertThat(far.getFirst().source().location()).isEmpty();
        assertThat(near).extracting(Dataset::isLoaded).containsExactly(true, true);
    }

    @Test
    void anAddressWithoutTlsIsThisMachinesOrRefused() {
        for (String bad :
                new String[] {"http://data.example/m.yml", "http://169.254.169.254/m.yml", "https:///m.yml"}) {
            assertThatThrownBy(() -> Manifest.at(bad, DOWNLOAD, folder))
                    .isInstanceOf(KkachiException.class)
                    .hasMessageContaining("the rule is https://host/path");
        }
    }

    @Test
    void aManifestThatIsTooLargeOrTooDeepIsRefused() {
        assertThatThrownBy(() -> fetched("x".repeat(3 << 20))).isInstanceOf(KkachiException.class);
        assertThatThrownBy(() -> fetched("datasets: " + "[".repeat(5000) + "]".repeat(5000)))
                .isInstanceOf(KkachiException.class)
                .hasMessageContaining("nested deeper");
    }
}
