package dev.kkachi.lists.internal;

import dev.kkachi.files.FileHead;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// The US Treasury's full list in the advanced sanctions data model: names in every script and part by part, typed ties
/// between entries, identity documents, and the day of every listing.
///
/// The consolidated list comes in the same form, and nothing in its first pages tells it from the Specially Designated
/// Nationals. A file name that begins with `cons` decides; when the entries then turn out to be the other list's, the
/// file is refused rather than taken for the wrong list.
final class OfacAdvanced implements ListFormat {
    private static final Pattern ISSUED = Pattern.compile(
            "<DateOfIssue[^>]*>\\s*<Year>(\\d{4})</Year>\\s*<Month>(\\d{1,2})</Month>\\s*<Day>(\\d{1,2})</Day>");

    @Override
    public String title() {
        return "OFAC SDN_ADVANCED.XML";
    }

    @Override
    public @Nullable Recognition recognise(FileHead head) {
        Map<String, String> root = XmlEntries.findRoot(head, "Sanctions");
        if (root == null) {
            return null;
        }
        Matcher issued = ISSUED.matcher(head.text());
        String edition = issued.find()
                ? PrintedDates.day(issued.group(1), number(issued.group(2)), number(issued.group(3)))
                : null;
        boolean consolidated = head.name().toLowerCase(Locale.ROOT).startsWith("cons");
        return new Recognition(consolidated ? OfacCsvHead.CONSOLIDATED : OfacCsvHead.SDN, "", edition);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    @Override
    public void read(Publication publication, ListSink sink) throws IOException, XMLStreamException {
        for (ListFile file : publication.files()) {
            new OfacAdvancedReading(publication.list(), file, sink).run();
        }
    }
}
