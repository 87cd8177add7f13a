package dev.kkachi.simulator.company;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Where everything is written down that happens, in the plain forms and, of some people, in those of the
/// services that saw it.
final class Desk implements AutoCloseable {
    private final List<DayFile> files = new ArrayList<>();
    private final DayFile signins;
    private final DayFile devices;
    private final DayFile activity;
    private final DayFile shipments;
    private final DayFile payouts;
    private final DayFile interviews;
    private final DayFile transfers;
    private final Exports exports;
    private final Bourse bourse;
    private final Setting setting;
    private long parcels;
    private long talks;
    private long wages;
    private long sessions;

    Desk(Path folder, Setting setting) throws IOException {
        this.setting = setting;
        signins = open(DayFile.open(folder.resolve("signins.jsonl")));
        devices = open(DayFile.open(folder.resolve("devices.jsonl")));
        activity = open(DayFile.open(folder.resolve("activity.jsonl")));
        shipments = open(DayFile.table(
                folder.resolve("shipments.csv"), "shipment_id,person_id,time,device_id,address,previous_address"));
        payouts = open(DayFile.table(
                folder.resolve("payouts.csv"),
                "payout_id,person_id,time,amount,currency,method,account,account_holder,wallet,chain,tx_hash"));
        interviews = open(DayFile.table(
                folder.resolve("interviews.csv"),
                "interview_id,person_id,time,camera,voice_match,face_match,ip,notes"));
        transfers = open(DayFile.table(
                folder.resolve("transfers.csv"), "chain,tx_hash,time,from,to,asset,amount,usd,log_index"));
        exports = new Exports(folder, setting);
        files.addAll(exports.files());
        bourse = new Bourse(setting, transfers);
    }

    private DayFile open(DayFile file) {
        files.add(file);
        return file;
    }

    Setting setting() {
        return setting;
    }

    Bourse bourse() {
        return bourse;
    }

    /// Returns the number of a new session.
    long session() {
        return ++sessions;
    }

    void write(Signin signin) {
        if (signin.who().seenByVendors) {
            exports.write(signin);
            return;
        }
        Signin.How how = signin.how();
        DayFile row = signins.row(signin.second()).text("{\"time\":\"").time(signin.second());
        who(row, signin.who())
                .text("\",\"ip\":\"")
                .address(signin.address())
                .text("\",\"device_id\":\"")
                .text(signin.laptop().id)
                .text("\",\"user_agent\":\"")
                .json(signin.laptop().browser())
                .text("\",\"application\":\"")
                .text(signin.application())
                .text(how.interactive() ? "\",\"interactive\":true" : "\",\"interactive\":false")
                .text(how.success() ? ",\"success\":true" : ",\"success\":false");
        if (!how.telephone().isEmpty()) {
            row.text(",\"mfa_device\":\"").text(how.telephone()).text("\"");
        }
        row.text(",\"session_id\":\"s").number(how.session()).text("\"");
        if (how.seconds() > 0) {
            row.text(",\"session_seconds\":").number(how.seconds());
        }
        row.text("}").end();
    }

    /// Some logs know the number of a person, others only the address of their mail.
    private static DayFile who(DayFile row, Figure figure) {
        boolean byMail = !figure.workEmail.isEmpty() && figure.number % 4 == 0;
        return byMail
                ? row.text("\",\"email\":\"").text(figure.workEmail)
                : row.text("\",\"person_id\":\"").text(figure.id);
    }

    void write(Seen seen) {
        if (Exports.tellsOf(seen)) {
            exports.write(seen);
            return;
        }
        Laptop.Part part = seen.part();
        DayFile row = devices.row(seen.second())
                .text("{\"time\":\"")
                .time(seen.second())
                .text("\",\"device_id\":\"")
                .text(seen.laptop().id)
                .text("\",\"person_id\":\"")
                .text(seen.who().id)
                .text("\",\"kind\":\"")
                .text(part.kind())
                .text("\"");
        field(row, "vendor_id", part.vendor());
        field(row, "product_id", part.product());
        field(row, "serial", part.serial());
        field(row, "name", part.name());
        field(row, "version", part.note());
        field(row, "command", seen.command());
        row.text("}").end();
    }

    private static void field(DayFile row, String name, String value) {
        if (!value.isEmpty()) {
            row.text(",\"").text(name).text("\":\"").json(value).text("\"");
        }
    }

    void write(Deed deed) {
        if (exports.tellsOf(deed)) {
            exports.write(deed);
            return;
        }
        DayFile row = activity.row(deed.second())
                .text("{\"time\":\"")
                .time(deed.second())
                .text("\",\"person_id\":\"")
                .text(deed.who().id)
                .text("\",\"kind\":\"")
                .text(deed.kind())
                .text("\",\"target\":\"")
                .json(deed.target())
                .text("\"");
        if (deed.bytes() > 0) {
            row.text(",\"bytes\":").number(deed.bytes());
        }
        field(row, "detail", deed.detail());
        row.text("}").end();
    }

    void write(Parcel parcel) {
        shipments
                .row(parcel.second())
                .text("s")
                .number(++parcels)
                .text(",")
                .text(parcel.who().id)
                .text(",")
                .time(parcel.second())
                .text(",")
                .text(parcel.device())
                .text(",")
                .cell(parcel.address())
                .text(",")
                .cell(parcel.previous())
                .end();
    }

    void write(Talk talk) {
        String[] matches = talk.matches().split(";", -1);
        DayFile row = interviews
                .row(talk.second())
                .text("i")
                .number(++talks)
                .text(",")
                .text(talk.who().id)
                .text(",")
                .time(talk.second())
                .text(",")
                .text(talk.camera())
                .text(",")
                .text(matches[0])
                .text(",")
                .text(matches[1])
                .text(",")
                .address(talk.address());
        row.text(",").cell(talk.notes()).end();
    }

    /// Writes a wage, and pays it where it is paid in coins.
    void write(Wage wage) {
        Purse.Till till = wage.till();
        String hash = till.isWallet() ? bourse.wage(wage) : "";
        DayFile row = payouts.row(wage.second())
                .text("w")
                .number(++wages)
                .text(",")
                .text(wage.who().id)
                .text(",")
                .time(wage.second())
                .text(",")
                .number(wage.amount())
                .text(till.isWallet() ? ".00,USDC," : ".00," + wage.who().job.currency + ",")
                .text(till.method())
                .text(",")
                .text(till.account())
                .text(",")
                .cell(till.holder());
        row.text(",")
                .text(till.wallet())
                .text(till.isWallet() ? ",ethereum," : ",,")
                .text(hash)
                .end();
    }

    /// Ends a day: coins move until its last second, and everything goes to the disk.
    void close(long lastSecond) throws IOException {
        bourse.run(lastSecond);
        for (DayFile file : files) {
            file.flush();
        }
    }

    /// Returns how many rows were written.
    long written() {
        return files.stream().mapToLong(DayFile::written).sum();
    }

    /// Puts all files in their places.
    void commit() throws IOException {
        for (DayFile file : files) {
            file.commit();
        }
    }

    @Override
    public void close() throws IOException {
        for (DayFile file : files) {
            file.close();
        }
    }
}
