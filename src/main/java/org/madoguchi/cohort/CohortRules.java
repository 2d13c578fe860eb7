package org.madoguchi.cohort;

import java.time.Instant;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountState;

/** For whom an act makes sense. */
public final class CohortRules {

    private CohortRules() {}

    /**
     * What it comes to for this person, as things stand.
     *
     * @param staff whether the person is, or was lately, one of staff
     * @param resendable whether a link waits that can be mailed once more
     * @param before when that was done which this is to undo, if it undoes something
     */
    public static CohortRowState judge(
            CohortAct act, Account account, boolean staff, boolean resendable, Optional<Instant> before) {
        if (staff) {
            return CohortRowState.STAFF;
        }
        return switch (act) {
            case REMIND -> remind(account.state(), resendable);
            case SUSPEND ->
                account.getSuspension().getSince().isPresent() ? CohortRowState.ALREADY : CohortRowState.READY;
            case RESUME -> resume(account, before);
            case INVITE -> CohortRowState.ALREADY;
            case NEW_SECOND -> newSecond(account);
            case PROVE_EMAIL -> proveEmail(account);
            case WAIVE_PROOF -> waiveProof(account, before);
            case CLOSE -> close(account);
        };
    }

    private static CohortRowState remind(AccountState state, boolean resendable) {
        return switch (state) {
            case READY -> CohortRowState.ALREADY;
            case SUSPENDED -> CohortRowState.IMPOSSIBLE;
            case SECOND_PASSWORD_MISSING -> CohortRowState.READY;
            case EMAIL_MISSING, EMAIL_UNPROVED -> resendable ? CohortRowState.READY : CohortRowState.IMPOSSIBLE;
        };
    }

    /** Another is set by a mail to the address in force. */
    private static CohortRowState newSecond(Account account) {
        if (account.state() != AccountState.READY) {
            return CohortRowState.IMPOSSIBLE;
        }
        return account.isSecondPasswordDisabled() ? CohortRowState.ALREADY : CohortRowState.READY;
    }

    /** Whoever has to set another second password proves the address in force by that already. */
    private static CohortRowState proveEmail(Account account) {
        if (account.state() == AccountState.EMAIL_UNPROVED) {
            return CohortRowState.ALREADY;
        }
        return account.isUsable() ? CohortRowState.READY : CohortRowState.IMPOSSIBLE;
    }

    /** A mark that came after the one to be undone is somebody else's. */
    private static CohortRowState waiveProof(Account account, Optional<Instant> before) {
        var since = account.getEmailProofWantedAt();
        if (since.isEmpty()) {
            return CohortRowState.ALREADY;
        }
        return before.filter(since.get()::isAfter).isPresent() ? CohortRowState.CHANGED : CohortRowState.READY;
    }

    private static CohortRowState close(Account account) {
        if (account.getSuspension().isAsVanished()) {
            return CohortRowState.IMPOSSIBLE;
        }
        var gone = account.getEmail().isEmpty() && account.getSecondPassword().isEmpty();
        return account.state() == AccountState.SUSPENDED && gone ? CohortRowState.ALREADY : CohortRowState.READY;
    }

    /** A suspension that came after the one to be undone is somebody else's. */
    private static CohortRowState resume(Account account, Optional<Instant> before) {
        var since = account.getSuspension().getSince();
        if (since.isEmpty()) {
            return CohortRowState.ALREADY;
        }
        if (account.getSuspension().isAsVanished()) {
            return CohortRowState.IMPOSSIBLE;
        }
        return before.filter(since.get()::isAfter).isPresent() ? CohortRowState.CHANGED : CohortRowState.READY;
    }
}
