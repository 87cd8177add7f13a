package dev.kkachi.store.internal;

import dev.kkachi.cases.Case;
import dev.kkachi.cases.CaseQuery;
import dev.kkachi.files.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Where a page ended: the values of the last case by which the question sorts, so that the next page
/// begins after it, whatever came or went in between. It belongs to its question, and is refused for
/// another.
///
/// @param first the probability of the last case
/// @param second its weight
/// @param text the day it is due
/// @param millis when it was opened or changed
/// @param id its id
record Cursor(double first, double second, String text, long millis, String id) {
    private static final int CHECK_BYTES = 4;

    /// Returns where a page of `query` ends whose last case is `file`.
    static String after(Case file, CaseQuery query) {
        long millis = query.sort() == CaseQuery.Sort.OLDEST
                ? file.openedAt().toEpochMilli()
                : file.updatedAt().toEpochMilli();
        String body = String.join(
                "\n",
                check(query),
                Double.toString(file.probability()),
                Double.toString(file.bits()),
                file.standing().due().toString(),
                Long.toString(millis),
                file.id().value());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(body.getBytes(StandardCharsets.UTF_8));
    }

    /// Reads a cursor of `query`.
    ///
    /// @throws IllegalArgumentException if it is none, or of another question
    static Cursor parse(String cursor, CaseQuery query) {
        try {
            String body = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String[] parts = body.split("\n", -1);
            if (parts.length == 6 && parts[0].equals(check(query))) {
                return new Cursor(
                        Double.parseDouble(parts[1]),
                        Double.parseDouble(parts[2]),
                        parts[3],
                        Long.parseLong(parts[4]),
                        parts[5]);
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The cursor is none of ours.", e);
        }
        throw new IllegalArgumentException("The cursor belongs to another question.");
    }

    private static String check(CaseQuery query) {
        return Sha256.hex(query.page(1, "").toString(), CHECK_BYTES);
    }
}
