package dev.kkachi.pages;

import dev.kkachi.model.Subject;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Addresses that may stand in a page. Whatever comes from data is a link only if it is http or https
/// and names a host.
public final class Links {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s;,<>\"']{1,2000}");

    private Links() {}

    /// A piece of a sentence, some of which are addresses.
    ///
    /// @param text what is read
    /// @param href where it leads, if anywhere
    public record Piece(String text, @Nullable String href) {}

    /// Returns the address if it may be followed, else nothing.
    public static @Nullable String external(String address) {
        try {
            URI uri = new URI(address.strip());
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getUserInfo() == null ? uri.toASCIIString() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /// Returns a sentence in pieces, its addresses apart.
    public static List<Piece> pieces(String sentence) {
        List<Piece> pieces = new ArrayList<>();
        Matcher address = ADDRESS.matcher(sentence);
        int from = 0;
        while (address.find()) {
            if (address.start() > from) {
                pieces.add(new Piece(sentence.substring(from, address.start()), null));
            }
            pieces.add(new Piece(address.group(), external(address.group())));
            from = address.end();
        }
        if (from < sentence.length()) {
            pieces.add(new Piece(sentence.substring(from), null));
        }
        return List.copyOf(pieces);
    }

    /// Returns where a person or thing is shown.
    public static String ofSubject(Subject subject) {
        return "/subjects/" + subject.kind().name().toLowerCase(Locale.ROOT) + "/" + part(subject.id());
    }

    /// Returns a piece of one of our own addresses.
    public static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
