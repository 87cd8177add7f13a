package dev.kkachi.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The tables of the trail, as CSV.
final class Tables {
    private final Print print;

    Tables(Print print) {
        this.print = print;
    }

    void transfers(Path target, List<Move> moves) throws IOException {
        try (TextFile file = TextFile.open(target)) {
            file.line().append("chain,tx_hash,log_index,time,from,to,asset,amount,usd");
            file.end();
            for (Move move : moves) {
                transfer(file.line(), move);
                file.end();
            }
            file.commit();
        }
    }

    private void transfer(StringBuilder line, Move move) {
        line.append(move.coin().chain()).append(',');
        print.hash(line, move.coin().chain(), move.stamp().number());
        line.append(',').append(move.log()).append(',');
        print.time(line, move.stamp().second());
        line.append(',').append(move.from().address());
        line.append(',').append(move.to().address());
        line.append(',').append(move.coin().asset().name()).append(',');
        print.amount(line, move.micros());
        line.append(',');
        if (move.coin().isMoney()) {
            print.cents(line, move.micros());
        }
    }

    void conversions(Path target, List<Conversion> conversions) throws IOException {
        try (TextFile file = TextFile.open(target)) {
            file.line()
                    .append("in_chain,in_asset,in_tx,in_account,in_amount,in_time,")
                    .append("out_chain,out_asset,out_tx,out_account,out_amount,out_time,how");
            file.end();
            for (Conversion conversion : conversions) {
                leg(file.line(), conversion.in(), conversion.in().from());
                leg(file.line(), conversion.out(), conversion.out().to());
                file.line().append(conversion.how());
                file.end();
            }
            file.commit();
        }
    }

    private void leg(StringBuilder line, Move move, Account account) {
        line.append(move.coin().chain()).append(',');
        line.append(move.coin().asset().name()).append(',');
        print.hash(line, move.coin().chain(), move.stamp().number());
        line.append(',').append(account.address()).append(',');
        print.amount(line, move.micros());
        line.append(',');
        print.time(line, move.stamp().second());
        line.append(',');
    }

    void employers(Path target, List<Employer> employers) throws IOException {
        try (TextFile file = TextFile.open(target)) {
            file.line().append("employer,chain,asset,payroll_wallet");
            file.end();
            for (Employer employer : employers) {
                file.line()
                        .append(employer.name())
                        .append(",ethereum,USDC,")
                        .append(employer.payroll().address());
                file.end();
            }
            file.commit();
        }
    }

    /// Writes the wallets that employers pay from, one a line.
    void payroll(Path target, List<Employer> employers) throws IOException {
        try (TextFile file = TextFile.open(target)) {
            for (Employer employer : employers) {
                file.line().append(employer.payroll().address());
                file.end();
            }
            file.commit();
        }
    }
}
