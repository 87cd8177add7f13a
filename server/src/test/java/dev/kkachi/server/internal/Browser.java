package dev.kkachi.server.internal;

import dev.kkachi.access.Secret;
import dev.kkachi.server.Callers;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody's browser: it keeps cookies, sends the token of its forms, and goes where it is told, one
/// step at a time.
final class Browser implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    final Map<String, String> cookies = new LinkedHashMap<>();

    Browser(String address) {
        this.address = address;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", "text/html")
                .GET());
    }

    /// Sends the form of one of our pages.
    ///
    /// @param fields names and values by turns
    HttpResponse<String> post(String path, String... fields) {
        StringBuilder form = new StringBuilder("form=" + Secret.formToken(session()));
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&').append(fields[i]).append('=');
            form.append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString())));
    }

    /// Sends what the script of a page sends.
    HttpResponse<String> json(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String line) {
        String pair = line.substring(0, line.indexOf(';'));
        cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }

    /// Returns the secret of the session that it is in; empty where it is in none.
    String session() {
        return cookies.getOrDefault(Callers.COOKIE, "");
    }

    boolean isIn() {
        return get("/account").statusCode() == 200;
    }

    /// Goes the whole way to the issuer from one of our links, and returns what it gets when it is back.
    HttpResponse<String> walk(Pilot pilot, String path) {
        return get(pilot.back(header(get(path), "Location")));
    }

    /// Opens the page of a link and goes on from its button.
    HttpResponse<String> walkFrom(Pilot pilot, String page) {
        return walk(pilot, button(get(page)));
    }

    /// Returns where the button of a page leads to the issuer.
    static String button(HttpResponse<String> page) {
        Matcher link = Pattern.compile("href=\"(/oidc/start[^\"]*)\"").matcher(page.body());
        return link.find() ? link.group(1).replace("&amp;", "&") : "/no-button";
    }

    static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    static String location(HttpResponse<String> answer) {
        return header(answer, "Location");
    }

    /// Returns the value of a field in a query or a form.
    static String value(String query, String name) {
        for (String pair : List.of(query.substring(query.indexOf('?') + 1).split("&", -1))) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    @Override
    public void close() {
        client.close();
    }
}
