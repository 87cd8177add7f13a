package dev.kkachi.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Check 9: no text makes a regular expression of a shipped module look at it again and again. Every
/// expression is taken out of the compiled classes and held against texts made from its own signs; what
/// is counted is how often it reads a sign, so that no slow machine can fail the test and no fast one
/// pass it.
class RegexTest {
    private static final Set<String> TAKES = Set.of("matches", "replaceAll", "replaceFirst", "split");
    private static final Set<String> UNSHIPPED = Set.of("testkit", "bench", "simulator");
    private static final int LENGTH = 3_000;
    private static final int READS_OF_A_SIGN = 400;

    /// Those that may, since what is held against them is short or our own.
    private static final Map<String, String> BOUNDED = Map.of(
            "dev/kkachi/server/Route", "paths that the source of the server states",
            "dev/kkachi/entities/FtmModel", "the model, a file of ours",
            "dev/kkachi/networks/Recognition", "lines of at most 400 characters",
            "dev/kkachi/pages/Masking", "EXTENSION is held against whole names of files only",
            "dev/kkachi/lists/internal/Brackets", "FORMER is held against whole texts only, which reads them once",
            "dev/kkachi/lists/internal/EuFsfEntry", "FORMER is held against whole texts only, which reads them once",
            "dev/kkachi/lists/internal/DfatEntry", "cells of countries, of at most 2,000 characters");

    /// A text that counts how often it is read.
    private static final class Watched implements CharSequence {
        private final String text;
        private long reads;

        Watched(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++reads > (long) READS_OF_A_SIGN * LENGTH) {
                throw new TooOften();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class TooOften extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooOften() {
            super(null, null, false, false);
        }
    }

    /// A text constant that may be an expression.
    ///
    /// @param type the class that has it
    /// @param isSought whether it is looked for anywhere in a text, and not only held against all of it
    private record Use(String type, boolean isSought) {}

    private static Map<String, Use> expressions() throws IOException {
        Map<String, Use> found = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.kkachi")) {
            String module = type.getPackageName().split("\\.")[2];
            if (!UNSHIPPED.contains(module)) {
                try (InputStream in =
                        type.getSource().orElseThrow().getUri().toURL().openStream()) {
                    collect(ClassFile.of().parse(in.readAllBytes()), found);
                }
            }
        }
        return found;
    }

    private static void collect(ClassModel type, Map<String, Use> found) {
        String name = type.thisClass().asInternalName();
        boolean seeks = type.methods().stream()
                .flatMap(method -> method.code().stream())
                .flatMap(code -> code.elementStream())
                .anyMatch(each -> each instanceof InvokeInstruction call && isSeeking(call));
        for (MethodModel method : type.methods()) {
            List<String> texts = new ArrayList<>();
            for (CodeElement each :
                    method.code().map(code -> code.elementList()).orElse(List.of())) {
                if (each instanceof ConstantInstruction constant && constant.constantValue() instanceof String text) {
                    texts.add(text);
                } else if (each instanceof InvokeInstruction call && isTaking(call)) {
                    String how = call.name().stringValue();
                    boolean sought = how.equals("compile") ? seeks : !how.equals("matches");
                    int from = Math.max(0, texts.size() - 2);
                    for (String text : texts.subList(from, texts.size())) {
                        found.merge(
                                text, new Use(name, sought), (a, b) -> new Use(a.type(), a.isSought() || b.isSought()));
                    }
                }
            }
        }
    }

    private static boolean isSeeking(InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        String name = call.name().stringValue();
        return (owner.equals("java/util/regex/Matcher") && !name.equals("matches") && !name.equals("group"))
                || (owner.equals("java/util/regex/Pattern")
                        && (name.startsWith("split") || name.equals("asPredicate")));
    }

    private static boolean isTaking(InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        String name = call.name().stringValue();
        return (owner.equals("java/util/regex/Pattern") && (name.equals("compile") || name.equals("matches")))
                || (owner.equals("java/lang/String") && TAKES.contains(name));
    }

    /// Returns texts that an expression may stumble over: its own signs, singly, in pairs, behind its own
    /// beginning, with an end that fits nothing.
    private static List<String> texts(String expression) {
        Set<Character> signs = new LinkedHashSet<>();
        for (int i = 0; i < expression.length() && signs.size() < 12; i++) {
            char sign = expression.charAt(i);
            if (Character.isLetterOrDigit(sign) || " -_.,:;/@=&%+'\"<>{}#\t\n".indexOf(sign) >= 0) {
                signs.add(sign);
            }
        }
        signs.addAll(List.of('a', '0', ' ', '-', '.', '\n'));
        List<String> units = new ArrayList<>();
        for (char one : signs) {
            units.add(String.valueOf(one));
        }
        List<Character> some = List.copyOf(signs).subList(0, Math.min(6, signs.size()));
        for (char one : some) {
            for (char other : some) {
                if (one != other) {
                    units.add("" + one + other);
                }
            }
        }
        String head = literalHead(expression);
        List<String> texts = new ArrayList<>();
        for (String unit : units) {
            String body = unit.repeat(LENGTH / unit.length());
            texts.add(body + "\u0001");
            texts.add(head + body + "\u0001");
        }
        return texts;
    }

    private static String literalHead(String expression) {
        int end = 0;
        while (end < expression.length()
                && (Character.isLetterOrDigit(expression.charAt(end))
                        || "/:<\" ".indexOf(expression.charAt(end)) >= 0)) {
            end++;
        }
        return expression.substring(0, end);
    }

    private static String trouble(Pattern pattern, String text, boolean isSought) {
        try {
            boolean any = pattern.matcher(new Watched(text)).matches();
            Matcher finder = pattern.matcher(new Watched(text));
            while (isSought && finder.find()) {
                any |= finder.start() == 0;
            }
            return any && text.isEmpty() ? "nothing" : "";
        } catch (TooOften e) {
            return "reads too often";
        } catch (StackOverflowError e) {
            return "goes too deep";
        }
    }

    private static Set<String> troubled(Map<String, Use> expressions) {
        Set<String> troubled = new TreeSet<>();
        expressions.forEach((expression, use) -> {
            Pattern pattern = pattern(expression);
            if (pattern == null) {
                return;
            }
            for (String text : texts(expression)) {
                String trouble = trouble(pattern, text, use.isSought());
                if (!trouble.isEmpty()) {
                    troubled.add(use.type() + ": " + expression + " " + trouble);
                    return;
                }
            }
        });
        return troubled;
    }

    /// Returns the pattern of an expression; nothing where the text is what something is replaced by.
    private static @Nullable Pattern pattern(String expression) {
        try {
            return Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            return null;
        }
    }

    @Test
    void noTextMakesAnExpressionReadItAgainAndAgain() throws IOException {
        Map<String, Use> expressions = expressions();

        assertThat(expressions).hasSizeGreaterThan(200);
        assertThat(troubled(expressions))
                .extracting(each -> each.substring(0, each.indexOf(':')))
                .containsExactlyInAnyOrderElementsOf(BOUNDED.keySet());
    }

    @Test
    void theTestKnowsTroubleWhenItSeesIt() {
        Use sought = new Use("Here", true);
        Use held = new Use("Here", false);

        assertThat(troubled(Map.of("(a+)+b", held, "a*a*b", held, "x.*y.*z", sought, "(a|b)*c", held, "0+$", sought)))
                .hasSize(5);
        assertThat(troubled(Map.of("[a-z]+@[a-z]{1,20}", held, "a{1,20}b", sought, "0+$", held)))
                .isEmpty();
    }
}
