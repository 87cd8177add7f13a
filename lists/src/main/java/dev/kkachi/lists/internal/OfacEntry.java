package dev.kkachi.lists.internal;

import dev.kkachi.lists.Rejection;
import dev.kkachi.model.Country;
import dev.kkachi.model.PartialDate;
import dev.kkachi.model.Property;
import dev.kkachi.model.Relation;
import dev.kkachi.model.Wallet;
import dev.kkachi.model.WalletReading;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Puts what the US Treasury says under one of its labels into a party's draft.
///
/// @param draft the party
/// @param file the file being read
/// @param sink who is told of what cannot be read
record OfacEntry(EntryDraft draft, String file, ListSink sink) {
    private static final String DAY = "((?:\\d{1,2} )?(?:[A-Z][a-z]{2} )?\\d{4})";
    /// The days and the place of issue that may stand behind a document's number.
    private static final Pattern ISSUED =
            Pattern.compile("(?: issued " + DAY + "(?: in .*)?)?(?: expires " + DAY + ")?$");

    private static final Pattern COUNTRY_BEHIND = Pattern.compile("^(.*\\S) \\(((?:[^()]++|\\([^()]*+\\))*+)\\)$");
    private static final Pattern IMO = Pattern.compile("(?:IMO[: ]*)?(\\d{7})");

    /// Takes `value`, which stands under the label `kind` on the line `line`.
    void take(OfacKind kind, String value, long line) {
        draft.at(file, line);
        switch (kind.reading()) {
            case TEXT -> draft.add(kind.property(), withoutColon(value));
            case DATE -> date(kind, value, line);
            case COUNTRY -> draft.country(kind.property(), value);
            case GENDER -> draft.gender(value);
            case DOCUMENT -> printedDocument(kind, withoutColon(value));
            case WALLET -> wallet(kind, value, line);
            case LINK -> draft.relation(Relation.Kind.LINKED_TO, value, null);
            case OWNER -> draft.relation(Relation.Kind.OWNED_BY, value, null);
            case WEAK_ALIAS -> draft.add(Property.WEAK_ALIAS, unquoted(value));
            case NOTE -> draft.add(Property.NOTES, kind.label() + " " + value);
        }
    }

    private static String withoutColon(String value) {
        return value.startsWith(":") ? value.substring(1).strip() : value;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 2 && value.startsWith("'") && value.endsWith("'");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private void date(OfacKind kind, String value, long line) {
        List<String> dates = PartialDate.find(value) == null ? PrintedDates.read(value) : List.of(value);
        if (dates.isEmpty()) {
            draft.add(Property.NOTES, kind.label() + " " + value);
            sink.reject(new Rejection(file, line, kind.label(), value, "a date is expected"));
        }
        for (String date : dates) {
            PartialDate read = PartialDate.find(date);
            draft.add(kind.property(), read == null ? date : read.render());
        }
    }

    private void wallet(OfacKind kind, String value, long line) {
        draft.add(Property.PUBLIC_KEY, value, kind.ticker());
        if (Wallet.read(value) instanceof WalletReading.Invalid(String raw, String rule)) {
            sink.reject(new Rejection(file, line, kind.label(), raw, rule + " It is kept as printed."));
        }
    }

    private void printedDocument(OfacKind kind, String value) {
        Matcher issued = ISSUED.matcher(value);
        String number = value;
        String days = "";
        if (issued.find()) {
            number = value.substring(0, issued.start());
            days = days(issued.group(1), issued.group(2));
        }
        Matcher country = COUNTRY_BEHIND.matcher(number);
        if (country.matches()) {
            document(kind, country.group(1), Country.findOr(country.group(2)), days);
        } else {
            document(kind, number, "", days);
        }
    }

    private static String days(@Nullable String issued, @Nullable String expires) {
        String first = issued == null ? "" : " issued " + issued;
        return first + (expires == null ? "" : " expires " + expires);
    }

    /// Takes the number of a document of the kind `kind` that `country` issued; `days` says when, empty if unknown.
    void document(OfacKind kind, String number, String country, String days) {
        String clean = number.startsWith("Booklet: ") ? number.substring("Booklet: ".length()) : number;
        Matcher imo = IMO.matcher(clean);
        boolean isImo = imo.matches() && (clean.startsWith("IMO") || kind.property() == Property.IMO_NUMBER);
        if (isImo) {
            draft.add(Property.IMO_NUMBER, imo.group(1), country);
        } else if (kind.reading() == OfacKind.Reading.NOTE) {
            draft.add(Property.NOTES, kind.label() + " " + clean);
        } else if (kind.property() == Property.LEI_CODE && clean.length() != 20) {
            draft.add(Property.REGISTRATION_NUMBER, clean, country);
        } else {
            draft.add(kind.property(), clean, country);
        }
        if (!days.isEmpty()) {
            draft.add(Property.NOTES, kind.label() + " " + clean + days);
        }
    }

    /// Takes a remark that no label opens.
    void remark(String text, long line) {
        draft.at(file, line);
        draft.add(Property.NOTES, text);
    }

    /// Takes an address, and its country where that is a country.
    void address(String printed, String country) {
        draft.add(Property.ADDRESS, PrintedName.clean(printed));
        String code = Country.find(country);
        if (code != null) {
            draft.add(Property.COUNTRY, code);
        }
    }
}
