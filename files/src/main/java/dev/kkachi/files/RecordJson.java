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

/// Writes records as JSON and reads them back, so that a record is its own format: members are its components,
/// in order,
/// `likeThis` written `like_this`. A record of one text named `value` is just that text; a choice (a record
/// within a sealed
/// interface) says which it is with the member `is`. Sets are written sorted, so that the same record gives the
/// same bytes.
/// What a component may be: text, numbers, truth values, enums, times, days, periods, records, lists, sets,
/// maps with keys
/// of text or enums, `null`.
public final class RecordJson {
    private static final String IS = "is";
    private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

    private RecordJson() {}

    /// What a record is made of.
    ///
    /// @param is its name among the records of its choice, empty where it is none of a choice
    private record Shape(String is, List<RecordComponent> components, List<String> names, Constructor<?> constructor) {
        boolean isBare() {
            return names.equals(List.of("value")) && components.getFirst().getType() == String.class;
        }
    }

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
        Object read = read(Json.parse(text), type);
        if (read == null) {
            throw new IllegalArgumentException("There is no " + type.getSimpleName() + ".");
        }
        return type.cast(read);
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

    private static @Nullable Object read(Json json, Type type) {
        if (json instanceof Json.Nil) {
            return null;
        }
        if (type instanceof ParameterizedType generic) {
            return readGeneric(json, generic);
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted.isSealed() && json instanceof Json.Obj object) {
            return readRecord(object, choice(wanted, object.text(IS)));
        }
        if (wanted.isRecord()) {
            return shape(wanted).isBare() ? make(shape(wanted), List.of(json.asText())) : readRecord(json, wanted);
        }
        return scalar(json.asText(), wanted);
    }

    private static @Nullable Object scalar(String text, Class<?> wanted) {
        if (wanted.isEnum()) {
            return Arrays.stream(wanted.getEnumConstants())
                    .filter(each -> ((Enum<?>) each).name().equals(text))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalArgumentException("There is no " + wanted.getSimpleName() + " '" + text + "'."));
        }
        return switch (wanted.getName()) {
            case "java.lang.String" -> text;
            case "boolean" -> Boolean.valueOf(text);
            case "int", "java.lang.Integer" -> Integer.valueOf(text);
            case "long", "java.lang.Long" -> Long.valueOf(text);
            case "double", "java.lang.Double" -> Double.valueOf(text);
            case "java.time.Instant" -> Instant.parse(text);
            case "java.time.LocalDate" -> LocalDate.parse(text);
            case "java.time.Period" -> Period.parse(text);
            default -> throw new IllegalArgumentException("No component can be a " + wanted.getName() + ".");
        };
    }

    private static Object readGeneric(Json json, ParameterizedType generic) {
        Type[] inner = generic.getActualTypeArguments();
        if (json instanceof Json.Obj object && inner.length == 2) {
            Map<Object, @Nullable Object> map = new LinkedHashMap<>();
            object.members().forEach((key, value) -> map.put(key(key, inner[0]), read(value, inner[1])));
            return map.isEmpty() ? Map.of() : map;
        }
        if (!(json instanceof Json.Arr array)) {
            throw new IllegalArgumentException("A list is not written as one.");
        }
        List<@Nullable Object> list = new ArrayList<>();
        array.elements().forEach(each -> list.add(read(each, inner[0])));
        return generic.getRawType() == Set.class ? new HashSet<>(list) : list;
    }

    private static Object key(String text, Type type) {
        Object key = read(new Json.Text(text), type);
        if (key == null) {
            throw new IllegalArgumentException("A map has no key.");
        }
        return key;
    }

    private static Object readRecord(Json json, Class<?> wanted) {
        if (!(json instanceof Json.Obj object)) {
            throw new IllegalArgumentException("A " + wanted.getSimpleName() + " is not written as an object.");
        }
        Shape shape = shape(wanted);
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < shape.names().size(); i++) {
            Json member = object.find(shape.names().get(i));
            if (member == null) {
                throw new IllegalArgumentException("A " + wanted.getSimpleName() + " lacks '"
                        + shape.names().get(i) + "'.");
            }
            values.add(read(member, shape.components().get(i).getGenericType()));
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

    private static Class<?> choice(Class<?> wanted, String name) {
        return Arrays.stream(wanted.getPermittedSubclasses())
                .filter(each -> snake(each.getSimpleName()).equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("There is no " + wanted.getSimpleName() + " '" + name + "'."));
    }

    private static boolean isChoice(Class<?> type) {
        return Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
    }

    private static Shape shape(Class<?> type) {
        return SHAPES.computeIfAbsent(type, RecordJson::measure);
    }

    private static Shape measure(Class<?> type) {
        List<RecordComponent> components = List.of(type.getRecordComponents());
        Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return new Shape(
                    isChoice(type) ? snake(type.getSimpleName()) : "",
                    components,
                    components.stream().map(each -> snake(each.getName())).toList(),
                    type.getConstructor(types));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type.getName() + " is no public record.", e);
        }
    }

    private static String snake(String name) {
        return name.replaceAll("(?<=.)(?=\\p{Lu})", "_").toLowerCase(Locale.ROOT);
    }
}
