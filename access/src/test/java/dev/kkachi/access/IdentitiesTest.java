package dev.kkachi.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kkachi.access.spi.AccessJournal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

/// Links that tie an account to who its owner is elsewhere: how long they count, for whom, and what ends
/// them.
class IdentitiesTest {
    private static final Account.Identity PILOT = new Account.Identity("https://login.example", "pilot-1");
    private static final Account.Identity OTHER = new Account.Identity("https://login.example", "pilot-2");

    private final AccessWorld world = new AccessWorld();
    private final Identities identities = new Identities(world.store, world.journal::add, world.chance);
    private final Account min = world.account("min", Role.ANALYST);
    private final Account adm = world.account("adm", Role.ADMINISTRATOR);

    private Access.Present here(String login) {
        return Objects.requireNonNull(world.access.findPresent(world.secret(login)));
    }

    private Account kept(Account account) {
        return Objects.requireNonNull(world.store.findAccount(account.id()));
    }

    private static Identities.Tied over() {
        return new Identities.Tied.Over();
    }

    @Test
    void anAdministratorsLinkCountsThreeDaysAndTheirOwnersTenMinutes() {
        String late = identities.offer(here("adm"), min);
        world.pass(Duration.ofDays(3));
        Identities.Tied tooLate = identities.take(late, PILOT, null);
        String good = identities.offer(here("adm"), min);
        world.pass(Duration.ofDays(3).minusSeconds(1));
        Account shown = identities.findOffered(good, null);
        Access.Present owner = here("min");
        String own = identities.offer(owner, min);
        world.pass(Duration.ofMinutes(10));

        Identities.Tied ownTooLate = identities.take(own, PILOT, owner.session());

        assertThat(tooLate).isEqualTo(over());
        assertThat(shown).isEqualTo(min);
        assertThat(ownTooLate).isEqualTo(over());
        assertThat(kept(min).credentials().identity()).isNull();
    }

    @Test
    void anOwnLinkCountsInTheSessionThatMadeItOnly() {
        Access.Present maker = here("min");
        String link = identities.offer(maker, min);

        Identities.Tied nowhere = identities.take(link, PILOT, null);
        Identities.Tied elsewhere = identities.take(link, PILOT, here("min").session());
        Identities.Tied here = identities.take(link, PILOT, maker.session());

        assertThat(nowhere).isEqualTo(over());
        assertThat(elsewhere).isEqualTo(over());
        assertThat(here).isInstanceOf(Identities.Tied.Done.class);
    }

    @Test
    void aLinkOfAClosedAccountIsOver() {
        String link = identities.offer(here("adm"), min);
        world.accounts.allow(adm, min, false);

        assertThat(identities.findOffered(link, null)).isNull();
        assertThat(identities.take(link, PILOT, null)).isEqualTo(over());
    }

    @Test
    void theNewestLinkCountsAndWhatEndsTheAccountsDoingsEndsIt() {
        String first = identities.offer(here("adm"), min);
        String second = identities.offer(here("adm"), min);
        Account byFirst = identities.findOffered(first, null);
        Account bySecond = identities.findOffered(second, null);
        world.access.endSessions(min);
        Account afterTheEnd = identities.findOffered(second, null);
        identities.take(identities.offer(here("adm"), min), PILOT, null);
        String third = identities.offer(here("adm"), min);

        boolean untied = identities.untie(kept(min));

        assertThat(byFirst).isNull();
        assertThat(bySecond).isNotNull();
        assertThat(afterTheEnd).isNull();
        assertThat(untied).isTrue();
        assertThat(identities.findOffered(third, null)).isNull();
    }

    @Test
    void nothingIsTiedInThePlaceOfAnotherAndNoLinkIsSpentOnIt() {
        Account oda = world.account("oda", Role.ANALYST);
        identities.take(identities.offer(here("adm"), min), PILOT, null);
        String again = identities.offer(here("adm"), min);
        String foreign = identities.offer(here("adm"), oda);

        Identities.Tied other = identities.take(again, OTHER, null);
        Identities.Tied taken = identities.take(foreign, PILOT, null);
        Identities.Tied free = identities.take(foreign, OTHER, null);

        assertThat(other).isEqualTo(new Identities.Tied.Taken());
        assertThat(taken).isEqualTo(new Identities.Tied.Taken());
        assertThat(kept(min).credentials().identity()).isEqualTo(PILOT);
        assertThat(free).isInstanceOf(Identities.Tied.Done.class);
    }

    @Test
    void ofManyWhoTakeALinkAtOnceOneGetsIt() throws InterruptedException {
        String link = identities.offer(here("adm"), min);
        List<Identities.Tied> said = Collections.synchronizedList(new ArrayList<>());
        CyclicBarrier together = new CyclicBarrier(8);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Account.Identity identity = new Account.Identity(PILOT.issuer(), "pilot-" + i);
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    together.await();
                    said.add(identities.take(link, identity, null));
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }));
        }

        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(said).hasSize(8);
        assertThat(said).filteredOn(Identities.Tied.Done.class::isInstance).hasSize(1);
    }

    @Test
    void aTieByAnotherEndsWhatIsOpenAndOnesOwnDoesNot() {
        String own = world.secret("min");
        Access.Present present = Objects.requireNonNull(world.access.findPresent(own));
        identities.take(identities.offer(present, min), PILOT, present.session());
        boolean stays = world.access.findPresent(own) != null;
        identities.untie(kept(min));

        identities.take(identities.offer(here("adm"), min), PILOT, null);

        assertThat(stays).isTrue();
        assertThat(world.access.findPresent(own)).isNull();
        AccessJournal.Event last = world.journal.getLast();
        assertThat(last.kind()).isEqualTo("identity_linked");
        assertThat(last.detail()).endsWith(" by " + adm.id()).doesNotContain(PILOT.subject());
    }

    @Test
    void theLastWayInIsNotUntied() {
        String link = world.accounts.invite(adm, "oda", List.of(Grant.everywhere(Role.ANALYST)));
        Account oda = ((Identities.Tied.Done) identities.join(link, PILOT, "Oda")).account();
        boolean last = identities.untie(oda);
        world.store.put(new Passkey("AAA", oda.id(), "Laptop", "cred", 0, world.now, null));

        boolean another = identities.untie(oda);

        assertThat(last).isFalse();
        assertThat(another).isTrue();
        assertThat(kept(oda).credentials().identity()).isNull();
    }
}
