package dev.kkachi.conditions;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.kkachi.workers.spi.ConditionLanguage;
import java.util.Map;
import java.util.Optional;

/// Reads conditions in CEL. They are checked when they are read: every name is a field of the row,
/// every comparison is between values of one kind, and what comes out is true or false. Regular
/// expressions are RE2's, whose time is linear in the text.
public final class CelConditions implements ConditionLanguage {
    /// A condition is a line, not a programme.
    private static final int CODE_POINTS_MAX = 4_000;

    private static final int DEPTH_MAX = 60;
    private static final int ITERATIONS_MAX = 10_000;

    private CelConditions() {}

    /// Made when the first condition is read: most runs have none, and it takes a tenth of a second.
    private static final class Machine {
        static final CelOptions OPTIONS = CelOptions.current()
                .maxExpressionCodePointSize(CODE_POINTS_MAX)
                .maxParseRecursionDepth(DEPTH_MAX)
                .comprehensionMaxIterations(ITERATIONS_MAX)
                .enableHeterogeneousNumericComparisons(true)
                .build();
        static final CelRuntime RUNTIME =
                CelRuntimeFactory.plannerRuntimeBuilder().setOptions(OPTIONS).build();
    }

    /// Returns the language.
    public static ConditionLanguage language() {
        return new CelConditions();
    }

    @Override
    public Reading read(String condition, Map<String, ValueKind> fields) {
        CelCompilerBuilder compiler = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(Machine.OPTIONS)
                .setResultType(SimpleType.BOOL);
        fields.forEach((name, kind) -> compiler.addVar(name, type(kind)));
        try {
            CelAbstractSyntaxTree tree = compiler.build().compile(condition).getAst();
            return new Reading.Read(new CelCondition(Machine.RUNTIME.createProgram(tree)));
        } catch (CelValidationException e) {
            return new Reading.Refused(why(e));
        } catch (CelEvaluationException e) {
            return new Reading.Refused(e.getMessage());
        }
    }

    private static CelType type(ValueKind kind) {
        return switch (kind) {
            case TEXT -> SimpleType.STRING;
            case WHOLE_NUMBER -> SimpleType.INT;
            case NUMBER -> SimpleType.DOUBLE;
            case TRUTH -> SimpleType.BOOL;
            case TIME -> SimpleType.TIMESTAMP;
        };
    }

    /// Returns the first thing that is wrong, with the column where it is.
    private static String why(CelValidationException broken) {
        CelIssue first = broken.getErrors().getFirst();
        int column = first.getSourceLocation().getColumn();
        return (column < 0 ? "" : "column " + (column + 1) + ": ") + first.getMessage();
    }

    private record CelCondition(CelRuntime.Program program) implements Condition {
        @Override
        public boolean holds(Row row) {
            try {
                return (Boolean) program.eval(name -> Optional.of(row.value(name)));
            } catch (CelEvaluationException e) {
                ArithmeticException unanswered = new ArithmeticException(e.getMessage());
                unanswered.initCause(e);
                throw unanswered;
            }
        }
    }
}
