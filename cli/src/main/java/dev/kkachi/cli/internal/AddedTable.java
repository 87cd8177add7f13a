package dev.kkachi.cli.internal;

import dev.kkachi.linking.Link;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// What is told of records that were added to a register.
final class AddedTable {
    private static final int SHOWN = 5;

    private AddedTable() {}

    /// Prints it in the form that was asked for, and returns how the run ends.
    static int print(Call call, LinkInput input, AddedRecords added) throws IOException {
        Path file = call.findPath(ScreenOptions.OUT);
        boolean isForAPerson = call.format() == Format.TABLE;
        if (isForAPerson) {
            Utf8Buffer out = new Utf8Buffer();
            render(call, input, added, out);
            Output.print(call.around(), null, out);
        } else if (!call.quiet()) {
            input.notes().forEach(note -> call.around().err().println("kkachi: " + Columns.printable(note)));
            call.around().err().println("kkachi: " + added.counts());
        }
        LinkEntities.write(call, added.register(), added.entities());
        if (!isForAPerson || file != null) {
            try (Output output = Output.open(call.around(), file)) {
                LinkRecords.write(call, added, output);
                output.commit();
            }
        }
        boolean isDone = added.doubts().isEmpty() && added.bridges().isEmpty();
        return isDone ? Exit.DONE : Exit.NEEDS_A_PERSON;
    }

    private static void render(Call call, LinkInput input, AddedRecords added, Utf8Buffer out) {
        paragraph(call, added.counts(), out);
        input.notes().forEach(note -> paragraph(call, note, out));
        heading(call, "Entities that were brought together", added.bridges().size(), out);
        added.bridges().stream().limit(SHOWN).forEach(links -> LinkWords.item(call, bridge(added, links), out));
        List<Link> joins = added.joins();
        heading(call, "The links that were made, the least sure first", joins.size(), out);
        joins.stream().limit(SHOWN).forEach(link -> LinkWords.item(call, LinkWords.merge(added.register(), link), out));
        if (joins.size() > SHOWN) {
            LinkWords.item(call, "and " + Progress.grouped(joins.size() - SHOWN) + " more.", out);
        }
    }

    private static String bridge(AddedRecords added, List<Link> links) {
        int record = links.getFirst().right();
        return added.register().table().id(record) + " joined "
                + links.stream()
                        .map(link -> added.register().table().id(link.left()) + " ("
                                + LinkWords.percent(link.probability()) + ")")
                        .collect(Collectors.joining(" and "))
                + ", which were of different entities before.";
    }

    private static void heading(Call call, String title, int lines, Utf8Buffer out) {
        if (lines > 0) {
            out.ascii('\n')
                    .text(new Style(call.around().colours()).strong(title))
                    .ascii('\n');
        }
    }

    private static void paragraph(Call call, String text, Utf8Buffer out) {
        Columns.wrap(Columns.printable(text), call.around().columns())
                .forEach(line -> out.text(line).ascii('\n'));
    }
}
