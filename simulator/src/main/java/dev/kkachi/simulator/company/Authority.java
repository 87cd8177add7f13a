package dev.kkachi.simulator.company;

import dev.kkachi.simulator.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/// The list of an invented authority, as lines of FollowTheMoney: an office, its agents and its wallet,
/// to which the wages of some rings flow. It stands in for the official lists, which have nothing to say
/// of an invented world.
final class Authority {
    /// Everybody on it is made up.
    private static final String[] PEOPLE = {"Oldrich Vansanten", "Quillon Abernazzi"};

    private final String wallet;

    Authority(String wallet) {
        this.wallet = wallet;
    }

    void write(Path folder, LocalDate day) throws IOException {
        Files.createDirectories(folder);
        try (TextFile file = TextFile.open(folder.resolve("example-list.ftm.json"))) {
            entity(file, day, "ex-0731", "Organization", "\"name\":[\"Bright Ridge Liaison Office\"]");
            for (int i = 0; i < PEOPLE.length; i++) {
                entity(file, day, "ex-080" + i, "Person", "\"name\":[\"" + PEOPLE[i] + "\"]");
            }
            entity(
                    file,
                    day,
                    "ex-0731-w",
                    "CryptoWallet",
                    "\"holder\":[\"ex-0731\"],\"currency\":[\"ETH\"],\"publicKey\":[\"" + wallet + "\"]");
            file.commit();
        }
    }

    private static void entity(TextFile file, LocalDate day, String id, String... schemaAndProperties)
            throws IOException {
        file.line()
                .append("{\"id\":\"")
                .append(id)
                .append("\",\"schema\":\"")
                .append(schemaAndProperties[0])
                .append("\",\"datasets\":[\"example_list\"],\"last_change\":\"")
                .append(day)
                .append("T00:00:00\",\"properties\":{\"topics\":[\"sanction\"],")
                .append(schemaAndProperties[1])
                .append("}}");
        file.end();
    }
}
