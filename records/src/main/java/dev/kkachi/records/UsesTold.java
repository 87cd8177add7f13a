package dev.kkachi.records;

import dev.kkachi.workers.spi.PersonId;
import java.util.HashMap;
import java.util.Map;

/// Which devices one reader of blocks has already told of, and whose they are. A log says so in millions
/// of rows, and one is enough. A reader takes its blocks in the order of the file, so that the first row
/// of all is told in any case.
///
/// One serves one thread at a time.
final class UsesTold {
    private final Map<String, PersonId> persons = new HashMap<>();

    /// Says whether `device` is named and this reader did not tell last that it is the person's.
    boolean isNew(String device, PersonId person) {
        if (device.isEmpty() || person.equals(persons.get(device))) {
            return false;
        }
        persons.put(device, person);
        return true;
    }
}
