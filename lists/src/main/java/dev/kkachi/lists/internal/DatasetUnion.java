package dev.kkachi.lists.internal;

import dev.kkachi.lists.ListFileSeal;
import dev.kkachi.lists.ListState;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Party;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The parties of one data set, united from every format in which its editions were found.
///
/// Formats say different things about one entry: a CSV may be newer, an XML knows the names in other scripts. They are
/// put together by entry id. A party that a newer complete publication no longer has was taken off the list: it is
/// counted, and not screened. A publication is complete if it lists at least half as many parties as the largest.
///
/// @param parties who is listed
/// @param state how the list stands
record DatasetUnion(List<Party> parties, ListState state) {
    DatasetUnion {
        parties = List.copyOf(parties);
    }

    /// Unites `publications`, all of one data set.
    static DatasetUnion of(List<ReadPublication> publications) {
        List<ReadPublication> newestFirst = new ArrayList<>(publications);
        newestFirst.sort(Comparator.comparing((ReadPublication read) ->
                        read.edition().publication().list().edition())
                .reversed());
        Map<String, List<Party>> pieces = new LinkedHashMap<>();
        Set<String> superseded = new LinkedHashSet<>();
        int largest = newestFirst.stream()
                .mapToInt(read -> read.roster().size())
                .max()
                .orElse(0);
        Set<String> roster = null;
        for (ReadPublication read : newestFirst) {
            boolean complete = read.roster().size() * EditionChoice.SHRINK_MAX >= largest;
            if (roster == null && complete) {
                roster = read.roster();
            }
            gather(read, roster, pieces, superseded);
        }
        superseded.removeAll(pieces.keySet());
        List<Party> parties = pieces.values().stream().map(PartyUnion::of).toList();
        return new DatasetUnion(parties, state(newestFirst, parties.size(), superseded.size()));
    }

    private static void gather(
            ReadPublication read,
            @Nullable Set<String> roster,
            Map<String, List<Party>> pieces,
            Set<String> superseded) {
        for (Party party : read.parties().values()) {
            if (roster == null || roster.contains(party.id())) {
                pieces.computeIfAbsent(party.id(), ignored -> new ArrayList<>(1))
                        .add(party);
            } else {
                superseded.add(party.id());
            }
        }
    }

    private static ListState state(List<ReadPublication> newestFirst, int parties, int superseded) {
        ListEdition list = newestFirst.getFirst().edition().publication().list();
        List<ListFileSeal> files = newestFirst.stream()
                .flatMap(read -> read.edition().files().stream())
                .map(FoundFile::seal)
                .toList();
        int rejected = newestFirst.stream().mapToInt(ReadPublication::rejected).sum();
        return new ListState(list, parties, superseded, rejected, files);
    }
}
