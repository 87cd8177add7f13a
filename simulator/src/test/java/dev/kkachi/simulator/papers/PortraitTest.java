package dev.kkachi.simulator.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

/// One number is one face, on every machine.
class PortraitTest {
    @Test
    void oneNumberIsOneFaceAndAnotherNumberIsAnother() {
        BufferedImage face = Portrait.of(1, 144).image();

        assertThat(distance(face, Portrait.of(1, 144).image())).isZero();
        assertThat(distance(face, Portrait.of(2, 144).image())).isGreaterThan(15);
    }

    @Test
    void aDisguisedFaceIsLighterAndOtherwiseTheSame() {
        BufferedImage face = Portrait.of(1, 144).image();

        BufferedImage lighter = Portrait.of(1, 144).disguised(false, 8).image();

        assertThat(distance(face, lighter)).isBetween(5.0, 8.0);
    }

    @Test
    void aScanHoldsInkInItsMachineReadableLines() {
        Mrz mrz = new Mrz("P<" + "A".repeat(42), "1".repeat(44));

        BufferedImage scan = Scan.of(5, Portrait.of(1, 144), List.of("PASSPORT"), mrz);

        int ink = 0;
        for (int x = 0; x < scan.getWidth(); x++) {
            for (int y = 310; y < 370; y++) {
                ink += (scan.getRGB(x, y) & 0xffffff) == 0x202028 ? 1 : 0;
            }
        }
        assertThat(ink).isBetween(3_000, 8_000);
    }

    /// Returns by how much the points of two pictures differ on average, in shades of 255.
    private static double distance(BufferedImage one, BufferedImage two) {
        double sum = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                sum += Math.abs((one.getRGB(x, y) >> 8 & 255) - (two.getRGB(x, y) >> 8 & 255));
            }
        }
        return sum / one.getWidth() / one.getHeight();
    }
}
