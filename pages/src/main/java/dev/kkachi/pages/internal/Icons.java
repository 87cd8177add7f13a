package dev.kkachi.pages.internal;

/// Which picture stands beside a family of signs.
final class Icons {
    private Icons() {}

    /// Returns the name of the picture.
    static String of(String category) {
        return switch (category.split("[/ ]")[0]) {
            case "payment" -> "coin";
            case "network" -> "globe";
            case "device" -> "device";
            case "identity", "documents" -> "card";
            case "contact" -> "phone";
            case "employment", "code" -> "file";
            case "clearing" -> "check";
            case "screening", "sanctions", "listed" -> "list";
            default -> "dot";
        };
    }
}
