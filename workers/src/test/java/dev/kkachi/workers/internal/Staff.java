package dev.kkachi.workers.internal;

import dev.kkachi.model.Amount;
import dev.kkachi.model.SourceRef;
import dev.kkachi.model.Wallet;
import dev.kkachi.networks.AddressUse;
import dev.kkachi.workers.Catalogue;
import dev.kkachi.workers.Indicator;
import dev.kkachi.workers.Observation;
import dev.kkachi.workers.Organisation;
import dev.kkachi.workers.Setting;
import dev.kkachi.workers.Workforce;
import dev.kkachi.workers.spi.Activity;
import dev.kkachi.workers.spi.AddressFacts;
import dev.kkachi.workers.spi.AddressLookup;
import dev.kkachi.workers.spi.BankAccount;
import dev.kkachi.workers.spi.DeviceSighting;
import dev.kkachi.workers.spi.Engagement;
import dev.kkachi.workers.spi.Event;
import dev.kkachi.workers.spi.Identity;
import dev.kkachi.workers.spi.Paper;
import dev.kkachi.workers.spi.PayDetails;
import dev.kkachi.workers.spi.Payout;
import dev.kkachi.workers.spi.Person;
import dev.kkachi.workers.spi.PersonId;
import dev.kkachi.workers.spi.Profile;
import dev.kkachi.workers.spi.SignIn;
import dev.kkachi.workers.spi.Whereabouts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A small staff for tests: people by their ids, and what happened to them, row by row.
final class Staff {
    private final Workforce.Gathering gathering = Workforce.gather();
    private final Map<String, AddressFacts> addresses = new HashMap<>();
    private Organisation organisation = Organisation.UNDECIDED;
    private long line;

    /// Adds a person of whom nothing is known but the name.
    Staff person(String id) {
        return person(id, Engagement.NONE, Whereabouts.UNKNOWN, Profile.NONE);
    }

    /// Adds a person.
    Staff person(String id, Engagement engagement, Whereabouts whereabouts, Profile profile) {
        Identity identity = new Identity(List.of(), List.of(), List.of(), "", "");
        return person(new Person(
                new PersonId(id),
                row("people.csv"),
                "Name of " + id,
                identity,
                engagement,
                whereabouts,
                profile,
                PayDetails.NONE,
                Map.of()));
    }

    /// Adds a person.
    Staff person(Person person) {
        gathering.add(person);
        return this;
    }

    /// Adds a sign-in from an address and a device.
    Staff signIn(String id, String time, String ip, String device) {
        return signIn(id, time, ip, device, SignIn.Session.NONE);
    }

    /// Adds a sign-in with what followed.
    Staff signIn(String id, String time, String ip, String device, SignIn.Session session) {
        gathering.add(new SignIn(
                row("signins.jsonl"), Instant.parse(time), new PersonId(id), ip, device, "", session, Map.of()));
        return this;
    }

    /// Adds something that a device had.
    Staff device(String id, String time, DeviceSighting.Kind kind, DeviceSighting.Thing thing) {
        gathering.add(new DeviceSighting(
                row("devices.jsonl"), Instant.parse(time), new PersonId(id), "laptop of " + id, kind, thing));
        return this;
    }

    /// Returns something of which a log knows the name only.
    static DeviceSighting.Thing named(String name) {
        return new DeviceSighting.Thing("", "", "", name, "", "");
    }

    /// Returns something of which a log knows the command, port or path only.
    static DeviceSighting.Thing command(String command) {
        return new DeviceSighting.Thing("", "", "", "", "", command);
    }

    /// Adds a deed and from where it was done.
    Staff activityFrom(String id, String time, Activity.Kind kind, String ip) {
        gathering.add(
                new Activity(row("activity.jsonl"), Instant.parse(time), new PersonId(id), kind, "core", 0, "", ip));
        return this;
    }

    /// Adds a deed.
    Staff activity(String id, String time, Activity.Kind kind, String target) {
        gathering.add(
                new Activity(row("activity.jsonl"), Instant.parse(time), new PersonId(id), kind, target, 0, "", ""));
        return this;
    }

    /// Adds a payout of 1,000 dollars into an account.
    Staff paidInto(String id, String time, String account) {
        return paid(id, time, new Payout.Destination(new BankAccount(account), "", null, "bank"));
    }

    /// Adds a payout of 1,000 dollars into a wallet.
    Staff paidCoins(String id, String time, Wallet wallet) {
        return paid(id, time, new Payout.Destination(null, "", wallet, "crypto"));
    }

    /// Adds a payout of 1,000 dollars.
    Staff paid(String id, String time, Payout.Destination to) {
        SourceRef.FileLine row = row("payouts.csv");
        Amount amount = new Amount(BigDecimal.valueOf(1_000), "USD");
        gathering.add(new Payout("y" + row.line(), row, new PersonId(id), Instant.parse(time), amount, to, Map.of()));
        return this;
    }

    /// Adds an event.
    Staff event(Event event) {
        gathering.add(event);
        return this;
    }

    /// Adds a payout.
    Staff payout(Payout payout) {
        gathering.add(payout);
        return this;
    }

    /// Adds what an office filed.
    Staff paper(Paper paper) {
        gathering.add(paper);
        return this;
    }

    /// Lets an address be known.
    Staff address(String ip, String country, AddressUse... uses) {
        addresses.put(ip, new AddressFacts(AddressFacts.Kind.PUBLIC, country, Set.of(uses), ""));
        return this;
    }

    /// Lets the organisation have decided.
    Staff organisation(Organisation decided) {
        organisation = decided;
        return this;
    }

    /// Returns the next row of a file.
    SourceRef.FileLine row(String file) {
        return new SourceRef.FileLine(file, ++line);
    }

    /// Returns the workforce. Nobody is added any more.
    Workforce workforce() {
        return gathering.done();
    }

    /// Returns what the indicator `indicator` of the catalogue sees of the person `id`. Nobody is added
    /// any more.
    List<Observation> seenOf(String id, String indicator) {
        Workforce workforce = workforce();
        Indicator row = Catalogue.standard().get(indicator);
        Predicate predicate = Predicates.find(row);
        if (predicate == null) {
            throw new IllegalArgumentException(indicator + " is looked for elsewhere.");
        }
        int place = workforce.ids().indexOf(new PersonId(id));
        return predicate.of(workforce.worker(place), new Setting(row, organisation, lookup(), workforce));
    }

    private AddressLookup lookup() {
        return new AddressLookup() {
            @Override
            public AddressFacts of(String printed) {
                return addresses.getOrDefault(printed, AddressFacts.UNKNOWN);
            }

            @Override
            public boolean knows(AddressUse use) {
                return true;
            }

            @Override
            public boolean isDisposableMail(String domain) {
                return domain.equals("throwaway.example");
            }

            @Override
            public boolean knowsCountries() {
                return true;
            }
        };
    }
}
