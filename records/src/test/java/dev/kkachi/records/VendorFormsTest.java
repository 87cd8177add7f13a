package dev.kkachi.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.investigation.spi.InputFile;
import dev.kkachi.investigation.spi.Intake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each export of a known maker becomes the nouns of an investigation, joined to persons.
class VendorFormsTest {
    private static final String PEOPLE = """
            person_id,full_name,email,github
            a,Ada Frost,ada@example.org,https://github.com/adafrost
            b,Bram Stone,bram@example.org,
            """;

    @TempDir
    Path folder;

    private final TellingSink sink = new TellingSink();

    @Test
    void anOktaLogIsSignInsAndDeeds() throws IOException {
        InputFile file = read("okta.jsonl", """
                {"published":"2026-01-05T10:00:00.123Z","eventType":"user.session.start",\
                "actor":{"alternateId":"ada@example.org"},\
                "client":{"ipAddress":"192.0.2.1","geographicalContext":{"country":"Poland"}},\
                "securityContext":{"isProxy":true},\
                "debugContext":{"debugData":{"dtHash":"9f"}},"outcome":{"result":"SUCCESS"}}
                {"published":"2026-01-05T10:01:00Z","eventtype":"user.session.start",\
                "actor":{"alternateid":"bram@example.org"},\
                "client":{"ipaddress":"192.0.2.2"},"outcome":{"result":"FAILURE"}}
                {"published":"2026-01-05T10:02:00Z","eventType":"system.api_token.create",\
                "actor":{"alternateId":"ADA@example.org"},\
                "displayMessage":"Create API token","outcome":{"result":"SUCCESS"}}
                {"published":"2026-01-05T10:03:00Z","eventType":"user.mfa.factor.activate",\
                "actor":{"alternateId":"ada@example.org"},\
                "client":{"ipAddress":"192.0.2.1"},"outcome":{"result":"SUCCESS"}}
                {"published":"2026-01-05T10:04:00Z","eventType":"core.concurrency.alert",\
                "actor":{"alternateId":"ada@example.org"}}
                {"published":"2026-01-05T10:05:00Z","eventType":"user.session.start",\
                "actor":{"alternateId":"eve@example.org"},\
                "client":{"ipAddress":"192.0.2.3"}}
                """);

        assertThat(sink.told())
                .containsExactly(
                        "2026-01-05T10:00:00.123Z a signs in from 192.0.2.1 device '9f' to '' [PROXY]",
                        "2026-01-05T10:01:00Z b signs in from 192.0.2.2 device '' to '' [FAILED]",
                        "2026-01-05T10:02:00Z a PRIVILEGE '' Create API token",
                        "2026-01-05T10:03:00Z a signs in from 192.0.2.1 device '' to '' [MFA_ENROLLED]");
        assertThat(file.kind()).isEqualTo("Okta System Log");
        assertThat(file.rowsUnjoined()).isEqualTo(1);
        assertThat(file.rowsOther()).isEqualTo(1);
        assertThat(file.note()).endsWith("rows are events that say nothing of a person: core.concurrency.alert (1).");
    }

    @Test
    void aGitHubLogIsJoinedByLogin() throws IOException {
        InputFile file = read("github.json", """
                [
                  {"@timestamp": 1767607200000, "action": "git.clone", "actor": "AdaFrost", "actor_ip": "192.0.2.9",
                   "org": "acme", "repo": "acme/core"},
                  {"@timestamp": 1767607260000, "action": "repo.access", "actor": "adafrost", "org": "acme",
                   "repo": "acme/core", "visibility": "public"},
                  {"@timestamp": 1767607320000, "action": "public_key.create", "actor": "stranger", "org": "acme"}
                ]
                """);

        assertThat(sink.told())
                .containsExactly(
                        "2026-01-05T10:00:00Z a CLONE 'acme/core' git.clone",
                        "2026-01-05T10:01:00Z a PUBLISH 'acme/core' repo.access");
        assertThat(file.rowsUnjoined()).isEqualTo(1);
    }

    @Test
    void aSlackLogIsSignInsAndDeeds() throws IOException {
        read("slack.json", """
                {"entries": [
                  {"id": "1", "date_create": 1767607200, "action": "user_login",
                   "actor": {"type": "user", "user": {"id": "W1", "email": "ada@example.org"}},
                   "context": {"ip_address": "192.0.2.1", "session_id": 7, "ua": "Slack"}},
                  {"id": "2", "date_create": 1767607260, "action": "file_downloaded",
                   "actor": {"type": "user", "user": {"id": "W1", "email": "ada@example.org"}},
                   "entity": {"type": "file", "file": {"name": "keys.txt"}}, "context": {"ip_address": "192.0.2.1"}}
                ], "response_metadata": {"next_cursor": ""}}
                """);

        assertThat(sink.told())
                .containsExactly(
                        "2026-01-05T10:00:00Z a signs in from 192.0.2.1 device '' to 'slack' []",
                        "2026-01-05T10:01:00Z a DOWNLOAD 'keys.txt' file_downloaded");
    }

    @Test
    void osqueryTellsWhatADeviceHasByTheColumnsOfItsQueries() throws IOException {
        Files.writeString(folder.resolve("in.csv"), "time,person_id,ip,device_id\n2026-01-01,a,192.0.2.1,lap-1\n");
        read("osquery.jsonl", """
                {"name":"usb","hostIdentifier":"lap-1","unixTime":1767607200,"action":"added",\
                "columns":{"usb_address":"1",\
                "vendor":"PiKVM","vendor_id":"1d6b","model":"Composite Device","model_id":"0104","serial":"CAFEBABE"}}
                {"name":"usb","hostIdentifier":"lap-1","unixTime":1767607200,"action":"removed",\
                "columns":{"usb_address":"1"}}
                {"name":"apps","hostIdentifier":"lap-2","unixTime":1767607200,"action":"snapshot","snapshot":[\
                {"name":"AnyDesk","version":"8.0","publisher":"AnyDesk","install_location":"C:\\\\AD"},\
                {"name":"Zoom","version":"6","publisher":"Zoom","install_location":""}]}
                {"name":"ports","hostIdentifier":"lap-1","calendarTime":"Mon Jan  5 10:00:00 2026 UTC",\
                "action":"added",\
                "columns":{"port":"3389","protocol":"6","address":"0.0.0.0","path":"svchost"}}
                {"name":"displays","hostIdentifier":"lap-1","unixTime":1767607200,"action":"added",\
                "columns":{"name":"T749","vendor_id":"5262","product_id":"8801","serial_number":"X"}}
                {"name":"time","hostIdentifier":"lap-1","unixTime":1767607200,"action":"added",\
                "columns":{"local_timezone":"CST"}}
                """);

        assertThat(sink.told().subList(1, 7))
                .containsExactly(
                        "2026-01-05T10:00:00Z a device lap-1 USB 1d6b|0104|CAFEBABE|PiKVM Composite Device||",
                        "2026-01-05T10:00:00Z null device lap-2 SOFTWARE AnyDesk|||AnyDesk|8.0|C:\\AD",
                        "2026-01-05T10:00:00Z null device lap-2 SOFTWARE Zoom|||Zoom|6|",
                        "2026-01-05T10:00:00Z a device lap-1 PORT |||svchost||3389",
                        "2026-01-05T10:00:00Z a device lap-1 MONITOR 5262|8801|X|T749|8801|",
                        "2026-01-05T10:00:00Z a device lap-1 TIMEZONE |||CST||");
    }

    @Test
    void crowdStrikeTellsProcessesPlugsAndConnections() throws IOException {
        read("fdr.jsonl", """
                {"event_simpleName":"ProcessRollup2","aid":"h1","cid":"c","timestamp":"1767607200000",\
                "ImageFileName":"rustdesk.exe","CommandLine":"rustdesk --service","ParentBaseFileName":"cmd.exe"}
                {"event_simplename":"DcUsbDeviceConnected","aid":"h1","cid":"c","timestamp":"1767607200000",\
                "event":{"DeviceVendorId":"13638","DeviceProductId":"4105","DeviceManufacturer":"sipeed",\
                "DeviceProduct":"NanoKVM","DeviceSerialNumber":"1"}}
                {"event_simpleName":"NetworkConnectIP4","aid":"h1","cid":"c","timestamp":"1767607200000",\
                "RemoteAddressIP4":"192.0.2.7","RemotePort":"3389"}
                {"event_simpleName":"DnsRequest","aid":"h1","cid":"c","timestamp":"1767607200000",\
                "DomainName":"anydesk.com"}
                {"event_simpleName":"SensorHeartbeat","aid":"h1","cid":"c","timestamp":"1767607200000"}
                """);

        assertThat(sink.told())
                .containsExactly(
                        "2026-01-05T10:00:00Z null device h1 PROCESS |||rustdesk.exe|cmd.exe|rustdesk --service",
                        "2026-01-05T10:00:00Z null device h1 USB 13638|4105|1|sipeed NanoKVM||",
                        "2026-01-05T10:00:00Z null device h1 CONNECTION |||192.0.2.7||3389",
                        "2026-01-05T10:00:00Z null device h1 CONNECTION |||anydesk.com||");
    }

    @Test
    void zoomTellsWhereAParticipantIsAndWithWhichCamera() throws IOException {
        read("zoom.json", """
                {"page_size": 30, "participants": [
                  {"id": "1", "user_name": "Ada", "user_email": "ada@example.org", "ip_address": "192.0.2.1",
                   "location": "Leeds", "device": "Windows", "camera": "OBS Virtual Camera", "pc_name": "DESK-1",
                   "join_time": "2026-01-05T10:00:00Z", "leave_time": "2026-01-05T11:00:00Z"}]}
                """);
        read("operations.csv", """
                Time,Operator,Category Type,Action,Operation Detail
                2026-01-05 10:00:00,bram@example.org,User,Add,Added a user
                """);

        assertThat(sink.told())
                .containsExactlyInAnyOrder(
                        "2026-01-05T10:00:00Z a signs in from 192.0.2.1 device 'DESK-1' to 'zoom' [APPLYING]",
                        "2026-01-05T10:00:00Z a device DESK-1 CAMERA |||OBS Virtual Camera||",
                        "2026-01-05T10:00:00Z b INVITE 'User' Added a user");
    }

    @Test
    void docuSignTellsFromWhereAContractWasSigned() throws IOException {
        read("docusign.json", """
                {"envelopeId": "e1", "auditEvents": [
                  {"eventFields": [{"name": "logTime", "value": "2026-01-05T10:00:00.5Z"}, {"name": "Action",\
                "value": "Signed"},
                    {"name": "UserEmail", "value": "ada@example.org"}, {"name": "ClientIPAddress",\
                "value": "192.0.2.1"}]},
                  {"eventFields": [{"name": "logTime", "value": "2026-01-05T09:00:00Z"}, {"name": "Action",\
                "value": "Sent"},
                    {"name": "UserEmail", "value": "hr@example.org"}, {"name": "ClientIPAddress",\
                "value": "192.0.2.2"}]}]}
                """);
        read("connect.jsonl", """
                {"event":"recipient-completed","apiVersion":"v2.1","generatedDateTime":"2026-01-06T10:00:00Z","data":\
                {"envelopeId":"e2","envelopeSummary":{"emailSubject":"Contract","recipients":{"signers":[\
                {"name":"Bram","email":"bram@example.org","signedDateTime":"2026-01-06T09:59:00Z"}]}}}}
                """);

        assertThat(sink.told())
                .containsExactlyInAnyOrder(
                        "2026-01-05T10:00:00.500Z a signs in from 192.0.2.1 device '' to 'docusign' [SIGNING]",
                        "2026-01-06T09:59:00Z b ACCESS 'Contract' recipient-completed");
    }

    @Test
    void exportsOfPaymentsArePayouts() throws IOException {
        Files.writeString(folder.resolve("accounts.csv"), "account_id,platform,handle,person_id\nu7,Upwork,bstone,b\n");
        read("upwork.csv", """
                Date,Ref ID,Type,Description,Agency,Freelancer,Team,Account Name,PO,Amount,Amount in local currency,\
                Currency,Balance
                "Jan 5, 2026",101,Hourly,"Invoice for 10:00 hours",,Ada Frost,Core,Acme,,"-1,250.00",,USD,0.00
                "Jan 6, 2026",102,Fixed Price,Milestone,,bstone,Core,Acme,,(80.50),,USD,0.00
                "Jan 6, 2026",103,Service Fee,Fee,,bstone,Core,Acme,,-8.05,,USD,0.00
                """);
        read("deel.json", """
                {"data": [{"id": "i1", "status": "paid", "amount": "4200.00", "currency": "EUR",\
                "paid_at": "2026-01-31T00:00:00Z",
                  "worker": {"id": "w", "name": "Ada Frost", "email": "ada@example.org", "country": "DE"},
                  "payment_method": "bank"}]}
                """);
        read("payoneer-old.csv", """
                Date,Description,Amount,Currency,Status
                01/07/2026,Payment to Bram Stone (bram@example.org),-300.00,USD,Completed
                01/08/2026,Card fee,-1.00,USD,Completed
                """);
        read("payoneer-new.csv", """
                Transaction Date,Transaction Time,Time Zone,Transaction ID,Description,Credit Amount,Debit Amount,\
                Currency,Running Balance
                01/09/2026,10:00:00,UTC,9001,Payment to Ada Frost,,"1,000.00",USD,5.00
                """);

        assertThat(sink.told())
                .contains(
                        "2026-01-05T00:00:00Z a paid 1250 USD 101",
                        "2026-01-06T00:00:00Z b paid 80.5 USD 102",
                        "2026-01-31T00:00:00Z a paid 4200 EUR i1",
                        "2026-01-07T00:00:00Z b paid 300 USD payoneer-old.csv:2",
                        "2026-01-09T10:00:00Z a paid 1000 USD 9001");
        assertThat(sink.told().stream().filter(line -> line.contains(" paid "))).hasSize(5);
    }

    private InputFile read(String name, String text) throws IOException {
        Files.writeString(folder.resolve("people.csv"), PEOPLE);
        Files.writeString(folder.resolve(name), text);
        sink.told().clear();
        Intake intake = FolderRecords.of(folder, folder.resolve("out")).read(sink);
        sink.told().removeIf(line -> line.startsWith("person "));
        assertThat(intake.rejected().stream().filter(row -> row.rule().startsWith("no such")))
                .isEmpty();
        return intake.files().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
