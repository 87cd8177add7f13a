package dev.kkachi.networks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What has been read of the reference files so far.
final class Gathering {
    /// How many rows of all files are read; the largest public tables have a fifth of it.
    static final int ROWS_MAX = 3_000_000;
    /// From this share of common addresses on, two lists are copies.
    private static final double COPY_SHARE = 0.8;

    private final AddressBook.Builder book;
    private final Map<ReferenceKind, List<Domains.Entry>> domains = new EnumMap<>(ReferenceKind.class);
    private final List<UseList> useLists = new ArrayList<>();
    private int rowsLeft = ROWS_MAX;

    Gathering(AddressBook.Builder book) {
        this.book = book;
    }

    /// The ranges of one file about one use.
    record UseList(ReferenceFile file, AddressUse use, String provider, List<IpRange> ranges) {
        RangeMap map() {
            return RangeSet.of(ranges).map();
        }
    }

    AddressBook.Builder book() {
        return book;
    }

    /// Says whether one row more may be read.
    boolean hasRoom() {
        return rowsLeft > 0;
    }

    void countRow() {
        rowsLeft--;
    }

    void add(ReferenceKind kind, Domains.Entry entry) {
        domains.computeIfAbsent(kind, key -> new ArrayList<>()).add(entry);
    }

    void add(UseList list) {
        useLists.add(list);
    }

    Domains domains(ReferenceKind kind) {
        return Domains.of(domains.getOrDefault(kind, List.of()));
    }

    /// Puts the lists of uses into the book. A list of private networks that is a list of data centres
    /// under another name (X4B's and MISP's are) is left out, because it would say of every data centre
    /// that it is a private network.
    ///
    /// @return for each file that was left out, the one that it repeats
    Map<ReferenceFile, ReferenceFile> settleUses() {
        Map<ReferenceFile, ReferenceFile> copies = new LinkedHashMap<>();
        List<UseList> hosting = useLists.stream()
                .filter(list -> list.use() == AddressUse.HOSTING)
                .toList();
        for (UseList list : useLists) {
            UseList original = list.use() == AddressUse.VPN ? findOriginal(list, hosting) : null;
            if (original == null) {
                list.ranges().forEach(range -> book.use(range, list.use()).provider(range, list.provider()));
            } else {
                copies.put(list.file(), original.file());
            }
        }
        return copies;
    }

    private static @Nullable UseList findOriginal(UseList list, List<UseList> candidates) {
        RangeMap map = list.map();
        return candidates.stream()
                .filter(candidate -> Likeness.of(map, candidate.map()) >= COPY_SHARE)
                .findFirst()
                .orElse(null);
    }
}
