package dev.kkachi.linking.internal;

import dev.kkachi.text.Commonness;
import dev.kkachi.text.NameForms;
import dev.kkachi.text.NameKind;
import dev.kkachi.text.NameMatcher;
import dev.kkachi.text.NameReader;
import dev.kkachi.text.PreparedName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Names and parts of names: as words are compared, and beyond that forms of one name (*Bill*,
/// *William*), and names in two scripts, which are read.
final class Names implements Comparison {
    private static final List<String> LABELS =
            List.of("different", "alike or another form of the name", "a slip of the pen apart", "equal");
    static final int ALIKE = 1;
    static final int SLIP = 2;
    /// From this likeness on two names in different scripts are one.
    private static final double ONE = 0.8;

    private final Words words = new Words();
    private final NameMatcher matcher = NameMatcher.over(Commonness.builtIn());
    private final NameReader reader = NameReader.of();
    private int[] forms = new int[64];
    private boolean[] foreign = new boolean[64];
    private final List<@Nullable PreparedName> read = new ArrayList<>();

    @Override
    public void add(String value) {
        int number = read.size();
        if (number == forms.length) {
            forms = Arrays.copyOf(forms, 2 * number);
            foreign = Arrays.copyOf(foreign, 2 * number);
        }
        boolean latin = value.chars().allMatch(c -> c < 0x250);
        forms[number] = latin && value.indexOf(' ') < 0 ? NameForms.of(value) : 0;
        foreign[number] = !latin;
        read.add(latin ? null : reader.read(value, NameKind.PERSON));
        words.add(value);
    }

    @Override
    public List<String> labels() {
        return LABELS;
    }

    /// A name in letters is only read where it meets one in another script, which is rare.
    @Override
    public int level(int left, int right, Scratch scratch) {
        if (foreign[left] != foreign[right]) {
            return matcher.similarity(prepared(left), prepared(right)) >= ONE ? ALIKE : 0;
        }
        int level = words.level(left, right, scratch);
        return level == 0 && NameForms.areOne(forms[left], forms[right]) ? ALIKE : level;
    }

    private PreparedName prepared(int value) {
        @Nullable PreparedName known = read.get(value);
        return known == null ? reader.read(words.text(value), NameKind.PERSON) : known;
    }
}
