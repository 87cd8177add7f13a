package dev.kkachi.files;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A JSON value as a small tree.
public sealed interface Json {
    /// An object; its members keep their order, and a name that occurs twice breaks the text.
    record Obj(Map<String, Json> members) implements Json {
        public Obj {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        /// Finds the member `name`, or `null`.
        public @Nullable Json find(String name) {
            return members.get(name);
        }

        /// Returns the member `name` as text: a string as it is, a number or a truth value as written,
        /// otherwise empty.
        public String text(String name) {
            Json member = members.get(name);
            return member == null ? "" : member.asText();
        }

        /// Returns the texts of the member `name`: of every element if it is an array, of the value
        /// itself otherwise; empty texts are left out.
        public List<String> texts(String name) {
            Json member = members.get(name);
            if (member == null) {
                return List.of();
            }
            List<Json> values = member instanceof Arr arr ? arr.elements() : List.of(member);
            return values.stream()
                    .map(Json::asText)
                    .filter(text -> !text.isEmpty())
                    .toList();
        }
    }

    /// An array.
    record Arr(List<Json> elements) implements Json {
        public Arr {
            elements = List.copyOf(elements);
        }
    }

    /// A string.
    record Text(String value) implements Json {}

    /// A number, exactly as written.
    record Num(String literal) implements Json {}

    /// A truth value.
    record Bool(boolean value) implements Json {}

    /// The value `null`.
    record Nil() implements Json {}

    /// Returns a string as it is, a number or a truth value as written, and the empty string for
    /// everything else.
    default String asText() {
        return switch (this) {
            case Text text -> text.value();
            case Num num -> num.literal();
            case Bool bool -> Boolean.toString(bool.value());
            case Obj ignored -> "";
            case Arr ignored -> "";
            case Nil ignored -> "";
        };
    }

    /// Reads one value that takes up all of `text`.
    ///
    /// @throws Malformed if it is not JSON, or too deep
    static Json parse(String text) {
        return JsonTree.parse(text);
    }

    /// The text is not JSON.
    final class Malformed extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;
        private final int column;

        Malformed(String reason, int column) {
            super(reason);
            this.column = column;
        }

        /// Returns the character where the trouble is, counted from 1.
        public int column() {
            return column;
        }
    }
}
