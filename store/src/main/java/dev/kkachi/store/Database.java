package dev.kkachi.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a store keeps its tables.
public sealed interface Database {
    /// One file on this machine.
    ///
    /// @param file made where there is none; its folder must exist
    record SqliteFile(Path file) implements Database {}

    /// A server for teams.
    ///
    /// @param url such as `jdbc:postgresql://host:5432/database`, without user and password
    /// @param user may be empty
    /// @param password may be empty
    record Postgres(String url, String user, String password) implements Database {
        /// Returns it without the password.
        @Override
        public String toString() {
            return url.replaceAll("(?i)password=[^&]*", "password=...");
        }
    }

    /// Returns the file in which the cases of a home lie, `HOME/cases/cases.db`; its folder is made
    /// where there is none.
    static Database ofHome(Path home) {
        try {
            Path folder = Files.createDirectories(home.resolve("cases"));
            return new SqliteFile(folder.resolve("cases.db"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns the place that `text` names: `postgresql://user:password@host/database`, or a file.
    ///
    /// @throws IllegalArgumentException if it is neither
    static Database parse(String text) {
        if (!text.startsWith("postgresql://") && !text.startsWith("postgres://")) {
            return new SqliteFile(Path.of(text));
        }
        URI uri = URI.create(text);
        String[] who =
                uri.getUserInfo() == null ? new String[0] : uri.getUserInfo().split(":", 2);
        String where = uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new Postgres(
                "jdbc:postgresql://" + where + uri.getRawPath() + query,
                who.length > 0 ? who[0] : "",
                who.length > 1 ? who[1] : "");
    }
}
