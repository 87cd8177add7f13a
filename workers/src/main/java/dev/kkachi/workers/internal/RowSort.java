package dev.kkachi.workers.internal;

import static dev.kkachi.workers.spi.ConditionLanguage.ValueKind.NUMBER;
import static dev.kkachi.workers.spi.ConditionLanguage.ValueKind.TEXT;
import static dev.kkachi.workers.spi.ConditionLanguage.ValueKind.TIME;
import static dev.kkachi.workers.spi.ConditionLanguage.ValueKind.TRUTH;
import static dev.kkachi.workers.spi.ConditionLanguage.ValueKind.WHOLE_NUMBER;

import dev.kkachi.model.SourceRef;
import dev.kkachi.workers.Field;
import dev.kkachi.workers.Worker;
import dev.kkachi.workers.spi.Activity;
import dev.kkachi.workers.spi.ConditionLanguage.ValueKind;
import dev.kkachi.workers.spi.DeviceSighting;
import dev.kkachi.workers.spi.Document;
import dev.kkachi.workers.spi.Interview;
import dev.kkachi.workers.spi.Payout;
import dev.kkachi.workers.spi.Person;
import dev.kkachi.workers.spi.PlatformAccount;
import dev.kkachi.workers.spi.Reference;
import dev.kkachi.workers.spi.Shipment;
import dev.kkachi.workers.spi.SignIn;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A sort of rows that an organisation's own sign can be about, and the fields of such a row that its
/// condition can name. The names are those of the plain forms. A name, a handle, a country, an address,
/// a time zone or a column that Kkachi does not know is no field here: no score may rest on where
/// somebody comes from, and what is not understood is shown and never weighed.
///
/// @param need what must be there for such rows to be looked at
/// @param rows of a person
/// @param place where a row stands, and when it was
/// @param columns by their names, in the order of the documentation
record RowSort<R>(
        @Nullable Field need,
        Function<Worker, List<R>> rows,
        Function<R, Place> place,
        Map<String, Column<R>> columns) {
    /// What a time is where nobody says.
    static final Instant NO_TIME = Instant.EPOCH;

    private static final List<RowSort<?>> ALL = List.of(
            new RowSort<>(null, Worker::persons, row -> new Place(row.source(), null), columns(Stream.of())),
            new RowSort<>(
                    Field.SIGNINS, Worker::signIns, row -> new Place(row.source(), row.time()), columns(signIns())),
            new RowSort<>(
                    Field.DEVICES, RowSort::things, row -> new Place(row.source(), row.time()), columns(devices())),
            new RowSort<>(
                    Field.ACTIVITY,
                    Worker::activities,
                    row -> new Place(row.source(), row.time()),
                    columns(activities())),
            new RowSort<>(
                    Field.PAYOUTS, Worker::payouts, row -> new Place(row.source(), row.time()), columns(payouts())),
            new RowSort<>(
                    Field.SHIPMENTS,
                    Worker::shipments,
                    row -> new Place(row.source(), row.time()),
                    columns(shipments())),
            new RowSort<>(
                    Field.INTERVIEWS,
                    Worker::interviews,
                    row -> new Place(row.source(), row.time()),
                    columns(interviews())),
            new RowSort<>(
                    Field.REFERENCES, Worker::references, row -> new Place(row.source(), null), columns(references())),
            new RowSort<>(
                    Field.ACCOUNTS,
                    Worker::accounts,
                    row -> new Place(row.source(), row.createdAt()),
                    columns(accounts())),
            new RowSort<>(
                    Field.DOCUMENTS, Worker::documents, row -> new Place(row.source(), null), columns(documents())));

    /// Where a row stands.
    ///
    /// @param source the row
    /// @param time when, `null` where the row has no time
    record Place(SourceRef source, @Nullable Instant time) {}

    /// A field of a row.
    ///
    /// @param name as a condition calls it
    /// @param kind of its values
    /// @param value reads it; a text that is not there is empty, a number 0, a time the first second of
    ///     1970
    record Column<R>(String name, ValueKind kind, Value<R> value) {}

    /// Reads a field.
    @FunctionalInterface
    interface Value<R> {
        Object of(Worker worker, R row);
    }

    /// Returns what the catalogue calls these rows.
    String name() {
        return need == null ? "people" : need.key();
    }

    /// Finds the sort that the catalogue calls `name`, or `null`.
    static @Nullable RowSort<?> find(String name) {
        return ALL.stream().filter(sort -> sort.name().equals(name)).findFirst().orElse(null);
    }

    /// Returns the names of all sorts.
    static List<String> names() {
        return ALL.stream().map(RowSort::name).toList();
    }

    /// Returns which fields a condition can name, and their kinds.
    Map<String, ValueKind> fields() {
        Map<String, ValueKind> fields = new LinkedHashMap<>();
        columns.values().forEach(column -> fields.put(column.name(), column.kind()));
        return fields;
    }

    /// Reads the field `name` of a row of `worker`.
    ///
    /// @throws IllegalArgumentException if these rows have no such field
    Object value(String name, Worker worker, R row) {
        Column<R> column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("Rows of " + name() + " have no field " + name + ".");
        }
        return column.value().of(worker, row);
    }

    private static <R> Map<String, Column<R>> columns(Stream<Column<R>> own) {
        Map<String, Column<R>> columns = new LinkedHashMap<>();
        Stream.concat(own, RowSort.<R>ofThePerson()).forEach(column -> columns.put(column.name(), column));
        return columns;
    }

    private static <R> Column<R> column(String name, ValueKind kind, Function<R, Object> value) {
        return new Column<>(name, kind, (worker, row) -> value.apply(row));
    }

    private static <R> Column<R> ofPerson(String name, ValueKind kind, Function<Person, Object> value) {
        return new Column<>(name, kind, (worker, row) -> value.apply(worker.person()));
    }

    private static <R> Stream<Column<R>> ofThePerson() {
        return Stream.of(
                ofPerson("person_stage", TEXT, person -> person.engagement().stage()),
                ofPerson("person_role", TEXT, person -> person.engagement().role()),
                ofPerson("person_agency", TEXT, person -> person.engagement().agency()),
                ofPerson(
                        "person_applied",
                        TIME,
                        person -> orNone(person.engagement().dates().applied())),
                ofPerson(
                        "person_started",
                        TIME,
                        person -> orNone(person.engagement().dates().started())),
                ofPerson(
                        "person_ended",
                        TIME,
                        person -> orNone(person.engagement().dates().ended())),
                ofPerson("person_met", TRUTH, person -> person.engagement().metInPerson() != null),
                ofPerson(
                        "person_vpn_approved",
                        TRUTH,
                        person -> person.whereabouts().isVpnApproved()),
                ofPerson("person_emails", WHOLE_NUMBER, person ->
                        (long) person.identity().emails().size()),
                ofPerson("person_phones", WHOLE_NUMBER, person ->
                        (long) person.identity().phones().size()),
                ofPerson("person_accounts", WHOLE_NUMBER, person ->
                        (long) person.pay().accounts().size()),
                ofPerson("person_wallets", WHOLE_NUMBER, person ->
                        (long) person.pay().wallets().size()));
    }

    /// Where a device is and which time it keeps are held against the person's own claim by the
    /// catalogue; by themselves they are a country.
    private static List<DeviceSighting> things(Worker worker) {
        return worker.devices().stream()
                .filter(row -> row.kind() != DeviceSighting.Kind.PLACE && row.kind() != DeviceSighting.Kind.TIMEZONE)
                .toList();
    }

    private static Instant orNone(@Nullable Instant time) {
        return time == null ? NO_TIME : time;
    }

    private static String small(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Stream<Column<SignIn>> signIns() {
        return Stream.of(
                column("time", TIME, SignIn::time),
                column("ip", TEXT, SignIn::ip),
                column("device_id", TEXT, SignIn::deviceId),
                column("mfa_device", TEXT, SignIn::mfaDevice),
                column("user_agent", TEXT, row -> row.session().userAgent()),
                column("application", TEXT, row -> row.session().application()),
                column("session_id", TEXT, row -> row.session().id()),
                column("session_seconds", WHOLE_NUMBER, row -> row.session().seconds()),
                column("interactive", TRUTH, row -> !row.session().traits().contains(SignIn.Trait.BACKGROUND)),
                column("success", TRUTH, row -> !row.session().traits().contains(SignIn.Trait.FAILED)));
    }

    private static Stream<Column<DeviceSighting>> devices() {
        return Stream.of(
                column("time", TIME, DeviceSighting::time),
                column("device_id", TEXT, DeviceSighting::deviceId),
                column("kind", TEXT, row -> small(row.kind())),
                column("vendor_id", TEXT, row -> row.thing().vendorId()),
                column("product_id", TEXT, row -> row.thing().productId()),
                column("serial", TEXT, row -> row.thing().serial()),
                column("name", TEXT, row -> row.thing().name()),
                column("version", TEXT, row -> row.thing().version()),
                column("command", TEXT, row -> row.thing().command()));
    }

    private static Stream<Column<Activity>> activities() {
        return Stream.of(
                column("time", TIME, Activity::time),
                column("kind", TEXT, row -> small(row.kind())),
                column("target", TEXT, Activity::target),
                column("bytes", WHOLE_NUMBER, Activity::bytes),
                column("detail", TEXT, Activity::detail));
    }

    private static Stream<Column<Payout>> payouts() {
        return Stream.of(
                column("time", TIME, Payout::time),
                column("amount", NUMBER, row -> row.amount().value().doubleValue()),
                column("currency", TEXT, row -> row.amount().currency()),
                column("method", TEXT, row -> row.destination().method()),
                column("account", TEXT, row -> text(row.destination().account())),
                column("wallet", TEXT, row -> text(row.destination().wallet())));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static Stream<Column<Shipment>> shipments() {
        return Stream.of(
                column("time", TIME, Shipment::time),
                column("device_id", TEXT, Shipment::deviceId),
                column("redirected", TRUTH, row -> !row.previousAddress().isEmpty()));
    }

    private static Stream<Column<Interview>> interviews() {
        return Stream.of(
                column("time", TIME, Interview::time),
                column("camera", TEXT, Interview::camera),
                column("voice_match", TEXT, Interview::voiceMatch),
                column("face_match", TEXT, Interview::faceMatch),
                column("ip", TEXT, Interview::ip));
    }

    private static Stream<Column<Reference>> references() {
        return Stream.of(
                column("has_phone", TRUTH, row -> !row.phone().isEmpty()),
                column("has_email", TRUTH, row -> !row.email().isEmpty()),
                column("has_website", TRUTH, row -> !row.website().isEmpty()),
                column("claimed_from", TIME, row -> orNone(row.from())),
                column("claimed_to", TIME, row -> orNone(row.to())),
                column("verified", TEXT, Reference::verified));
    }

    private static Stream<Column<PlatformAccount>> accounts() {
        return Stream.of(
                column("platform", TEXT, PlatformAccount::platform),
                column("created_at", TIME, row -> orNone(row.createdAt())),
                column("clients", WHOLE_NUMBER, row -> (long) row.clientOf().size()),
                column("raters", WHOLE_NUMBER, row -> (long) row.ratedBy().size()));
    }

    private static Stream<Column<Document>> documents() {
        return Stream.of(
                column("kind", TEXT, Document::kind),
                column("file", TEXT, Document::file),
                column("has_mrz", TRUTH, row -> !row.mrz().isEmpty()));
    }
}
