package dev.kkachi.lists.internal;

import dev.kkachi.lists.LoadedLists;
import dev.kkachi.lists.Rejection;
import dev.kkachi.model.Party;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// An edition after reading.
///
/// @param edition what was read
/// @param parties its parties by id, in the order of the source
/// @param live the ids that the edition's own register carries; empty where it has none
/// @param nameless the parties whose primary name this edition does not say, each with the rejection that this is if
///     no other edition says it
/// @param rejections the first rejections
/// @param rejected how many there were
record ReadPublication(
        EditionChoice.Edition edition,
        Map<String, Party> parties,
        Set<String> live,
        Map<String, Rejection> nameless,
        List<Rejection> rejections,
        int rejected) {
    /// The field of a rejection that means the rest of a file.
    static final String FILE = "file";

    /// Reads `edition` from its files. What follows a fault in a file, or in the format that reads it, is lost,
    /// and the loss is a rejection: no list costs the others anything.
    static ReadPublication read(ListFormat format, EditionChoice.Edition edition) {
        Gathering gathering = new Gathering();
        try {
            format.read(edition.publication(), gathering);
        } catch (IOException | XMLStreamException | UncheckedIOException e) {
            gathering.fault(fault(format, edition, firstLine(e.getMessage())));
        } catch (RuntimeException e) {
            gathering.fault(fault(format, edition, "its reader failed with " + firstLine(e.toString())));
        }
        return new ReadPublication(
                edition,
                gathering.united(),
                gathering.live,
                gathering.nameless,
                gathering.rejections,
                gathering.rejected);
    }

    private static Rejection fault(ListFormat format, EditionChoice.Edition edition, String why) {
        String files = String.join(
                ", ", edition.publication().files().stream().map(ListFile::name).toList());
        return new Rejection(files, 0, FILE, format.title(), "cannot be read to its end: " + why);
    }

    private static String firstLine(@Nullable String message) {
        return String.valueOf(message).lines().findFirst().orElse("");
    }

    /// Returns the ids of everyone whom this edition still lists.
    Set<String> roster() {
        boolean hasRegister = live.size() * EditionChoice.SHRINK_MAX >= parties.size() && !live.isEmpty();
        return hasRegister ? live : parties.keySet();
    }

    private static final class Gathering implements ListSink {
        private final Map<String, List<Party>> pieces = new LinkedHashMap<>();
        private final Set<String> live = new HashSet<>();
        private final Map<String, Rejection> nameless = new LinkedHashMap<>();
        private final List<Rejection> rejections = new ArrayList<>();
        private int rejected;

        @Override
        public void party(Party party) {
            List<Party> known = pieces.putIfAbsent(party.id(), List.of(party));
            if (known != null) {
                List<Party> more = new ArrayList<>(known);
                more.add(party);
                pieces.put(party.id(), more);
            }
        }

        @Override
        public void reject(Rejection rejection) {
            rejected++;
            if (rejections.size() < LoadedLists.REJECTIONS_MAX) {
                rejections.add(rejection);
            }
        }

        /// What is lost at the end of a file must not be lost among a thousand rows.
        private void fault(Rejection rejection) {
            rejected++;
            rejections.addFirst(rejection);
        }

        @Override
        public void nameless(String id, Rejection rejection) {
            nameless.putIfAbsent(id, rejection);
        }

        @Override
        public void live(String id) {
            live.add(id);
        }

        private Map<String, Party> united() {
            Map<String, Party> united = new LinkedHashMap<>();
            pieces.forEach((id, list) -> united.put(id, PartyUnion.of(list)));
            return united;
        }
    }
}
