package dev.kkachi.pictures.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// A picture as its reader sees it: its words and where they are.
record Drawn(List<Label> labels, List<String> titles, double height) {
    private static final double ASCENT = 0.73;
    private static final double DESCENT = 0.2;

    /// Words on the page.
    record Label(String text, double x, double y, double size) {
        double right() {
            return x + Lettering.width(text, size);
        }

        double top() {
            return y - ASCENT * size;
        }

        double bottom() {
            return y + DESCENT * size;
        }

        boolean touches(Label other) {
            return x < other.right() && other.x < right() && top() < other.bottom() && other.top() < bottom();
        }
    }

    static Drawn of(String svg) {
        Document document = parse(svg);
        List<Label> labels = new ArrayList<>();
        NodeList texts = document.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            Element group = (Element) text.getParentNode();
            if (!group.hasAttribute("stroke")) {
                String shift = group.getAttribute("transform").replaceAll("translate\\(0 |\\)", "");
                labels.add(new Label(
                        text.getTextContent(),
                        Double.parseDouble(text.getAttribute("x")),
                        Double.parseDouble(text.getAttribute("y")) + (shift.isEmpty() ? 0 : Double.parseDouble(shift)),
                        Double.parseDouble(text.getAttribute("font-size"))));
            }
        }
        List<String> titles = new ArrayList<>();
        NodeList all = document.getElementsByTagName("title");
        for (int i = 0; i < all.getLength(); i++) {
            titles.add(all.item(i).getTextContent());
        }
        return new Drawn(
                labels, titles, Double.parseDouble(document.getDocumentElement().getAttribute("height")));
    }

    private static Document parse(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("The picture is no XML: " + svg, e);
        }
    }

    List<String> words() {
        return labels.stream().map(Label::text).toList();
    }

    Label label(String text) {
        return labels.stream()
                .filter(label -> label.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing says " + text + " but " + words()));
    }

    List<String> collisions() {
        List<String> collisions = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (labels.get(i).touches(labels.get(j))) {
                    collisions.add(labels.get(j) + " and " + labels.get(i));
                }
            }
        }
        return collisions;
    }

    List<String> outside() {
        return labels.stream()
                .filter(label ->
                        label.x() < 0 || label.top() < 0 || label.right() > Grid.WIDTH || label.bottom() > height)
                .map(Label::toString)
                .toList();
    }
}
