package dev.kkachi.investigation.internal;

import dev.kkachi.networks.ReferenceFile;
import dev.kkachi.workers.Field;
import dev.kkachi.workers.Unevaluated;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What a run could not look at.
///
/// @param unevaluated signs that could not be looked for
/// @param reference what became of the files about addresses
/// @param papers files that people handed in and that could not be read, as sentences
/// @param money where money was not followed to its end, as sentences
record Limits(List<Unevaluated> unevaluated, List<ReferenceFile> reference, List<String> papers, List<String> money) {
    /// Nothing was left out.
    static final Limits NONE = new Limits(List.of(), List.of(), List.of(), List.of());

    private static final int PAPERS_SHOWN = 20;

    Limits {
        unevaluated = List.copyOf(unevaluated);
        reference = List.copyOf(reference);
        papers = List.copyOf(papers);
        money = List.copyOf(money);
    }

    /// Returns all as sentences, one for the signs that lack the same.
    List<String> sentences() {
        SequencedMap<String, List<String>> byWant = new LinkedHashMap<>();
        for (Unevaluated one : unevaluated) {
            String want =
                    String.join(", ", one.missing().stream().map(Field::key).toList());
            byWant.computeIfAbsent(want, key -> new ArrayList<>())
                    .add(one.indicator().id());
        }
        List<String> sentences = new ArrayList<>();
        byWant.forEach((want, ids) ->
                sentences.add("Not looked for, for want of " + want + ": " + String.join(", ", ids) + "."));
        papers.stream().limit(PAPERS_SHOWN).forEach(sentences::add);
        if (papers.size() > PAPERS_SHOWN) {
            sentences.add((papers.size() - PAPERS_SHOWN) + " more files that people handed in could not be read.");
        }
        sentences.addAll(money);
        return sentences;
    }

    /// Returns the files about addresses, each as a JSON object.
    List<String> files() {
        return reference.stream()
                .map(file -> new JsonText()
                        .put("file", String.valueOf(file.path().getFileName()))
                        .put("kind", file.kind() == null ? "" : file.kind().words())
                        .put("rows", file.rows())
                        .put("rejected", file.rejected())
                        .put("remark", file.remark())
                        .put("date", file.date().toString())
                        .end())
                .toList();
    }
}
