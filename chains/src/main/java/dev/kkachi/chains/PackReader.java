package dev.kkachi.chains;

import dev.kkachi.files.Json;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads one TagPack or ActorPack. What the pack says of all its tags a tag inherits unless it says otherwise. Packs
/// are written by hand: what can be understood is taken, and reported once a pack.
final class PackReader {
    private static final int UNKNOWN = 5;
    private static final String VICTIM = "victim";
    /// The levels of GraphSense's taxonomy of confidence.
    private static final Map<String, Integer> LEVELS = Map.ofEntries(
            Map.entry("override", 100),
            Map.entry("ownership", 100),
            Map.entry("ledger_immanent", 100),
            Map.entry("manual_transaction", 90),
            Map.entry("service_api", 70),
            Map.entry("forensic_investigation", 70),
            Map.entry("authority_data", 60),
            Map.entry("trusted_provider", 50),
            Map.entry("service_data", 50),
            Map.entry("forensic", 50),
            Map.entry("untrusted_transaction", 40),
            Map.entry("web_crawl", 20),
            Map.entry("heuristic", 10),
            Map.entry("unknown", UNKNOWN));

    private final Intake into;
    private final String entry;
    private final Function<String, @Nullable String> beside;
    private final Set<String> reported = new HashSet<>();

    /// @param entry how the pack is called within its file, empty if it is all of it
    /// @param beside finds the text of a file that a pack includes
    PackReader(Intake into, String entry, Function<String, @Nullable String> beside) {
        this.into = into;
        this.entry = entry;
        this.beside = beside;
    }

    /// Reads the pack that `yaml` is.
    void read(String yaml) {
        try {
            YamlTree.Node.Names pack = YamlTree.read(yaml);
            if (pack == null) {
                throw Refused.because("", "", "A pack has names with values.");
            }
            Map<String, YamlTree.Node> header = header(pack);
            if (header.get("actors") instanceof YamlTree.Node.Items actors) {
                actors.items().forEach(this::actor);
            }
            if (header.get("tags") instanceof YamlTree.Node.Items tags) {
                for (YamlTree.Node tag : tags.items()) {
                    tag(header, tag);
                }
            }
        } catch (Refused e) {
            into.refuse(0, named(e));
        }
    }

    private Refused named(Refused e) {
        return Refused.because(entry + e.field(), e.value(), e.rule());
    }

    private Map<String, YamlTree.Node> header(YamlTree.Node.Names pack) throws Refused {
        Map<String, YamlTree.Node> all = new LinkedHashMap<>(pack.values());
        YamlTree.Node header = all.remove("header");
        if (header instanceof YamlTree.Node.Text text && text.tag().equals("include")) {
            String included = beside.apply(text.value());
            header = included == null ? null : YamlTree.read(included);
            if (header == null) {
                throw Refused.because(
                        "header",
                        "!include " + text.value(),
                        "A file that a pack includes lies beside it and is YAML.");
            }
        }
        if (header instanceof YamlTree.Node.Names inherited) {
            inherited.values().forEach(all::putIfAbsent);
        }
        return all;
    }

    private void actor(YamlTree.Node node) {
        Map<String, YamlTree.Node> actor =
                node instanceof YamlTree.Node.Names names ? names.values() : Map.<String, YamlTree.Node>of();
        String id = text(actor, "id");
        if (id.isEmpty()) {
            into.refuse(node.line(), named(Refused.because("id", "", "An actor has an id.")));
        } else {
            List<String> categories = texts(actor, "categories");
            into.facts().actor(id, categories.isEmpty() ? "" : categories.getFirst());
        }
    }

    private void tag(Map<String, YamlTree.Node> header, YamlTree.Node node) {
        try {
            if (!(node instanceof YamlTree.Node.Names own)) {
                throw Refused.because("tags", node.text(), "A tag has names with values.");
            }
            Map<String, YamlTree.Node> tag = new HashMap<>(header);
            tag.putAll(own.values());
            TagDraft draft = new TagDraft(address(own, tag));
            dates(tag, draft, node.line());
            draft.network = text(tag, "network");
            draft.currency = text(tag, "currency");
            draft.label = text(tag, "label");
            draft.actor = text(tag, "actor");
            draft.confidence = confidence(text(tag, "confidence"), node.line());
            draft.source = source(tag);
            if (draft.currency.isEmpty() && draft.network.isEmpty()) {
                report(
                        node.line(),
                        Refused.because("currency", "", "A tag says its currency; the address's form is taken."));
            }
            for (String category : categories(tag, node.line())) {
                draft.category = category;
                into.sink().add(draft.tag(into));
            }
        } catch (Refused e) {
            into.refuse(node.line(), e.isRight() ? e : named(e));
        }
    }

    private String address(YamlTree.Node.Names own, Map<String, YamlTree.Node> tag) throws Refused {
        YamlTree.Node printed = own.values().get("address");
        if (printed == null && !text(tag, "tx_hash").isEmpty()) {
            throw Refused.leftOut("tx_hash", text(tag, "tx_hash"), "A tag of a transaction names no address.");
        }
        String address = printed == null ? "" : printed.text();
        if (address.isBlank()) {
            throw Refused.because("address", address, "A tag names an address.");
        }
        if (!address.equals(address.strip())) {
            Refused blanks =
                    Refused.because("address", address, "An address has no blanks around it; they are dropped.");
            into.remark(own.line(), named(blanks));
        }
        return address.strip();
    }

    /// Says what kinds of thing a tag names: what it is abused for before what it is. The victim of an abuse is no
    /// abuser.
    private List<String> categories(Map<String, YamlTree.Node> tag, int line) {
        String category = text(tag, "category");
        List<String> concepts = texts(tag, "concepts");
        if (category.equals(VICTIM) || concepts.contains(VICTIM)) {
            return List.of(VICTIM);
        }
        String abuse = text(tag, "abuse");
        category = abuse.isEmpty() ? category : abuse;
        if (category.isEmpty() && concepts.size() > 1) {
            return concepts;
        }
        return List.of(category(tag, category.isEmpty() && !concepts.isEmpty() ? concepts.getFirst() : category, line));
    }

    private String category(Map<String, YamlTree.Node> tag, String category, int line) {
        boolean isVague = category.isEmpty() || category.equals("user");
        boolean isOfTreasury = text(tag, "source").contains("treasury.gov");
        if (isVague && isOfTreasury) {
            report(
                    line,
                    Refused.because(
                            "category", category, "Whom the Treasury lists is under sanction; so it is taken."));
            return "sanction";
        }
        return category.isEmpty() ? into.facts().category(text(tag, "actor")) : category;
    }

    /// Reads since when until when a tag holds, which is Kkachi's own addition to the form, and when its author
    /// last said so.
    private void dates(Map<String, YamlTree.Node> tag, TagDraft draft, int line) {
        draft.since = date(tag, "since", line);
        draft.until = date(tag, "until", line);
        draft.stated = date(tag, "lastmod", line);
        if (draft.since != null && draft.until != null && draft.until.isBefore(draft.since)) {
            report(
                    line,
                    Refused.because("until", draft.until.toString(), "A tag ends after it begins; no day is taken."));
            draft.since = null;
            draft.until = null;
        }
    }

    private @Nullable LocalDate date(Map<String, YamlTree.Node> tag, String name, int line) {
        String printed = text(tag, name);
        LocalDate day = PrintedDate.find(printed);
        if (day == null && !printed.isEmpty()) {
            report(line, Refused.because(name, printed, "A date is written yyyy-MM-dd; no day is taken."));
        }
        return day;
    }

    /// Returns the page that says so, with the transaction that the tag's context names as its evidence.
    private static String source(Map<String, YamlTree.Node> tag) {
        String source = text(tag, "source");
        String context = text(tag, "context");
        try {
            String transaction = !context.isEmpty() && Json.parse(context) instanceof Json.Obj object
                    ? object.text("transaction").strip()
                    : "";
            return transaction.isEmpty() ? source : source + ", transaction " + transaction;
        } catch (Json.Malformed e) {
            return source; // a context may be any text
        }
    }

    private int confidence(String id, int line) {
        Integer level = LEVELS.get(id.toLowerCase(Locale.ROOT));
        if (level == null) {
            report(line, Refused.because("confidence", id, "A tag says its confidence; the lowest is taken."));
        }
        return level == null ? UNKNOWN : level;
    }

    /// Reports a kind of dirt the first time that a pack has it.
    private void report(int line, Refused remark) {
        if (reported.add(remark.field() + remark.value())) {
            into.remark(line, named(remark));
        }
    }

    private static String text(Map<String, YamlTree.Node> of, String name) {
        YamlTree.Node value = of.get(name);
        return value == null || value.text().equals("null") ? "" : value.text().strip();
    }

    private static List<String> texts(Map<String, YamlTree.Node> of, String name) {
        YamlTree.Node value = of.get(name);
        if (value instanceof YamlTree.Node.Items items) {
            return items.items().stream()
                    .map(YamlTree.Node::text)
                    .filter(text -> !text.isEmpty())
                    .toList();
        }
        String one = text(of, name);
        return one.isEmpty() ? List.of() : List.of(one);
    }
}
