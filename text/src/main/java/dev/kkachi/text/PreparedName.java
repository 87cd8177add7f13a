package dev.kkachi.text;

import dev.kkachi.text.internal.KoreanReading;
import dev.kkachi.text.internal.Tokeniser;
import dev.kkachi.text.internal.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A name read once and ready to be compared millions of times. Immutable and compact: the tokens of a Latin
/// name and its sounds take about a hundred bytes beside the printed form.
public final class PreparedName {
    private final String printed;
    private final NameKind kind;
    private final Tokens tokens;
    private final @Nullable KoreanReading korean;

    PreparedName(String printed, NameKind kind, Tokens tokens, @Nullable KoreanReading korean) {
        this.printed = printed;
        this.kind = kind;
        this.tokens = tokens;
        this.korean = korean;
    }

    /// Returns the name as it was printed.
    public String printed() {
        return printed;
    }

    /// Returns the name as it is read: as much of it as is read, without characters that are not seen, and in the
    /// letters that it was meant in.
    public String read() {
        return NameReader.plain(printed, kind);
    }

    /// Says what of the name is not read because it is too long, each limit in a few words; empty for nearly all names.
    public List<String> limits() {
        List<String> limits = new ArrayList<>();
        if (printed.length() > NameReader.CHARACTERS_MAX) {
            limits.add("only the first " + NameReader.CHARACTERS_MAX + " characters are read");
        }
        if (tokens.count() == Tokens.TOKENS_MAX && Tokeniser.words(read(), kind).size() > Tokens.TOKENS_MAX) {
            limits.add("only the first " + Tokens.TOKENS_MAX + " words are compared");
        }
        if (korean != null && !korean.isSearchedWhole()) {
            limits.add("only some of the Korean names that it may be are searched by their sound");
        }
        return List.copyOf(limits);
    }

    /// Returns what bears the name.
    public NameKind kind() {
        return kind;
    }

    /// Says whether nothing of the name can be compared: it holds no letter and no digit.
    public boolean isEmpty() {
        return tokens.count() == 0;
    }

    /// Returns the tokens, folded to `a` to `z` and `0` to `9`, in printed order.
    public List<String> tokens() {
        List<String> texts = new ArrayList<>();
        for (int token = 0; token < tokens.count(); token++) {
            texts.add(tokens.text(token));
        }
        return List.copyOf(texts);
    }

    /// Returns those of the [#tokens] that tell its bearer from others: no legal form, title or article.
    public List<String> tellingTokens() {
        List<String> texts = new ArrayList<>();
        for (int token = 0; token < tokens.count(); token++) {
            if (tokens.isTelling(token)) {
                texts.add(tokens.text(token));
            }
        }
        return List.copyOf(texts);
    }

    /// Says whether it may be the name of a Korean, in whatever letters: it can be read in the syllables of one, and
    /// that is plausible.
    public boolean mayBeKorean() {
        return korean != null;
    }

    Tokens compact() {
        return tokens;
    }

    /// Returns the name read as Korean, or `null` where that is no name of a person or not plausible.
    @Nullable KoreanReading korean() {
        return korean;
    }

    @Override
    public String toString() {
        return printed;
    }
}
