package dev.kkachi.text.internal;

import dev.kkachi.text.NameKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Cuts a printed name into tokens and says what each of them is.
public final class Tokeniser {
    private static final String APOSTROPHES = "'’‘ʼʻʾʿ`´′＇ʹʺ\"“”";
    private static final Set<String> VESSEL_PREFIXES = Set.of("mv", "mt", "ms", "ss", "vessel", "ship");

    /// More letters in a row are a phrase, not a word.
    private static final int CHINESE_WORD_MAX = 4;

    private final NameKind kind;
    private final Lexicon lexicon = Lexicon.get();
    private final List<Piece> pieces = new ArrayList<>();

    private Tokeniser(NameKind kind) {
        this.kind = kind;
    }

    /// Returns the tokens of `printed`.
    public static Tokens tokens(String printed, NameKind kind) {
        Tokeniser tokeniser = new Tokeniser(kind);
        tokeniser.cut(kind == NameKind.PERSON ? printed.replace(" الله", "الله") : printed.replace("㈜", " 주식회사 "));
        return kind == NameKind.PERSON ? tokeniser.person(printed) : tokeniser.organisation();
    }

    /// A run of letters or digits: folded, and how it stood in print.
    private record Piece(String text, int field, boolean capitals, boolean dotted, boolean vowelless) {
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
                piece(printed.substring(start, i), field, c == '.');
                start = -1;
            }
            if (c == ',' || c == '،' || c == '，') {
                field++;
            } else if (c == '&') {
                pieces.add(new Piece("and", field, false, false, false));
            }
        }
    }

    private void piece(String printed, int field, boolean dotted) {
        boolean capitals = printed.length() > 1;
        boolean vowelless = false;
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            capitals &= !Character.isLowerCase(c);
            vowelless |= Scripts.isVowelless(c);
        }
        String latin = kind == NameKind.PERSON ? PersonLetters.mended(latin(printed)) : latin(printed);
        for (String written : latin.indexOf(' ') < 0 ? List.of(latin) : List.of(latin.split(" +", -1))) {
            String text = kind == NameKind.ORGANISATION ? LegalSlips.mended(written) : written;
            split(text, new Piece(text, field, capitals, dotted, vowelless));
        }
    }

    private String latin(String printed) {
        if (kind == NameKind.PERSON) {
            return Scripts.latin(printed);
        }
        String english = Glossary.find(printed);
        StringBuilder latin = new StringBuilder();
        for (String word : (english == null ? printed : english).split(" ", -1)) {
            latin.append(latin.isEmpty() ? "" : " ").append(word(word));
        }
        return latin.toString();
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
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            boolean turn = i == text.length() || isDigit(text, i) != isDigit(text, i - 1);
            if (turn) {
                String part = text.substring(start, i);
                boolean ordinal = start > 0
                        && i == text.length()
                        && Set.of("st", "nd", "rd", "th").contains(part);
                if (!ordinal) {
                    pieces.add(new Piece(
                            isDigit(part, 0) ? withoutZeros(part) : part,
                            like.field,
                            like.capitals,
                            like.dotted,
                            like.vowelless));
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

    private Tokens person(String printed) {
        boolean hasComma = pieces.stream().anyMatch(piece -> piece.field > 0)
                && pieces.stream().anyMatch(piece -> piece.field == 0);
        boolean hasFamilyInCapitals = !hasComma && familyInCapitals(printed);
        Tokens.Builder builder = new Tokens.Builder();
        int names = 0;
        for (Piece piece : pieces) {
            Part part = personPart(piece, hasComma, hasFamilyInCapitals);
            names += part.isName() ? 1 : 0;
            builder.add(piece.text, part, piece.vowelless);
        }
        return names > 0 ? builder.build() : plain();
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
    private Tokens plain() {
        Tokens.Builder builder = new Tokens.Builder();
        for (Piece piece : pieces) {
            builder.add(piece.text, piece.isNumber() ? Part.NUMBER : Part.WORD, piece.vowelless);
        }
        return builder.build();
    }

    private Tokens organisation() {
        joinSingles();
        Tokens.Builder builder = new Tokens.Builder();
        int i = 0;
        while (i < pieces.size()) {
            i += phrase(i, builder);
        }
        return builder.count() > 0 ? builder.build() : plain();
    }

    /// Joins letters that stand alone, as in `S.A.` and `L. L. C.`
    private void joinSingles() {
        List<Piece> joined = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            StringBuilder text = new StringBuilder(piece.text);
            while (piece.isInitial()
                    && i + 1 < pieces.size()
                    && pieces.get(i + 1).isInitial()) {
                i++;
                text.append(pieces.get(i).text);
            }
            joined.add(new Piece(text.toString(), piece.field, piece.capitals, piece.dotted, piece.vowelless));
        }
        pieces.clear();
        pieces.addAll(joined);
    }

    /// Adds the longest known phrase that starts at `index`, or the word there; returns how many pieces that took.
    private int phrase(int index, Tokens.Builder builder) {
        int longest = Math.min(lexicon.phraseWordsMax(), pieces.size() - index);
        for (int words = longest; words >= 1; words--) {
            String phrase = phraseText(index, words);
            String legal = isName(index, words) ? null : lexicon.findLegalForm(phrase);
            if (legal != null) {
                builder.add(legal, Part.LEGAL, false);
                return words;
            }
            String longForm = lexicon.findLongForm(phrase);
            if (longForm != null) {
                for (String word : longForm.split(" ", -1)) {
                    builder.add(word, Part.WORD, false);
                }
                return words;
            }
        }
        Piece piece = pieces.get(index);
        Part part = wordPart(piece, index);
        String number = lexicon.findNumber(piece.text);
        if (part != null) {
            builder.add(number == null ? piece.text : number, number == null ? part : Part.NUMBER, piece.vowelless);
        }
        return 1;
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

    private String phraseText(int index, int words) {
        if (words == 1) {
            return pieces.get(index).text;
        }
        StringBuilder phrase = new StringBuilder();
        for (int i = 0; i < words; i++) {
            phrase.append(i == 0 ? "" : "_").append(pieces.get(index + i).text);
        }
        return phrase.toString();
    }
}
