package dev.kkachi.server;

import dev.kkachi.files.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Holds a JSON object against a shape, and gathers what does not fit.
final class ShapeCheck {
    private static final int FAULTS_MAX = 50;
    private static final int DIGITS_MAX = 18;

    private final List<Problem.Fault> faults;

    ShapeCheck(List<Problem.Fault> faults) {
        this.faults = faults;
    }

    void object(Shape shape, Json.Obj body, String at) {
        for (Shape.Field field : shape.fields()) {
            Json value = body.find(field.name());
            String place = at + "/" + field.name();
            if (value != null && !(value instanceof Json.Nil)) {
                value(field.kind(), value, place);
            } else if (field.isRequired()) {
                fault(place, "It is missing.");
            }
        }
        for (String name : body.members().keySet()) {
            if (shape.fields().stream().noneMatch(field -> field.name().equals(name))) {
                fault(at + "/" + name.replace("~", "~0").replace("/", "~1"), "There is no such member.");
            }
        }
    }

    private void fault(String place, String rule) {
        if (faults.size() < FAULTS_MAX) {
            faults.add(new Problem.Fault(place, rule));
        }
    }

    private void value(Shape.Kind kind, Json value, String at) {
        switch (kind) {
            case Shape.Kind.Nested(Shape shape) -> nested(shape, value, at);
            case Shape.Kind.Many(Shape.Kind of, int max) -> many(of, max, value, at);
            case Shape.Kind.Words ignored -> words(value, at);
            case Shape.Kind.Free ignored -> require(value instanceof Json.Obj, at, "The rule is an object.");
            case Shape.Kind.Text text -> faultUnlessNull(at, wrongText(text, value));
            case Shape.Kind.Choice(List<String> words) ->
                require(
                        value instanceof Json.Text(String word) && words.contains(word),
                        at,
                        "The rule is one of " + String.join(", ", words) + ".");
            case Shape.Kind.Day ignored ->
                require(isTime(value, LocalDate::parse), at, "The rule is a day such as 2026-11-20.");
            case Shape.Kind.Moment ignored ->
                require(isTime(value, Instant::parse), at, "The rule is a moment such as 2026-11-20T10:00:00Z.");
            case Shape.Kind.Whole(long min, long max) ->
                require(isWhole(value, min, max), at, "The rule is a whole number from " + min + " to " + max + ".");
            case Shape.Kind.Real(double min, double max) ->
                require(isReal(value, min, max), at, "The rule is a number from " + min + " to " + max + ".");
            case Shape.Kind.Flag ignored -> require(value instanceof Json.Bool, at, "The rule is true or false.");
        }
    }

    private void require(boolean fits, String at, String rule) {
        if (!fits) {
            fault(at, rule);
        }
    }

    private void faultUnlessNull(String at, @Nullable String rule) {
        if (rule != null) {
            fault(at, rule);
        }
    }

    private void nested(Shape shape, Json value, String at) {
        if (value instanceof Json.Obj object) {
            object(shape, object, at);
        } else {
            fault(at, "The rule is an object.");
        }
    }

    private void many(Shape.Kind of, int max, Json value, String at) {
        if (!(value instanceof Json.Arr(List<Json> elements))) {
            fault(at, "The rule is a list.");
            return;
        }
        require(elements.size() <= max, at, "It has " + elements.size() + " elements; the rule is at most " + max);
        for (int i = 0; i < Math.min(max, elements.size()); i++) {
            value(of, elements.get(i), at + "/" + i);
        }
    }

    private void words(Json value, String at) {
        if (!(value instanceof Json.Obj object)) {
            fault(at, "The rule is an object of texts.");
            return;
        }
        object.members().forEach((name, each) -> require(each instanceof Json.Text, at + "/" + name, "It is no text."));
    }

    private static @Nullable String wrongText(Shape.Kind.Text rule, Json value) {
        if (!(value instanceof Json.Text(String text))) {
            return "The rule is text.";
        }
        if (text.length() < rule.min() || text.length() > rule.max() || (rule.min() > 0 && text.isBlank())) {
            return "It has " + text.length() + " characters; the rule is " + rule.min() + " to " + rule.max()
                    + ", not all of them blank.";
        }
        boolean isClean = text.chars().noneMatch(c -> (c < ' ' && c != '\n' && c != '\t' && c != '\r') || c == 0x7f);
        return isClean ? null : "It has control characters.";
    }

    /// Reads a text as a time.
    private interface Clock {
        Object read(String text);
    }

    private static boolean isTime(Json value, Clock clock) {
        if (!(value instanceof Json.Text(String text))) {
            return false;
        }
        try {
            clock.read(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isWhole(Json value, long min, long max) {
        if (!(value instanceof Json.Num(String written))
                || written.length() > DIGITS_MAX
                || !written.matches("-?\\d+")) {
            return false;
        }
        long number = Long.parseLong(written);
        return number >= min && number <= max;
    }

    private static boolean isReal(Json value, double min, double max) {
        if (!(value instanceof Json.Num(String written))) {
            return false;
        }
        double number = Double.parseDouble(written);
        return number >= min && number <= max;
    }
}
