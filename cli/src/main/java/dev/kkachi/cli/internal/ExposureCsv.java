package dev.kkachi.cli.internal;

import dev.kkachi.tracing.Exposure;
import dev.kkachi.tracing.Exposure.Line;
import dev.kkachi.tracing.Exposure.Nearest;
import dev.kkachi.tracing.Exposure.Side;
import java.util.List;

/// Exposures as CSV, one category a row; an address without transfers has one row.
final class ExposureCsv {
    private static final int SHARE_DIGITS = 6;

    private ExposureCsv() {}

    static void render(List<Exposed> found, Utf8Buffer out) {
        out.text("address,listed,chain,asset,side,category,in_chain,in_asset,basis,amount,amount_unknown,"
                + "amount_then,amount_then_unknown,transfers,share,nearest_listed,nearest_address,nearest_hops\n");
        for (Exposed exposed : found) {
            if (exposed.exposures().isEmpty()) {
                out.csvCell(exposed.address()).text("," + exposed.isListed() + ",,,,,,,,,,,,,,,,\n");
            }
            for (Exposure exposure : exposed.exposures()) {
                side(exposed, exposure, "sent", out);
                side(exposed, exposure, "received", out);
            }
        }
    }

    private static void side(Exposed exposed, Exposure exposure, String word, Utf8Buffer out) {
        Side side = word.equals("sent") ? exposure.sent() : exposure.received();
        for (Line line : side.lines()) {
            int decimals = line.coin().decimals();
            out.csvCell(exposed.address()).text("," + exposed.isListed() + ",");
            out.csvCell(exposure.coin().asset().chain().name()).ascii(',');
            out.csvCell(exposure.coin().asset().name()).text("," + word + ",");
            out.csvCell(line.category()).ascii(',');
            out.csvCell(line.coin().asset().chain().name()).ascii(',');
            out.csvCell(line.coin().asset().name()).text(line.isDirect() ? ",fact," : ",inference,");
            out.text(line.now().sure().amount().render(decimals) + ",");
            out.text(line.now().unknown().amount().render(decimals) + ",");
            out.text(line.then().sure().amount().render(decimals) + ",");
            out.text(line.then().unknown().amount().render(decimals) + ",");
            out.text(ExposureJson.transfers(line) + ",");
            out.number(line.coin().share(line.now().total()), SHARE_DIGITS).ascii(',');
            Nearest nearest = side.nearest();
            out.csvCell(nearest == null ? "" : nearest.met().label()).ascii(',');
            out.csvCell(nearest == null ? "" : nearest.met().address()).ascii(',');
            out.text((nearest == null ? "" : Integer.toString(nearest.hops())) + "\n");
        }
    }
}
