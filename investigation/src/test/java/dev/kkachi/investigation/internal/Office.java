package dev.kkachi.investigation.internal;

import dev.kkachi.investigation.Circumstances;
import dev.kkachi.investigation.spi.LedgerTransfer;
import dev.kkachi.investigation.spi.WalletTag;
import dev.kkachi.model.Amount;
import dev.kkachi.model.ChainFamily;
import dev.kkachi.model.SourceRef;
import dev.kkachi.model.Transfer;
import dev.kkachi.model.Wallet;
import dev.kkachi.workers.Catalogue;
import dev.kkachi.workers.spi.BankAccount;
import dev.kkachi.workers.spi.Engagement;
import dev.kkachi.workers.spi.Identity;
import dev.kkachi.workers.spi.PayDetails;
import dev.kkachi.workers.spi.Payout;
import dev.kkachi.workers.spi.Person;
import dev.kkachi.workers.spi.PersonId;
import dev.kkachi.workers.spi.Profile;
import dev.kkachi.workers.spi.SignIn;
import dev.kkachi.workers.spi.Whereabouts;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A small organisation drawn as text, one statement a line, and what an investigation of it comes to:
///
/// ada account J-1                  she names the account for her pay ada payout 50 USDC w1 she was
/// paid into the wallet w1 ("nobody" is no person on file) p1..p9 device desk               nine people
/// signed in from one device w1 sends 20 USDC hot             a transfer on the ledger hot listed 9 the
/// lists name it: 9 bits, and a score of 0.9 unless a second number says another
///
/// The other words are `name`, `email`, `born`, `address`, `city`, `agency`, `stage`, `holder`, `wallet` and
/// `met`.
final class Office {
    private static final Instant NOON = Instant.parse("2024-06-01T12:00:00Z");
    private static final Pattern STATEMENT =
            Pattern.compile("(.+?) (name|email|born|address|city|agency|stage|holder|account"
                    + "|wallet|device|ip|met|payout|tagged|sends|listed)(?: (.+))?");
    private static final Pattern RANGE = Pattern.compile("([a-z]+)(\\d+)\\.\\.[a-z]+(\\d+)");
    private static final List<String> DEEDS = List.of("device", "ip", "payout", "tagged", "sends", "listed");

    private final Map<String, List<Statement>> people = new LinkedHashMap<>();
    private final List<Statement> deeds = new ArrayList<>();
    private final FewListed lists = new FewListed();

    private Office() {}

    /// One line of the picture.
    private record Statement(String who, String verb, String what, SourceRef.FileLine row) {
        String word(int at) {
            return what.split(" ")[at];
        }

        Amount amount() {
            return new Amount(new BigDecimal(word(0)), word(1));
        }
    }

    static Office of(String picture) {
        Office office = new Office();
        int line = 0;
        for (String text : picture.strip().split("\n")) {
            Matcher parts = STATEMENT.matcher(text.strip().replaceAll(" +", " "));
            if (!parts.matches()) {
                throw new IllegalArgumentException("No statement: " + text);
            }
            SourceRef.FileLine row = new SourceRef.FileLine("office", ++line);
            String what = parts.group(3) == null ? "" : parts.group(3);
            subjects(parts.group(1)).forEach(who -> office.take(new Statement(who, parts.group(2), what, row)));
        }
        return office;
    }

    private static Stream<String> subjects(String text) {
        Matcher range = RANGE.matcher(text);
        return range.matches()
                ? IntStream.rangeClosed(Integer.parseInt(range.group(2)), Integer.parseInt(range.group(3)))
                        .mapToObj(number -> range.group(1) + number)
                : Stream.of(text);
    }

    private void take(Statement said) {
        if (said.verb().equals("listed")) {
            String[] numbers = said.what().split(" ");
            double score = numbers.length > 1 ? Double.parseDouble(numbers[1]) : 0.9;
            lists.add(said.who(), Double.parseDouble(numbers[0]), score);
            return;
        }
        boolean isOfMoney = said.verb().equals("sends") || said.verb().equals("tagged");
        boolean isPerson = !isOfMoney && !said.who().equals("nobody");
        if (isPerson) {
            people.computeIfAbsent(said.who(), who -> new ArrayList<>());
        }
        List<Statement> kept = DEEDS.contains(said.verb()) ? deeds : people.getOrDefault(said.who(), deeds);
        kept.add(said);
    }

    /// Returns what the files say, in the order in which records hand it over.
    Dossier dossier() {
        Dossier dossier = new Dossier();
        people.forEach((who, said) -> dossier.person(person(who, said)));
        for (String verb : DEEDS) {
            deeds.stream().filter(deed -> deed.verb().equals(verb)).forEach(deed -> add(deed, dossier));
        }
        return dossier;
    }

    private static Person person(String who, List<Statement> said) {
        SourceRef.FileLine row = said.isEmpty()
                ? new SourceRef.FileLine("office", 0)
                : said.getFirst().row();
        String name = said(said, "name");
        Identity identity =
                new Identity(all(said, "email"), List.of(), List.of(), said(said, "born"), said(said, "address"));
        boolean isMet = said.stream().anyMatch(one -> one.verb().equals("met"));
        Engagement.Dates dates = new Engagement.Dates(null, null, null, isMet ? NOON : null);
        Engagement engagement = new Engagement(said(said, "stage"), "", said(said, "agency"), "", dates);
        PayDetails pay = new PayDetails(
                all(said, "account").stream().map(BankAccount::new).toList(),
                said(said, "holder"),
                all(said, "wallet").stream().map(Office::wallet).toList(),
                null);
        return new Person(
                new PersonId(who),
                row,
                name.isEmpty() ? who : name,
                identity,
                engagement,
                new Whereabouts("", said(said, "city"), null, Set.of(), false),
                Profile.NONE,
                pay,
                Map.of());
    }

    private static void add(Statement deed, Dossier dossier) {
        switch (deed.verb()) {
            case "device" -> dossier.event(signIn(deed, "", deed.what()));
            case "ip" -> dossier.event(signIn(deed, deed.what(), ""));
            case "payout" -> dossier.payout(payout(deed));
            case "tagged" -> dossier.tag(new WalletTag(deed.row(), wallet(deed.who()), deed.who(), deed.what()));
            case "sends" -> dossier.transfer(transfer(deed));
            default -> throw new IllegalArgumentException("No deed: " + deed);
        }
    }

    private static SignIn signIn(Statement deed, String ip, String device) {
        return new SignIn(deed.row(), NOON, new PersonId(deed.who()), ip, device, "", SignIn.Session.NONE, Map.of());
    }

    private static Payout payout(Statement deed) {
        PersonId person = deed.who().equals("nobody") ? null : new PersonId(deed.who());
        Payout.Destination to = new Payout.Destination(null, "", wallet(deed.word(2)), "");
        return new Payout("y" + deed.row().line(), deed.row(), person, NOON, deed.amount(), to, Map.of());
    }

    private static LedgerTransfer transfer(Statement deed) {
        SourceRef.Transaction source =
                new SourceRef.Transaction("ethereum", "0x" + deed.row().line(), 0);
        Transfer moved = new Transfer(source, NOON, wallet(deed.who()), wallet(deed.word(2)), deed.amount());
        return new LedgerTransfer(deed.row(), moved, Map.of());
    }

    private static Wallet wallet(String address) {
        return new Wallet(ChainFamily.EVM, address);
    }

    private static List<String> all(List<Statement> said, String verb) {
        return said.stream()
                .filter(one -> one.verb().equals(verb))
                .map(Statement::what)
                .toList();
    }

    private static String said(List<Statement> said, String verb) {
        return String.join("", all(said, verb));
    }

    /// Returns what is concluded by the standard settings.
    Concluded investigated() {
        return investigated(policy());
    }

    /// Returns the standard settings, but that pay in coins is no sign here, where nearly everybody is
    /// paid in them: it is made to need what these offices do not have.
    static Policy policy() {
        Policy standard = Policy.standard();
        Catalogue catalogue = standard.catalogue().with("office.yaml", "- id: PAY-05\n  needs: [transfers]\n");
        return standard.withCatalogue(catalogue);
    }

    Concluded investigated(Policy policy) {
        Dossier dossier = dossier();
        ListQuestions questions = new ListQuestions(lists, policy);
        return new Conclusion(Path.of("office"), policy, Circumstances.NONE).of(dossier, questions);
    }

    /// Returns the signs, one a line: `indicator [persons] bits group`.
    String signs() {
        return lines(investigated().signs().stream().map(Office::render));
    }

    private static String render(Sign sign) {
        String bits = JsonText.rounded(sign.finding().weight().bits(), 2);
        return sign.finding().indicator() + " " + sign.persons() + " " + bits + " "
                + sign.finding().group();
    }

    /// Returns the queue, one case a line: `kind [persons] bits headline`.
    String queue() {
        return render(investigated().cases());
    }

    static String render(List<CaseFile> files) {
        return lines(files.stream()
                .map(file -> file.kind() + " " + file.persons() + " " + JsonText.rounded(file.bits(), 2) + " "
                        + file.headline()));
    }

    static String lines(Stream<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
