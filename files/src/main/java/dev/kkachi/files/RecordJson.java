package dev.kkachi.files;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes records as JSON and reads them back, so that a record is its own format: members are its
/// components, in order, `likeThis` written `like_this`. A record of one text named `value` is just
/// that text; a choice (a record within a sealed interface) says which it is with the member `is`. Sets
/// are written sorted, so that the same record gives the same bytes. What a component may be: text,
/// numbers, truth values, enums, times, days, periods, records, lists, sets, maps with keys of text or
/// enums, `null`.
public final class RecordJson {
    private static final String IS = "is";
    private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

    private RecordJson() {}

    /// What a record is made of.
    ///
    /// @param is its name among the records of its choice, empty where it is none of a choice
    private record Shape(
            String is,
            List<RecordComponent> components,
            List<String> names,
            List<Reader> readers,
            Constructor<?> constructor,
            boolean isBare) {}

    /// Returns `value` as JSON of one line.
    public static String render(Object value) {
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    /// Reads a record of the class `type` from `text`.
    ///
    /// @throws IllegalArgumentException if it is none
    public static <T extends Record> T parse(String text, Class<T> type) {
        Json json = Json.parse(text);
        if (json instanceof Json.Nil) {
            throw new IllegalArgumentException("There is no " + type.getSimpleName() + ".");
        }
        return type.cast(readRecord(json, type));
    }

    private static void write(@Nullable Object value, StringBuilder text) {
        switch (value) {
            case null -> text.append("null");
            case String string -> JsonQuote.append(string, text);
            case Boolean bool -> text.append(bool);
            case Integer number -> text.append(number);
            case Long number -> text.append(number);
            case Double number -> text.append(number);
            case Enum<?> constant -> JsonQuote.append(constant.name(), text);
            case Record object -> writeRecord(object, text);
            case Map<?, ?> map -> writeMap(map, text);
            case Set<?> set -> writeAll(sorted(set), text);
            case Collection<?> all -> writeAll(all, text);
            default -> JsonQuote.append(value.toString(), text);
        }
    }

    private static Collection<String> sorted(Set<?> set) {
        return set.stream()
                .map(each -> each instanceof Enum<?> e ? e.name() : String.valueOf(each))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void writeRecord(Record object, StringBuilder text) {
        Shape shape = shape(object.getClass());
        if (shape.isBare()) {
            write(component(object, shape.components().getFirst()), text);
            return;
        }
        String separator = "{";
        if (!shape.is().isEmpty()) {
            text.append("{\"is\":\"").append(shape.is()).append('"');
            separator = ",";
        }
        for (int i = 0; i < shape.names().size(); i++) {
            text.append(separator).append('"').append(shape.names().get(i)).append("\":");
            write(component(object, shape.components().get(i)), text);
            separator = ",";
        }
        text.append(separator.equals("{") ? "{}" : "}");
    }

    private static void writeMap(Map<?, ?> map, StringBuilder text) {
        TreeMap<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(key instanceof Enum<?> e ? e.name() : String.valueOf(key), value));
        text.append('{');
        String separator = "";
        for (Map.Entry<String, @Nullable Object> entry : sorted.entrySet()) {
            text.append(separator);
            JsonQuote.append(entry.getKey(), text);
            text.append(':');
            write(entry.getValue(), text);
            separator = ",";
        }
        text.append('}');
    }

    private static void writeAll(Collection<?> all, StringBuilder text) {
        text.append('[');
        String separator = "";
        for (Object each : all) {
            text.append(separator);
            write(each, text);
            separator = ",";
        }
        text.append(']');
    }

    /// Reads a value of one type; made once for each component, since asking a class what it is costs
    /// more than reading.
    private interface Reader {
        @Nullable Object read(Json json);
    }

    private static Reader reader(Type type) {
        Reader present = type instanceof ParameterizedType generic ? generic(generic) : plain((Class<?>) type);
        return json -> json instanceof Json.Nil ? null : present.read(json);
    }

    private static Reader plain(Class<?> wanted) {
        if (wanted.isEnum()) {
            return constant(wanted);
        }
        if (wanted.isRecord()) {
            return json -> readRecord(json, wanted);
        }
        if (wanted.isSealed()) {
            Map<String, Class<?>> choices = new HashMap<>();
            for (Class<?> each : wanted.getPermittedSubclasses()) {
                choices.put(snake(each.getSimpleName()), each);
            }
            return json -> {
                String name = json instanceof Json.Obj object ? object.text(IS) : "";
                Class<?> choice = choices.get(name);
                if (choice == null) {
                    throw new IllegalArgumentException("There is no " + wanted.getSimpleName() + " '" + name + "'.");
                }
                return readRecord(json, choice);
            };
        }
        return scalar(wanted);
    }

    private static Reader constant(Class<?> wanted) {
        Map<String, Object> constants = new HashMap<>();
        for (Object each : wanted.getEnumConstants()) {
            constants.put(((Enum<?>) each).name(), each);
        }
        return json -> {
            Object constant = constants.get(json.asText());
            if (constant == null) {
                throw new IllegalArgumentException(
                        "There is no " + wanted.getSimpleName() + " '" + json.asText() + "'.");
            }
            return constant;
        };
    }

    private static Reader scalar(Class<?> wanted) {
        return switch (wanted.getName()) {
            case "java.lang.String" -> Json::asText;
            case "boolean" -> json -> Boolean.valueOf(json.asText());
            case "int", "java.lang.Integer" -> json -> Integer.valueOf(json.asText());
            case "long", "java.lang.Long" -> json -> Long.valueOf(json.asText());
            case "double", "java.lang.Double" -> json -> Double.valueOf(json.asText());
            case "java.time.Instant" -> json -> Instant.parse(json.asText());
            case "java.time.LocalDate" -> json -> LocalDate.parse(json.asText());
            case "java.time.Period" -> json -> Period.parse(json.asText());
            default -> throw new IllegalArgumentException("No component can be a " + wanted.getName() + ".");
        };
    }

    private static Reader generic(ParameterizedType generic) {
        Type[] inner = generic.getActualTypeArguments();
        Reader first = reader(inner[0]);
        if (inner.length == 2) {
            Reader second = reader(inner[1]);
            return json -> readMap(json, first, second);
        }
        boolean isSet = generic.getRawType() == Set.class;
        return json -> {
            if (!(json instanceof Json.Arr array)) {
                throw new IllegalArgumentException("A list is not written as one.");
            }
            List<@Nullable Object> list = new ArrayList<>(array.elements().size());
            for (Json each : array.elements()) {
                list.add(first.read(each));
            }
            return isSet ? new HashSet<>(list) : list;
        };
    }

    private static Object readMap(Json json, Reader keys, Reader values) {
        if (!(json instanceof Json.Obj object)) {
            throw new IllegalArgumentException("A map is not written as an object.");
        }
        Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
        object.members().forEach((key, value) -> map.put(keys.read(new Json.Text(key)), values.read(value)));
        return map;
    }

    private static Object readRecord(Json json, Class<?> wanted) {
        Shape shape = shape(wanted);
        if (shape.isBare()) {
            return make(shape, List.of(json.asText()));
        }
        if (!(json instanceof Json.Obj object)) {
            throw new IllegalArgumentException("A " + wanted.getSimpleName() + " is not written as an object.");
        }
        List<@Nullable Object> values = new ArrayList<>(shape.names().size());
        for (int i = 0; i < shape.names().size(); i++) {
            Json member = object.find(shape.names().get(i));
            if (member == null) {
                throw new IllegalArgumentException("A " + wanted.getSimpleName() + " lacks '"
                        + shape.names().get(i) + "'.");
            }
            values.add(shape.readers().get(i).read(member));
        }
        return make(shape, values);
    }

    private static Object make(Shape shape, List<? extends @Nullable Object> values) {
        try {
            return shape.constructor().newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(String.valueOf(e.getCause()), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record cannot be made: " + shape.constructor(), e);
        }
    }

    private static @Nullable Object component(Record object, RecordComponent component) {
        try {
            return component.getAccessor().invoke(object);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A component cannot be read: " + component, e);
        }
    }

    private static boolean isChoice(Class<?> type) {
        return Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
    }

    private static Shape shape(Class<?> type) {
        Shape known = SHAPES.get(type);
        if (known == null) {
            known = measure(type);
            SHAPES.put(type, known);
        }
        return known;
    }

    private static Shape measure(Class<?> type) {
        List<RecordComponent> components = List.of(type.getRecordComponents());
        Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        List<String> names =
                components.stream().map(each -> snake(each.getName())).toList();
        boolean isBare = names.equals(List.of("value")) && types[0] == String.class;
        try {
            return new Shape(
                    isChoice(type) ? snake(type.getSimpleName()) : "",
                    components,
                    names,
                    components.stream()
                            .map(each -> reader(each.getGenericType()))
                            .toList(),
                    type.getConstructor(types),
                    isBare);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type.getName() + " is no public record.", e);
        }
    }

    private static String snake(String name) {
        return name.replaceAll("(?<=.)(?=\\p{Lu})", "_").toLowerCase(Locale.ROOT);
    }
}
