package dev.kkachi.workers.internal;

import java.util.Set;
import java.util.stream.Collectors;

/// Words by which the name of a firm is told from that of a person: legal forms, and what firms call themselves.
public final class FirmWords {
    private static final Set<String> FIRMS = Set.of(
            "ltd",
            "limited",
            "llc",
            "llp",
            "inc",
            "corp",
            "gmbh",
            "ug",
            "ag",
            "kg",
            "bv",
            "sa",
            "sas",
            "sarl",
            "srl",
            "spa",
            "oy",
            "ab",
            "as",
            "ou",
            "oü",
            "doo",
            "kft",
            "zrt",
            "pty",
            "pte",
            "pvt",
            "company",
            "co",
            "consulting",
            "services",
            "solutions",
            "studio",
            "trust",
            "staffing",
            "payroll",
            "payments",
            "holdings",
            "group",
            "partners",
            "plc",
            "nv",
            "sl",
            "aps",
            "lda",
            "ltda",
            "kk",
            "eood");

    private FirmWords() {}

    /// Says whether `name` bears such a word.
    public static boolean isFirm(String name) {
        return Words.of(name).stream().anyMatch(FIRMS::contains);
    }

    /// Returns `name` without such words.
    static String without(String name) {
        return Words.of(name).stream().filter(word -> !FIRMS.contains(word)).collect(Collectors.joining(" "));
    }
}
