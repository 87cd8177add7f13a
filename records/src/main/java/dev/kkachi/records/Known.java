package dev.kkachi.records;

import dev.kkachi.model.Wallet;
import dev.kkachi.workers.spi.BankAccount;
import dev.kkachi.workers.spi.Person;
import dev.kkachi.workers.spi.PersonId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who is known, and by what besides the id: an e-mail address, a bank account or a wallet. What two
/// persons give is nobody's, for a row must not be laid at the wrong door.
final class Known {
    /// Why a row belongs to nobody.
    static final String NO_SUCH_ID = "no person in the people files has this id";

    static final String NO_SUCH_ADDRESS = "no one person in the people files has this address";

    private final Map<String, PersonId> persons = new HashMap<>();
    private final Map<String, @Nullable PersonId> byEmail = new HashMap<>();
    private final Map<BankAccount, @Nullable PersonId> byAccount = new HashMap<>();
    private final Map<Wallet, @Nullable PersonId> byWallet = new HashMap<>();
    private final Map<String, @Nullable PersonId> byDevice = new HashMap<>();
    private final Map<Login, @Nullable PersonId> byLogin = new HashMap<>();
    private final Map<String, @Nullable PersonId> byName = new HashMap<>();

    /// An account on a platform, both in small letters.
    private record Login(String platform, String name) {}

    void add(Person person) {
        PersonId id = persons.computeIfAbsent(person.id().value(), value -> person.id());
        person.identity().emails().forEach(email -> add(byEmail, folded(email), id));
        person.pay().accounts().forEach(account -> add(byAccount, account, id));
        person.pay().wallets().forEach(wallet -> add(byWallet, wallet, id));
        add(byName, folded(person.fullName()), id);
        signsInAs("github", person.profile().github(), id);
    }

    /// Notes that `login`, or the last part of it where it is an address, is the person's on `platform`.
    /// Either may be empty.
    void signsInAs(String platform, String login, PersonId person) {
        String address = login.endsWith("/") ? login.substring(0, login.length() - 1) : login;
        String name = address.substring(address.lastIndexOf('/') + 1);
        String plain = name.startsWith("@") ? name.substring(1) : name;
        if (!platform.isEmpty() && !plain.isEmpty()) {
            add(byLogin, new Login(HeaderName.of(platform), folded(plain)), person);
        }
    }

    private static <K> void add(Map<K, @Nullable PersonId> owners, K key, PersonId id) {
        if (id.equals(owners.get(key))) {
            return;
        }
        owners.put(key, owners.containsKey(key) ? null : id);
    }

    private static String folded(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    @Nullable PersonId byId(String id) {
        return persons.get(id);
    }

    /// Finds whose address it is; `null` if it is nobody's, or that of two persons.
    @Nullable PersonId byEmail(String email) {
        return byEmail.get(folded(email));
    }

    /// Finds whose the login on a platform is; `null` if it is nobody's, or that of two persons.
    @Nullable PersonId byLogin(String platform, String login) {
        return byLogin.get(new Login(HeaderName.of(platform), folded(login)));
    }

    /// Finds who alone is called so; `null` if nobody is, or two persons.
    @Nullable PersonId byName(String name) {
        return byName.get(folded(name));
    }

    /// Finds who names the account for pay; `null` if nobody does, or two persons.
    @Nullable PersonId byAccount(BankAccount account) {
        return byAccount.get(account);
    }

    /// Finds who names the wallet for pay; `null` if nobody does, or two persons.
    @Nullable PersonId byWallet(Wallet wallet) {
        return byWallet.get(wallet);
    }

    /// Notes that `person` uses the device, which may be empty where a row names none.
    void uses(String device, PersonId person) {
        if (!device.isEmpty()) {
            add(byDevice, device, person);
        }
    }

    /// Finds who uses the device, as far as rows that name a person say; `null` if nobody does, or two
    /// persons.
    @Nullable PersonId byDevice(String device) {
        return byDevice.get(device);
    }
}
