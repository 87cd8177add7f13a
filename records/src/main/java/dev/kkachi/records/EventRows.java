package dev.kkachi.records;

import dev.kkachi.investigation.spi.RecordSink;
import dev.kkachi.investigation.spi.RejectedRow;
import dev.kkachi.workers.spi.Activity;
import dev.kkachi.workers.spi.DeviceSighting;
import dev.kkachi.workers.spi.PersonId;
import dev.kkachi.workers.spi.SignIn;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Rows of logs: sign-ins, what devices have, what people do.
final class EventRows {
    private final RecordSink sink;
    private final Known known;

    EventRows(RecordSink sink, Known known) {
        this.sink = sink;
        this.known = known;
    }

    @Nullable RejectedRow signIn(RowFields row) {
        Instant time = row.time("time");
        String ip = row.required("ip");
        String id = row.optional("personid");
        String email = row.optional("email");
        String device = row.optional("deviceid");
        String mfa = row.optional("mfadevice");
        SignIn.Session session = session(row);
        if (id.isEmpty() && email.isEmpty()) {
            row.reject("personid", "", "a person_id or an email is required");
        }
        if (row.trouble() != null) {
            return null;
        }
        PersonId person = id.isEmpty() ? known.byEmail(email) : known.byId(id);
        if (person == null) {
            return id.isEmpty()
                    ? row.rejected("email", email, Known.NO_SUCH_ADDRESS)
                    : row.rejected("personid", id, Known.NO_SUCH_ID);
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
        return new SignIn.Session(
                row.optional("sessionid"),
                row.optionalNumber("sessionseconds"),
                row.optional("application"),
                row.optional("useragent"),
                traits);
    }

    @Nullable RejectedRow device(RowFields row) {
        Instant time = row.time("time");
        String device = row.required("deviceid");
        String printed = row.required("kind");
        String id = row.optional("personid");
        DeviceSighting.Kind kind = DeviceSighting.Kind.find(printed);
        if (kind == null && !printed.isEmpty()) {
            row.reject(
                    "kind",
                    printed,
                    "no such kind; the rule is usb, monitor, software, process, hardware, timezone or camera");
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
        PersonId person = id.isEmpty() ? known.byDevice(device) : known.byId(id);
        sink.event(new DeviceSighting(row.source(), time, person, device, kind, thing));
        return person == null && !id.isEmpty() ? row.rejected("personid", id, Known.NO_SUCH_ID) : null;
    }

    @Nullable RejectedRow activity(RowFields row) {
        Instant time = row.time("time");
        String id = row.required("personid");
        String printed = row.required("kind");
        String target = row.optional("target");
        long bytes = row.optionalNumber("bytes");
        String detail = row.optional("detail");
        Activity.Kind kind = Activity.Kind.find(printed);
        if (kind == null && !printed.isEmpty()) {
            row.reject(
                    "kind",
                    printed,
                    "no such kind; the rule is commit, message, meeting, download, clone, access or privilege");
        }
        if (row.trouble() != null || kind == null) {
            return null;
        }
        PersonId person = known.byId(id);
        if (person == null) {
            return row.rejected("personid", id, Known.NO_SUCH_ID);
        }
        sink.event(new Activity(row.source(), time, person, kind, target, bytes, detail));
        return null;
    }
}
