package dev.kkachi.server;

import dev.kkachi.files.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The form of a JSON object: what is sent is held against it, and the description of the API shows it,
/// so that the two can never differ. A member that it does not name is refused.
///
/// @param name how the description calls it
/// @param fields its members
public record Shape(String name, List<Field> fields) {
    public Shape {
        fields = List.copyOf(fields);
    }

    /// One member.
    ///
    /// @param name how it is called
    /// @param kind what it may be
    /// @param isRequired whether it must be there; one that need not may be `null` too
    /// @param about what it means
    public record Field(String name, Kind kind, boolean isRequired, String about) {}

    /// What a value may be.
    public sealed interface Kind {
        /// Text.
        ///
        /// @param min the fewest characters
        /// @param max the most characters
        record Text(int min, int max) implements Kind {}

        /// One of a few words.
        ///
        /// @param words which
        record Choice(List<String> words) implements Kind {
            public Choice {
                words = List.copyOf(words);
            }
        }

        /// A day, such as `2026-11-20`.
        record Day() implements Kind {}

        /// A moment in UTC, such as `2026-11-20T10:00:00Z`.
        record Moment() implements Kind {}

        /// A whole number.
        ///
        /// @param min the smallest
        /// @param max the largest
        record Whole(long min, long max) implements Kind {}

        /// A number.
        ///
        /// @param min the smallest
        /// @param max the largest
        record Real(double min, double max) implements Kind {}

        /// True or false.
        record Flag() implements Kind {}

        /// An object.
        ///
        /// @param shape its form
        record Nested(Shape shape) implements Kind {}

        /// A list.
        ///
        /// @param of what each element may be
        /// @param max the most elements
        record Many(Kind of, int max) implements Kind {}

        /// An object of any members that are text.
        record Words() implements Kind {}

        /// Any object, whose form is told elsewhere.
        record Free() implements Kind {}
    }

    /// Returns the shape `name` without members.
    public static Shape of(String name) {
        return new Shape(name, List.of());
    }

    /// Returns this shape with a member that must be there.
    public Shape with(String member, Kind kind, String about) {
        return and(new Field(member, kind, true, about));
    }

    /// Returns this shape with a member that may be left out.
    public Shape maybe(String member, Kind kind, String about) {
        return and(new Field(member, kind, false, about));
    }

    private Shape and(Field field) {
        List<Field> more = new ArrayList<>(fields);
        more.add(field);
        return new Shape(name, more);
    }

    /// Returns text of at least one and at most `max` characters.
    public static Kind text(int max) {
        return new Kind.Text(1, max);
    }

    /// Returns text of at most `max` characters, which may be empty.
    public static Kind anyText(int max) {
        return new Kind.Text(0, max);
    }

    /// Returns one of the names of `constants`.
    public static Kind choice(Enum<?>[] constants) {
        List<String> words = new ArrayList<>();
        for (Enum<?> each : constants) {
            words.add(each.name());
        }
        return new Kind.Choice(words);
    }

    /// Returns a list of at most `max` objects of the form `shape`.
    public static Kind many(Shape shape, int max) {
        return new Kind.Many(new Kind.Nested(shape), max);
    }

    /// Returns the body of `request`, which has this form.
    ///
    /// @throws Refusal if it has another
    public Json.Obj read(Request request) {
        if (request.body().length == 0) {
            throw Refusal.of(Problem.of(422, "not-an-object", "The body is empty; the rule is a JSON object."));
        }
        Json.Obj body = request.json();
        List<Problem.Fault> faults = faults(body);
        if (!faults.isEmpty()) {
            throw Refusal.of(
                    new Problem(422, "invalid-body", "The body has not the form of " + name + "; see errors.", faults));
        }
        return body;
    }

    /// Returns where `body` has not this form; empty where it has.
    public List<Problem.Fault> faults(Json.Obj body) {
        List<Problem.Fault> faults = new ArrayList<>();
        new ShapeCheck(faults).object(this, body, "");
        return List.copyOf(faults);
    }

    /// Adds this shape and those within it to `named`.
    public void collect(Map<String, Shape> named) {
        if (named.putIfAbsent(name, this) == null) {
            fields.forEach(field -> collect(field.kind(), named));
        }
    }

    private static void collect(Kind kind, Map<String, Shape> named) {
        if (kind instanceof Kind.Nested(Shape shape)) {
            shape.collect(named);
        } else if (kind instanceof Kind.Many(Kind of, int ignored)) {
            collect(of, named);
        }
    }
}
