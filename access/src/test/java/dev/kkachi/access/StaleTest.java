package dev.kkachi.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.access.spi.AccessStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Requests that began before something changed and end after it: what they knew then undoes nothing.
class StaleTest {
    private static final Account.Identity PILOT = new Account.Identity("https://login.example", "pilot-1");

    private final AccessWorld world = new AccessWorld();
    private final Account min = world.account("min", Role.APPROVER);
    private final Account adm = world.account("adm", Role.ADMINISTRATOR);

    private Access.Present present() {
        return Objects.requireNonNull(world.access.findPresent(world.secret("min")));
    }

    private Account kept() {
        return Objects.requireNonNull(world.store.findAccount(min.id()));
    }

    private String code(String secret) {
        return Totp.code(secret, Totp.step(world.now), Totp.DIGITS);
    }

    private static Attempt typed(String code) {
        return new Attempt("", "", code, "", "");
    }

    @Test
    void aClosedAccountStaysClosedWhateverWasUnderWay() {
        Identities identities = new Identities(world.store, world.journal::add, world.chance);
        world.store.change(
                min.id(), held -> held.withCredentials(held.credentials().tied(PILOT, min.id())));
        Account before = kept();
        Access.Present present = present();
        String secret = world.accounts.offerAuthenticator();
        world.accounts.allow(adm, before, false);
        world.accounts.grant(adm, before, List.of(Grant.everywhere(Role.READ_ONLY)));

        identities.untie(before);
        world.accounts.changePassword(before, "eleven loud herons");
        world.accounts.takeAuthenticator(before, secret, code(secret));
        world.access.stepUp(present, typed(code(secret)));

        assertThat(kept().active()).isFalse();
        assertThat(kept().grants()).containsExactly(Grant.everywhere(Role.READ_ONLY));
    }

    @Test
    void ofTwoAdministratorsWhoDemoteEachOtherAtOnceOneIsLeft() {
        Account bea = world.account("bea", Role.ADMINISTRATOR);

        Account first = world.accounts.grant(adm, bea, List.of(Grant.everywhere(Role.READ_ONLY)));
        Account second = world.accounts.grant(bea, adm, List.of(Grant.everywhere(Role.READ_ONLY)));
        Account closing = world.accounts.allow(bea, adm, false);
        Account own = world.accounts.grant(adm, adm, List.of(Grant.everywhere(Role.READ_ONLY)));

        assertThat(first).isNotNull();
        assertThat(second).isNull();
        assertThat(closing).isNull();
        assertThat(own).isNull();
        assertThat(Objects.requireNonNull(world.store.findAccount(adm.id())).permissions())
                .contains(Permission.USERS_WRITE);
        assertThat(world.journal.stream().filter(each -> each.kind().equals("roles_changed")))
                .singleElement()
                .satisfies(each -> assertThat(each.detail()).isEqualTo(bea.id() + ": Read only"));
    }

    @Test
    void ofTwoWhoBringOneCodeAtOnceOneIsRight() {
        String secret = world.accounts.offerAuthenticator();
        List<String> recovery = Objects.requireNonNull(world.accounts.takeAuthenticator(min, secret, code(secret)));
        world.pass(Duration.ofSeconds(30));
        Access.Present one = Objects.requireNonNull(world.access.findPresent(session(code(secret))));
        Access.Present two = Objects.requireNonNull(world.access.findPresent(session(recovery.get(0))));
        world.pass(Duration.ofSeconds(30));

        SignIn first = world.access.stepUp(one, typed(code(secret)));
        SignIn second = world.access.stepUp(two, typed(code(secret)));
        SignIn firstRecovery = world.access.stepUp(two, typed(recovery.get(1)));
        SignIn secondRecovery = world.access.stepUp(two, typed(recovery.get(1)));

        assertThat(first).isInstanceOf(SignIn.Welcome.class);
        assertThat(second).isEqualTo(new SignIn.Wrong());
        assertThat(firstRecovery).isInstanceOf(SignIn.Welcome.class);
        assertThat(secondRecovery).isEqualTo(new SignIn.Wrong());
        assertThat(world.journal)
                .filteredOn(event -> event.kind().equals("recovery_code_used"))
                .hasSize(2);
    }

    private String session(String code) {
        return ((SignIn.Welcome) world.signIn("min", AccessWorld.PASSWORD, code)).sessionSecret();
    }

    @Test
    void aSessionThatHasEndedIsNotProvedToLife() {
        Access.Present present = present();
        world.access.endSessions(min);

        SignIn proved = world.access.proved(present, "passkey");

        assertThat(proved).isEqualTo(new SignIn.Wrong());
        assertThat(world.store.listSessions(min.id())).isEmpty();
        assertThat(world.journal.getLast().kind()).isEqualTo("step_up_failed");
    }

    @Test
    void aSessionThatEndsWhileItIsLookedAtStaysEnded() {
        String secret = world.secret("min");
        world.pass(Duration.ofMinutes(1));
        Access late = new Access(
                after("findAccount", () -> world.access.endSessions(min)),
                world.journal::add,
                world.hashing,
                world.chance);

        Access.Present present = late.findPresent(secret);

        assertThat(present).isNull();
        assertThat(world.store.listSessions(min.id())).isEmpty();
    }

    @Test
    void aPasskeyThatIsRemovedWhileItAnswersOpensNothingAndStaysRemoved() {
        Passkey passkey = new Passkey("AAA", min.id(), "Laptop", "cred", 0, world.now, null);
        world.store.put(passkey);
        world.store.removePasskey(min.id(), "AAA", (_, _) -> true);

        SignIn entered = world.access.signInWith(passkey.withUse(1, world.now), "a browser");

        assertThat(entered).isEqualTo(new SignIn.Wrong());
        assertThat(world.store.listPasskeys(min.id())).isEmpty();
        assertThat(world.journal.getLast().detail()).isEqualTo("passkey removed");
    }

    @Test
    void aKeyThatIsTakenBackWhileItIsUsedStaysTakenBack() {
        Keys.Made made = world.keys.make(adm, "nightly", Set.of(Permission.USERS_WRITE), Duration.ofDays(9));
        Keys late = new Keys(
                after("findAccount", () -> world.keys.revoke(adm, made.key().id())), world.journal::add, world.chance);

        late.findHolder(made.secret());

        assertThat(world.keys.findHolder(made.secret())).isNull();
    }

    /// Returns the store in which something happens right after it has answered a method.
    private AccessStore after(String method, Runnable what) {
        return (AccessStore) Proxy.newProxyInstance(
                AccessStore.class.getClassLoader(), new Class<?>[] {AccessStore.class}, (proxy, called, values) -> {
                    try {
                        Object answer = called.invoke(world.store, values);
                        if (called.getName().equals(method)) {
                            what.run();
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
