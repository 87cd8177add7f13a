package dev.kkachi.records;

import dev.kkachi.files.Json;
import dev.kkachi.files.JsonLine;
import dev.kkachi.files.JsonLines;
import dev.kkachi.model.Property;
import dev.kkachi.model.SourceRef;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Parties from FollowTheMoney entities, one JSON object a line.
final class FtmParties implements PartySource {
    private final JsonLines lines;
    private final String file;

    private FtmParties(JsonLines lines, String file) {
        this.lines = lines;
        this.file = file;
    }

    static FtmParties open(InputStream in, String file) {
        return new FtmParties(JsonLines.open(in, file), file);
    }

    @Override
    public @Nullable PartyRow next() {
        return switch (lines.next()) {
            case null -> null;
            case JsonLine.Broken broken ->
                new PartyRow.Rejected(
                        broken.line(), "", broken.value(), broken.reason() + " (at character " + broken.column() + ")");
            case JsonLine.Parsed parsed -> party(parsed);
        };
    }

    private PartyRow party(JsonLine.Parsed parsed) {
        Json.Obj entity = parsed.object();
        PartyDraft draft = PartyDraft.of(new SourceRef.FileLine(file, parsed.line()));
        draft.add(PartyColumn.ID, "id", entity.text("id"));
        draft.add(PartyColumn.SCHEMA, "schema", entity.text("schema"));
        if (entity.find("properties") instanceof Json.Obj properties) {
            for (Map.Entry<String, Json> member : properties.members().entrySet()) {
                addAll(draft, member.getKey(), properties.texts(member.getKey()));
            }
        } else {
            draft.reject("properties", "", "the entity has no properties; the rule is an object with lists of values");
        }
        return draft.finish();
    }

    private static void addAll(PartyDraft draft, String name, Iterable<String> values) {
        PartyColumn column = switch (name) {
            case "firstName" -> PartyColumn.FIRST_NAME;
            case "middleName" -> PartyColumn.MIDDLE_NAME;
            case "lastName" -> PartyColumn.LAST_NAME;
            default -> null;
        };
        Property property = Property.find(name);
        for (String value : values) {
            if (column != null) {
                draft.add(column, name, value);
            } else if (property != null) {
                draft.addProperty(property, name, value.strip());
            }
        }
    }

    @Override
    public void close() {
        lines.close();
    }
}
