package dev.kkachi.simulator.company;

import dev.kkachi.simulator.Dice;
import dev.kkachi.simulator.company.Laptop.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/// What the services that an employer uses write themselves of some people: Okta's System Log of
/// sign-ins, GitHub's and Slack's audit logs of work, osquery's differential log of what computers have.
final class Exports {
    private static final long MILLIS = 1_000;

    private final DayFile okta;
    private final DayFile github;
    private final DayFile slack;
    private final DayFile osquery;
    private final Setting setting;
    private long number;

    Exports(Path folder, Setting setting) throws IOException {
        this.setting = setting;
        okta = DayFile.open(folder.resolve("okta_system_log.jsonl"));
        github = DayFile.open(folder.resolve("github_audit.jsonl"));
        slack = DayFile.open(folder.resolve("slack_audit.jsonl"));
        osquery = DayFile.open(folder.resolve("osquery_differential.jsonl"));
    }

    List<DayFile> files() {
        return List.of(okta, github, slack, osquery);
    }

    /// Says whether services tell of the work of a figure in place of the plain log.
    boolean tellsOf(Deed deed) {
        return switch (deed.kind()) {
            case "commit", "clone", "privilege" ->
                deed.who().seenByVendors && !deed.who().github.isEmpty();
            case "download" -> deed.who().seenByVendors;
            default -> false;
        };
    }

    /// Says whether osquery tells of a computer: of those whose parcel is known, so that it can be found
    /// whose it is.
    static boolean tellsOf(Seen seen) {
        return seen.who().seenByVendors && seen.who().job.startDay > 0;
    }

    void write(Signin signin) {
        Signin.How how = signin.how();
        boolean first = !how.telephone().isEmpty() || !how.success();
        DayFile row = okta.row(signin.second())
                .text("{\"uuid\":\"")
                .text(id())
                .text("\",\"published\":\"")
                .time(signin.second())
                .text("\",\"eventType\":\"")
                .text(first ? "user.session.start" : "user.authentication.sso")
                .text("\",\"severity\":\"INFO\",\"actor\":{\"id\":\"00u")
                .text(signin.who().id)
                .text("\",\"type\":\"User\",\"alternateId\":\"")
                .text(signin.who().workEmail)
                .text("\",\"displayName\":\"")
                .json(signin.who().fullName())
                .text("\"},\"client\":{\"ipAddress\":\"")
                .address(signin.address())
                .text("\",\"device\":\"Computer\",\"userAgent\":{\"rawUserAgent\":\"")
                .json(signin.laptop().browser());
        row.text("\"}},\"outcome\":{\"result\":\"")
                .text(how.success() ? "SUCCESS" : "FAILURE")
                .text("\"},\"authenticationContext\":{\"externalSessionId\":\"s")
                .number(how.session())
                .text("\"},\"debugContext\":{\"debugData\":{\"dtHash\":\"")
                .text(signin.laptop().id)
                .text("\"}},\"target\":[{\"type\":\"AppInstance\",\"displayName\":\"")
                .text(signin.application())
                .text("\"}]}")
                .end();
    }

    void write(Deed deed) {
        if (deed.kind().equals("download")) {
            download(deed);
            return;
        }
        boolean named = deed.detail().indexOf('.') > 0 && deed.detail().indexOf(' ') < 0;
        String action = switch (deed.kind()) {
            case "commit" -> "git.push";
            case "clone" -> deed.detail().startsWith("git push") ? "git.push" : "git.clone";
            default -> named ? deed.detail() : "team.add_member";
        };
        String handle = deed.who().github;
        github.row(deed.second())
                .text("{\"@timestamp\":")
                .number(deed.second() * MILLIS)
                .text(",\"_document_id\":\"")
                .text(id())
                .text("\",\"action\":\"")
                .text(action)
                .text("\",\"actor\":\"")
                .text(handle)
                .text("\",\"user\":\"")
                .text(handle)
                .text("\",\"org\":\"")
                .text(setting.firm().organisation())
                .text("\",\"repo\":\"")
                .text(deed.target())
                .text("\",\"transport_protocol_name\":\"http\"}")
                .end();
    }

    private void download(Deed deed) {
        slack.row(deed.second())
                .text("{\"id\":\"")
                .text(id())
                .text("\",\"date_create\":")
                .number(deed.second())
                .text(",\"action\":\"file_downloaded\",\"actor\":{\"type\":\"user\",\"user\":{\"id\":\"U")
                .text(deed.who().id)
                .text("\",\"name\":\"")
                .json(deed.who().fullName())
                .text("\",\"email\":\"")
                .text(deed.who().workEmail)
                .text("\"}},\"entity\":{\"type\":\"file\",\"file\":{\"name\":\"")
                .json(deed.target())
                .text("\"}}}")
                .end();
    }

    void write(Seen seen) {
        Part part = seen.part();
        DayFile row = osquery.row(seen.second())
                .text("{\"name\":\"pack_inventory_")
                .text(table(part))
                .text("\",\"hostIdentifier\":\"")
                .text(seen.laptop().id)
                .text("\",\"unixTime\":")
                .number(seen.second())
                .text(",\"action\":\"added\",\"columns\":{");
        switch (part.kind()) {
            case "usb", "camera" -> columns(row, "vendor_id", part.vendor(), "model_id", part.product());
            case "monitor" -> columns(row, "vendor_id", part.vendor(), "product_id", part.product());
            case "software" -> columns(row, "version", part.note(), "publisher", "");
            case "process" -> columns(row, "cmdline", seen.command(), "path", "");
            case "hardware" -> columns(row, "hardware_model", part.name(), "hardware_serial", part.serial());
            default -> columns(row, "local_timezone", part.name(), "timezone", "");
        }
        boolean usb = part.kind().equals("usb") || part.kind().equals("camera");
        columns(row.text(","), usb ? "model" : "name", part.name(), usb ? "serial" : "serial_number", part.serial());
        row.text("},\"decorations\":{\"host_uuid\":\"")
                .text(seen.laptop().id)
                .text("\"}}")
                .end();
    }

    private static void columns(DayFile row, String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.text(i == 0 ? "\"" : ",\"")
                    .text(namesAndValues[i])
                    .text("\":\"")
                    .json(namesAndValues[i + 1])
                    .text("\"");
        }
    }

    private static String table(Part part) {
        return switch (part.kind()) {
            case "usb", "camera" -> "usb_devices";
            case "monitor" -> "connected_displays";
            case "software" -> "programs";
            case "process" -> "processes";
            case "hardware" -> "system_info";
            default -> "time";
        };
    }

    private String id() {
        return HexFormat.of().toHexDigits(Dice.mix(++number));
    }
}
