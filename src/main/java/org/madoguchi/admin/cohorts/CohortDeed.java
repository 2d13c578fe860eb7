package org.madoguchi.admin.cohorts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.madoguchi.account.Account;
import org.madoguchi.admin.cases.Case;
import org.madoguchi.admin.cases.HelpAct;
import org.madoguchi.admin.cases.HelpRefusedException;
import org.madoguchi.admin.deeds.HelpDeeds;
import org.madoguchi.admin.deeds.StaffMail;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.cohort.Cohort;
import org.madoguchi.cohort.CohortRow;
import org.madoguchi.cohort.CohortRowState;
import org.madoguchi.cohort.CohortRules;
import org.madoguchi.cohort.SetUpReminders;
import org.madoguchi.mail.NewMail;

/**
 * Does an act for one of many people, whose account is locked, by the same deeds and rules as a single act, and notes
 * what has become of it. Joins the transaction of the service that calls.
 */
@ApplicationScoped
class CohortDeed {

    @Inject
    private HelpDeeds deeds;

    @Inject
    private StaffMail staffMail;

    @Inject
    private SetUpReminders reminders;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /** @param one the person's, gathered under the lock; whoever was staff lately is not safe from today */
    void perform(Cohort of, CohortRow row, Case one, UnaryOperator<NewMail> paced) {
        var account = one.account();
        var found = CohortRules.judge(
                of.getAct(),
                account,
                !one.roles().isEmpty() || account.isListedAsStaff(),
                HelpAct.RESEND.isOfferedFor(one),
                row.getBeforeAt());
        if (found != CohortRowState.READY) {
            row.found(found);
            return;
        }
        var told = account.getSuspension().getText().orElse(null);
        account.helped();
        try {
            act(of, row, one, paced);
            row.done(told, clock.instant());
        } catch (HelpRefusedException e) {
            row.refuse(e.getKey());
        }
    }

    private void act(Cohort of, CohortRow row, Case one, UnaryOperator<NewMail> paced) {
        switch (of.getAct()) {
            case SUSPEND -> help(HelpAct.SUSPEND, of, one, Optional.of(words(of, row)), paced);
            case RESUME -> help(HelpAct.RESUME, of, one, Optional.empty(), paced);
            case REMIND -> remind(of, one, paced);
            case INVITE -> throw new IllegalStateException("Who is here is not invited");
            case NEW_SECOND -> help(HelpAct.NEW_SECOND, of, one, Optional.empty(), paced);
            case PROVE_EMAIL -> help(HelpAct.PROVE_EMAIL, of, one, Optional.empty(), paced);
            case WAIVE_PROOF -> waiveProof(of, one.account(), paced);
            case CLOSE -> help(HelpAct.CLOSE, of, one, of.getWords(), paced);
        }
    }

    /** Where a suspension comes back that was ended, so do its words. */
    private static String words(Cohort of, CohortRow row) {
        return row.getWords().or(of::getWords).orElse("");
    }

    /** Whoever has proved no address has a link waiting, which goes once more; others are told how to go on. */
    private void remind(Cohort of, Case one, UnaryOperator<NewMail> paced) {
        var account = one.account();
        if (!account.isEmailProved()) {
            help(HelpAct.RESEND, of, one, Optional.empty(), paced);
        } else {
            staffMail.take(account);
            reminders.send(account, paced);
            audit.record(entry(AuditKind.SET_UP_REMINDED, of, account.getUserId()));
        }
    }

    private void waiveProof(Cohort of, Account account, UnaryOperator<NewMail> paced) {
        deeds.waiveProof(account, paced);
        audit.record(entry(AuditKind.HELP_PROOF_WAIVED, of, account.getUserId()));
    }

    private void help(HelpAct act, Cohort of, Case one, Optional<String> words, UnaryOperator<NewMail> paced) {
        deeds.perform(one, act, Optional.empty(), words, of.getStartedBy().orElseThrow(), paced);
        audit.record(entry(act.kind(), of, one.account().getUserId()).with(DetailPart.WORDS, words));
    }

    /** A row of the trail about one of the people. */
    static AuditEntry entry(AuditKind kind, Cohort of, String userId) {
        var by = of.getStartedBy().orElseThrow();
        var entry = AuditEntry.of(kind).by(by).about(userId).with(DetailPart.COHORT, of.getId());
        return of.isAskedBy(by) ? entry : entry.with(DetailPart.ASKED_BY, of.getAskedBy());
    }
}
