package dev.kkachi.pictures.internal;

import dev.kkachi.pictures.internal.Station.Kind;

/// The shape of a station; no two kinds differ by colour alone.
final class Glyph {
    private static final double LEAST = 2;
    private static final String DASHES = " stroke-dasharray=\"3 3\"";
    private static final String OUTLINE = " stroke=\"" + Palette.INK + "\" stroke-width=\"1.2\"";

    private final Kind kind;
    private final String colour;
    private final boolean certain;

    Glyph(Station station, Palette palette) {
        Gate gate = station.gate;
        this.kind = station.kind;
        this.colour = gate == null ? "#fff" : palette.lane(kind == Kind.EXIT ? gate.entered() : gate.left());
        this.certain = gate == null || gate.certain();
    }

    /// The shape of a kind, for the legend.
    Glyph(Kind kind, boolean certain) {
        this.kind = kind;
        this.colour = "#fff";
        this.certain = certain;
    }

    /// Draws it with its upper left corner at `left` and `top`.
    void draw(Svg svg, double left, double top, double high) {
        double height = Math.max(LEAST, high);
        double half = left + Grid.BAR / 2;
        double middle = top + height / 2;
        double bottom = top + height;
        switch (kind) {
            case SERVICE -> {
                svg.add("<polygon points=\"");
                points(svg, left, top, half, top, left + Grid.BAR, middle, half, bottom, left, bottom);
            }
            case EXIT, ENTRY -> {
                svg.add("<polygon points=\"");
                points(svg, left, top, half, top, left + Grid.BAR, middle, half, bottom, left, bottom, half, middle);
            }
            default -> {
                svg.add("<rect").set("x", left).set("y", top);
                svg.set("width", Grid.BAR).set("height", height);
            }
        }
        svg.add(paint()).add("/>");
    }

    private static void points(Svg svg, double... coordinates) {
        for (int i = 0; i < coordinates.length; i += 2) {
            svg.add(i == 0 ? "" : " ").number(coordinates[i]).add(",").number(coordinates[i + 1]);
        }
        svg.add("\"");
    }

    private String paint() {
        return switch (kind) {
            case SEED -> fill(Palette.INK);
            case ACCOUNT, TRANSFER -> fill(Palette.ACCOUNT);
            case WALLETS -> fill(Palette.WALLETS);
            case SERVICE -> fill(Palette.SERVICE) + OUTLINE;
            case EXIT, ENTRY -> certain ? fill(colour) + OUTLINE : fill("#fff") + OUTLINE + DASHES;
            case HELD, RETURNED -> fill("#fff") + OUTLINE;
            case NOT_FOLLOWED -> fill("#fff") + OUTLINE + DASHES;
            case TOGETHER, FEES -> fill("#d5dae0") + OUTLINE;
        };
    }

    private static String fill(String colour) {
        return " fill=\"" + colour + "\"";
    }
}
