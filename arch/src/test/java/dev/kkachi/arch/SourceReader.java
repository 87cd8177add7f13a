package dev.kkachi.arch;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/// Walks one source file and complains about long methods, many parameters and public things without a word.
final class SourceReader extends TreePathScanner<Void, Void> {
    private static final int METHOD_LINES_MAX = 60;
    private static final int PARAMETERS_MAX = 4;

    private final DocTrees docs;
    private final SourcePositions positions;
    private final Path source;
    private final List<String> complaints;
    private @Nullable CompilationUnitTree unit;

    SourceReader(JavacTask task, Path source, List<String> complaints) {
        this.docs = DocTrees.instance(task);
        this.positions = docs.getSourcePositions();
        this.source = source;
        this.complaints = complaints;
    }

    @Override
    public @Nullable Void visitCompilationUnit(CompilationUnitTree tree, @Nullable Void unused) {
        unit = tree;
        return super.visitCompilationUnit(tree, null);
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
        if (type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
            wantComment(type, type.getSimpleName().toString());
        }
        return super.visitClass(type, null);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
        boolean constructor = method.getName().contentEquals("<init>");
        long lines = line(method, true) - line(method, false) + 1;
        if (lines > METHOD_LINES_MAX) {
            complain(method, method.getName() + " spans " + lines + " lines, more than " + METHOD_LINES_MAX);
        }
        if (!constructor && method.getParameters().size() > PARAMETERS_MAX && !isOverride(method.getModifiers())) {
            complain(method, method.getName() + " takes more than " + PARAMETERS_MAX + " parameters");
        }
        boolean visible = method.getModifiers().getFlags().contains(Modifier.PUBLIC);
        if (visible && !constructor && !isOverride(method.getModifiers())) {
            wantComment(method, method.getName().toString());
        }
        return super.visitMethod(method, null);
    }

    private static boolean isOverride(ModifiersTree modifiers) {
        return modifiers.getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals("Override"));
    }

    private void wantComment(Tree tree, String name) {
        TreePath path = getCurrentPath();
        if (docs.getDocComment(path) == null) {
            complain(tree, name + " is public and has no /// comment");
        }
    }

    private long line(Tree tree, boolean end) {
        CompilationUnitTree file = Objects.requireNonNull(unit);
        long position = end ? positions.getEndPosition(file, tree) : positions.getStartPosition(file, tree);
        return file.getLineMap().getLineNumber(position);
    }

    private void complain(Tree tree, String what) {
        complaints.add(source + ":" + line(tree, false) + ": " + what);
    }
}
