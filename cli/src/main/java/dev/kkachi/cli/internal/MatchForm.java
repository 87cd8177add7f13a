package dev.kkachi.cli.internal;

/// A way of writing down what a screening found. The forms hold no state: results are written on
/// several threads and put together in order.
interface MatchForm {
    /// Writes what stands before all results.
    void head(Utf8Buffer out);

    /// Writes the candidates of one query; nothing where there are none.
    void render(Screened screened, Utf8Buffer out);

    /// Writes what stands behind all results.
    ///
    /// @param empty whether no result was written
    void tail(Utf8Buffer out, boolean empty);
}
