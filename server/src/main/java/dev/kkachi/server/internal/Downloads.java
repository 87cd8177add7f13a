package dev.kkachi.server.internal;

import dev.kkachi.cases.Attachment;
import dev.kkachi.server.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Files that a browser keeps and never shows, and how each is called (RFC 6266): never more than a name.
final class Downloads {
    private Downloads() {}

    /// Returns a file of whatever kind that somebody once added, so that no browser ever shows it as a page of
    /// ours.
    static Reply of(Attachment.Copy copy) {
        return of("application/octet-stream", copy.name(), copy.bytes());
    }

    /// Returns a file that a browser keeps.
    static Reply of(String type, String name, byte[] bytes) {
        return Reply.stored(type, bytes).with("Content-Disposition", disposition(name));
    }

    /// Returns the header `Content-Disposition` for a file that was called `name`.
    private static String disposition(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[^A-Za-z0-9._ -]", "_").replaceAll("^\\.+", "_");
        String encoded = URLEncoder.encode(last.replaceAll("^\\.+", "_"), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + (plain.isBlank() ? "file" : plain) + "\"; filename*=UTF-8''"
                + (encoded.isBlank() ? "file" : encoded);
    }
}
