package dev.kkachi.cli.internal;

import dev.kkachi.linking.Column;
import dev.kkachi.linking.ColumnKind;
import dev.kkachi.linking.Linkage;
import dev.kkachi.model.KkachiException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which columns of several files meet: what is called differently is not compared, and that is not to pass unnoticed.
final class LinkedColumns {
    private static final Set<ColumnKind> NAMES = EnumSet.of(ColumnKind.NAME, ColumnKind.PERSON);

    private final LinkInput input;
    private final Linkage linkage;
    private final List<List<String>> sides;

    private LinkedColumns(LinkInput input, Linkage linkage) {
        this.input = input;
        this.linkage = linkage;
        sides = input.sides();
    }

    static LinkedColumns of(LinkInput input, Linkage linkage) {
        return new LinkedColumns(input, linkage);
    }

    /// Returns as sentences which columns could be one and are not.
    ///
    /// @throws KkachiException if a file has nothing in common with any other
    List<String> warnings() {
        if (sides.size() < 2) {
            return List.of();
        }
        for (int side = 0; side < sides.size(); side++) {
            refuseAlone(side);
        }
        List<String> warnings = new ArrayList<>();
        warn("date", EnumSet.of(ColumnKind.DATE), warnings);
        warn("phone", EnumSet.of(ColumnKind.PHONE), warnings);
        warn("email", EnumSet.of(ColumnKind.EMAIL), warnings);
        warn("name", NAMES, warnings);
        return warnings;
    }

    private void refuseAlone(int side) {
        boolean meets = others(side)
                .anyMatch(other -> sides.get(other).stream().anyMatch(sides.get(side)::contains)
                        || (hasWholeNames(side) && hasParts(other))
                        || (hasParts(side) && hasWholeNames(other)));
        if (!meets) {
            int other = others(side).findFirst().orElseThrow();
            throw new KkachiException(
                    KkachiException.Code.BAD_INPUT,
                    "No column of " + input.files().get(side) + " (" + String.join(", ", sides.get(side))
                            + ") is one of " + (sides.size() == 2 ? "" : "another file, such as ")
                            + input.files().get(other) + " (" + String.join(", ", sides.get(other))
                            + "), so that there is nothing to compare.\nMaybe --map says what they hold, such as "
                            + "surname=COLUMN,surname=COLUMN for a column of each.");
        }
    }

    private IntStream others(int side) {
        return IntStream.range(0, sides.size()).filter(other -> other != side);
    }

    private List<String> ofKind(int side, Set<ColumnKind> kinds) {
        return linkage.columns().stream()
                .filter(column -> kinds.contains(column.kind()))
                .map(Column::name)
                .filter(sides.get(side)::contains)
                .toList();
    }

    private boolean hasWholeNames(int side) {
        return !ofKind(side, EnumSet.of(ColumnKind.PERSON)).isEmpty();
    }

    private boolean hasParts(int side) {
        List<String> names = ofKind(side, EnumSet.of(ColumnKind.NAME));
        return Stream.of("given_name", "surname")
                .allMatch(part -> names.stream().anyMatch(name -> part.equals(ColumnSynonyms.find(name))));
    }

    /// Warns if each of two files has columns of a kind that no other has.
    private void warn(String kind, Set<ColumnKind> kinds, List<String> warnings) {
        List<Integer> with = new ArrayList<>();
        for (int side = 0; side < sides.size(); side++) {
            if (!own(side, kinds).isEmpty()) {
                with.add(side);
            }
        }
        boolean areWholeAndParts = kinds.equals(NAMES)
                && with.stream().anyMatch(this::hasWholeNames)
                && with.stream().allMatch(side -> hasWholeNames(side) || hasParts(side));
        if (with.size() < 2 || areWholeAndParts) {
            return;
        }
        List<String> said = with.stream()
                .map(side -> String.join(" and ", own(side, kinds)) + " only in "
                        + input.files().get(side))
                .toList();
        warnings.add("Not compared with each other, since they are called differently: " + String.join(", ", said)
                + ". Maybe "
                + advice(kind, with.stream().map(side -> own(side, kinds)).toList()) + ".");
    }

    private List<String> own(int side, Set<ColumnKind> kinds) {
        return ofKind(side, kinds).stream()
                .filter(column ->
                        others(side).noneMatch(other -> sides.get(other).contains(column)))
                .toList();
    }

    private static String advice(String kind, List<List<String>> columns) {
        Set<String> fields = new TreeSet<>();
        columns.forEach(own -> own.forEach(column -> {
            String field = ColumnSynonyms.find(column);
            fields.add(field == null ? "" : field);
        }));
        fields.remove("");
        String field = fields.size() == 1
                ? fields.iterator().next()
                : switch (kind) {
                    case "date" -> "date_of_birth";
                    case "name" -> "surname";
                    default -> kind;
                };
        List<String> parts = columns.stream()
                .map(own -> field + "=" + (own.size() == 1 ? own.getFirst() : "COLUMN"))
                .toList();
        return "--map " + String.join(",", parts);
    }
}
