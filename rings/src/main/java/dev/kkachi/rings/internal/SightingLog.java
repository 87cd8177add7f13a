package dev.kkachi.rings.internal;

import dev.kkachi.model.SourceRef;
import dev.kkachi.rings.Claim;
import dev.kkachi.rings.Identifier;
import dev.kkachi.rings.IdentifierKind;
import dev.kkachi.rings.PersonaId;
import dev.kkachi.rings.Seen;
import dev.kkachi.rings.Sighting;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// All that was seen and claimed, in columns of whole numbers: forty bytes a row whatever it says. Times are kept
/// to the minute.
public final class SightingLog {
    /// The time of a row that has none.
    static final int NO_TIME = Integer.MIN_VALUE;

    private static final int MINUTE_SECONDS = 60;
    private static final int WHOLE_DAYS = 1;

    private final Texts personas = new Texts();
    private final Texts values = new Texts();
    private final Texts spellings = new Texts();
    private final Texts words = new Texts();
    private final IntColumn kindOfValue = new IntColumn();
    private final IntColumn spellingOfValue = new IntColumn();

    private final IntColumn persona = new IntColumn();
    private final IntColumn value = new IntColumn();
    private final IntColumn first = new IntColumn();
    private final IntColumn last = new IntColumn();
    private final IntColumn flags = new IntColumn();
    private final IntColumn place = new IntColumn();
    private final IntColumn context = new IntColumn();
    private final IntColumn file = new IntColumn();
    private final IntColumn line = new IntColumn();

    /// Makes an empty one.
    public SightingLog() {}

    /// Keeps one sighting.
    public void add(Sighting sighting) {
        Identifier identifier = sighting.identifier();
        int number = value(Kinds.of(identifier.kind()), identifier.key(), identifier.value());
        Seen seen = sighting.seen();
        row(sighting.persona(), number, sighting.source());
        first.add(minute(seen.first()));
        last.add(minute(seen.last()));
        flags.add(seen.wholeDays() ? WHOLE_DAYS : 0);
        place.add(words.put(sighting.place()));
        context.add(words.put(sighting.context()));
    }

    /// Keeps one claim.
    public void add(Claim claim) {
        String key = new Identifier(IdentifierKind.SHIPPING_ADDRESS, claim.value()).key();
        row(claim.persona(), value(Kinds.of(claim.kind()), key, claim.value()), claim.source());
        first.add(NO_TIME);
        last.add(NO_TIME);
        flags.add(0);
        place.add(words.put(""));
        context.add(words.put(""));
    }

    private void row(PersonaId who, int what, SourceRef.FileLine source) {
        persona.add(personas.put(who.value()));
        value.add(what);
        file.add(words.put(source.file()));
        line.add((int) Math.min(source.line(), Integer.MAX_VALUE));
    }

    private int value(int kind, String key, String spelling) {
        int number = values.put((char) ('A' + kind) + key);
        if (number == kindOfValue.size()) {
            kindOfValue.add(kind);
            spellingOfValue.add(spellings.put(spelling));
        }
        return number;
    }

    /// Finds the value of `kind` that is spelled as `value` is, -1 if there is none.
    int sameAs(int value, int kind) {
        return values.find((char) ('A' + kind) + values.get(value).substring(1));
    }

    private static int minute(@Nullable Instant time) {
        if (time == null) {
            return NO_TIME;
        }
        long minutes = Math.floorDiv(time.getEpochSecond(), MINUTE_SECONDS);
        return (int) Math.clamp(minutes, NO_TIME + 1L, Integer.MAX_VALUE);
    }

    /// Finds the number of a persona, -1 if nothing is known of them.
    int find(PersonaId who) {
        return personas.find(who.value());
    }

    PersonaId personaId(int number) {
        return new PersonaId(personas.get(number));
    }

    int personas() {
        return personas.size();
    }

    int values() {
        return values.size();
    }

    int rows() {
        return persona.size();
    }

    int kind(int value) {
        return kindOfValue.get(value);
    }

    /// Returns `value` as the first record that has it spells it.
    String spelling(int value) {
        return spellings.get(spellingOfValue.get(value));
    }

    int persona(int row) {
        return persona.get(row);
    }

    int value(int row) {
        return value.get(row);
    }

    int first(int row) {
        return first.get(row);
    }

    int last(int row) {
        return last.get(row);
    }

    boolean isWholeDays(int row) {
        return flags.get(row) == WHOLE_DAYS;
    }

    String place(int row) {
        return words.get(place.get(row));
    }

    String context(int row) {
        return words.get(context.get(row));
    }

    SourceRef.FileLine source(int row) {
        return new SourceRef.FileLine(words.get(file.get(row)), line.get(row));
    }

    static Instant instant(int minute) {
        return Instant.ofEpochSecond((long) minute * MINUTE_SECONDS);
    }
}
