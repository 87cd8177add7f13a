package dev.kkachi.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads the first sheet of an Excel workbook (ECMA-376, `.xlsx`) row by row, as [CsvReader] reads a CSV file.
///
/// Excel keeps the texts of a workbook once, in a table beside the sheet; that table is held in memory and
/// bounded, the sheet is streamed. Cells may be missing and say their place themselves; text may also stand
/// in the cell. Numbers come as they are written, and a date is a number too: the days since the end of 1899.
/// A workbook that counts its days from 1904 is refused rather than read four years wrong.
public final class Workbook implements AutoCloseable {
    /// The part that makes a zip a workbook.
    static final String MAIN_PART = "xl/workbook.xml";

    private static final String CORE_PROPERTIES = "docProps/core.xml";
    /// Excel's own limit.
    private static final int COLUMNS_MAX = 16_384;

    private static final int ROW_CHARS_MAX = 4_000_000;
    private static final int HEAD_ROWS = 3;
    /// More than any writing of a moment.
    private static final int STAMP_CHARS_MAX = 100;
    /// How much of a broken row is quoted in its rejection.
    private static final int QUOTED_CHARS = 120;

    private final String name;
    private final InputStream in;
    private final XMLStreamReader sheet;
    private final SharedStrings strings;
    private final List<String> cells = new ArrayList<>();
    private long line;
    private int charsInRow;

    /// Where the parts of a workbook come from.
    public interface Parts {
        /// Returns the content of the part `part`, such as `xl/workbook.xml`.
        ///
        /// @throws FileNotFoundException if there is no such part
        /// @throws IOException if it cannot be read
        InputStream part(String part) throws IOException;
    }

    private Workbook(String name, InputStream in, XMLStreamReader sheet, SharedStrings strings) {
        this.name = name;
        this.in = in;
        this.sheet = sheet;
        this.strings = strings;
    }

    /// Returns a reader of the first sheet.
    ///
    /// @param name the file's name, for messages
    /// @throws IOException if a part is missing or damaged, or its texts are too many
    public static Workbook open(Parts parts, String name) throws IOException {
        try {
            WorkbookParts places = WorkbookParts.of(parts, name);
            SharedStrings strings = SharedStrings.read(parts, places.strings(), name);
            InputStream in = parts.part(places.sheet());
            try {
                return new Workbook(name, in, HardenedXml.reader(in), strings);
            } catch (XMLStreamException e) {
                in.close();
                throw e;
            }
        } catch (XMLStreamException e) {
            throw damaged(name, e);
        }
    }

    private static IOException damaged(String name, XMLStreamException cause) {
        return new IOException(name + " is a damaged workbook: " + cause.getMessage(), cause);
    }

    /// Says whether a zip with these entries is a workbook.
    public static boolean isWorkbook(List<String> entries) {
        return entries.contains(MAIN_PART);
    }

    /// Returns the next row that is not empty, or `null` after the last; its line is the row's number in the
    /// sheet.
    ///
    /// @throws IOException if the sheet is damaged from here on
    public @Nullable CsvRow next() throws IOException {
        try {
            while (sheet.hasNext()) {
                if (sheet.next() == XMLStreamConstants.START_ELEMENT
                        && sheet.getLocalName().equals("row")) {
                    CsvRow row = row();
                    if (row != null) {
                        return row;
                    }
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw damaged(name, e);
        }
    }

    private @Nullable CsvRow row() throws XMLStreamException {
        cells.clear();
        charsInRow = 0;
        line = number(XmlText.attribute(sheet, "r"), line + 1);
        String trouble = null;
        int open = 1;
        while (open > 0) {
            switch (sheet.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (sheet.getLocalName().equals("c")) {
                        String found = cell();
                        trouble = trouble == null ? found : trouble;
                    } else {
                        open++;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> open--;
                case XMLStreamConstants.END_DOCUMENT ->
                    throw new XMLStreamException("the document ends inside a row", sheet.getLocation());
                default -> {
                    continue;
                }
            }
        }
        if (trouble != null) {
            return new CsvRow.Broken(line, new CsvRow.Place(cells.size() + 1, 1), start(), trouble);
        }
        return cells.stream().allMatch(String::isBlank) ? null : new CsvRow.Cells(line, cells);
    }

    /// Reads the cell at whose start the sheet stands, or says what is wrong with it.
    private @Nullable String cell() throws XMLStreamException {
        String type = XmlText.attribute(sheet, "t");
        int column = column(XmlText.attribute(sheet, "r"), cells.size());
        String wanted = type.equals("inlineStr") ? "t" : "v";
        String printed = XmlText.inside(sheet, wanted, ROW_CHARS_MAX - charsInRow);
        if (printed == null) {
            return "the row holds more than " + ROW_CHARS_MAX + " characters";
        }
        if (column < cells.size() || column >= COLUMNS_MAX) {
            return "a cell stands in column " + (column + 1) + "; the rule is behind the one before it and within "
                    + COLUMNS_MAX;
        }
        String value = type.equals("s") ? strings.find(printed.strip()) : XmlText.unescaped(printed);
        if (value == null) {
            return "a cell refers to the text " + printed + ", which the workbook does not hold";
        }
        charsInRow += value.length();
        while (cells.size() < column) {
            cells.add("");
        }
        cells.add(value);
        return null;
    }

    private String start() {
        String all = String.join(",", cells);
        return all.substring(0, Math.min(QUOTED_CHARS, all.length()));
    }

    /// Returns the column of a reference such as `AB12`, counted from 0; `next` where there is none.
    private static int column(String reference, int next) {
        int column = 0;
        int i = 0;
        while (i < reference.length() && i < 4 && reference.charAt(i) >= 'A' && reference.charAt(i) <= 'Z') {
            column = column * 26 + (reference.charAt(i) - 'A' + 1);
            i++;
        }
        return column == 0 ? next : column - 1;
    }

    private static long number(String digits, long otherwise) {
        boolean isNumber =
                !digits.isEmpty() && digits.length() <= 9 && digits.chars().allMatch(Character::isDigit);
        return isNumber ? Long.parseLong(digits) : otherwise;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /// Returns the first rows, one a line, their cells separated by commas.
    ///
    /// @throws IOException if the workbook is damaged
    static String head(Parts parts, String name) throws IOException {
        StringBuilder head = new StringBuilder();
        try (Workbook book = open(parts, name)) {
            for (int i = 0; i < HEAD_ROWS; i++) {
                if (book.next() instanceof CsvRow.Cells cells) {
                    head.append(String.join(",", cells.cells())).append('\n');
                }
            }
        }
        return head.substring(0, Math.min(FileHead.BYTES, head.length()));
    }

    /// Finds the day on which the workbook was last saved, `yyyy-MM-dd`, or `null` where it does not say.
    ///
    /// @throws IOException if it cannot be read
    static @Nullable String findSavedDay(Parts parts, String name) throws IOException {
        try (InputStream in = parts.part(CORE_PROPERTIES)) {
            XMLStreamReader reader = HardenedXml.reader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("modified")) {
                    String stamp = XmlText.inside(reader, "modified", STAMP_CHARS_MAX);
                    return stamp != null && stamp.matches("(?s)\\s*\\d{4}-\\d{2}-\\d{2}.*")
                            ? stamp.strip().substring(0, 10)
                            : null;
                }
            }
            return null;
        } catch (FileNotFoundException e) {
            return null;
        } catch (XMLStreamException e) {
            throw damaged(name, e);
        }
    }
}
