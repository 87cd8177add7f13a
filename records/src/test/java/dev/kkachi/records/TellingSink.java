package dev.kkachi.records;

import dev.kkachi.investigation.spi.LedgerTransfer;
import dev.kkachi.investigation.spi.RecordSink;
import dev.kkachi.investigation.spi.WalletTag;
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
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Tells what it took, a line for each thing.
final class TellingSink implements RecordSink {
    private final List<String> told = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final boolean withPlaces;

    TellingSink() {
        this(false);
    }

    /// @param withPlaces whether it tells where an event is written, too
    TellingSink(boolean withPlaces) {
        this.withPlaces = withPlaces;
    }

    List<String> told() {
        return told;
    }

    List<Person> people() {
        return people;
    }

    @Override
    public void person(Person person) {
        people.add(person);
        told.add("person " + person.id() + " '" + person.fullName() + "' "
                + String.join("/", person.identity().emails()) + " "
                + person.engagement().stage());
    }

    @Override
    public void event(Event event) {
        String place = withPlaces ? event.source().render() + " " : "";
        told.add(place + event.time() + " " + event.person() + " " + told(event));
    }

    private static String told(Event event) {
        return switch (event) {
            case SignIn in ->
                "signs in from " + in.ip() + " device '" + in.deviceId() + "' to '"
                        + in.session().application() + "' "
                        + new TreeSet<>(in.session().traits());
            case DeviceSighting at ->
                "device " + at.deviceId() + " " + at.kind() + " "
                        + String.join(
                                "|",
                                at.thing().vendorId(),
                                at.thing().productId(),
                                at.thing().serial(),
                                at.thing().name(),
                                at.thing().version(),
                                at.thing().command());
            case Activity deed -> deed.kind() + " '" + deed.target() + "' " + deed.detail();
        };
    }

    @Override
    public void payout(Payout payout) {
        told.add(payout.time() + " " + payout.person() + " paid "
                + payout.amount().render() + " " + payout.payoutId());
    }

    @Override
    public void paper(Paper paper) {
        told.add(
                switch (paper) {
                    case Reference at -> at.person() + " was at '" + at.name() + "' " + at.from() + " " + at.to();
                    case Document at -> at.person() + " handed in " + at.kind() + " " + at.file();
                    case Interview at -> at.person() + " interview " + at.time();
                    case Shipment at -> at.person() + " shipment " + at.deviceId();
                    case DocumentReading at -> at.person() + " reading " + at.kind();
                    case PlatformAccount at -> at.person() + " account " + at.platform() + " " + at.handle();
                });
    }

    @Override
    public void tag(WalletTag tag) {
        told.add("tag " + tag.wallet().address() + " " + tag.label() + " " + tag.category());
    }

    @Override
    public boolean transfer(LedgerTransfer transfer) {
        told.add("transfer " + transfer.transfer().source().render());
        return true;
    }
}
