package dev.kkachi.cli.internal;

import java.io.IOException;

/// One record a line, with its entity.
final class LinkRecords {
    private static final int BUFFERED_BYTES = 1 << 16;

    private LinkRecords() {}

    /// Writes all records in the form that was asked for; a file or a pipe has CSV.
    static void write(Call call, LinkReport report, Output output) throws IOException {
        boolean isStated = call.isFormatOtherThan(Format.CSV) && call.isFormatOtherThan(Format.TABLE);
        Format format = isStated ? call.format() : Format.CSV;
        Utf8Buffer out = new Utf8Buffer();
        out.text(format == Format.CSV ? "record_id,entity_id,link_weight_bits\n" : format == Format.JSON ? "[\n" : "");
        int records = report.linkage().table().size();
        for (int record = 0; record < records; record++) {
            String id = report.linkage().table().id(record);
            String entity = report.linkage().table().id(report.first(record));
            boolean alone = report.isAlone(record);
            if (format == Format.CSV) {
                out.csvCell(id).ascii(',').csvCell(entity).ascii(',');
            } else {
                out.text("{\"record_id\":")
                        .jsonString(id)
                        .text(",\"entity_id\":")
                        .jsonString(entity);
                out.text(",\"link_weight_bits\":").text(alone ? "null" : "");
            }
            if (!alone) {
                out.number(report.bits(record), CopiesForm.DIGITS);
            }
            out.text(end(format, record == records - 1));
            if (out.size() > BUFFERED_BYTES) {
                output.write(out);
                out.clear();
            }
        }
        out.text(format == Format.JSON ? "]\n" : "");
        output.write(out);
    }

    private static String end(Format format, boolean last) {
        return switch (format) {
            case CSV, TABLE -> "\n";
            case JSONL -> "}\n";
            case JSON -> last ? "}\n" : "},\n";
        };
    }
}
