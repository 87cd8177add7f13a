package dev.kkachi.simulator.company;

import dev.kkachi.simulator.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The tables of what everybody says of themselves, one row after the other.
final class Roster {
    private static final String PEOPLE =
            "person_id,full_name,email,phone,claimed_country,claimed_city,claimed_timezone,postal_address,stage,role,"
                    + "applied_at,start_date,end_date,agency,referred_by,salary,currency,bank_account,account_holder,"
                    + "wallet,id_document,github,linkedin,website,references,resume,photo,approved_countries,"
                    + "approved_vpn,met_in_person";

    private final Setting setting;
    private final List<Figure> figures;

    Roster(Setting setting, List<Figure> figures) {
        this.setting = setting;
        this.figures = figures;
    }

    void write(Path folder, Bourse bourse) throws IOException {
        people(folder.resolve("people.csv"));
        references(folder.resolve("references.csv"));
        employers(folder.resolve("employers.csv"));
        accounts(folder.resolve("accounts.csv"));
        tags(folder.resolve("tags.csv"), bourse.tags());
    }

    private void people(Path target) throws IOException {
        try (TextFile file = TextFile.open(target)) {
            file.line().append(PEOPLE);
            file.end();
            for (Figure figure : figures) {
                person(new Row(file), figure);
            }
            file.commit();
        }
    }

    private void person(Row row, Figure one) throws IOException {
        Job job = one.job;
        Purse.Till till = one.purse.till(Math.max(0, job.startDay));
        StringBuilder references = new StringBuilder();
        for (Figure.Reference reference : one.references) {
            references.append(references.isEmpty() ? "" : ";").append(reference.phone());
        }
        row.cell(one.id)
                .cell(one.fullName())
                .cell(one.workEmail.isEmpty() ? one.email : one.email + ";" + one.workEmail)
                .cell(one.phone)
                .cell(one.claimedCity.country())
                .cell(one.claimedCity.name())
                .cell(one.claimedZone)
                .cell(one.postalAddress)
                .cell(job.stage)
                .cell(job.role.title())
                .cell(setting.plan().date(job.appliedDay).toString())
                .cell(date(job.startDay, job.everWorks()))
                .cell(date(job.endDay, job.stage.equals("former")))
                .cell(job.agency)
                .cell(job.referredBy)
                .cell(job.everWorks() ? Integer.toString(job.salary * 12) : "")
                .cell(job.everWorks() ? job.currency : "")
                .cell(job.everWorks() ? till.account() : "")
                .cell(job.everWorks() ? till.holder() : "")
                .cell(job.everWorks() ? till.wallet() : "")
                .cell(one.papers.number)
                .cell(one.github)
                .cell(one.linkedin)
                .cell(one.website)
                .cell(references.toString())
                .cell(Filing.resume(one))
                .cell(Filing.portrait(one))
                .cell(one.approvedCountries)
                .cell(one.vpnApproved ? "yes" : "no")
                .cell(date(
                        one.metDay,
                        one.metDay >= 0 && one.metDay < setting.plan().days()))
                .end();
    }

    private String date(int day, boolean known) {
        return known ? setting.plan().date(day).toString() : "";
    }

    private void references(Path target) throws IOException {
        try (TextFile file = TextFile.open(target)) {
            file.line().append("person_id,name,phone,email,website,claimed_from,claimed_to,verified");
            file.end();
            for (Figure one : figures) {
                for (Figure.Reference reference : one.references) {
                    new Row(file)
                            .cell(one.id)
                            .cell(reference.name())
                            .cell(reference.phone())
                            .cell(reference.email())
                            .cell("")
                            .cell("")
                            .cell("")
                            .cell(reference.verified())
                            .end();
                }
            }
            file.commit();
        }
    }

    private void employers(Path target) throws IOException {
        try (TextFile file = TextFile.open(target)) {
            file.line().append("person_id,name,phone,email,website,claimed_from,claimed_to,verified");
            file.end();
            for (Figure one : figures) {
                for (Papers.Employment past : one.papers.past) {
                    new Row(file)
                            .cell(one.id)
                            .cell(past.employer())
                            .cell("")
                            .cell("")
                            .cell(past.website())
                            .cell(month(one, past.fromMonth()))
                            .cell(month(one, past.toMonth()))
                            .cell(past.verified())
                            .end();
                }
            }
            file.commit();
        }
    }

    private String month(Figure one, int back) {
        return setting.plan()
                .date(one.job.appliedDay)
                .minusMonths(back)
                .withDayOfMonth(1)
                .toString();
    }

    private void accounts(Path target) throws IOException {
        long number = 0;
        Set<String> clients = new TreeSet<>();
        try (TextFile file = TextFile.open(target)) {
            file.line().append("account_id,person_id,platform,handle,created_at,client_of,rating_from");
            file.end();
            for (Figure one : figures) {
                clients.addAll(one.clients);
                for (Profile profile : Profile.of(one)) {
                    boolean sells = profile.platform().equals(Profile.PLATFORM);
                    new Row(file)
                            .cell("a" + ++number)
                            .cell(one.id)
                            .cell(profile.platform())
                            .cell(profile.handle())
                            .cell(setting.plan().date(profile.createdDay()).toString())
                            .cell(sells ? String.join(";", one.clients) : "")
                            .cell(sells ? String.join(";", one.raters) : "")
                            .end();
                }
            }
            buyers(file, clients);
            file.commit();
        }
    }

    /// Of most who buy the platform knows no person.
    private void buyers(TextFile file, Set<String> clients) throws IOException {
        for (String client : clients) {
            String person = setting.buyers().getOrDefault(client, "");
            new Row(file)
                    .cell(client)
                    .cell(person)
                    .cell(Profile.PLATFORM)
                    .cell("client-" + client)
                    .cell("")
                    .cell("")
                    .cell("")
                    .end();
        }
    }

    private static void tags(Path target, Map<String, Bourse.Tag> tags) throws IOException {
        try (TextFile file = TextFile.open(target)) {
            file.line().append("address,label,category,source,confidence");
            file.end();
            for (Map.Entry<String, Bourse.Tag> tag : tags.entrySet()) {
                new Row(file)
                        .cell(tag.getKey())
                        .cell(tag.getValue().label())
                        .cell(tag.getValue().category())
                        .cell(tag.getValue().source())
                        .cell(tag.getValue().confidence())
                        .end();
            }
            file.commit();
        }
    }
}
