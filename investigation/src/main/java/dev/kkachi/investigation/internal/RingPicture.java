package dev.kkachi.investigation.internal;

import dev.kkachi.workers.spi.PersonId;
import java.util.List;

/// Draws who of a case shares what: persons on the left, things on the right, a line where a person has a
/// thing. The findings say the same in words.
final class RingPicture {
    private static final int WIDTH = 490;
    private static final int ROW = 30;
    private static final int LEFT = 200;
    private static final int RIGHT = 290;
    private static final int PERSONS_MAX = 14;
    private static final int THINGS_MAX = 12;
    private static final int LETTERS_MAX = 26;

    private RingPicture() {}

    /// Draws the case; empty where nothing is shared by several persons whom it concerns.
    static String of(CaseFile file, Dossier dossier) {
        List<Sign> things = file.signs().stream()
                .filter(sign ->
                        (sign.isOfRing() || isLine(sign)) && sign.holders().size() > 1)
                .limit(THINGS_MAX)
                .toList();
        List<PersonId> persons = file.persons().stream()
                .filter(id -> things.stream().anyMatch(sign -> sign.holders().contains(id)))
                .limit(PERSONS_MAX)
                .toList();
        if (persons.size() < 2) {
            return "";
        }
        int rows = Math.max(persons.size(), things.size());
        String box = "0 0 " + WIDTH + " " + rows * ROW;
        // On a narrow screen it is moved sideways, by the keys as well.
        Html html = new Html()
                .open("figure", "class", "wide", "tabindex", "0")
                .open("svg", "viewBox", box, "class", "ring", "role", "img");
        html.leaf("title", "", "Who shares what: " + things.size() + " things and " + persons.size() + " persons.");
        for (int j = 0; j < things.size(); j++) {
            for (int i = 0; i < persons.size(); i++) {
                if (things.get(j).holders().contains(persons.get(i))) {
                    line(html, y(i, persons.size(), rows), y(j, things.size(), rows));
                }
            }
        }
        for (int i = 0; i < persons.size(); i++) {
            String name = dossier.person(persons.get(i)).fullName();
            node(html, LEFT, y(i, persons.size(), rows), cut(name));
        }
        for (int j = 0; j < things.size(); j++) {
            node(
                    html,
                    RIGHT,
                    y(j, things.size(), rows),
                    cut(things.get(j).deed().replaceFirst("^shares an? |^works over ", "")));
        }
        html.close("svg");
        return html.leaf("figcaption", "", "A line: the records say that the person has or used the thing.")
                .close("figure")
                .toString();
    }

    private static boolean isLine(Sign sign) {
        return sign.bits() == 0 && sign.indicator().id().equals(SharedLines.ADDRESS);
    }

    /// Spreads the fewer rows over the height of the more.
    private static int y(int index, int count, int rows) {
        return (2 * index + 1) * rows * ROW / (2 * count);
    }

    private static void line(Html html, int from, int to) {
        int middle = (LEFT + RIGHT) / 2;
        String path =
                "M" + LEFT + " " + from + "C" + middle + " " + from + " " + middle + " " + to + " " + RIGHT + " " + to;
        html.open("path", "class", "tie", "d", path).close("path");
    }

    private static void node(Html html, int x, int y, String text) {
        boolean isLeft = x == LEFT;
        html.open("circle", "class", "dot", "cx", String.valueOf(x), "cy", String.valueOf(y), "r", "5")
                .close("circle");
        html.open(
                        "text",
                        "x",
                        String.valueOf(isLeft ? x - 12 : x + 12),
                        "y",
                        String.valueOf(y + 5),
                        "text-anchor",
                        isLeft ? "end" : "start")
                .text(text)
                .close("text");
    }

    private static String cut(String text) {
        int letters = text.codePointCount(0, text.length());
        return letters <= LETTERS_MAX ? text : text.substring(0, text.offsetByCodePoints(0, LETTERS_MAX - 1)) + "…";
    }
}
