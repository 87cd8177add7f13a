package dev.kkachi.workers.spi;

/// The organisation's own id of a person; it joins its files.
///
/// @param value as the files print it, trimmed
public record PersonId(String value) implements Comparable<PersonId> {
    public PersonId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A person's id is blank; the rule is at least one letter or digit.");
        }
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
