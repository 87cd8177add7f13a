package dev.kkachi.lists.internal;

import dev.kkachi.files.FileHead;
import dev.kkachi.files.JsonLine;
import dev.kkachi.files.JsonLines;
import dev.kkachi.lists.Rejection;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// FollowTheMoney entities, one JSON object a line, with the data sets they come from: what OpenSanctions
/// exports, flat or nested.
///
/// An export holds far more than sanctions. A party is listed if its topics say `sanction`, or, where it has
/// no topics at all, if a sanction in force points at it. Politically exposed persons, debarred bidders and
/// those who are merely linked to the sanctioned are nobody's sanctions list and are left out; how many they
/// are is reported. Companies of which it is stated who owns which share are kept without a listing: sanctioned owners
/// may own half of them.
///
/// The export is a data set of its own, for its ids are; who lists a party stands in the sanctions that point
/// at it. The file is read three times: for who may be listed, for their edges, and for the parties
/// themselves, so that only the edges of the sanctioned are held in memory.
final class FtmList implements ListFormat {
    private static final Pattern ENTITY = Pattern.compile("^\\s*\\{(?=.*\"id\"\\s*:)(?=.*\"schema\"\\s*:\\s*\")"
            + "(?=.*\"datasets\"\\s*:\\s*\\[)(?=.*\"properties\"\\s*:\\s*\\{)");
    private static final Pattern DATASETS = Pattern.compile("\"datasets\"\\s*:\\s*\\[([^\\]]{0,4000})\\]");
    private static final Pattern SEEN = Pattern.compile("\"last_(?:seen|change)\"\\s*:\\s*\"(\\d{4}-\\d{2}-\\d{2})");

    @Override
    public String title() {
        return "FollowTheMoney entities (JSON lines)";
    }

    @Override
    public @Nullable Recognition recognise(FileHead head) {
        if (!ENTITY.matcher(head.firstLine()).find()) {
            return null;
        }
        Set<String> datasets = new TreeSet<>();
        for (Matcher found = DATASETS.matcher(head.text()); found.find(); ) {
            for (String name : found.group(1).split(",", -1)) {
                datasets.add(name.replaceAll("[\"\\s]", ""));
            }
        }
        String latest = "";
        for (Matcher seen = SEEN.matcher(head.text()); seen.find(); ) {
            latest = seen.group(1).compareTo(latest) > 0 ? seen.group(1) : latest;
        }
        String dataset = datasets.size() == 1 ? "ftm_" + datasets.iterator().next() : "ftm_collection";
        return new Recognition(dataset, "", latest.isEmpty() ? null : latest);
    }

    @Override
    public void read(Publication publication, ListSink sink) throws IOException {
        for (ListFile file : publication.files()) {
            FtmCandidates candidates = new FtmCandidates();
            entities(file, candidates::add, rejection -> {});
            FtmEdges edges = new FtmEdges(publication.list().edition(), candidates);
            entities(file, edges::add, rejection -> {});
            FtmReading reading = new FtmReading(publication.list(), file.name(), edges, sink);
            entities(file, reading::take, sink::reject);
            reading.finish();
        }
    }

    private static void entities(ListFile file, Consumer<FtmEntity> each, Consumer<Rejection> rejections)
            throws IOException {
        try (JsonLines lines = JsonLines.open(file.open(), file.name())) {
            for (JsonLine line = lines.next(); line != null; line = lines.next()) {
                switch (line) {
                    case JsonLine.Parsed parsed -> {
                        try {
                            FtmEntity.read(parsed.line(), parsed.object(), each);
                        } catch (IllegalArgumentException e) {
                            String rule = String.valueOf(e.getMessage());
                            String id = parsed.object().text("id");
                            rejections.accept(new Rejection(file.name(), parsed.line(), "entity", id, rule));
                        }
                    }
                    case JsonLine.Broken broken ->
                        rejections.accept(new Rejection(
                                file.name(),
                                broken.line(),
                                "character " + broken.column(),
                                broken.value(),
                                broken.reason()));
                }
            }
        }
    }
}
