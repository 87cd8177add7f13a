package dev.kkachi.records;

import dev.kkachi.investigation.spi.RecordSink;
import dev.kkachi.investigation.spi.RejectedRow;
import dev.kkachi.workers.spi.Document;
import dev.kkachi.workers.spi.Interview;
import dev.kkachi.workers.spi.PersonId;
import dev.kkachi.workers.spi.PlatformAccount;
import dev.kkachi.workers.spi.Reference;
import dev.kkachi.workers.spi.Shipment;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Rows of what an office files about people: shipments, interviews, references, accounts, documents.
final class PaperRows {
    private final RecordSink sink;
    private final Known known;

    PaperRows(RecordSink sink, Known known) {
        this.sink = sink;
        this.known = known;
    }

    @Nullable RejectedRow shipment(RowFields row) {
        String shipment = row.required("shipmentid");
        Whose whose = Whose.of(row, known);
        Instant time = row.time("time");
        String device = row.optional("deviceid");
        String address = row.optional("address");
        String previous = row.optional("previousaddress");
        whose.require();
        PersonId person = whose.person();
        if (row.trouble() != null || person == null) {
            return unknown(row, whose);
        }
        known.uses(device, person);
        sink.paper(new Shipment(shipment, row.source(), person, time, device, address, previous, row.extras()));
        return null;
    }

    @Nullable RejectedRow interview(RowFields row) {
        String interview = row.required("interviewid");
        Whose whose = Whose.of(row, known);
        Instant time = row.time("time");
        String camera = row.optional("camera").toLowerCase(Locale.ROOT);
        String voice = row.optional("voicematch");
        String face = row.optional("facematch");
        String ip = row.address("ip", false);
        String notes = row.optional("notes");
        whose.require();
        PersonId person = whose.person();
        if (row.trouble() != null || person == null) {
            return unknown(row, whose);
        }
        sink.paper(new Interview(interview, row.source(), person, time, camera, voice, face, ip, notes, row.extras()));
        return null;
    }

    @Nullable RejectedRow reference(RowFields row) {
        Whose whose = Whose.of(row, known);
        String name = row.required("name");
        String phone = row.optional("phone");
        // A row without an id is joined by its e-mail address, which then is the person's own.
        String email = row.optional("personid").isEmpty() ? "" : row.optional("email");
        String website = row.optional("website");
        Instant from = row.optionalDay("claimedfrom");
        Instant to = row.optionalDay("claimedto");
        String verified = row.optional("verified").toLowerCase(Locale.ROOT);
        whose.require();
        PersonId person = whose.person();
        if (row.trouble() != null || person == null) {
            return unknown(row, whose);
        }
        sink.paper(new Reference(row.source(), person, name, phone, email, website, from, to, verified, row.extras()));
        return null;
    }

    @Nullable RejectedRow account(RowFields row) {
        String account = row.required("accountid");
        Whose whose = Whose.of(row, known);
        String platform = row.required("platform");
        String handle = row.optional("handle");
        Instant created = row.optionalTime("createdat");
        List<String> clientOf = row.many("clientof");
        List<String> ratedBy = row.many("ratingfrom");
        PersonId person = whose.person();
        if (row.trouble() == null) {
            if (person != null) {
                known.signsInAs(platform, account, person);
                known.signsInAs(platform, handle, person);
            }
            sink.paper(new PlatformAccount(
                    account, row.source(), person, platform, handle, created, clientOf, ratedBy, row.extras()));
        }
        return person == null ? unknown(row, whose) : null;
    }

    @Nullable RejectedRow document(RowFields row) {
        String document = row.required("documentid");
        Whose whose = Whose.of(row, known);
        String file = row.required("file");
        String kind = row.optional("kind").toLowerCase(Locale.ROOT);
        String number = row.optional("number");
        String mrz = row.optional("mrz");
        String issued = row.optional("issuedcountry");
        whose.require();
        PersonId person = whose.person();
        if (row.trouble() != null || person == null) {
            return unknown(row, whose);
        }
        sink.paper(new Document(document, row.source(), person, file, kind, number, mrz, issued, row.extras()));
        return null;
    }

    /// Returns why a row without trouble of its own belongs to nobody.
    private static @Nullable RejectedRow unknown(RowFields row, Whose whose) {
        return row.trouble() != null || !whose.isNamed() ? null : whose.complaint();
    }
}
