package org.madoguchi.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.cohort.CohortAct.CLOSE;
import static org.madoguchi.cohort.CohortAct.INVITE;
import static org.madoguchi.cohort.CohortAct.NEW_SECOND;
import static org.madoguchi.cohort.CohortAct.PROVE_EMAIL;
import static org.madoguchi.cohort.CohortAct.REMIND;
import static org.madoguchi.cohort.CohortAct.RESUME;
import static org.madoguchi.cohort.CohortAct.SUSPEND;
import static org.madoguchi.cohort.CohortAct.WAIVE_PROOF;
import static org.madoguchi.cohort.CohortRowState.ALREADY;
import static org.madoguchi.cohort.CohortRowState.CHANGED;
import static org.madoguchi.cohort.CohortRowState.IMPOSSIBLE;
import static org.madoguchi.cohort.CohortRowState.READY;
import static org.madoguchi.cohort.CohortRowState.STAFF;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.madoguchi.account.Account;

class CohortRulesTest {

    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");

    private final Account account = new Account("s01", "例示 花", Locale.JAPANESE, NOW);

    @Test
    void staffAreInNoCohort() {
        for (var act : CohortAct.values()) {
            assertEquals(STAFF, CohortRules.judge(act, account, true, true, Optional.empty()));
        }
    }

    @Test
    void whoeverHasFinishedIsNotReminded() {
        assertEquals(IMPOSSIBLE, judge(REMIND, false), "no address is known");
        assertEquals(READY, judge(REMIND, true), "a link waits");
        account.confirmEmail("s01@example.com", NOW);
        assertEquals(READY, judge(REMIND, false));
        account.setSecondPassword("$argon2id$", NOW);
        assertEquals(ALREADY, judge(REMIND, true));
        account.suspend("text", NOW);
        assertEquals(IMPOSSIBLE, judge(REMIND, true));
    }

    @Test
    void suspensionBeginsAndEndsOnce() {
        assertEquals(READY, judge(SUSPEND, false));
        assertEquals(ALREADY, judge(RESUME, false));
        account.suspend("text", NOW);
        assertEquals(ALREADY, judge(SUSPEND, false));
        assertEquals(READY, judge(RESUME, false));
    }

    /** Either is for whoever has both: another second password is set by the address, and proves it by that. */
    @Test
    void secondPasswordAndAddressAreWantedAnewOnce() {
        assertEquals(IMPOSSIBLE, judge(NEW_SECOND, true), "none is set");
        assertEquals(IMPOSSIBLE, judge(PROVE_EMAIL, true));
        account.confirmEmail("s01@example.com", NOW);
        assertEquals(IMPOSSIBLE, judge(NEW_SECOND, false));
        assertEquals(IMPOSSIBLE, judge(PROVE_EMAIL, false));
        account.setSecondPassword("$argon2id$", NOW);
        assertEquals(READY, judge(NEW_SECOND, false));
        assertEquals(READY, judge(PROVE_EMAIL, false));
        account.disableSecondPassword();
        assertEquals(ALREADY, judge(NEW_SECOND, false));
        assertEquals(IMPOSSIBLE, judge(PROVE_EMAIL, false), "another is set by the address alone");
        account.setSecondPassword("$argon2id$", NOW);
        account.wantEmailProof(NOW);
        assertEquals(ALREADY, judge(PROVE_EMAIL, false));
        assertEquals(IMPOSSIBLE, judge(NEW_SECOND, false));
        assertEquals(READY, judge(REMIND, true), "the link goes once more");
        account.giveUpEmail();
        assertEquals(IMPOSSIBLE, judge(NEW_SECOND, true));
        account.suspend("text", NOW);
        assertEquals(IMPOSSIBLE, judge(PROVE_EMAIL, true));
    }

    @Test
    void whoeverHasLeftIsClosedOnceAndByTwo() {
        assertEquals(READY, judge(CLOSE, false));
        account.confirmEmail("s01@example.com", NOW);
        account.suspend("text", NOW);
        assertEquals(READY, judge(CLOSE, false), "suspended, but still registered");
        account.resetRegistration();
        assertEquals(ALREADY, judge(CLOSE, false));
        assertEquals(
                List.of(CLOSE),
                Stream.of(CohortAct.values()).filter(CohortAct::takesTwo).toList());
        account.vanish(NOW);
        account.suspendVanished(NOW);
        account.resume();
        assertEquals(IMPOSSIBLE, judge(CLOSE, false), "is erased by itself");
    }

    @Test
    void vanishedAreNotResumed() {
        account.vanish(NOW);
        account.suspendVanished(NOW);
        assertEquals(IMPOSSIBLE, judge(RESUME, false));
    }

    @Test
    void whatSomebodyElseDidSinceIsNotUndone() {
        account.suspend("text", NOW);
        assertEquals(READY, CohortRules.judge(RESUME, account, false, false, Optional.of(NOW)));
        assertEquals(CHANGED, CohortRules.judge(RESUME, account, false, false, Optional.of(NOW.minusSeconds(1))));
    }

    @Test
    void proofIsWaivedWhereItIsTheCohortsStill() {
        account.confirmEmail("s01@example.com", NOW);
        account.setSecondPassword("$argon2id$", NOW);
        assertEquals(ALREADY, CohortRules.judge(WAIVE_PROOF, account, false, false, Optional.of(NOW)));
        account.wantEmailProof(NOW);
        assertEquals(READY, CohortRules.judge(WAIVE_PROOF, account, false, false, Optional.of(NOW)));
        assertEquals(CHANGED, CohortRules.judge(WAIVE_PROOF, account, false, false, Optional.of(NOW.minusSeconds(1))));
        assertEquals(Optional.of(WAIVE_PROOF), PROVE_EMAIL.undo());
    }

    @Test
    void undoHasItsTimeAndItsAct() {
        var cohort = new Cohort(SUSPEND, CohortSource.FILE, "x.csv", "text", "clerk01", NOW);
        cohort.chosen(1);
        cohort.checked(1);
        cohort.start("clerk01", NOW);
        cohort.finish(NOW);
        assertTrue(cohort.isUndoable(NOW.plus(Cohort.UNDOABLE).minusSeconds(1)));
        assertEquals(false, cohort.isUndoable(NOW.plus(Cohort.UNDOABLE)));
        assertEquals(List.of(Optional.of(RESUME), Optional.of(SUSPEND)), List.of(SUSPEND.undo(), RESUME.undo()));
        for (var act : List.of(INVITE, REMIND, NEW_SECOND, CLOSE)) {
            assertEquals(Optional.empty(), act.undo());
        }
        assertThrows(IllegalStateException.class, cohort::pause);
        assertThrows(IllegalStateException.class, () -> cohort.start("clerk01", NOW.plus(Duration.ofDays(1))));
    }

    private CohortRowState judge(CohortAct act, boolean resendable) {
        return CohortRules.judge(act, account, false, resendable, Optional.empty());
    }
}
