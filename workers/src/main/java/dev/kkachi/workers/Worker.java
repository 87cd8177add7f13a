package dev.kkachi.workers;

import dev.kkachi.workers.spi.Activity;
import dev.kkachi.workers.spi.DeviceSighting;
import dev.kkachi.workers.spi.Document;
import dev.kkachi.workers.spi.DocumentReading;
import dev.kkachi.workers.spi.Interview;
import dev.kkachi.workers.spi.Paper;
import dev.kkachi.workers.spi.Payout;
import dev.kkachi.workers.spi.Person;
import dev.kkachi.workers.spi.PersonId;
import dev.kkachi.workers.spi.PlatformAccount;
import dev.kkachi.workers.spi.Reference;
import dev.kkachi.workers.spi.Shipment;
import dev.kkachi.workers.spi.SignIn;
import java.util.List;

/// One person and everything that the records say of them, each sort in the order of time.
///
/// @param persons the rows about the person, in the order of the files, at least one
/// @param signIns the sign-ins
/// @param devices what the person's devices had
/// @param activities what the person did
/// @param payouts what the person was paid
/// @param papers what the office filed, in the order of the files
public record Worker(
        List<Person> persons,
        List<SignIn> signIns,
        List<DeviceSighting> devices,
        List<Activity> activities,
        List<Payout> payouts,
        List<Paper> papers) {
    public Worker {
        persons = List.copyOf(persons);
        signIns = List.copyOf(signIns);
        devices = List.copyOf(devices);
        activities = List.copyOf(activities);
        payouts = List.copyOf(payouts);
        papers = List.copyOf(papers);
    }

    /// Returns the person's id.
    public PersonId id() {
        return persons.getFirst().id();
    }

    /// Returns the first row about the person.
    public Person person() {
        return persons.getFirst();
    }

    /// Returns what was sent to the person.
    public List<Shipment> shipments() {
        return papers(Shipment.class);
    }

    /// Returns the interviews.
    public List<Interview> interviews() {
        return papers(Interview.class);
    }

    /// Returns who vouches for the person, and the firms and schools that the person names.
    public List<Reference> references() {
        return papers(Reference.class);
    }

    /// Returns the person's accounts on platforms.
    public List<PlatformAccount> accounts() {
        return papers(PlatformAccount.class);
    }

    /// Returns what the person handed in.
    public List<Document> documents() {
        return papers(Document.class);
    }

    /// Returns what the files that the person handed in say of themselves.
    public List<DocumentReading> readings() {
        return papers(DocumentReading.class);
    }

    private <P extends Paper> List<P> papers(Class<P> sort) {
        return papers.stream().filter(sort::isInstance).map(sort::cast).toList();
    }
}
