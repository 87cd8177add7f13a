package dev.kkachi.lists.internal;

import dev.kkachi.files.WriteAside;
import dev.kkachi.lists.ListFileSeal;
import dev.kkachi.lists.ListState;
import dev.kkachi.lists.LoadedLists;
import dev.kkachi.lists.Rejection;
import dev.kkachi.lists.UnusedFile;
import dev.kkachi.model.ListEdition;
import dev.kkachi.model.Party;
import dev.kkachi.model.Property;
import dev.kkachi.screening.spi.PartyCatalog;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/// Lists in a file that opens in milliseconds: mapped into memory, and a party decoded only when somebody asks for
/// it.
///
/// Layout: a header of [#HEADER_BYTES] bytes (mark, version, counts, sizes, CRC-32C of all the rest), the starts and
/// the text of every string, the starts and the packed bytes of every party, and the packed state of the lists. The
/// checksum is verified when the file is opened: a damaged list must not screen anyone.
public final class Snapshot implements PartyCatalog {
    private static final long MARK = 0x4B4B4143484C5331L;
    /// Raised whenever the layout, or the order of a vocabulary in `model`, changes.
    private static final int VERSION = 2;

    private static final int HEADER_BYTES = 48;
    private static final int CHECKSUM_AT = 40;

    private final ByteBuffer buffer;
    private final SnapshotText strings;
    private final int partyStarts;
    private final int partyBytes;
    private final int size;
    private final List<ListEdition> editions;

    private Snapshot(ByteBuffer buffer, List<ListEdition> editions) {
        this.buffer = buffer;
        this.size = buffer.getInt(16);
        this.strings = strings(buffer);
        this.partyStarts = strings.text() + buffer.getInt(24);
        this.partyBytes = partyStarts + Integer.BYTES * (size + 1);
        this.editions = editions;
    }

    private static SnapshotText strings(ByteBuffer buffer) {
        int count = buffer.getInt(20);
        return new SnapshotText(buffer, HEADER_BYTES, HEADER_BYTES + Integer.BYTES * (count + 1), count);
    }

    /// Writes `loaded` to `file`, which changes only when all is written.
    ///
    /// @throws IOException if the disk is full or the file cannot be written
    public static void write(LoadedLists loaded, Path file) throws IOException {
        Strings strings = new Strings();
        PartyWriter.vocabulary(strings);
        PackedWriter starts = new PackedWriter();
        PackedWriter parties = new PackedWriter();
        PartyWriter writer = new PartyWriter(strings, parties);
        for (int i = 0; i < loaded.catalog().size(); i++) {
            starts.fixed(parties.size());
            writer.party(loaded.catalog().party(i));
        }
        starts.fixed(parties.size());
        PackedWriter state = new PackedWriter();
        state(loaded, new PartyWriter(strings, state), state);
        PackedWriter header = new PackedWriter();
        header.word(MARK);
        header.fixed(VERSION);
        header.fixed(Property.values().length);
        header.fixed(loaded.catalog().size());
        header.fixed(strings.count());
        header.fixed(strings.textBytes());
        header.fixed(parties.size());
        header.fixed(state.size());
        header.fixed(0);
        CRC32C checksum = new CRC32C();
        try (OutputStream counted = new CheckedOutputStream(OutputStream.nullOutputStream(), checksum)) {
            header.writeTo(counted);
            sections(strings, List.of(starts, parties, state), counted);
        }
        header.word(checksum.getValue());
        try (WriteAside aside = WriteAside.open(file)) {
            header.writeTo(aside.out());
            sections(strings, List.of(starts, parties, state), aside.out());
            aside.commit();
        }
    }

    private static void sections(Strings strings, List<PackedWriter> sections, OutputStream out) throws IOException {
        strings.writeTo(out);
        for (PackedWriter section : sections) {
            section.writeTo(out);
        }
    }

    private static void state(LoadedLists loaded, PartyWriter writer, PackedWriter out) {
        out.number(loaded.lists().size());
        for (ListState list : loaded.lists()) {
            writer.edition(list.list());
            out.number(list.parties());
            out.number(list.superseded());
            out.number(list.rejected());
            out.number(list.files().size());
            for (ListFileSeal file : list.files()) {
                writer.texts(List.of(file.name(), file.format(), file.sha256()));
                out.word(file.bytes());
            }
        }
        out.number(loaded.unused().size());
        loaded.unused().forEach(file -> writer.texts(List.of(file.file(), file.why())));
        out.number(loaded.rejections().size());
        for (Rejection rejection : loaded.rejections()) {
            writer.texts(List.of(rejection.file(), rejection.field(), rejection.value(), rejection.rule()));
            out.word(rejection.line());
        }
    }

    /// Maps `file` into memory and returns the lists in it.
    ///
    /// @throws IOException if the file cannot be read, is damaged, or was written by another version
    public static LoadedLists open(Path file) throws IOException {
        ByteBuffer buffer;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long bytes = channel.size();
            if (bytes < HEADER_BYTES || bytes > Integer.MAX_VALUE) {
                throw new IOException(file + " is no snapshot of lists: it has " + bytes + " bytes.");
            }
            buffer = channel.map(FileChannel.MapMode.READ_ONLY, 0, bytes, Arena.ofAuto())
                    .asByteBuffer();
        }
        check(file, buffer);
        try {
            return loaded(buffer);
        } catch (IndexOutOfBoundsException | IllegalArgumentException | IllegalStateException e) {
            throw new IOException(file + " contradicts itself. Maybe load the lists again.", e);
        }
    }

    private static void check(Path file, ByteBuffer buffer) throws IOException {
        boolean known = buffer.getLong(0) == MARK
                && buffer.getInt(8) == VERSION
                && buffer.getInt(12) == Property.values().length;
        if (!known) {
            throw new IOException(file + " was written by another version of Kkachi. Maybe load the lists again.");
        }
        CRC32C checksum = new CRC32C();
        checksum.update(buffer.slice(0, CHECKSUM_AT));
        checksum.update(buffer.slice(HEADER_BYTES, buffer.capacity() - HEADER_BYTES));
        if (checksum.getValue() != buffer.getLong(CHECKSUM_AT)) {
            throw new IOException(file + " is damaged: its checksum does not fit. Maybe load the lists again.");
        }
    }

    private static LoadedLists loaded(ByteBuffer buffer) {
        SnapshotText strings = strings(buffer);
        int stateAt = buffer.capacity() - buffer.getInt(32);
        PackedReader in = new PackedReader(buffer, stateAt);
        PartyReader reader = new PartyReader(strings, in);
        List<ListState> lists = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) {
            lists.add(new ListState(reader.edition(), in.number(), in.number(), in.number(), seals(reader, in)));
        }
        List<UnusedFile> unused = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) {
            List<String> texts = reader.texts();
            unused.add(new UnusedFile(texts.get(0), texts.get(1)));
        }
        List<Rejection> rejections = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) {
            List<String> texts = reader.texts();
            rejections.add(new Rejection(texts.get(0), in.word(), texts.get(1), texts.get(2), texts.get(3)));
        }
        Snapshot snapshot =
                new Snapshot(buffer, lists.stream().map(ListState::list).toList());
        return new LoadedLists(snapshot, lists, unused, rejections);
    }

    private static List<ListFileSeal> seals(PartyReader reader, PackedReader in) {
        List<ListFileSeal> seals = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) {
            List<String> texts = reader.texts();
            seals.add(new ListFileSeal(texts.get(0), texts.get(1), in.word(), texts.get(2)));
        }
        return seals;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Party party(int handle) {
        if (handle < 0 || handle >= size) {
            throw new IndexOutOfBoundsException("There is no party " + handle + " of " + size + ".");
        }
        try {
            int at = partyBytes + buffer.getInt(partyStarts + Integer.BYTES * handle);
            return new PartyReader(strings, new PackedReader(buffer, at)).party();
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IllegalStateException("The snapshot contradicts itself at party " + handle + ".", e);
        }
    }

    @Override
    public List<ListEdition> editions() {
        return editions;
    }
}
