package dev.kkachi.simulator.company;

import dev.kkachi.simulator.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The truth: who is played by whom, and which life everybody else leads.
final class Revelation {
    private final List<Figure> figures;

    Revelation(List<Figure> figures) {
        this.figures = figures;
    }

    void write(Path target) throws IOException {
        try (TextFile file = TextFile.open(target)) {
            file.line().append("person_id,persona,operator,ring,ring_kind,role,lives");
            file.end();
            for (Figure figure : figures) {
                Figure.Mask mask = figure.mask;
                file.line()
                        .append(figure.id)
                        .append(figure.isOperator() ? ",yes," : ",no,")
                        .append(mask.operator())
                        .append(',')
                        .append(mask.ring())
                        .append(',')
                        .append(mask.kind())
                        .append(',')
                        .append(mask.role())
                        .append(',')
                        .append(lives(figure));
                file.end();
            }
            file.commit();
        }
    }

    private static String lives(Figure figure) {
        if (figure.isOperator()) {
            return "";
        }
        return figure.lives.isEmpty() ? "ordinary" : String.join(";", figure.lives);
    }
}
