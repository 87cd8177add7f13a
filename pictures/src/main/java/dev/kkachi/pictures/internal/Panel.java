package dev.kkachi.pictures.internal;

/// The lower part of the picture: when it happened.
interface Panel {
    /// Returns how high it is.
    double height();

    /// Draws it from `top` on.
    void draw(Svg svg, double top);
}
