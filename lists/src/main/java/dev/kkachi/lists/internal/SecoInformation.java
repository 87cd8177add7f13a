package dev.kkachi.lists.internal;

import dev.kkachi.model.Property;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line of further information in Switzerland's list: a label, a colon and a value. What no label that we
/// know opens is a note.
final class SecoInformation {
    private static final Pattern LABELLED = Pattern.compile("^([^:]{2,60}?)\\s*:\\s*(\\S.*)$", Pattern.DOTALL);
    private static final Pattern IMO = Pattern.compile("\\b(\\d{7})\\b");
    private static final Pattern SWIFT = Pattern.compile("\\b[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?\\b");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,64})++");
    private static final Pattern WEBSITE = Pattern.compile("(?:https?://|www\\.)[^\\s;,)]+");

    private SecoInformation() {}

    /// Reads `text` into `draft`.
    static void read(String text, EntryDraft draft) {
        Matcher labelled = LABELLED.matcher(text);
        if (!labelled.matches() || !take(labelled.group(1).toLowerCase(Locale.ROOT), labelled.group(2), draft)) {
            draft.add(Property.NOTES, text);
        }
    }

    /// Takes `value` if `label` is one we know and something is read there.
    private static boolean take(String label, String value, EntryDraft draft) {
        if (label.contains("imo")) {
            return all(IMO, value, Property.IMO_NUMBER, draft);
        }
        if (label.contains("swift")) {
            return all(SWIFT, value, Property.SWIFT_BIC, draft);
        }
        if (label.contains("mail")) {
            return all(EMAIL, value, Property.EMAIL, draft);
        }
        if (label.contains("website")) {
            return all(WEBSITE, value, Property.WEBSITE, draft);
        }
        if (label.contains("tax")) {
            return numbers(value, Property.TAX_NUMBER, draft);
        }
        if (label.contains("passport")) {
            return numbers(value, Property.PASSPORT_NUMBER, draft);
        }
        if (label.contains("registration number")) {
            return numbers(value, Property.REGISTRATION_NUMBER, draft);
        }
        if (label.contains("identification n")) {
            return numbers(value, Property.ID_NUMBER, draft);
        }
        return text(label, value, draft);
    }

    private static boolean text(String label, String value, EntryDraft draft) {
        switch (label.replaceAll("[^a-z ]", "").strip()) {
            case "type of entity" -> draft.add(Property.LEGAL_FORM, value);
            case "tel", "telephone", "telephone number", "phone", "phone number" -> draft.add(Property.PHONE, value);
            case "gender", "sex" -> draft.gender(value);
            case "date of registration" -> draft.date(Property.INCORPORATION_DATE, value);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static boolean all(Pattern pattern, String value, Property property, EntryDraft draft) {
        Matcher matcher = pattern.matcher(value);
        boolean found = false;
        while (matcher.find()) {
            draft.add(property, matcher.group());
            found = true;
        }
        return found;
    }

    private static boolean numbers(String value, Property property, EntryDraft draft) {
        List<String> numbers = DocumentNumbers.read(value);
        numbers.forEach(number -> draft.add(property, number));
        return !numbers.isEmpty();
    }
}
