package dev.kkachi.documents;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/// Writes EXIF blocks as cameras do: one directory of texts, one for a small picture.
final class ExifWriter {
    private static final int ENTRY_BYTES = 12;
    private static final int HEAD_BYTES = 8;

    private final TreeMap<Integer, String> texts;
    private final byte[] thumbnail;

    ExifWriter(Map<Integer, String> texts, byte[] thumbnail) {
        this.texts = new TreeMap<>(texts);
        this.thumbnail = thumbnail;
    }

    byte[] bytes() {
        int second = HEAD_BYTES + 2 + ENTRY_BYTES * texts.size() + 4;
        int heap = second + 2 + ENTRY_BYTES * 2 + 4;
        ByteBuffer block = ByteBuffer.allocate(heap + 64 * texts.size() + thumbnail.length);
        block.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(HEAD_BYTES);
        block.putShort((short) texts.size());
        int at = heap;
        for (Map.Entry<Integer, String> text : texts.entrySet()) {
            byte[] value = (text.getValue() + "\0").getBytes(StandardCharsets.ISO_8859_1);
            block.putShort(text.getKey().shortValue()).putShort((short) 2).putInt(value.length);
            if (value.length <= 4) {
                block.put(value).position(block.position() + 4 - value.length);
            } else {
                block.putInt(at).put(at, value);
                at += value.length;
            }
        }
        block.putInt(thumbnail.length == 0 ? 0 : second);
        if (thumbnail.length > 0) {
            block.putShort((short) 2);
            block.putShort((short) 0x201).putShort((short) 4).putInt(1).putInt(at);
            block.putShort((short) 0x202).putShort((short) 4).putInt(1).putInt(thumbnail.length);
            block.put(at, thumbnail);
            at += thumbnail.length;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
        out.write(block.array(), 0, at);
        return out.toByteArray();
    }
}
