package dev.kkachi.server.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// How a file is called that a browser keeps (RFC 6266): never more than a name.
final class Downloads {
    private Downloads() {}

    /// Returns the header `Content-Disposition` for a file that was called `name`.
    static String disposition(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[^A-Za-z0-9._ -]", "_").replaceAll("^\\.+", "_");
        String encoded = URLEncoder.encode(last.replaceAll("^\\.+", "_"), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + (plain.isBlank() ? "file" : plain) + "\"; filename*=UTF-8''"
                + (encoded.isBlank() ? "file" : encoded);
    }
}
