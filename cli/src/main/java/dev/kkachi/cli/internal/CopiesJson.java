package dev.kkachi.cli.internal;

import dev.kkachi.copies.Disguise;
import dev.kkachi.copies.Passage;
import dev.kkachi.copies.PictureCopy;
import dev.kkachi.copies.PictureCrowd;
import dev.kkachi.copies.SameText;
import dev.kkachi.copies.Span;
import dev.kkachi.copies.TextCopy;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/// Copies as JSON, one object for each thing that was found, told apart by their `kind`.
final class CopiesJson {
    private final CopiesFiles files;
    private final Utf8Buffer out;

    private CopiesJson(CopiesFiles files, Utf8Buffer out) {
        this.files = files;
        this.out = out;
    }

    static CopiesJson of(CopiesFiles files, Utf8Buffer out) {
        return new CopiesJson(files, out);
    }

    void array(CopiesForm.Found found) {
        out.ascii('[');
        String[] separator = {""};
        objects(found).forEach(write -> {
            out.text(separator[0]);
            write.run();
            separator[0] = ",\n";
        });
        out.text("]\n");
    }

    void lines(CopiesForm.Found found) {
        objects(found).forEach(write -> {
            write.run();
            out.ascii('\n');
        });
    }

    private Stream<Runnable> objects(CopiesForm.Found found) {
        return Stream.of(
                        found.texts().same().stream().<Runnable>map(same -> () -> same(same)),
                        found.texts().copies().stream().<Runnable>map(copy -> () -> copy(copy)),
                        found.pictures().copies().stream().<Runnable>map(copy -> () -> copy(copy)),
                        found.pictures().crowds().stream().<Runnable>map(crowd -> () -> crowd(crowd)),
                        found.texts().disguises().stream().<Runnable>map(disguise -> () -> disguise(disguise)),
                        files.unread().stream().<Runnable>map(unread -> () -> unread(unread)),
                        Stream.<Runnable>of(() -> summary(found)))
                .flatMap(each -> each);
    }

    private void same(SameText same) {
        out.text("{\"kind\":\"same_text\",\"files\":");
        names(same.texts(), files::textFile);
        out.text(",\"weight_bits\":")
                .number(same.weight().bits(), CopiesForm.DIGITS)
                .ascii('}');
    }

    void copy(TextCopy copy) {
        out.text("{\"kind\":\"text\",\"a\":").jsonString(files.textFile(copy.a()));
        out.text(",\"b\":").jsonString(files.textFile(copy.b()));
        out.text(",\"weight_bits\":").number(copy.weight().bits(), CopiesForm.DIGITS);
        out.text(",\"share\":").number(copy.share(), 3);
        out.text(",\"jaccard\":").number(copy.jaccard(), 3);
        out.text(",\"in_a\":").number(copy.inA(), 3);
        out.text(",\"in_b\":").number(copy.inB(), 3);
        out.text(",\"passages\":[");
        String separator = "";
        for (Passage passage : copy.passages()) {
            out.text(separator);
            passage(copy, passage);
            separator = ",";
        }
        out.text("]}");
    }

    private void passage(TextCopy copy, Passage passage) {
        out.text("{\"words\":" + passage.words() + ",\"changed\":" + passage.changed());
        out.text(",\"holders\":" + passage.holders() + ",\"discounted\":" + passage.discounted());
        out.text(",\"weight_bits\":").number(passage.weight().bits(), CopiesForm.DIGITS);
        span("a", copy.a(), passage.a());
        span("b", copy.b(), passage.b());
        out.ascii('}');
    }

    private void span(String side, int text, Span span) {
        out.text(",\"" + side + "\":{\"line\":" + files.line(text, span.from()) + ",\"from\":" + span.from()
                        + ",\"to\":" + span.to() + ",\"text\":")
                .jsonString(span.of(files.text(text)))
                .ascii('}');
    }

    private void copy(PictureCopy copy) {
        out.text("{\"kind\":\"picture\",\"a\":").jsonString(files.pictureFile(copy.a()));
        out.text(",\"b\":").jsonString(files.pictureFile(copy.b()));
        measures(copy);
        out.ascii('}');
    }

    /// Adds how alike two pictures are.
    void measures(PictureCopy copy) {
        out.text(",\"weight_bits\":").number(copy.weight().bits(), CopiesForm.DIGITS);
        out.text(",\"distance\":" + copy.distance() + ",\"mirrored\":" + copy.mirrored() + ",\"cropped\":"
                + copy.cropped());
    }

    private void crowd(PictureCrowd crowd) {
        out.text("{\"kind\":\"crowd\",\"files\":");
        names(crowd.pictures(), files::pictureFile);
        out.text(",\"weight_bits\":0}");
    }

    private void disguise(Disguise disguise) {
        out.text("{\"kind\":\"disguise\",\"file\":").jsonString(files.textFile(disguise.text()));
        out.text(",\"unseen\":" + disguise.unseen() + ",\"lookalikes\":" + disguise.lookalikes() + ",\"styled\":"
                + disguise.styled() + "}");
    }

    private void unread(CopiesFiles.Unread unread) {
        out.text("{\"kind\":\"not_compared\",\"file\":")
                .jsonString(unread.file().toString());
        out.text(",\"why\":").jsonString(unread.why()).ascii('}');
    }

    private void summary(CopiesForm.Found found) {
        out.text("{\"kind\":\"summary\",\"texts\":" + files.textCount() + ",\"independent_texts\":"
                + found.texts().independent() + ",\"pictures\":"
                + files.prints().size() + ",\"not_compared\":"
                + files.unread().size() + ",\"notes\":");
        List<String> notes = Stream.concat(found.texts().notes().stream(), found.pictures().notes().stream())
                .toList();
        out.jsonStrings(notes);
        out.ascii('}');
    }

    private void names(List<Integer> numbers, IntFunction<String> name) {
        out.jsonStrings(numbers.stream().map(name::apply).toList());
    }
}
