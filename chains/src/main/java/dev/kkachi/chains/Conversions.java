package dev.kkachi.chains;

import dev.kkachi.ledger.spi.Conversion;
import dev.kkachi.ledger.spi.Conversion.Leg;
import dev.kkachi.model.Chain;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;

/// Our own plain form of swaps and bridges: what went in and what came out, each with its transaction and account.
final class Conversions implements Table {
    private static final String AMOUNT = "\\d{1,60}(\\.\\d{1,30})?";

    @Override
    public String title() {
        return "conversions";
    }

    @Override
    public boolean fits(Set<String> columns) {
        return Columns.all(columns, "inchain", "inasset", "intx", "inaccount", "inamount", "intime")
                && Columns.all(columns, "outchain", "outasset", "outtx", "outaccount", "outamount", "outtime");
    }

    @Override
    public void read(Fields row, Intake into) throws Refused {
        String how = row.text("how");
        into.sink()
                .add(new Conversion(
                        leg("in", row, into),
                        leg("out", row, into),
                        how.isEmpty() ? "stated in " + into.file() : how,
                        probability(row.text("probability"))));
    }

    private static Leg leg(String side, Fields row, Intake into) throws Refused {
        Chain chain = chain(side + "chain", row.text(side + "chain"));
        String account = row.text(side + "account");
        String transaction = row.text(side + "tx");
        if (account.isEmpty() || transaction.isEmpty()) {
            throw Refused.because(
                    account.isEmpty() ? side + "_account" : side + "_tx",
                    "",
                    "Each side has its transaction and account.");
        }
        return new Leg(
                into.named(chain, row.text(side + "asset")).asset(),
                transaction,
                Addresses.canonical(chain, account),
                amount(side + "_amount", row.text(side + "amount")),
                time(side + "_time", row.text(side + "time")));
    }

    private static Chain chain(String column, String printed) throws Refused {
        try {
            return Chain.of(printed);
        } catch (IllegalArgumentException e) {
            throw Refused.because(column, printed, String.valueOf(e.getMessage()));
        }
    }

    private static BigDecimal amount(String column, String printed) throws Refused {
        if (!printed.matches(AMOUNT)) {
            throw Refused.because(column, printed, "An amount is a decimal number and not negative.");
        }
        return new BigDecimal(printed);
    }

    private static Instant time(String column, String printed) throws Refused {
        try {
            return Instant.parse(printed);
        } catch (DateTimeException e) {
            throw Refused.because(column, printed, "A time is written as 2023-01-31T12:00:00Z.");
        }
    }

    private static double probability(String printed) throws Refused {
        if (printed.isEmpty()) {
            return 1;
        }
        if (!printed.matches("0(\\.\\d{1,10})?|1(\\.0{1,10})?")) {
            throw Refused.because("probability", printed, "A probability is between 0 and 1.");
        }
        return Double.parseDouble(printed);
    }
}
