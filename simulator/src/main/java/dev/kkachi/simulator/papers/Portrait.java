package dev.kkachi.simulator.papers;

import dev.kkachi.simulator.Dice;
import java.awt.image.BufferedImage;

/// A portrait that is drawn: a head before something out of focus. Two numbers give two faces; one number
/// gives the same face again, if need be in another light or mirrored, as people hand in a picture that
/// is not theirs.
public final class Portrait {
    private static final int[] SKINS = {0xf1d3bd, 0xe0b08c, 0xc68863, 0x9a6242, 0x6b4226};
    private static final int[] HAIRS = {0x1d1a18, 0x3b2a20, 0x6b4a2b, 0xa9824f, 0x8a8a8a, 0x7a2f1b};

    private final Canvas canvas;

    private Portrait(Canvas canvas) {
        this.canvas = canvas;
    }

    /// Draws face `number`, so many points wide.
    public static Portrait of(long number, int wide) {
        Dice dice = Dice.of(number, "portrait");
        Canvas canvas = new Canvas(wide, wide * 5 / 4);
        int grain = (int) Math.max(8, wide / dice.between(3, 6));
        canvas.clouds(dice.next(), grain, (int) dice.between(45, 95));
        double x = wide * dice.between(36, 64) / 100.0;
        double y = wide * dice.between(46, 70) / 100.0;
        double half = wide * dice.between(15, 26) / 100.0;
        double[] head = {x, y, half, half * dice.between(118, 142) / 100};
        double tilt = dice.between(-12, 12) / 100.0;
        int skin = shade(SKINS[(int) dice.between(0, SKINS.length - 1)], dice);
        int hair = shade(HAIRS[(int) dice.between(0, HAIRS.length - 1)], dice);
        int coat = Canvas.rgb((int) dice.between(20, 220), (int) dice.between(20, 220), (int) dice.between(20, 220));
        canvas.ellipse(new double[] {x, y + head[3] * 2.5, half * 2.1, head[3] * 1.3}, 0, coat);
        double crown = head[3] * dice.between(95, 125) / 100;
        canvas.ellipse(new double[] {x, y - head[3] * 0.25, half * 1.2, crown}, tilt, hair);
        canvas.ellipse(new double[] {x, y + head[3], half * 0.5, head[3] * 0.5}, 0, skin);
        canvas.ellipse(head, tilt, skin);
        features(canvas, dice, head, hair);
        return new Portrait(canvas);
    }

    private static void features(Canvas canvas, Dice dice, double[] head, int hair) {
        double apart = head[2] * dice.between(36, 46) / 100;
        double up = head[1] - head[3] * dice.between(4, 16) / 100;
        for (int side = -1; side <= 1; side += 2) {
            double x = head[0] + side * apart;
            canvas.ellipse(new double[] {x, up, head[2] * 0.14, head[3] * 0.06}, 0, 0xf4f4f0);
            canvas.ellipse(new double[] {x, up, head[2] * 0.06, head[3] * 0.055}, 0, 0x201810);
            canvas.ellipse(new double[] {x, up - head[3] * 0.13, head[2] * 0.19, head[3] * 0.03}, 0, hair);
        }
        double mouth = head[2] * dice.between(26, 40) / 100;
        canvas.ellipse(new double[] {head[0], head[1] + head[3] * 0.5, mouth, head[3] * 0.05}, 0, 0x9c4a44);
        canvas.ellipse(new double[] {head[0], head[1] + head[3] * 0.2, head[2] * 0.09, head[3] * 0.14}, 0, 0xb98468);
        if (dice.chance(30)) {
            canvas.ellipse(new double[] {head[0], head[1] + head[3] * 0.8, head[2] * 0.62, head[3] * 0.22}, 0, hair);
        }
    }

    private static int shade(int colour, Dice dice) {
        return lighter(colour, (int) dice.between(-14, 14));
    }

    private static int lighter(int colour, int by) {
        return Canvas.rgb((colour >> 16 & 255) + by, (colour >> 8 & 255) + by, (colour & 255) + by);
    }

    /// Returns this portrait somewhat lighter or darker, and turned round as in a mirror if asked for.
    public Portrait disguised(boolean mirrored, int lighter) {
        Canvas other = new Canvas(canvas.width, canvas.height);
        for (int y = 0; y < canvas.height; y++) {
            for (int x = 0; x < canvas.width; x++) {
                other.set(x, y, lighter(canvas.get(mirrored ? canvas.width - 1 - x : x, y), lighter));
            }
        }
        return new Portrait(other);
    }

    Canvas canvas() {
        return canvas;
    }

    /// Returns it as a picture.
    public BufferedImage image() {
        return canvas.image();
    }
}
