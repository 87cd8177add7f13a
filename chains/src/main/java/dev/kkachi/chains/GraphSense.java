package dev.kkachi.chains;

import dev.kkachi.model.Chain;
import java.util.Locale;

/// The tables of GraphSense, which have one form for Ethereum and for Tron. What only one of the two chains has tells
/// which it is: Tron's blocks bear their number as the first eight bytes of their hash, and its tokens another
/// standard. Where nothing tells, the user must.
final class GraphSense {
    private static final int NUMBER_DIGITS = 16;
    private static final int HEX = 16;

    private GraphSense() {}

    /// Says which chain `row` is of, in a table that other tools write too.
    ///
    /// @throws Refused if it is GraphSense's, and neither the row nor the user says it
    static Chain chain(Fields row, Intake into) throws Refused {
        Chain named = into.options().chain();
        if (named != null) {
            return named;
        }
        if (row.find("calleraddress") != null
                || row.text("standard").toLowerCase(Locale.ROOT).startsWith("trc")) {
            return Chain.TRON;
        }
        return row.find("blockid") == null ? Chain.ETHEREUM : byHash(row);
    }

    private static Chain byHash(Fields row) throws Refused {
        if (!row.text("blockhash").isEmpty()) {
            return bearsNumber(Addresses.hash(Chain.TRON, row, "blockhash"), row.text("blockid"))
                    ? Chain.TRON
                    : Chain.ETHEREUM;
        }
        boolean isHex = row.text("txhash", "transactionhash").startsWith("0x");
        if (isHex || row.find("traceid") != null || row.find("tracetype") != null) {
            return Chain.ETHEREUM;
        }
        throw Refused.because(
                "chain", "", "GraphSense's tables of Ethereum and of Tron look alike. Maybe say which with --chain.");
    }

    private static boolean bearsNumber(String hash, String number) {
        try {
            return hash.length() > NUMBER_DIGITS
                    && Long.parseLong(hash, 0, NUMBER_DIGITS, HEX) == Long.parseLong(number);
        } catch (NumberFormatException e) {
            return false; // begins with 0x, or is no number: none of Tron's
        }
    }
}
