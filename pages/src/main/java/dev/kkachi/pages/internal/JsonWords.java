package dev.kkachi.pages.internal;

/// Writes the few lines of JSON that the scripts of a page read.
final class JsonWords {
    private final StringBuilder json = new StringBuilder("{");
    private boolean first = true;

    JsonWords open(String name) {
        quote(name);
        json.append(":[");
        first = true;
        return this;
    }

    JsonWords next(String name) {
        json.append("],");
        return open(name);
    }

    JsonWords item() {
        json.append(first ? "{" : ",{");
        first = true;
        return this;
    }

    JsonWords text(String name, String value) {
        name(name);
        quote(value);
        return this;
    }

    JsonWords number(String name, double value) {
        name(name);
        json.append(Math.round(value * 10_000) / 10_000.0);
        return this;
    }

    JsonWords end() {
        json.append('}');
        first = false;
        return this;
    }

    String close() {
        return json.append("]}").toString();
    }

    private void name(String name) {
        json.append(first ? "" : ",");
        quote(name);
        json.append(':');
        first = false;
    }

    private void quote(String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '"', '\\' -> json.append('\\').append(sign);
                default -> {
                    if (sign < ' ' || sign == '<' || sign == '\u2028' || sign == '\u2029') {
                        String hex = Integer.toHexString(sign);
                        json.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
                    } else {
                        json.append(sign);
                    }
                }
            }
        }
        json.append('"');
    }
}
