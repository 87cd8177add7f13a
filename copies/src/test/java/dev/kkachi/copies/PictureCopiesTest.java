package dev.kkachi.copies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.testkit.Painter;
import dev.kkachi.testkit.Painter.Change;
import dev.kkachi.testkit.Painter.Motif;
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
        assertThat(report.notes()).anyMatch(note -> note.startsWith("30 pictures are like more than 11 others"));
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
