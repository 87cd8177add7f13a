package dev.kkachi.pictures.internal;

/// Where nothing happened, the picture says so.
final class Silence implements Panel {
    private static final double HEIGHT = 40;

    @Override
    public double height() {
        return HEIGHT;
    }

    @Override
    public void draw(Svg svg, double top) {
        svg.line(Grid.MARGIN, top + HEIGHT / 2, "font-size=\"14\"", "Nothing moved: no transfer carried any of it.");
    }
}
