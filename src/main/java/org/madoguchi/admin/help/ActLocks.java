package org.madoguchi.admin.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.account.AccountState;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.audit.RefusalReason;

/** Locks what an act of staff is about, in the transaction of the service that calls. */
@ApplicationScoped
class ActLocks {

    @Inject
    private DeskAccess access;

    @Inject
    private AccountRepository accounts;

    /**
     * That account and the caller's, in the order of their keys: of two administrators who suspend each other at the
     * same time, one comes too late.
     *
     * @throws org.madoguchi.fault.AccessDeniedException when the caller has been suspended meanwhile
     */
    Account lock(Long id) {
        return lock(id, List.of());
    }

    /** That account, the caller's and those of others, who are told, in the order of their keys. */
    Account lock(Long id, List<Long> others) {
        var own = access.getAccountId();
        Stream.concat(Stream.of(id, own), others.stream()).distinct().sorted().forEach(accounts::lock);
        var account = accounts.get(id);
        access.require(
                accounts.get(own).state() != AccountState.SUSPENDED, account.getUserId(), RefusalReason.SUSPENDED);
        return account;
    }
}
