package dev.kkachi.entities;

import dev.kkachi.files.Json;
import dev.kkachi.files.JsonBytes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A thing or a tie, as a FollowTheMoney data set states it.
///
/// @param id unique in its data set
/// @param schema what it is
/// @param caption the name to show
/// @param properties what is said of it
/// @param origin where and when it is said
public record FtmEntity(
        String id, FtmSchema schema, String caption, Map<String, List<String>> properties, Origin origin) {
    private static final Pattern SECONDS = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int ID_CHARS_MAX = 255;

    /// Where and when something is said. Times are `yyyy-MM-ddTHH:mm:ss`, or empty where nobody tells.
    ///
    /// @param datasets the data sets that say it
    /// @param referents the ids that the thing had in them
    /// @param isTarget whether it is on the list for its own sake
    /// @param firstSeen when it was first said
    /// @param lastSeen when it was last said
    /// @param lastChange when what is said last changed
    public record Origin(
            List<String> datasets,
            List<String> referents,
            boolean isTarget,
            String firstSeen,
            String lastSeen,
            String lastChange) {
        public Origin {
            datasets = List.copyOf(datasets);
            referents = List.copyOf(referents);
        }
    }

    public FtmEntity {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        if (id.isBlank() || id.length() > ID_CHARS_MAX) {
            throw new IllegalArgumentException("An entity has an id of 1 to " + ID_CHARS_MAX + " characters.");
        }
    }

    /// Reads an entity from JSON.
    ///
    /// @param dataset the data set that it counts to where it names none
    /// @throws IllegalArgumentException if it is none, with the reason
    public static FtmEntity of(Json.Obj json, String dataset) {
        FtmSchema schema = FtmModel.standard().find(json.text("schema"));
        if (schema == null) {
            throw new IllegalArgumentException("'" + json.text("schema") + "' is no schema of FollowTheMoney.");
        }
        if (!(json.find("properties") instanceof Json.Obj said)) {
            throw new IllegalArgumentException("The entity has no object 'properties'.");
        }
        Map<String, List<String>> properties = new LinkedHashMap<>();
        for (String name : said.members().keySet()) {
            List<String> values = said.texts(name);
            if (!values.isEmpty()) {
                properties.put(name, values);
            }
        }
        List<String> datasets = json.texts("datasets").isEmpty() ? List.of(dataset) : json.texts("datasets");
        Origin origin = new Origin(
                datasets,
                json.texts("referents"),
                json.find("target") instanceof Json.Bool(boolean target) && target,
                time(json.text("first_seen")),
                time(json.text("last_seen")),
                time(json.text("last_change")));
        String given = json.text("caption");
        String id = json.text("id");
        return new FtmEntity(id, schema, given.isEmpty() ? caption(schema, properties, id) : given, properties, origin);
    }

    private static String time(String printed) {
        if (DAY.matcher(printed).matches()) {
            return printed + "T00:00:00";
        }
        String head = printed.length() > 19 ? printed.substring(0, 19) : printed;
        return SECONDS.matcher(head).matches() ? head : "";
    }

    /// Returns the caption of a thing that has none: the first value of the first property that gives
    /// one.
    public static String caption(FtmSchema schema, Map<String, List<String>> properties, String id) {
        for (String property : schema.captions()) {
            List<String> values = properties.getOrDefault(property, List.of());
            if (!values.isEmpty()) {
                return values.getFirst();
            }
        }
        return schema.captions().isEmpty() || id.isEmpty() ? schema.name() : id;
    }

    /// Returns the values of `property`.
    public List<String> list(String property) {
        return properties.getOrDefault(property, List.of());
    }

    /// Returns the values of all properties of `type`, each once.
    public List<String> list(FtmType type) {
        List<String> values = new ArrayList<>();
        properties.forEach((name, said) -> {
            FtmProperty property = schema.find(name);
            if (property != null && property.type() == type) {
                said.stream().filter(value -> !values.contains(value)).forEach(values::add);
            }
        });
        return values;
    }

    /// Adds the entity to `out` as a JSON object.
    public void write(JsonBytes out) {
        head(out);
        out.name("properties").object();
        properties.forEach((name, values) -> out.name(name).strings(values));
        out.end();
        tail(out);
    }

    /// Opens the object and adds what stands before the properties.
    public void head(JsonBytes out) {
        out.object()
                .name("id")
                .value(id)
                .name("caption")
                .value(caption)
                .name("schema")
                .value(schema.name());
    }

    /// Adds what stands behind the properties, and closes the object.
    public void tail(JsonBytes out) {
        out.name("datasets").strings(origin.datasets).name("referents").strings(origin.referents);
        out.name("target").value(origin.isTarget);
        out.name("first_seen").value(orNull(origin.firstSeen));
        out.name("last_seen").value(orNull(origin.lastSeen));
        out.name("last_change").value(orNull(origin.lastChange)).end();
    }

    private static @Nullable String orNull(String time) {
        return time.isEmpty() ? null : time;
    }
}
