package dev.kkachi.cli.internal;

import java.io.IOException;

/// One record a line, with its entity.
final class LinkRecords {
    private static final int BUFFERED_BYTES = 1 << 16;

    private LinkRecords() {}

    /// Writes all records in the form that was asked for; a file or a pipe has CSV.
    static void write(Call call, LinkedRecords records, Output output) throws IOException {
        boolean isStated = call.isFormatOtherThan(Format.CSV) && call.isFormatOtherThan(Format.TABLE);
        Format format = isStated ? call.format() : Format.CSV;
        Utf8Buffer out = new Utf8Buffer();
        out.text(format == Format.CSV ? "record_id,entity_id,link_weight_bits\n" : format == Format.JSON ? "[\n" : "");
        int size = records.size();
        for (int record = 0; record < size; record++) {
            String id = records.id(record);
            String entity = records.entity(record);
            double bits = records.bits(record);
            boolean alone = Double.isNaN(bits);
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
                out.number(bits, CopiesForm.DIGITS);
            }
            out.text(end(format, record == size - 1));
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
