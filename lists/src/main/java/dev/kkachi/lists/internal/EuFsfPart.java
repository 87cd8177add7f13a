package dev.kkachi.lists.internal;

import java.util.Locale;
import java.util.Map;

/// One part of an entry of the EU's Financial Sanctions Files - a name, an address, a document - whichever form
/// of the list it was read from: it is asked by the attribute names of the XML form.
interface EuFsfPart {
    /// Returns what the part says under `attribute`, trimmed; empty if nothing.
    String get(String attribute);

    /// Returns the line where the part stands.
    long line();

    /// Returns the part that the element `element` holds; what stands in a child element counts as an attribute.
    static EuFsfPart of(XmlElement element) {
        return new InXml(element);
    }

    /// Returns the part that the columns of `row` hold whose names begin with `prefix`, such as `NameAlias_`.
    static EuFsfPart of(CsvTable.Row row, String prefix) {
        return new InCsv(row, prefix);
    }

    /// A part of the XML form.
    record InXml(XmlElement element) implements EuFsfPart {
        @Override
        public String get(String attribute) {
            String value = element.attribute(attribute);
            return value.isEmpty() ? element.text(attribute) : value;
        }

        @Override
        public long line() {
            return element.line();
        }
    }

    /// A part of the CSV form, where some attributes have another name.
    record InCsv(CsvTable.Row row, String prefix) implements EuFsfPart {
        private static final Map<String, String> RENAMED = Map.of(
                "euReferenceNumber", "EU_ReferenceNumber",
                "code", "SubjectType",
                "classificationCode", "SubjectType_ClassificationCode",
                "dayOfMonth", "Day",
                "monthOfYear", "Month",
                "issueDate", "IssuedDate",
                "identificationTypeCode", "TypeCode",
                "identificationTypeDescription", "TypeDescription");

        @Override
        public String get(String attribute) {
            String column = attribute.substring(0, 1).toUpperCase(Locale.ROOT) + attribute.substring(1);
            return row.get(prefix + RENAMED.getOrDefault(attribute, column));
        }

        @Override
        public long line() {
            return row.line();
        }
    }
}
