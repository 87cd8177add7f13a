package dev.kkachi.workers.internal;

import dev.kkachi.workers.Catalogue.SignGroup;
import dev.kkachi.workers.Field;
import dev.kkachi.workers.Indicator;
import dev.kkachi.workers.spi.ConditionLanguage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;

/// The rows of the catalogue as their files have them, before and after an organisation's own are laid
/// over them.
public final class CatalogueText {
    private static final List<String> FILES = List.of(
            "groups",
            "lists",
            "shared",
            "identity",
            "contact",
            "network",
            "device",
            "shipping",
            "payment",
            "history",
            "behaviour",
            "interview",
            "insider",
            "clearing",
            "prohibited");
    private static final Set<String> FIELDS = Set.of(
            "id",
            "name",
            "category",
            "group",
            "status",
            "needs",
            "predicate",
            "thresholds",
            "bits",
            "bits_from",
            "sources",
            "innocent",
            "clears",
            "checks",
            "on",
            "when",
            "distinct",
            "summary",
            "cap",
            "title",
            "why");

    private final SequencedMap<String, YamlRow> rows;
    private final ConditionLanguage language;

    private CatalogueText(SequencedMap<String, YamlRow> rows, ConditionLanguage language) {
        this.rows = rows;
        this.language = language;
    }

    /// Returns the rows as published.
    public static CatalogueText standard() {
        CatalogueText text = new CatalogueText(new LinkedHashMap<>(), ConditionLanguage.NONE);
        for (String file : FILES) {
            text = text.adding(file + ".yaml", resource("catalogue/" + file + ".yaml"));
        }
        return text;
    }

    /// Returns the text of a file that stands beside the catalogue.
    static String resource(String name) {
        String path = "/dev/kkachi/workers/" + name;
        try (InputStream in = Objects.requireNonNull(CatalogueText.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /// Returns these rows, whose conditions are written in `other`.
    public CatalogueText speaking(ConditionLanguage other) {
        return new CatalogueText(rows, other);
    }

    /// Returns these rows and those of `yaml`, of which none may be there already: a row that another
    /// file changes unnoticed is not the published one.
    public CatalogueText adding(String name, String yaml) {
        Set<String> known = new HashSet<>(rows.keySet());
        for (YamlRow row : YamlRow.all(name, yaml)) {
            if (!known.add(row.text("id"))) {
                throw row.bad("id", row.text("id"), "another row has it already");
            }
        }
        return with(name, yaml);
    }

    /// Returns these rows with those of `yaml` in place of, or beside, them.
    public CatalogueText with(String name, String yaml) {
        SequencedMap<String, YamlRow> all = new LinkedHashMap<>(rows);
        for (YamlRow row : YamlRow.all(name, yaml)) {
            row.refuseUnknown(FIELDS);
            String id = row.text("id");
            YamlRow known = all.get(id);
            all.put(id, known == null ? row : known.with(row));
        }
        return new CatalogueText(all, language);
    }

    /// Returns the groups: the rows that have a cap.
    public SequencedMap<String, SignGroup> groups() {
        SequencedMap<String, SignGroup> groups = new LinkedHashMap<>();
        for (YamlRow row : rows.sequencedValues()) {
            if (row.has("cap")) {
                String key = row.text("id");
                groups.put(key, new SignGroup(key, row.text("title"), row.number("cap"), row.text("why")));
            }
        }
        return groups;
    }

    /// Returns the indicators: the rows that have a name.
    public SequencedMap<String, Indicator> indicators() {
        Set<String> groups = groups().keySet();
        SequencedMap<String, Indicator> indicators = new LinkedHashMap<>();
        for (YamlRow row : rows.sequencedValues()) {
            if (!row.has("cap")) {
                Indicator indicator = indicator(row, groups);
                indicators.put(indicator.id(), indicator);
            }
        }
        return indicators;
    }

    /// Returns what looks for the signs that an organisation wrote itself, by the ids of their rows.
    public Map<String, Predicate> ownSigns() {
        Map<String, Predicate> signs = new HashMap<>();
        rows.forEach((id, row) -> {
            Predicate own = OwnSign.find(row, language);
            if (own != null) {
                signs.put(id, own);
            }
        });
        return signs;
    }

    private static Indicator indicator(YamlRow row, Set<String> groups) {
        Indicator.Status status = status(row);
        boolean weighs = status == Indicator.Status.SCORE;
        String group = row.optional("group");
        if (weighs && !groups.contains(group)) {
            throw row.bad("group", group, "no such group; the rule is one of " + String.join(", ", groups));
        }
        return new Indicator(
                row.text("id"),
                row.text("name"),
                row.text("category"),
                group,
                status,
                needs(row),
                row.optional("predicate"),
                thresholds(row),
                weighs ? row.number("bits") : 0,
                weighs ? row.text("bits_from") : "",
                row.texts("sources"),
                row.texts("innocent"),
                row.texts("clears"),
                row.texts("checks"));
    }

    private static Indicator.Status status(YamlRow row) {
        String printed = row.has("status") ? row.text("status") : "score";
        return switch (printed.toLowerCase(Locale.ROOT)) {
            case "score" -> Indicator.Status.SCORE;
            case "context" -> Indicator.Status.CONTEXT;
            case "prohibited" -> Indicator.Status.PROHIBITED;
            default -> throw row.bad("status", printed, "the rule is score, context or prohibited");
        };
    }

    private static Set<Field> needs(YamlRow row) {
        Set<Field> needs = EnumSet.noneOf(Field.class);
        RowSort<?> sort = RowSort.find(row.optional("on"));
        if (sort != null && sort.need() != null) {
            needs.add(sort.need());
        }
        for (String key : row.texts("needs")) {
            Field field = Field.find(key);
            if (field == null) {
                throw row.bad("needs", key, "no such field; the rule is a field such as signins.ip");
            }
            needs.add(field);
        }
        return needs;
    }

    private static Map<String, Double> thresholds(YamlRow row) {
        Map<String, Double> thresholds = new HashMap<>();
        row.pairs("thresholds").forEach((name, value) -> thresholds.put(name, row.number("thresholds", value)));
        return thresholds;
    }
}
