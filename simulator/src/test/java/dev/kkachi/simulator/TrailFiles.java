package dev.kkachi.simulator;

import dev.kkachi.files.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The files of a trail, read back as anybody would read them.
///
/// @param transfers the rows of `transfers.csv`, in order
/// @param conversions the rows of `conversions.csv`, in order
/// @param tags the tags of `tags.yaml`
/// @param payrolls the payroll wallets of `employers.csv`
/// @param truth the object of `truth.json`
record TrailFiles(List<Row> transfers, List<Turn> conversions, List<Tag> tags, List<String> payrolls, Json.Obj truth) {
    record Row(String coin, String hash, String time, String from, String to, long micros) {}

    record Turn(String inHash, String inAccount, long inMicros, String outHash, String outAccount, long outMicros) {}

    record Tag(String address, String category) {}

    static TrailFiles read(Path folder) throws IOException {
        return new TrailFiles(
                rows(folder.resolve("transfers.csv")).stream()
                        .map(row -> new Row(row[0] + "/" + row[6], row[1], row[3], row[4], row[5], micros(row[7])))
                        .toList(),
                rows(folder.resolve("conversions.csv")).stream()
                        .map(row -> new Turn(row[2], row[3], micros(row[4]), row[8], row[9], micros(row[10])))
                        .toList(),
                tags(Files.readAllLines(folder.resolve("tags.yaml"))),
                rows(folder.resolve("employers.csv")).stream()
                        .map(row -> row[3])
                        .toList(),
                (Json.Obj) Json.parse(Files.readString(folder.resolve("truth.json"))));
    }

    /// Returns millionths; the text must have six decimals, so that none is lost.
    static long micros(String amount) {
        int point = amount.length() - 7;
        if (amount.charAt(point) != '.') {
            throw new IllegalArgumentException(amount);
        }
        return Long.parseLong(amount.substring(0, point) + amount.substring(point + 1));
    }

    long became(Fate fate) {
        return micros(object("became").text(fate.label()));
    }

    Json.Obj object(String member) {
        return (Json.Obj) Objects.requireNonNull(truth.find(member));
    }

    List<Json.Obj> objects(String member) {
        Json.Arr rows = (Json.Arr) Objects.requireNonNull(truth.find(member));
        return rows.elements().stream().map(row -> (Json.Obj) row).toList();
    }

    List<String> addresses(String role) {
        return objects("roles").stream()
                .filter(row -> row.text("role").equals(role))
                .map(row -> row.text("address"))
                .toList();
    }

    private static List<String[]> rows(Path table) throws IOException {
        return Files.readAllLines(table).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    private static List<Tag> tags(List<String> lines) {
        List<Tag> tags = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("- address: ")) {
                tags.add(new Tag(quoted(lines.get(i)), quoted(lines.get(i + 2))));
            }
        }
        return tags;
    }

    private static String quoted(String line) {
        return line.substring(line.indexOf('\'') + 1, line.lastIndexOf('\''));
    }
}
