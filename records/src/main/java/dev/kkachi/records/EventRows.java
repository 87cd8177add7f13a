package dev.kkachi.records;

import dev.kkachi.investigation.spi.RecordSink;
import dev.kkachi.investigation.spi.RejectedRow;
import dev.kkachi.workers.spi.Activity;
import dev.kkachi.workers.spi.DeviceSighting;
import dev.kkachi.workers.spi.PersonId;
import dev.kkachi.workers.spi.SignIn;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
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

    @Nullable RejectedRow signIn(RowFields row) {
        Instant time = row.time("time");
        String ip = row.required("ip");
        Whose whose = Whose.of(row, known);
        String device = row.optional("deviceid");
        String mfa = row.optional("mfadevice");
        SignIn.Session session = session(row);
        whose.require();
        if (row.trouble() != null) {
            return null;
        }
        PersonId person = whose.person();
        if (person == null) {
            return whose.complaint();
        }
        known.uses(device, person);
        sink.event(new SignIn(row.source(), time, person, ip, device, mfa, session, row.extras()));
        return null;
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

    @Nullable RejectedRow device(RowFields row) {
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
            return null;
        }
        PersonId person = whose.person();
        sink.event(new DeviceSighting(row.source(), time, person, device, kind, thing));
        return person == null && whose.isNamed() ? whose.complaint() : null;
    }

    @Nullable RejectedRow activity(RowFields row) {
        Instant time = row.time("time");
        Whose whose = Whose.of(row, known);
        String printed = row.required("kind");
        String target = row.optional("target");
        long bytes = row.optionalNumber("bytes");
        String detail = row.optional("detail");
        Activity.Kind kind = Activity.Kind.find(printed);
        if (kind == null && !printed.isEmpty()) {
            row.reject("kind", printed, DEEDS);
        }
        whose.require();
        if (row.trouble() != null || kind == null) {
            return null;
        }
        PersonId person = whose.person();
        if (person == null) {
            return whose.complaint();
        }
        sink.event(new Activity(row.source(), time, person, kind, target, bytes, detail));
        return null;
    }
}
