package dev.kkachi.lists.internal;

import dev.kkachi.files.FileHead;
import java.io.IOException;
import java.util.random.RandomGenerator;
import javax.xml.stream.XMLStreamException;

/// What time, clerks and vandals do to lists.
final class Damage {
    private Damage() {}

    /// Changes up to four characters of a table's row.
    static String row(String row, RandomGenerator random) {
        StringBuilder text = new StringBuilder(row.strip());
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, (char) (' ' + random.nextInt(90)));
                default -> text.setCharAt(at, "\",;\u0000é심'-".charAt(random.nextInt(8)));
            }
        }
        return text.toString().replace('"', random.nextBoolean() ? '"' : '\'');
    }

    /// Changes what stands between tags and quotes, so that the document mostly stays one.
    static String words(String list, RandomGenerator random) {
        String text = list;
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + 1 + random.nextInt(3));
            boolean plain = text.substring(at, end).chars().allMatch(Character::isLetterOrDigit);
            text = plain ? text.substring(0, at) + "0심x".charAt(random.nextInt(3)) + text.substring(end) : text;
        }
        return text;
    }

    /// Says whether `format` copes with `text`: only a document that is none may end the reading.
    static boolean isReadOrNoDocument(ListFormat format, String text) {
        try {
            format.recognise(FileHead.of("x", text));
            GatheringSink.read(format, "a_list", ListFile.of("x", "", text));
            return true;
        } catch (IOException | XMLStreamException e) {
            return true;
        }
    }
}
