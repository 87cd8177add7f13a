package dev.kkachi.cli.internal;

import dev.kkachi.linking.Link;
import dev.kkachi.linking.Linkage;
import dev.kkachi.linking.Waterfall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// Every pair that may be a link, with the reason, as CSV.
final class LinkPairs {
    private static final int BUFFERED_BYTES = 1 << 16;
    private static final int SHARE_DIGITS = 6;

    private final Linkage linkage;
    private final Output output;
    private final Utf8Buffer out = new Utf8Buffer();

    private LinkPairs(Linkage linkage, Output output) {
        this.linkage = linkage;
        this.output = output;
    }

    /// Writes them to `file`, the heaviest first.
    static void write(Linkage linkage, Path file) throws IOException {
        try (Output output = Output.to(file)) {
            LinkPairs pairs = new LinkPairs(linkage, output);
            pairs.out.text("a,b,weight_bits,probability,explanation\n");
            linkage.eachPair(pairs::take);
            output.write(pairs.out);
            output.commit();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void take(Link link) {
        out.csvCell(linkage.table().id(link.left())).ascii(',');
        out.csvCell(linkage.table().id(link.right())).ascii(',');
        out.number(link.bits(), CopiesForm.DIGITS).ascii(',');
        out.number(link.probability(), SHARE_DIGITS).ascii(',');
        out.csvCell(explanation(linkage.why(link.left(), link.right()))).ascii('\n');
        if (out.size() > BUFFERED_BYTES) {
            try {
                output.write(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            out.clear();
        }
    }

    /// Returns one entry for each column that says something.
    static String explanation(Waterfall why) {
        StringBuilder text = new StringBuilder();
        for (Waterfall.Step step : why.steps()) {
            if (LinkWords.isSilent(step)) {
                continue;
            }
            text.append(text.isEmpty() ? "" : "; ")
                    .append(step.column())
                    .append(": ")
                    .append(step.agreement());
            if (step.m() > 0) {
                text.append(", m ").append(share(step.m())).append(", u ").append(share(step.u()));
            }
            text.append(", ").append(LinkWords.signed(step.bits())).append(" bits");
        }
        return text.toString();
    }

    private static String share(double share) {
        return new Utf8Buffer().number(share, SHARE_DIGITS).toString();
    }
}
