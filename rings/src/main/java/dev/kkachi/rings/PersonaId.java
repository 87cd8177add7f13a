package dev.kkachi.rings;

/// Who somebody says they are: an applicant, a contractor, an account. Whether two are one person is the
/// question.
///
/// @param value what the records call it
public record PersonaId(String value) implements Comparable<PersonaId> {
    public PersonaId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A persona has an id.");
        }
    }

    @Override
    public int compareTo(PersonaId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
