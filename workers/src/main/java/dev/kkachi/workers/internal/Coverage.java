package dev.kkachi.workers.internal;

import dev.kkachi.workers.Field;
import dev.kkachi.workers.spi.Activity;
import dev.kkachi.workers.spi.DeviceSighting;
import dev.kkachi.workers.spi.Document;
import dev.kkachi.workers.spi.DocumentReading;
import dev.kkachi.workers.spi.Event;
import dev.kkachi.workers.spi.Interview;
import dev.kkachi.workers.spi.Paper;
import dev.kkachi.workers.spi.Payout;
import dev.kkachi.workers.spi.Person;
import dev.kkachi.workers.spi.PlatformAccount;
import dev.kkachi.workers.spi.Reference;
import dev.kkachi.workers.spi.Shipment;
import dev.kkachi.workers.spi.SignIn;
import java.util.EnumSet;
import java.util.Set;

/// Notes which fields have a value at all.
public final class Coverage {
    private static final Set<DeviceSighting.Kind> PROGRAMMES = EnumSet.of(
            DeviceSighting.Kind.SOFTWARE,
            DeviceSighting.Kind.PROCESS,
            DeviceSighting.Kind.EXTENSION,
            DeviceSighting.Kind.CAMERA);

    private final Set<Field> fields = EnumSet.noneOf(Field.class);

    /// Returns the fields that have at least one value.
    public Set<Field> fields() {
        return Set.copyOf(fields);
    }

    private void note(Field field, boolean hasValue) {
        if (hasValue) {
            fields.add(field);
        }
    }

    private void note(Field field, String value) {
        note(field, !value.isEmpty());
    }

    /// Takes a row about a person.
    public void add(Person person) {
        note(Field.PEOPLE_COUNTRY, person.whereabouts().country());
        note(Field.PEOPLE_ZONE, person.whereabouts().zone() != null);
        note(Field.PEOPLE_ADDRESS, person.identity().postalAddress());
        note(Field.PEOPLE_EMAIL, !person.identity().emails().isEmpty());
        note(Field.PEOPLE_PHONE, !person.identity().phones().isEmpty());
        note(Field.PEOPLE_DOCUMENT, !person.identity().documents().isEmpty());
        note(Field.PEOPLE_ROLE, person.engagement().role());
        note(Field.PEOPLE_REFERRED, person.engagement().referredBy());
        note(Field.PEOPLE_STARTED, person.engagement().dates().started() != null);
        note(Field.PEOPLE_ENDED, person.engagement().dates().ended() != null);
        note(Field.PEOPLE_MET, person.engagement().metInPerson() != null);
        note(Field.PEOPLE_SALARY, person.pay().salary() != null);
        note(Field.PAYOUTS_HOLDER, person.pay().accountHolder());
        note(Field.PEOPLE_ACCOUNT, !person.pay().accounts().isEmpty());
        note(Field.PEOPLE_GITHUB, person.profile().github());
        note(Field.PEOPLE_RESUME, person.profile().resume());
        note(Field.PEOPLE_PHOTO, person.profile().photo());
        note(Field.PEOPLE_REFERENCES, !person.profile().references().isEmpty());
    }

    /// Takes an event.
    public void add(Event event) {
        switch (event) {
            case SignIn signIn -> {
                fields.add(Field.SIGNINS);
                note(Field.SIGNINS_IP, signIn.ip());
                note(Field.SIGNINS_DEVICE, signIn.deviceId());
                note(Field.SIGNINS_MFA, signIn.mfaDevice());
                note(Field.SIGNINS_SESSION, signIn.session().id());
                note(Field.SIGNINS_SECONDS, signIn.session().seconds() > 0);
                note(Field.SIGNINS_AGENT, signIn.session().userAgent());
            }
            case DeviceSighting sighting -> {
                fields.add(Field.DEVICES);
                fields.add(field(sighting.kind()));
                note(Field.DEVICES_PROGRAMMES, PROGRAMMES.contains(sighting.kind()));
            }
            case Activity activity -> {
                fields.add(Field.ACTIVITY);
                note(Field.ACTIVITY_BYTES, activity.bytes() > 0);
                note(Field.ACTIVITY_IP, activity.ip());
            }
        }
    }

    private static Field field(DeviceSighting.Kind kind) {
        return switch (kind) {
            case USB -> Field.DEVICES_USB;
            case MONITOR -> Field.DEVICES_MONITOR;
            case SOFTWARE -> Field.DEVICES_SOFTWARE;
            case PROCESS -> Field.DEVICES_PROCESS;
            case HARDWARE -> Field.DEVICES_HARDWARE;
            case TIMEZONE -> Field.DEVICES_TIMEZONE;
            case CAMERA -> Field.DEVICES_CAMERA;
            case EXTENSION -> Field.DEVICES_EXTENSION;
            case PORT -> Field.DEVICES_PORT;
            case CONNECTION -> Field.DEVICES_CONNECTION;
            case PLACE -> Field.DEVICES_PLACE;
            case ALERT -> Field.DEVICES_ALERT;
        };
    }

    /// Takes a payout.
    public void add(Payout payout) {
        fields.add(Field.PAYOUTS);
        note(Field.PAYOUTS_HOLDER, payout.destination().accountHolder());
        note(Field.PAYOUTS_ACCOUNT, payout.destination().account() != null);
        note(Field.PAYOUTS_WALLET, payout.destination().wallet() != null);
        note(Field.PAYOUTS_METHOD, payout.destination().method());
    }

    /// Takes what an office filed.
    public void add(Paper paper) {
        switch (paper) {
            case Shipment shipment -> {
                fields.add(Field.SHIPMENTS);
                note(Field.SHIPMENTS_PREVIOUS, shipment.previousAddress());
            }
            case Interview interview -> {
                fields.add(Field.INTERVIEWS);
                note(Field.INTERVIEWS_IP, interview.ip());
            }
            case Reference reference -> {
                fields.add(Field.REFERENCES);
                note(Field.REFERENCES_EMAIL, reference.email());
                note(Field.REFERENCES_DATES, reference.from() != null);
            }
            case PlatformAccount account -> {
                fields.add(Field.ACCOUNTS);
                note(Field.ACCOUNTS_CREATED, account.createdAt() != null);
                note(Field.ACCOUNTS_CLIENTS, !account.clientOf().isEmpty());
            }
            case Document document -> {
                fields.add(Field.DOCUMENTS);
                note(Field.DOCUMENTS_MRZ, document.mrz());
                note(Field.DOCUMENTS_FILE, document.file());
            }
            case DocumentReading reading -> {
                fields.add(Field.DOCUMENTS_READ);
                note(Field.DOCUMENTS_RESUME, reading.resume() != null);
            }
        }
    }
}
