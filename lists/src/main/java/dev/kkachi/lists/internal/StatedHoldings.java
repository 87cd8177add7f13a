package dev.kkachi.lists.internal;

import dev.kkachi.lists.Authority;
import dev.kkachi.lists.Rejection;
import dev.kkachi.model.Fact;
import dev.kkachi.model.Name;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.model.Relation;
import dev.kkachi.model.Schema;
import dev.kkachi.model.SourceRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads from the reasons that lists print who owns which share of whom: "a subsidiary (100 %) of the National Oil
/// Company", "Vladimir Naumov has been the owner of a 75 % stake in the company Zorka Food".
///
/// Prose is read timidly, because a share that is ascribed to the wrong owner accuses somebody. A sentence counts
/// only if it speaks of the entry itself (it begins with *he*, *she*, *it*, or names the entry before the share), if
/// the share is stated as of now, and if the other party's name is written with capitals. A company that is owned is
/// the one listed party that bears its name and may be a legal entity; where several do, nobody knows which is
/// meant, and the holding is reported instead. One that no list names becomes a party without a listing, whose
/// relations say who owns it and where that is said: one for each authority, because what two of them call alike may
/// be two companies, and the shares of two companies must not add up.
final class StatedHoldings {
    private static final String SHARE = "(?<share>\\d{1,3}(?:[.,]\\d{1,2})?) ?(?:%|per ?cent)";
    private static final String WORD = "[‘\"“]?[\\p{Lu}\\p{N}][\\p{L}\\p{N}.&'-]*[’\"”]?";
    private static final String NAME = "(?:(?:the|a|company|firm|entity|state-owned|and operated|State-owned) ){0,5}"
            + "(?<name>" + WORD + "(?: (?:(?:and|of|for|de|&) )?" + WORD + "){0,9})";
    private static final String OWNS = "\\b(?:owns|holds|has|owner of|holder of|shareholder of|including) ";

    private static final List<Pattern> OWNED = List.of(
            Pattern.compile("\\bis (?:also )?a (?:wholly[- ]owned )?subsidiary \\(" + SHARE + "\\) of " + NAME),
            Pattern.compile("\\bis (?:also )?a " + SHARE + "[- ](?:owned )?subsidiary of " + NAME),
            Pattern.compile("\\bis (?:" + SHARE + "[- ])owned by " + NAME));

    private static final List<Pattern> OWNING = List.of(
            Pattern.compile(OWNS + "(?:an? )?(?:controlling |majority )?" + SHARE
                    + " (?:stake|share|shareholding|interest) (?:in|of) " + NAME),
            Pattern.compile(OWNS + SHARE + " of (?:the )?(?:shares|stock|capital|share capital) (?:of|in) " + NAME));

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.;!?]) +(?=[\\p{Lu}‘'\"“])");
    private static final Pattern PRONOUN = Pattern.compile("^(?:He|She|It)\\b");
    private static final Pattern RELATIVE = Pattern.compile("\\b(?:which|who|that|whose)\\W*$");
    private static final Pattern BLANK = Pattern.compile(" ");
    private static final int TELLING_CHARS = 4;

    private final Map<String, Set<String>> bearers = new HashMap<>();
    private final Map<String, Party> all = new LinkedHashMap<>();
    private final List<Rejection> unresolved = new ArrayList<>();

    private StatedHoldings(List<Party> parties) {
        for (Party party : parties) {
            all.put(party.id(), party);
            if (party.schema().mayBe(Schema.COMPANY)) {
                party.names().stream().filter(Name::isStrong).forEach(name -> bear(folded(name.text()), party.id()));
            }
        }
    }

    private void bear(String name, String id) {
        bearers.computeIfAbsent(name, ignored -> new HashSet<>(2)).add(id);
    }

    /// The parties with what is stated of them.
    ///
    /// @param parties all of them, behind them the companies that are owned and that no list names
    /// @param unresolved holdings in a company whose name several parties bear; the file is the data set
    record Read(List<Party> parties, List<Rejection> unresolved) {
        Read {
            parties = List.copyOf(parties);
            unresolved = List.copyOf(unresolved);
        }
    }

    /// Returns `parties` with the holdings that their notes state, and behind them the companies that are owned and
    /// that none of them is.
    static Read addTo(List<Party> parties) {
        StatedHoldings stated = new StatedHoldings(parties);
        parties.forEach(stated::read);
        return new Read(List.copyOf(stated.all.values()), stated.unresolved);
    }

    private void read(Party party) {
        for (Fact note : party.facts(Property.NOTES)) {
            if (note.value().indexOf('%') < 0 && !note.value().contains("per cent")) {
                continue;
            }
            for (String sentence : SENTENCE.split(note.value())) {
                read(party, note, sentence);
            }
        }
    }

    private void read(Party party, Fact note, String sentence) {
        for (Pattern pattern : OWNED) {
            Matcher match = pattern.matcher(sentence);
            if (match.find() && isAbout(party, sentence.substring(0, match.start()))) {
                add(party.id(), holding(match, name(match), note));
            }
        }
        for (Pattern pattern : OWNING) {
            Matcher match = pattern.matcher(sentence);
            if (match.find() && isAbout(party, sentence.substring(0, match.start()))) {
                String company = findCompany(name(match), note);
                if (company != null) {
                    add(company, holding(match, party.id(), note));
                }
            }
        }
    }

    /// A holding of a party in itself is a misreading.
    private void add(String asset, Relation holding) {
        Party party = all.get(asset);
        if (party != null && !asset.equals(holding.target())) {
            List<Relation> relations = new ArrayList<>(party.relations());
            relations.add(holding);
            all.put(asset, new Party(asset, party.schema(), party.facts(), party.listings(), relations));
        }
    }

    /// Returns the id of the company called `name`, which is new if nobody bears the name; `null` if several do.
    private @Nullable String findCompany(String name, Fact note) {
        Set<String> known = bearers.getOrDefault(folded(name), Set.of());
        if (known.size() > 1) {
            unresolved.add(unresolved(name, known.size(), note.source()));
            return null;
        }
        if (known.size() == 1) {
            return known.iterator().next();
        }
        String id = "owned-" + authority(note.source()) + "-" + folded(name).replace(' ', '-');
        Fact fact = Fact.of(Property.NAME, name, note.source());
        all.putIfAbsent(id, Party.of(id, Schema.COMPANY, List.of(fact)));
        return id;
    }

    private static Rejection unresolved(String name, int bearers, SourceRef source) {
        String rule = "says who owns a company of this name, which " + bearers + " listed parties bear: none is meant";
        return switch (source) {
            case SourceRef.ListEntry entry -> new Rejection(entry.list().dataset(), 0, entry.entryId(), name, rule);
            case SourceRef.FileLine line -> new Rejection(line.file(), line.line(), "", name, rule);
            case SourceRef.Transaction transaction ->
                new Rejection(transaction.chain(), 0, transaction.hash(), name, rule);
        };
    }

    /// Returns who says it, such as `eu`.
    private static String authority(SourceRef source) {
        return switch (source) {
            case SourceRef.ListEntry entry ->
                Authority.of(entry.list().dataset()).shortName();
            case SourceRef.FileLine line -> line.file();
            case SourceRef.Transaction transaction -> transaction.chain();
        };
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static Relation holding(Matcher match, String owner, Fact note) {
        double percent = Double.parseDouble(match.group("share").replace(',', '.'));
        double share = Math.min(1, Math.rint(percent * 100) / 10_000);
        return new Relation(Relation.Kind.OWNED_BY, owner, share, note.source());
    }

    private static String name(Matcher match) {
        return match.group("name").replaceAll("[‘’\"“”]", "").replaceAll("(?<!\\.)\\.+$", "");
    }

    /// Says whether the beginning of a sentence speaks of `party`: with a pronoun, or by a telling word of its names. A
    /// relative clause speaks of whoever was named last, and that may be anybody.
    private static boolean isAbout(Party party, String beginning) {
        if (RELATIVE.matcher(beginning).find()) {
            return false;
        }
        if (PRONOUN.matcher(beginning).find()) {
            return true;
        }
        String lower = " " + folded(beginning) + " ";
        return party.names().stream()
                .flatMap(name -> BLANK.splitAsStream(folded(name.text())))
                .anyMatch(word -> word.length() >= TELLING_CHARS && lower.contains(" " + word + " "));
    }
}
