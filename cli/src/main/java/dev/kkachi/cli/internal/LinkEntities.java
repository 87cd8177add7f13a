package dev.kkachi.cli.internal;

import dev.kkachi.linking.Doubt;
import dev.kkachi.linking.Entities;
import dev.kkachi.linking.Link;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Every entity of several records, with its weakest link and what a person should look at, as CSV.
final class LinkEntities {
    private static final int BUFFERED_BYTES = 1 << 16;
    private static final int SHARE_DIGITS = 6;

    private LinkEntities() {}

    /// Writes them to the file that `call` names, if it names one.
    ///
    /// @param heads a record of each, in the order in which they are written
    static void write(Call call, Entities entities, int... heads) throws IOException {
        @Nullable Path file = call.findPath(LinkCommand.ENTITIES);
        if (file == null) {
            return;
        }
        try (Output output = Output.to(file)) {
            Utf8Buffer out = new Utf8Buffer();
            out.text("entity_id,records,weakest_a,weakest_b,weakest_bits,weakest_probability,look\n");
            for (int head : heads) {
                row(entities, head, out);
                if (out.size() > BUFFERED_BYTES) {
                    output.write(out);
                    out.clear();
                }
            }
            output.write(out);
            output.commit();
        }
    }

    private static void row(Entities entities, int head, Utf8Buffer out) {
        int[] members = entities.members(head);
        out.csvCell(entities.table().id(members[0])).ascii(',').text(String.valueOf(members.length));
        @Nullable Link weakest = entities.weakest(head);
        if (weakest == null) {
            out.text(",,,,,");
        } else {
            out.ascii(',').csvCell(entities.table().id(weakest.left()));
            out.ascii(',').csvCell(entities.table().id(weakest.right()));
            out.ascii(',').number(weakest.bits(), CopiesForm.DIGITS);
            out.ascii(',').number(weakest.probability(), SHARE_DIGITS).ascii(',');
        }
        out.csvCell(look(entities, entities.doubts(head))).ascii('\n');
    }

    private static String look(Entities entities, List<Doubt> doubts) {
        return doubts.stream()
                .map(doubt -> LinkWords.pair(entities, doubt.link()) + ": " + LinkWords.why(doubt))
                .collect(Collectors.joining("; "));
    }
}
