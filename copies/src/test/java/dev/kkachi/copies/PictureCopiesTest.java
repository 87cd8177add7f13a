package dev.kkachi.copies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.testkit.Painter;
import dev.kkachi.testkit.Painter.Change;
import dev.kkachi.testkit.Painter.Motif;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PictureCopiesTest {
    private static final PictureReader READER = PictureReader.within(PictureLimits.STANDARD);

    @Test
    void everyChangeOfAPictureIsFoundAmongStrangers() {
        List<PicturePrint> strangers = strangers(60);

        for (Change change : Change.values()) {
            for (long seed = 100; seed < 105; seed++) {
                List<PicturePrint> all = new ArrayList<>(strangers);
                all.add(print(Motif.PORTRAIT, seed));
                all.add(changed(Motif.PORTRAIT, seed, change));

                PictureReport report = PictureCopies.find(all);

                assertThat(report.copies()).as(change + " of " + seed).hasSize(1);
                PictureCopy copy = report.copies().getFirst();
                assertThat(List.of(copy.a(), copy.b())).containsExactly(60, 61);
                assertThat(copy.mirrored()).isEqualTo(change == Change.MIRROR);
                assertThat(copy.weight().bits()).isGreaterThan(8);
            }
        }
    }

    @Test
    void strangersAreNoCopies() {
        assertThat(PictureCopies.find(strangers(250)).copies()).isEmpty();
    }

    @Test
    void whatManyHoldIsACrowdAndNoPair() {
        List<PicturePrint> all = new ArrayList<>(strangers(20));
        for (int i = 0; i < 30; i++) {
            all.add(changed(Motif.PORTRAIT, 500, Change.values()[i % 3]));
        }
        all.add(print(Motif.LANDSCAPE, 600));
        all.add(changed(Motif.LANDSCAPE, 600, Change.HALF));

        PictureReport report = PictureCopies.find(all);

        assertThat(report.crowds()).hasSize(1);
        assertThat(report.crowds().getFirst().pictures()).hasSize(30).contains(20, 49);
        assertThat(report.copies()).hasSize(1);
        assertThat(report.notes()).anyMatch(note -> note.startsWith("30 pictures were not paired: more than 12 files"));
    }

    /// A view that is like few of the others (its edges are gone) is a view of the picture all the same.
    @Test
    void everyViewOfACrowdsPictureIsNamedWithIt() {
        List<PicturePrint> all = new ArrayList<>(strangers(20));
        for (Change change : Change.values()) {
            all.add(changed(Motif.PORTRAIT, 500, change));
            all.add(changed(Motif.PORTRAIT, 500, change));
        }
        PicturePrint fringe = far(all.subList(20, all.size()));
        all.add(fringe);

        PictureReport report = PictureCopies.find(all);

        assertThat(report.crowds()).hasSize(1);
        assertThat(report.crowds().getFirst().pictures())
                .hasSize(2 * Change.values().length + 1)
                .contains(all.size() - 1);
        assertThat(report.copies()).isEmpty();
    }

    /// Returns a print that is like few of `views`, and like one of them at least.
    private static PicturePrint far(List<PicturePrint> views) {
        for (int percent = 4; percent < 20; percent++) {
            PicturePrint print = read(Painter.encoded(cropped(percent), "png"));
            long like = views.stream()
                    .filter(view -> PictureCopies.explain(view, print) != null)
                    .count();
            if (like > 0 && like < PictureCopies.HOLDERS_MAX - 1) {
                return print;
            }
        }
        throw new AssertionError("No crop is like few of the views.");
    }

    private static BufferedImage cropped(int percent) {
        BufferedImage whole = Painter.paint(Motif.PORTRAIT, 500, 200, 240);
        int off = whole.getWidth() * percent / 100;
        return whole.getSubimage(off, off, whole.getWidth() - 2 * off, whole.getHeight() - 2 * off);
    }

    @Test
    void aHundredThousandTimesOnePictureIsOneCrowd() {
        PicturePrint print = print(Motif.PORTRAIT, 7);
        List<PicturePrint> all = java.util.Collections.nCopies(100_000, print);

        PictureReport report = PictureCopies.find(all);

        assertThat(report.copies()).isEmpty();
        assertThat(report.crowds().getFirst().pictures()).hasSize(100_000);
    }

    @Test
    void twoPicturesCanBeComparedAlone() {
        PicturePrint one = print(Motif.LANDSCAPE, 8);

        PictureCopy copy = PictureCopies.explain(one, changed(Motif.LANDSCAPE, 8, Change.MIRROR));

        assertThat(Objects.requireNonNull(copy).mirrored()).isTrue();
        assertThat(PictureCopies.explain(one, print(Motif.LANDSCAPE, 9))).isNull();
    }

    private static List<PicturePrint> strangers(int count) {
        List<PicturePrint> prints = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            prints.add(print(i % 2 == 0 ? Motif.PORTRAIT : i % 3 == 0 ? Motif.DOCUMENT : Motif.LANDSCAPE, i));
        }
        return prints;
    }

    private static PicturePrint print(Motif motif, long seed) {
        return read(Painter.encoded(Painter.paint(motif, seed, 200, 240), "png"));
    }

    private static PicturePrint changed(Motif motif, long seed, Change change) {
        return read(change.applied(Painter.paint(motif, seed, 200, 240)));
    }

    private static PicturePrint read(byte[] bytes) {
        return ((PictureReading.Seen) READER.read(bytes)).print();
    }
}
