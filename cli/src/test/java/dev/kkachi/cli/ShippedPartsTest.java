package dev.kkachi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kkachi.files.Json;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Check 39: the bill of materials that the build writes beside the jars.
class ShippedPartsTest {
    private static final Path BILL = Path.of("target", "kkachi", "kkachi.cdx.json");

    private record Part(String group, String name, String version, String sha256) {
        String file() {
            return name + "-" + version + ".jar";
        }
    }

    private static List<Part> parts() throws IOException {
        Json.Obj bill = (Json.Obj) Json.parse(Files.readString(BILL));
        assertThat(bill.text("bomFormat")).isEqualTo("CycloneDX");
        List<Part> parts = new ArrayList<>();
        if (bill.find("components") instanceof Json.Arr components) {
            for (Json each : components.elements()) {
                Json.Obj part = (Json.Obj) each;
                parts.add(new Part(part.text("group"), part.text("name"), part.text("version"), sha256(part)));
            }
        }
        return parts;
    }

    private static String sha256(Json.Obj part) {
        if (part.find("hashes") instanceof Json.Arr hashes) {
            for (Json each : hashes.elements()) {
                if (((Json.Obj) each).text("alg").equals("SHA-256")) {
                    return ((Json.Obj) each).text("content");
                }
            }
        }
        return "";
    }

    /// Returns the jars that this test runs with, by the names of their files.
    private static Map<String, Path> jars() {
        String paths = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Map<String, Path> jars = new LinkedHashMap<>();
        for (String each : paths.split(File.pathSeparator, -1)) {
            if (each.endsWith(".jar")) {
                Path jar = Path.of(each);
                jars.put(String.valueOf(jar.getFileName()), jar);
            }
        }
        return jars;
    }

    @Test
    void everyJarThatRunsIsInTheBillOfMaterialsWithItsHash() throws IOException, NoSuchAlgorithmException {
        assumeTrue(Files.exists(BILL), "No bill was made: the build was not run by Maven.");
        Map<String, Path> jars = jars();
        List<Part> foreign = parts().stream()
                .filter(part -> !part.group().equals("dev.kkachi"))
                .toList();

        List<String> wrong = new ArrayList<>();
        for (Part part : foreign) {
            Path jar = jars.get(part.file());
            String hash = jar == null
                    ? "not there"
                    : HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
            if (!hash.equals(part.sha256())) {
                wrong.add(part + " " + hash);
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(foreign)
                .extracting(Part::name)
                .contains("helidon-webserver", "sqlite-jdbc", "postgresql", "lucene-core", "pdfbox", "jackson-core")
                .contains("nimbus-jose-jwt", "webauthn4j-core", "bcprov-jdk18on", "opentelemetry-exporter-otlp")
                .doesNotContain("junit-jupiter", "assertj-core", "playwright");
        assertThat(parts()).extracting(Part::name).contains("kkachi-server", "kkachi-model");
    }
}
