package dev.kkachi.text.internal;

import dev.kkachi.text.NameKind;
import dev.kkachi.text.PreparedName;
import java.util.List;
import java.util.stream.Stream;

/// What is worth saying of a printed name beside how it compares: its disguises, and what of it was not read.
public final class Remarks {
    private static final String OTHERS = "other names in brackets are not compared";

    private Remarks() {}

    /// Returns the remarks on the two names of a comparison, to be put behind its reason; empty where there are none.
    public static String on(PreparedName query, PreparedName candidate) {
        StringBuilder remarks = new StringBuilder();
        of(query).forEach(remark -> remarks.append("; in the query, ").append(remark));
        of(candidate).forEach(remark -> remarks.append("; in the candidate, ").append(remark));
        return remarks.toString();
    }

    private static Stream<String> of(PreparedName name) {
        List<String> disguises = Disguises.remarks(name.printed(), name.kind() == NameKind.PERSON);
        String printed = name.printed();
        boolean others = !OtherNames.without(printed).equals(printed);
        return Stream.of(disguises, others ? List.of(OTHERS) : List.<String>of(), name.limits())
                .flatMap(List::stream);
    }
}
