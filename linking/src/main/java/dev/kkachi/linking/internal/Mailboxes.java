package dev.kkachi.linking.internal;

/// Mailboxes of people of one name: `ann.smith7245@` and `ann.smith336@` are numbered because they are two.
final class Mailboxes {
    private Mailboxes() {}

    /// Says whether both have a number before the `@`, and not the same one but for a slip of the pen.
    static boolean areNumberedApart(String one, String other) {
        String left = digits(one);
        String right = digits(other);
        return !left.isEmpty() && !right.isEmpty() && !left.equals(right) && !isSlip(left, right);
    }

    private static String digits(String mailbox) {
        int at = mailbox.indexOf('@');
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < (at < 0 ? mailbox.length() : at); i++) {
            if (Character.isDigit(mailbox.charAt(i))) {
                digits.append(mailbox.charAt(i));
            }
        }
        return digits.toString();
    }

    /// One digit of several is another one.
    private static boolean isSlip(String left, String right) {
        int apart = 0;
        for (int i = 0; i < Math.min(left.length(), right.length()); i++) {
            apart += left.charAt(i) == right.charAt(i) ? 0 : 1;
        }
        return left.length() == right.length() && left.length() > 2 && apart == 1;
    }
}
