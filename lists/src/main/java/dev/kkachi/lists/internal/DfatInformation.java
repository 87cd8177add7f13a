package dev.kkachi.lists.internal;

import dev.kkachi.model.Property;
import dev.kkachi.model.Schema;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The column Additional Information of Australia's list: prose in which labels announce titles, posts and
/// numbers.
///
/// It begins with the Security Council's reference where the Council lists the party; a reference further on is
/// that of somebody else and is never taken. A number counts as one of a document when it has five digits: less
/// would match by chance.
final class DfatInformation {
    private static final int NUMBER_DIGITS_MIN = 5;
    private static final List<String> KINDS = List.of("passport", "id", "tax", "registration", "title", "position");
    private static final Pattern UN_REFERENCE = Pattern.compile("^\\W*([A-Z]{2}[ie])\\.?\\s?(\\d{3})\\b");
    private static final Pattern FORMER_NAMES = Pattern.compile("(?i)^previous names? includes?:?\\s+(.*)$");
    private static final Pattern WEBSITE = Pattern.compile("(?i)\\b(?:https?://|www\\.)[^\\s;,)]+");
    private static final Pattern EMAIL = Pattern.compile("\\b[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,64})++");
    private static final Pattern GENDER = Pattern.compile("(?i)\\b(?:gender|sex):\\s*(male|female)\\b");
    private static final Pattern LABEL = Pattern.compile("(?i)\\b(?:" + String.join("|", labels()) + ")");
    /// A sentence ends where a word begins with a capital behind a full stop; `no. SE 012820` is none.
    private static final Pattern SENTENCE = Pattern.compile("\\.\\s+(?=[A-Z][a-z]+\\b(?!\\.))|;");

    private DfatInformation() {}

    private static List<String> labels() {
        return List.of(
                "(?<passport>passports?)",
                "(?<id>national (?:identification|identity|ID)\\b(?: (?:card|number|no))*)",
                "(?<tax>tax(?:payer)? (?:ID|identification|registration)(?: (?:number|no))?)",
                "(?<registration>(?:company identification|(?:state |business )?registration) (?:number|no\\b|ID))",
                "(?<title>(?<!alternative )title:)",
                "(?<position>designation:)",
                "(?:gender|address|other information|nationality|citizenship|POB|DOB|listed on|height)\\b",
                "date of (?:birth|registration)\\b",
                "last known position\\b",
                "(?:mother|father)['’]?s? name\\b",
                "(?:physical description|ethnicity|ethnic background|military|ration card|telephone|tel|fax)\\b",
                "(?:website|e-?mail|old reference|review pursuant|good quality|low quality|drivers? licen[cs]e)\\b");
    }

    /// Reads `printed` into `draft`.
    static void read(String printed, EntryDraft draft) {
        String text = PrintedName.clean(printed);
        draft.add(Property.NOTES, text);
        reference(text, draft);
        Matcher former = FORMER_NAMES.matcher(text);
        if (draft.schema() == Schema.VESSEL && former.matches()) {
            for (String name : former.group(1).split(",|;|\\band\\b", -1)) {
                draft.name(Property.PREVIOUS_NAME, name);
            }
        }
        Matcher gender = GENDER.matcher(text);
        if (draft.schema() == Schema.PERSON && gender.find()) {
            draft.gender(gender.group(1));
        }
        all(WEBSITE, text, draft, Property.WEBSITE);
        all(EMAIL, text, draft, Property.EMAIL);
        labels(text, draft);
    }

    private static void reference(String text, EntryDraft draft) {
        Matcher matcher = UN_REFERENCE.matcher(text);
        if (matcher.find()) {
            boolean person = matcher.group(1).endsWith("i");
            if (person == (draft.schema() == Schema.PERSON)) {
                draft.add(Property.UN_REFERENCE, matcher.group(1) + "." + matcher.group(2));
            }
        }
    }

    private static void all(Pattern pattern, String text, EntryDraft draft, Property property) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            draft.add(property, matcher.group().replaceAll("(?<![.:])[.:]+$", ""));
        }
    }

    private static void labels(String text, EntryDraft draft) {
        Matcher label = LABEL.matcher(text);
        boolean found = label.find();
        while (found) {
            String kind = kind(label);
            int from = label.end();
            found = label.find();
            String rest = text.substring(from, found ? label.start() : text.length());
            Matcher end = SENTENCE.matcher(rest);
            take(kind, end.find() ? rest.substring(0, end.start()) : rest, draft);
        }
    }

    private static String kind(Matcher label) {
        return KINDS.stream()
                .filter(kind -> label.group(kind) != null)
                .findFirst()
                .orElse("other");
    }

    private static void take(String kind, String value, EntryDraft draft) {
        switch (kind) {
            case "passport" -> numbers(Property.PASSPORT_NUMBER, value, draft);
            case "id" -> numbers(Property.ID_NUMBER, value, draft);
            case "tax" -> numbers(Property.TAX_NUMBER, value, draft);
            case "registration" -> numbers(Property.REGISTRATION_NUMBER, value, draft);
            case "title" -> texts(Property.TITLE, value, draft);
            case "position" -> texts(Property.POSITION, value, draft);
            default -> {}
        }
    }

    private static void texts(Property property, String value, EntryDraft draft) {
        for (String part : LetteredParts.of(value)) {
            String text = part.replaceAll("(?<![\\s.])[\\s.]+$", "");
            draft.add(property, text.equals("na") ? "" : text);
        }
    }

    private static void numbers(Property property, String value, EntryDraft draft) {
        for (String number : DocumentNumbers.read(value)) {
            if (number.chars().filter(Character::isDigit).count() >= NUMBER_DIGITS_MIN) {
                draft.add(property, number);
            }
        }
    }
}
