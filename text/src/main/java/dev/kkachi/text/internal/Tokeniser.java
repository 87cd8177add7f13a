package dev.kkachi.text.internal;

import dev.kkachi.text.NameKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Cuts a printed name into tokens and says what each of them is.
public final class Tokeniser {
    private static final String APOSTROPHES = "'’‘ʼʻʾʿ`´′＇ʹʺ\"“”";
    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");
    private static final Set<String> VESSEL_PREFIXES = Set.of("mv", "mt", "ms", "ss", "vessel", "ship");

    /// More letters in a row are a phrase, not a word.
    private static final int CHINESE_WORD_MAX = 4;

    private final NameKind kind;
    private final Lexicon lexicon = Lexicon.get();
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();

    private Tokeniser(NameKind kind) {
        this.kind = kind;
    }

    /// Returns the tokens of `printed`.
    public static Tokens tokens(String printed, NameKind kind) {
        Tokens.Builder builder = new Tokens.Builder();
        words(printed, kind).forEach(builder::add);
        return builder.build();
    }

    /// Returns the tokens of `printed`, each with its print.
    public static List<Word> words(String printed, NameKind kind) {
        Tokeniser tokeniser = new Tokeniser(kind);
        tokeniser.cut(kind == NameKind.PERSON ? ArabicNames.together(printed) : printed.replace("㈜", " 주식회사 "));
        if (kind == NameKind.PERSON) {
            tokeniser.person(printed);
        } else {
            tokeniser.organisation();
        }
        return tokeniser.words;
    }

    /// A run of letters or digits: folded, and how it stood in print.
    private record Piece(String text, int field, boolean capitals, boolean vowelless, Wording wording, String printed) {
        /// Returns another piece of the same print.
        Piece with(String otherText, Wording otherWording, String otherPrint) {
            return new Piece(otherText, field, capitals, vowelless, otherWording, otherPrint);
        }

        Word as(Part part) {
            return new Word(text, part, vowelless, wording, printed);
        }

        boolean isNumber() {
            return Character.isDigit(text.charAt(0));
        }

        boolean isInitial() {
            return text.length() == 1 && !isNumber();
        }
    }

    private void cut(String printed) {
        int field = 0;
        int start = -1;
        for (int i = 0; i <= printed.length(); i++) {
            char c = i < printed.length() ? printed.charAt(i) : ' ';
            boolean inside = Character.isLetterOrDigit(c)
                    || Character.isSurrogate(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK
                    || (start >= 0 && APOSTROPHES.indexOf(c) >= 0);
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                piece(printed.substring(start, i), field);
                start = -1;
            }
            if (c == ',' || c == '،' || c == '，') {
                field++;
            } else if (c == '&') {
                pieces.add(new Piece("and", field, false, false, Wording.OWN, "&"));
            }
        }
    }

    private void piece(String printed, int field) {
        boolean capitals = printed.length() > 1;
        boolean vowelless = false;
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            capitals &= !Character.isLowerCase(c);
            vowelless |= Scripts.isVowelless(c);
        }
        String read = vowelless && kind == NameKind.PERSON ? ArabicNames.find(printed) : null;
        if (read != null) {
            pieces.add(new Piece(read, field, capitals, false, Wording.OWN, printed));
            return;
        }
        Piece whole = new Piece("", field, capitals, vowelless, Wording.OWN, printed);
        if (kind == NameKind.PERSON) {
            addWords(whole, PersonLetters.mended(Scripts.latin(printed)));
        } else {
            addTranslated(whole);
        }
    }

    /// Adds the English of what the glossary knows, and the letters of the rest.
    private void addTranslated(Piece whole) {
        List<Glossary.Piece> parts = Glossary.find(whole.printed);
        if (parts == null) {
            addWords(whole, word(whole.printed));
            return;
        }
        for (Glossary.Piece part : parts) {
            if (part.english().isEmpty()) {
                addWords(whole.with("", Wording.OWN, part.printed()), word(part.printed()));
            }
            for (String english : part.english()) {
                split(english, whole.with("", Wording.OF_GLOSSARY, part.printed()));
            }
        }
    }

    private void addWords(Piece like, String latin) {
        for (String written : latin.indexOf(' ') < 0 ? List.of(latin) : List.of(latin.split(" +", -1))) {
            split(kind == NameKind.ORGANISATION ? LegalSlips.mended(written) : written, like);
        }
    }

    /// The syllables of a Chinese word are one word in Latin letters: 威旺达 is Weiwangda, not somebody called Wang Wei.
    private static String word(String word) {
        if (HangulWord.is(word)) {
            return HangulWord.latin(word);
        }
        String latin = Scripts.latin(word);
        boolean chinese = word.length() <= CHINESE_WORD_MAX
                && word.chars().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        return chinese ? latin.replace(" ", "") : latin;
    }

    /// Parts letters from digits: `110th` is 110, `MIG29` is mig and 29.
    private void split(String text, Piece like) {
        boolean letterByLetter = text.length() == like.printed.length();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            boolean turn = i == text.length() || isDigit(text, i) != isDigit(text, i - 1);
            if (turn) {
                String part = text.substring(start, i);
                boolean ordinal = start > 0 && i == text.length() && ORDINALS.contains(part);
                if (!ordinal) {
                    String printed = letterByLetter ? like.printed.substring(start, i) : like.printed;
                    pieces.add(like.with(isDigit(part, 0) ? withoutZeros(part) : part, like.wording, printed));
                }
                start = i;
            }
        }
    }

    private static boolean isDigit(String text, int index) {
        return text.charAt(index) <= '9';
    }

    private static String withoutZeros(String number) {
        int start = 0;
        while (start < number.length() - 1 && number.charAt(start) == '0') {
            start++;
        }
        return number.substring(start);
    }

    private void person(String printed) {
        boolean hasComma = pieces.stream().anyMatch(piece -> piece.field > 0)
                && pieces.stream().anyMatch(piece -> piece.field == 0);
        boolean hasFamilyInCapitals = !hasComma && familyInCapitals(printed);
        for (Piece piece : pieces) {
            words.add(piece.as(personPart(piece, hasComma, hasFamilyInCapitals)));
        }
        if (words.stream().noneMatch(word -> word.part().isName())) {
            plain();
        }
    }

    private Part personPart(Piece piece, boolean hasComma, boolean hasFamilyInCapitals) {
        if (piece.isNumber()) {
            return Part.NUMBER;
        }
        if (piece.isInitial()) {
            return hasComma && isAloneInFront(piece) ? Part.FAMILY : Part.INITIAL;
        }
        if (lexicon.isTitle(piece.text)) {
            return Part.TITLE;
        }
        if (lexicon.isOfCompaniesAlone(piece.text)) {
            return Part.LEGAL;
        }
        if (lexicon.isParticle(piece.text) && !isNameAfterAll(piece, hasComma)) {
            return Part.PARTICLE;
        }
        if (hasComma) {
            return piece.field == 0 ? Part.FAMILY : Part.GIVEN;
        }
        if (hasFamilyInCapitals) {
            return piece.capitals ? Part.FAMILY : Part.GIVEN;
        }
        return Part.WORD;
    }

    /// `Le Duc Tho`, `Ben Canty` and `AN, Myong Hun` hold no particle; `Marine Le Pen` does.
    private boolean isNameAfterAll(Piece piece, boolean hasComma) {
        if (!lexicon.isParticleOrName(piece.text)) {
            return false;
        }
        return hasComma ? isAloneInFront(piece) : piece.equals(pieces.getFirst()) || piece.equals(pieces.getLast());
    }

    /// A family name may be one letter: `O, Kwang Chol`.
    private boolean isAloneInFront(Piece piece) {
        return piece.field == 0
                && pieces.stream().filter(other -> other.field == 0).count() == 1;
    }

    private boolean familyInCapitals(String printed) {
        long capitals = pieces.stream().filter(Piece::capitals).count();
        return capitals > 0
                && capitals
                        < pieces.stream()
                                .filter(piece -> piece.text.length() > 1)
                                .count()
                && printed.chars().anyMatch(Character::isLowerCase);
    }

    /// A name of nothing but titles and particles is a name after all.
    private void plain() {
        words.clear();
        for (Piece piece : pieces) {
            words.add(piece.as(piece.isNumber() ? Part.NUMBER : Part.WORD));
        }
    }

    private void organisation() {
        joinSingles();
        int i = 0;
        while (i < pieces.size()) {
            i += phrase(i);
        }
        if (words.isEmpty()) {
            plain();
        }
    }

    /// Joins letters that stand alone, as in `S.A.` and `L. L. C.`
    private void joinSingles() {
        List<Piece> joined = new ArrayList<>();
        int end;
        for (int first = 0; first < pieces.size(); first = end) {
            Piece piece = pieces.get(first);
            end = first + 1;
            while (piece.isInitial() && end < pieces.size() && pieces.get(end).isInitial()) {
                end++;
            }
            boolean alone = end == first + 1;
            joined.add(alone ? piece : piece.with(text(first, end, ""), piece.wording, print(first, end, ".")));
        }
        pieces.clear();
        pieces.addAll(joined);
    }

    /// Adds the longest known phrase that starts at `index`, or the word there; returns how many pieces that took.
    private int phrase(int index) {
        int longest = Math.min(lexicon.phraseWordsMax(), pieces.size() - index);
        for (int count = longest; count >= 1; count--) {
            int end = index + count;
            String phrase = text(index, end, "_");
            String legal = isName(index, count) ? null : lexicon.findLegalForm(phrase);
            if (legal != null) {
                Wording wording = legal.equals(phrase) ? Wording.OWN : Wording.SHORTENED;
                words.add(new Word(legal, Part.LEGAL, false, wording, print(index, end, " ")));
                return count;
            }
            Lexicon.Meaning meaning = lexicon.findMeaning(phrase);
            if (meaning != null) {
                addMeaning(meaning, index, end);
                return count;
            }
        }
        addWord(index);
        return 1;
    }

    private void addMeaning(Lexicon.Meaning meaning, int from, int to) {
        Wording printed = pieces.get(from).wording;
        Wording wording = printed.equals(Wording.OWN) ? meaning.wording() : printed;
        for (String word : meaning.words()) {
            words.add(new Word(word, Part.WORD, false, wording, print(from, to, " ")));
        }
    }

    private void addWord(int index) {
        Piece piece = pieces.get(index);
        Part part = wordPart(piece, index);
        String number = lexicon.findNumber(piece.text);
        if (part != null && number != null) {
            words.add(piece.with(number, Wording.INFLECTED, piece.printed).as(Part.NUMBER));
        } else if (part != null) {
            words.add(piece.as(part));
        }
    }

    /// A legal form that stands alone, or a short one in front, is a name: `AG Bell`, but `OOO Romashka`.
    private boolean isName(int index, int words) {
        boolean isShort =
                pieces.get(index).text.length() < 3 && !pieces.get(index).text.equals("ao");
        return index == 0 && words == 1 && (isShort || pieces.size() == 1);
    }

    private @Nullable Part wordPart(Piece piece, int index) {
        if (piece.isNumber()) {
            return Part.NUMBER;
        }
        if (kind == NameKind.THING && index == 0 && pieces.size() > 1 && VESSEL_PREFIXES.contains(piece.text)) {
            return null;
        }
        if (piece.text.equals("no")
                && index + 1 < pieces.size()
                && pieces.get(index + 1).isNumber()) {
            return null;
        }
        return lexicon.isParticle(piece.text) ? Part.PARTICLE : Part.WORD;
    }

    private String text(int from, int to, String between) {
        return to == from + 1 ? pieces.get(from).text : joined(from, to, between, Piece::text);
    }

    private String print(int from, int to, String between) {
        return joined(from, to, between, Piece::printed);
    }

    private String joined(int from, int to, String between, Function<Piece, String> part) {
        return pieces.subList(from, to).stream().map(part).collect(Collectors.joining(between));
    }
}
