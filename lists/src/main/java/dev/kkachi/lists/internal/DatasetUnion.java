package dev.kkachi.lists.internal;

import dev.kkachi.lists.ListFileSeal;
import dev.kkachi.lists.ListState;
import dev.kkachi.lists.Rejection;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The parties of one data set, united from every format in which its editions were found.
///
/// Formats say different things about one entry: a CSV may be newer, an XML knows the names in other scripts.
/// They are put together by entry id, without what the newer ones have taken back. A party that a newer
/// complete publication no longer has was taken off the list: it is counted, and not screened. A publication is
/// complete if it lists at least half as many parties as the largest. One whose date nobody states may be an
/// old copy: it takes nobody off the list. It may also be a new one: unless its file is older than the list
/// that is dated, nobody is taken off who stands in it.
///
/// @param parties who is listed
/// @param state how the list stands
/// @param rejections the first rejections of all publications
record DatasetUnion(List<Party> parties, ListState state, List<Rejection> rejections) {
    DatasetUnion {
        parties = List.copyOf(parties);
        rejections = List.copyOf(rejections);
    }

    /// Unites `publications`, all of one data set.
    static DatasetUnion of(List<ReadPublication> publications) {
        List<ReadPublication> newestFirst = new ArrayList<>(publications);
        newestFirst.sort(
                Comparator.comparing((ReadPublication read) -> read.edition().order())
                        .reversed());
        Map<String, List<FreshFacts.Statement>> pieces = new LinkedHashMap<>();
        Set<String> superseded = new LinkedHashSet<>();
        int largest = newestFirst.stream()
                .mapToInt(read -> read.roster().size())
                .max()
                .orElse(0);
        Set<String> roster = null;
        String day = "";
        for (ReadPublication read : newestFirst) {
            boolean complete = read.roster().size() * EditionChoice.SHRINK_MAX >= largest;
            if (roster == null && complete && !read.edition().isUndated()) {
                roster = read.roster();
                day = read.edition().order();
            }
            gather(read, read.edition().mayBeNewerThan(day) ? null : roster, pieces, superseded);
        }
        superseded.removeAll(pieces.keySet());
        List<Party> parties =
                pieces.values().stream().map(FreshFacts::of).map(PartyUnion::of).toList();
        List<Rejection> nameless = nameless(newestFirst, pieces);
        List<Rejection> rejections = new ArrayList<>(nameless);
        newestFirst.forEach(read -> rejections.addAll(read.rejections()));
        int rejected = nameless.size()
                + newestFirst.stream().mapToInt(ReadPublication::rejected).sum();
        ListState state = new ListState(
                newestFirst.getFirst().edition().publication().list(),
                parties.size(),
                superseded.size(),
                rejected,
                files(newestFirst));
        return new DatasetUnion(parties, state, rejections);
    }

    /// Returns the rejections of parties that no publication names.
    private static List<Rejection> nameless(
            List<ReadPublication> publications, Map<String, List<FreshFacts.Statement>> pieces) {
        List<Rejection> unnamed = new ArrayList<>();
        for (ReadPublication read : publications) {
            read.nameless().forEach((id, rejection) -> {
                boolean named = pieces.getOrDefault(id, List.of()).stream()
                        .anyMatch(piece -> !piece.party().facts(Property.NAME).isEmpty());
                if (!named) {
                    unnamed.add(rejection);
                }
            });
        }
        return unnamed;
    }

    private static void gather(
            ReadPublication read,
            @Nullable Set<String> roster,
            Map<String, List<FreshFacts.Statement>> pieces,
            Set<String> superseded) {
        Map<String, String> days = new HashMap<>();
        read.edition().files().forEach(file -> days.put(file.seal().name(), file.edition()));
        for (Party party : read.parties().values()) {
            if (roster == null || roster.contains(party.id())) {
                pieces.computeIfAbsent(party.id(), ignored -> new ArrayList<>(1))
                        .add(new FreshFacts.Statement(party, days));
            } else {
                superseded.add(party.id());
            }
        }
    }

    private static List<ListFileSeal> files(List<ReadPublication> publications) {
        return publications.stream()
                .flatMap(read -> read.edition().files().stream())
                .map(FoundFile::seal)
                .toList();
    }
}
