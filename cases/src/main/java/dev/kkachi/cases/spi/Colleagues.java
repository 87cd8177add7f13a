package dev.kkachi.cases.spi;

import dev.kkachi.access.Account;
import dev.kkachi.access.AccountId;
import dev.kkachi.access.Permission;
import dev.kkachi.access.TenantId;
import dev.kkachi.access.spi.AccessStore;
import dev.kkachi.cases.Actor;

/// Knows on whose desk a case can lie.
@FunctionalInterface
public interface Colleagues {
    /// Nobody: a case can lie on the desk of whoever acts, and on no other.
    Colleagues NONE = (tenant, who, queue) -> false;

    /// Says whether somebody is of the tenant, may sign in, and may work the cases of a queue.
    boolean work(TenantId tenant, Actor.Id who, String queue);

    /// Returns those who have an account in `people`.
    static Colleagues in(AccessStore people) {
        return (tenant, who, queue) -> {
            AccountId id = AccountId.find(who.value());
            Account account = id == null ? null : people.findAccount(id);
            return account != null
                    && account.active()
                    && account.tenant().equals(tenant)
                    && account.permissions(queue).contains(Permission.CASE_WORK);
        };
    }
}
