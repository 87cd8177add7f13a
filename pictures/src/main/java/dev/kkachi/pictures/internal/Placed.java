package dev.kkachi.pictures.internal;

import dev.kkachi.graph.FlowLayout;
import java.util.List;
import java.util.Map;

/// A lane with the place of everything in it.
///
/// @param lane the lane
/// @param columns in which column of the lane each station stands
/// @param offset in which column of the page its first one is
/// @param scale how many thousandths of a pixel one unit of the asset is high
/// @param stations the stations, as the layout numbers them
/// @param streams the streams, as the layout numbers them
/// @param captions what is written beside each station
/// @param links where what comes in leaves another lane, for entries that are not drawn
/// @param layout where they are, in thousandths of a pixel from the top of the flow
/// @param frame where the lane is on the page
record Placed(
        Lane lane,
        Columns columns,
        int offset,
        double scale,
        List<Station> stations,
        List<Stream> streams,
        List<Caption> captions,
        Map<Station, Link> links,
        FlowLayout layout,
        Frame frame) {
    private static final double TITLE = 34;
    private static final double PAD = 12;

    /// An exit, and the lane that it is in.
    record Link(Placed lane, Station exit) {}

    /// The edges of a lane.
    record Frame(double left, double right, double top) {
        static final Frame NONE = new Frame(0, 0, 0);
    }

    Placed at(double left, double right, double top) {
        return new Placed(
                lane, columns, offset, scale, stations, streams, captions, links, layout, new Frame(left, right, top));
    }

    double left() {
        return frame.left();
    }

    double right() {
        return frame.right();
    }

    double top() {
        return frame.top();
    }

    double bottom() {
        return top() + TITLE + pixels(layout.height()) + PAD;
    }

    /// Says whether a station is only a point that ribbons from another lane pass.
    boolean isHidden(Station station) {
        return links.containsKey(station);
    }

    /// Returns the column of the page in which a station stands.
    int column(Station station) {
        return offset + columns.of(station);
    }

    /// Returns on the page what the layout counts from the top of the flow.
    double y(double thousandths) {
        return top() + TITLE + thousandths / Placement.THOUSAND;
    }

    /// Returns the upper edge of a station.
    double top(Station station) {
        return y(layout.top(stations.indexOf(station)));
    }

    /// Returns how high a station is.
    double height(Station station) {
        return pixels(layout.height(stations.indexOf(station)));
    }

    /// Returns the middle of a station.
    double middle(Station station) {
        return top(station) + height(station) / 2;
    }

    /// Returns how high a stream is.
    double height(Stream stream) {
        return pixels(Placement.real(stream.units) * scale);
    }

    private static double pixels(double thousandths) {
        return thousandths / Placement.THOUSAND;
    }
}
