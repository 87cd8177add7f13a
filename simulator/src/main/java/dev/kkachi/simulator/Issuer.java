package dev.kkachi.simulator;

import java.util.List;

/// Gives out whatever has a number: serials, telephone numbers, accounts, addresses. Nothing is given out twice,
/// except where life does so.
final class Issuer {
    private static final List<String> CITIES = List.of(
            "Aldmere",
            "Brackwater",
            "Corrington",
            "Dunhollow",
            "Eastmarch",
            "Fallowgate",
            "Glenrook",
            "Harrowick",
            "Inverlode",
            "Jasperton",
            "Kingsfell",
            "Lowmoor",
            "Marlhaven",
            "Northquay",
            "Oakenshaw",
            "Pendlebridge",
            "Quarrystone",
            "Ravenglass",
            "Stonebarrow",
            "Thornwick",
            "Upperdale",
            "Vexley",
            "Westerham",
            "Yarrowby");
    private static final List<String> STREETS = List.of(
            "Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Gorse", "Hazel", "Ivy", "Juniper", "Larch", "Maple",
            "Oak", "Pine", "Rowan", "Spruce", "Teasel", "Willow");
    /// Shapes of e-mail addresses as git logs show them: most people have one of a few.
    private static final List<String> SHAPES = List.of(
            "word.word@freemail",
            "word.word@freemail",
            "word.word@freemail",
            "wordword@freemail",
            "wordword@freemail",
            "wordword99@freemail",
            "wordword99@freemail",
            "word@ownname",
            "w.word@freemail",
            "word9999@freemail",
            "wordword9@freemail",
            "word_word@freemail",
            "word.word99@freemail",
            "word.dev@freemail",
            "wordword999@freemail");

    private final Dice dice;
    private int given;

    Issuer(Dice dice) {
        this.dice = dice;
    }

    String city() {
        long one = dice.between(0, CITIES.size() - 1);
        long other = dice.between(0, CITIES.size() - 1);
        return CITIES.get((int) Math.min(one, other));
    }

    Dwelling dwelling() {
        return dwelling(city());
    }

    Dwelling dwelling(String city) {
        String address = ++given + " " + dice.pick(STREETS) + " Street, " + city;
        boolean isFixed = dice.chance(75);
        return isFixed
                ? new Dwelling(city, address, List.of(ip()), 10_000)
                : new Dwelling(city, address, List.of(poolIp(city), poolIp(city), poolIp(city), poolIp(city)), 16);
    }

    /// Returns an address of a provider that gives each of its addresses to one line after the other.
    private String poolIp(String city) {
        return "100." + (64 + city.hashCode() % 32 + 32) % 128 + "." + dice.between(0, 3) + "." + dice.between(1, 250);
    }

    String ip() {
        int n = ++given;
        return (11 + n % 80) + "." + (n / 80 % 250) + "." + dice.between(0, 255) + "." + dice.between(1, 254);
    }

    String serial() {
        return "SN" + Long.toString(++given + 36L * 36 * 36, 36).toUpperCase(java.util.Locale.ROOT)
                + dice.between(1000, 9999);
    }

    String phone() {
        return "+1 555 " + (1000000 + ++given);
    }

    String account() {
        return "GB" + dice.between(10, 99) + " KKCH " + (10_000_000L + ++given) + " " + dice.between(1000, 9999);
    }

    String wallet() {
        return "0x" + hash() + hash() + Long.toHexString(0x10000000L + ++given);
    }

    String document() {
        return "P" + (1_000_000 + ++given) + dice.between(10, 99);
    }

    String hash() {
        return Long.toHexString(Dice.mix(dice.next()) | 0x1000000000000000L);
    }

    String cv() {
        return "cv-" + ++given;
    }

    String handle() {
        return "user" + ++given;
    }

    String emailShape() {
        return dice.pick(SHAPES);
    }

    String reference() {
        return "+1 556 " + (1000000 + ++given);
    }
}
