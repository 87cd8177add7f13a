package dev.kkachi.records;

import dev.kkachi.investigation.spi.RecordSink;
import dev.kkachi.investigation.spi.RejectedRow;
import dev.kkachi.workers.spi.Activity;
import dev.kkachi.workers.spi.DeviceSighting;
import dev.kkachi.workers.spi.Event;
import dev.kkachi.workers.spi.PersonId;
import dev.kkachi.workers.spi.SignIn;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Rows of logs: sign-ins, what devices have, what people do.
final class EventRows {
    private static final String PURPOSES = "no such purpose; the rule is work, applying or signing";
    private static final String DEVICE_KINDS = "no such kind; the rule is usb, monitor, software, process, hardware, "
            + "timezone, camera, extension, port, connection, place or alert";
    private static final String DEEDS = "no such kind; the rule is commit, message, meeting, download, clone, access, "
            + "privilege, publish, invite or application";

    private final RecordSink sink;
    private final Known known;

    EventRows(RecordSink sink, Known known) {
        this.sink = sink;
        this.known = known;
    }

    /// What a row comes to: an event, a complaint that it belongs to nobody, or both. Of a row that is
    /// broken neither is there, and the row says why.
    private record Draft(
            @Nullable EventAt event,
            @Nullable PersonId person,
            @Nullable RejectedRow complaint) {
        static final Draft NONE = new Draft(null, null, null);

        static Draft of(PersonId person, EventAt event) {
            return new Draft(event, person, null);
        }

        static Draft nobodys(RejectedRow complaint) {
            return new Draft(null, null, complaint);
        }
    }

    /// Reads one row and hands on what it says. What is right but belongs to nobody known is returned.
    @Nullable RejectedRow take(RowFields row, RecordKind kind) {
        Draft draft = draft(row, kind);
        if (draft.event() != null) {
            take(draft.event().on(row.source()), true);
        }
        return draft.complaint();
    }

    /// Hands on an event.
    ///
    /// @param isNews whether it may say of a device whose it is, and was not said before
    void take(Event event, boolean isNews) {
        if (isNews && event instanceof SignIn signIn) {
            known.uses(signIn.deviceId(), signIn.person());
        }
        sink.event(event);
    }

    /// Reads a row of which nobody knows yet where it stands; `null` if there is anything unusual about
    /// it, or if it can only be told when all rows before have been taken. Many threads may ask at once,
    /// each with its own `told`, while one takes events of the same kind.
    ///
    /// @param told what this reader has said of devices; where it keeps nothing, all is news
    BlockRow.@Nullable Ready foresee(RowFields row, RecordKind kind, @Nullable UsesTold told) {
        boolean needsOthers = isSignIn(kind) && !Whose.isNamedBy(row);
        if (needsOthers || !isEvent(kind)) {
            return null;
        }
        Draft draft = draft(row, kind);
        if (draft.event() == null || draft.complaint() != null || !row.leftOut().isEmpty()) {
            return null;
        }
        boolean isNews = isSignIn(kind)
                && draft.person() != null
                && (told == null || told.isNew(row.optional("deviceid"), draft.person()));
        return new BlockRow.Ready(row.line(), draft.event(), isNews);
    }

    private static boolean isSignIn(RecordKind kind) {
        return kind == RecordKind.SIGN_INS || kind == RecordKind.SIGN_INS_BY_EMAIL;
    }

    /// Says whether rows of this kind are events.
    static boolean isEvent(RecordKind kind) {
        return switch (kind) {
            case SIGN_INS, SIGN_INS_BY_EMAIL, DEVICES, ACTIVITY, ACTIVITY_BY_EMAIL -> true;
            default -> false;
        };
    }

    private Draft draft(RowFields row, RecordKind kind) {
        return switch (kind) {
            case SIGN_INS, SIGN_INS_BY_EMAIL -> signIn(row);
            case DEVICES -> device(row);
            default -> activity(row);
        };
    }

    private Draft signIn(RowFields row) {
        Instant time = row.time("time");
        String ip = row.address("ip", true);
        Whose whose = Whose.of(row, known);
        String device = row.optional("deviceid");
        String mfa = row.optional("mfadevice");
        SignIn.Session session = session(row);
        whose.require();
        if (row.trouble() != null) {
            return Draft.NONE;
        }
        PersonId person = whose.person();
        if (person == null) {
            return Draft.nobodys(whose.complaint());
        }
        Map<String, String> extras = row.extras();
        return Draft.of(person, source -> new SignIn(source, time, person, ip, device, mfa, session, extras));
    }

    private static SignIn.Session session(RowFields row) {
        Set<SignIn.Trait> traits = EnumSet.noneOf(SignIn.Trait.class);
        if (!row.optionalYes("interactive", true)) {
            traits.add(SignIn.Trait.BACKGROUND);
        }
        if (!row.optionalYes("success", true)) {
            traits.add(SignIn.Trait.FAILED);
        }
        if (!row.optionalYes("managed", true)) {
            traits.add(SignIn.Trait.UNMANAGED);
        }
        if (row.optionalYes("proxy", false)) {
            traits.add(SignIn.Trait.PROXY);
        }
        if (row.optionalYes("mfaenrolled", false)) {
            traits.add(SignIn.Trait.MFA_ENROLLED);
        }
        switch (row.optional("purpose").toLowerCase(Locale.ROOT)) {
            case "applying" -> traits.add(SignIn.Trait.APPLYING);
            case "signing" -> traits.add(SignIn.Trait.SIGNING);
            case "", "work" -> {}
            default -> row.leaveOut("purpose", row.optional("purpose"), PURPOSES);
        }
        return new SignIn.Session(
                row.optional("sessionid"),
                row.optionalNumber("sessionseconds"),
                row.optional("application"),
                row.optional("useragent"),
                traits.isEmpty() ? Set.of() : traits);
    }

    private Draft device(RowFields row) {
        Instant time = row.time("time");
        String device = row.required("deviceid");
        String printed = row.required("kind");
        Whose whose = Whose.of(row, known);
        DeviceSighting.Kind kind = DeviceSighting.Kind.find(printed);
        if (kind == null && !printed.isEmpty()) {
            row.reject("kind", printed, DEVICE_KINDS);
        }
        DeviceSighting.Thing thing = new DeviceSighting.Thing(
                row.optional("vendorid"),
                row.optional("productid"),
                row.optional("serial"),
                row.optional("name"),
                row.optional("version"),
                row.optional("command"));
        if (row.trouble() != null || kind == null) {
            return Draft.NONE;
        }
        PersonId person = whose.person();
        RejectedRow complaint = person == null && whose.isNamed() ? whose.complaint() : null;
        EventAt event = source -> new DeviceSighting(source, time, person, device, kind, thing);
        return new Draft(event, person, complaint);
    }

    private Draft activity(RowFields row) {
        Instant time = row.time("time");
        Whose whose = Whose.of(row, known);
        String printed = row.required("kind");
        String target = row.optional("target");
        long bytes = row.optionalNumber("bytes");
        String detail = row.optional("detail");
        String ip = row.address("ip", false);
        Activity.Kind kind = Activity.Kind.find(printed);
        if (kind == null && !printed.isEmpty()) {
            row.reject("kind", printed, DEEDS);
        }
        whose.require();
        if (row.trouble() != null || kind == null) {
            return Draft.NONE;
        }
        PersonId person = whose.person();
        if (person == null) {
            return Draft.nobodys(whose.complaint());
        }
        return Draft.of(person, source -> new Activity(source, time, person, kind, target, bytes, detail, ip));
    }
}
