package dev.kkachi.linking.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The parts that records can be found by, as hashes: for each part, one for each value of its field, or
/// several for a text of several words. Values that come later are read on.
final class Parts {
    /// Where a record has no such part.
    static final long NONE = 0;

    private static final int HALVES_FROM = 5;
    /// Of a text that has more words, the rarest are taken.
    private static final int WORDS_MAX = 12;
    private static final long[] NO_HASHES = {};

    private final Fields fields;
    private final Twins twins;
    private final List<Part> parts = new ArrayList<>();
    private long[][] single = {};
    private long[][][] several = {};
    private int[] known = {};

    private Parts(Fields fields, Twins twins) {
        this.fields = fields;
        this.twins = twins;
    }

    static Parts of(Fields fields, Twins twins) {
        Parts parts = new Parts(fields, twins);
        for (int field = 0; field < fields.list().size(); field++) {
            parts.take(field);
        }
        parts.single = new long[parts.parts.size()][0];
        parts.several = new long[parts.parts.size()][0][];
        parts.known = new int[parts.parts.size()];
        parts.readOn();
        return parts;
    }

    private void take(int field) {
        Field of = fields.list().get(field);
        parts.add(new Part(field, Part.Form.WHOLE));
        switch (of.comparison()) {
            case Phrases _, CodeSets _ -> parts.add(new Part(field, Part.Form.ANY_WORD));
            case Dates _ -> {
                parts.add(new Part(field, Part.Form.YEAR_AND_MONTH));
                parts.add(new Part(field, Part.Form.MONTH_AND_DAY));
            }
            case Numbers _ -> {}
            case Words _, Names _ -> {
                parts.add(new Part(field, Part.Form.FIRST_HALF));
                parts.add(new Part(field, Part.Form.SECOND_HALF));
                if (of.partner() > field) {
                    parts.add(new Part(field, Part.Form.BOTH_NAMES));
                }
            }
        }
    }

    /// Reads the values that came since.
    void readOn() {
        for (int part = 0; part < parts.size(); part++) {
            Part of = parts.get(part);
            if (of.form() != Part.Form.BOTH_NAMES) {
                List<String> values = fields.list().get(of.field()).values();
                makeRoom(part, values.size());
                for (; known[part] < values.size(); known[part]++) {
                    take(part, known[part], values.get(known[part]));
                }
            }
        }
    }

    private void makeRoom(int part, int values) {
        if (values > known[part]) {
            int room = Math.max(values, known[part] + known[part] / 2);
            if (isSeveral(part) && values > several[part].length) {
                several[part] = Arrays.copyOf(several[part], room);
            } else if (!isSeveral(part) && values > single[part].length) {
                single[part] = Arrays.copyOf(single[part], room);
            }
        }
    }

    private void take(int part, int value, String text) {
        Part of = parts.get(part);
        if (isSeveral(part)) {
            several[part][value] = words(of.field(), value);
        } else {
            single[part][value] = hash(text, of.form(), of.field());
        }
    }

    private static long hash(String value, Part.Form form, int field) {
        int length = value.length();
        String part = switch (form) {
            case WHOLE -> value;
            case FIRST_HALF -> length < HALVES_FROM ? "" : value.substring(0, (length + 1) / 2);
            case SECOND_HALF -> length < HALVES_FROM ? "" : value.substring(length / 2);
            case YEAR_AND_MONTH -> length == 8 ? value.substring(0, 6) : "";
            case MONTH_AND_DAY -> length == 8 ? value.substring(4) : "";
            case BOTH_NAMES, ANY_WORD -> "";
        };
        return part.isEmpty() ? NONE : hash(part, 31L * field + form.ordinal());
    }

    private static long hash(String text, long seed) {
        long hash = seed * 0x9E3779B97F4A7C15L + text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return mix(hash);
    }

    static long mix(long x) {
        long y = (x ^ x >>> 32) * 0xD6E8FEB86659FD93L;
        y = (y ^ y >>> 32) * 0xD6E8FEB86659FD93L;
        y ^= y >>> 32;
        return y == NONE ? 1 : y;
    }

    private long[] words(int field, int value) {
        Rarity rarity = switch (fields.list().get(field).comparison()) {
            case Phrases phrases -> phrases.rarity();
            case CodeSets codes -> codes.rarity();
            case Words _, Names _, Dates _, Numbers _ -> throw new IllegalStateException("No text has field " + field);
        };
        return Arrays.stream(rarity.wordsOf(value))
                .boxed()
                .sorted((a, b) -> Double.compare(rarity.bits(b), rarity.bits(a)))
                .limit(WORDS_MAX)
                .mapToLong(word -> mix(word + 1L + ((long) field << 40)))
                .toArray();
    }

    List<Part> list() {
        return parts;
    }

    boolean isSeveral(int part) {
        return parts.get(part).form() == Part.Form.ANY_WORD;
    }

    /// Says whether a record is found by another that says the same.
    boolean isHidden(int record) {
        return twins.first(record) != record;
    }

    /// Returns the hash of a part of a record, [#NONE] if it has none.
    long one(int part, int record) {
        Part of = parts.get(part);
        int value = fields.value(record, of.field());
        if (value < 0) {
            return NONE;
        }
        if (of.form() == Part.Form.BOTH_NAMES) {
            int other = fields.value(record, fields.list().get(of.field()).partner());
            return other < 0 ? NONE : mix(mix(value + 1L) + mix(other + 1L));
        }
        return single[part][value];
    }

    /// Returns the hashes of a part of which a record has several.
    long[] several(int part, int record) {
        int value = fields.value(record, parts.get(part).field());
        return value < 0 ? NO_HASHES : several[part][value];
    }

    String words(int part) {
        Part of = parts.get(part);
        String name = fields.list().get(of.field()).name();
        return of.form() == Part.Form.WHOLE ? name : name + " (" + of.form().words() + ")";
    }
}
