package org.madoguchi.secondpassword;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.account.AccountState;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.RefusalReason;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.link.OneTimeLinkService;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailService;
import org.madoguchi.mail.NewMail;
import org.madoguchi.secondpassword.SecondPasswordRefusedException.Field;
import org.madoguchi.signin.EndReason;
import org.madoguchi.signin.SignIn;
import org.madoguchi.signin.SignInService;
import org.madoguchi.throttle.LoginLimits;

/**
 * What setting, changing or resetting a second password leaves in the database, one transaction each; it has been
 * hashed before. Every other sign-in ends and the person is told by mail.
 */
@ApplicationScoped
@Transactional
public class SecondPasswordRecordService {

    @Inject
    private AccountRepository accounts;

    @Inject
    private CurrentSecondPassword proof;

    @Inject
    private SignInService signIns;

    @Inject
    private OneTimeLinkService links;

    @Inject
    private LoginLimits limits;

    @Inject
    private MailService mails;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /** The account as it is now. */
    Account look(SignIn signIn) {
        return accounts.get(signIn.getAccount().getId());
    }

    /**
     * Sets the first one.
     *
     * @return false when another has come in force since the wanted one was compared
     * @throws SecondPasswordRefusedException when another browser has set another one meanwhile, or the set-up is not
     *     at this step
     */
    boolean set(SignIn signIn, WantedSecondPassword wanted) {
        var account = accounts.lock(signIn.getAccount().getId());
        if (!wanted.isAbout(account)) {
            return false;
        }
        switch (account.state()) {
            case SECOND_PASSWORD_MISSING -> setFirst(account, wanted);
            case READY -> requireDone(signIn, account, wanted);
            case EMAIL_MISSING, EMAIL_UNPROVED, SUSPENDED ->
                throw refusedToSet(account, RefusalReason.NOT_THIS_STEP, "second_password.error.step");
        }
        return true;
    }

    private void setFirst(Account account, WantedSecondPassword wanted) {
        store(account, wanted.hash());
        signIns.endOthers(account, null, EndReason.SET_UP_STEP);
        tell(MailKind.SECOND_PASSWORD_SET, account);
        audit.record(AuditEntry.of(AuditKind.SECOND_PASSWORD_SET).own(account.getUserId()));
    }

    private void requireDone(SignIn signIn, Account account, WantedSecondPassword wanted) {
        if (!isDone(signIn, account, wanted)) {
            throw refusedToSet(account, RefusalReason.SECOND_PASSWORD_SET_ALREADY, "second_password.error.set_already");
        }
    }

    private SecondPasswordRefusedException refusedToSet(Account account, RefusalReason reason, String key) {
        return refused(
                AuditKind.SECOND_PASSWORD_SET,
                account,
                reason,
                new SecondPasswordRefusedException(Field.CANDIDATE, key));
    }

    /**
     * Puts another in its place.
     *
     * @return the secret of the sign-in's cookie from now on; empty when another has come in force since the wanted one
     *     was compared
     * @throws SecondPasswordRefusedException when the current one was reset, changed or withdrawn, or the account
     *     suspended, since it was proved
     */
    Optional<String> change(SignIn signIn, String secret, WantedSecondPassword wanted) {
        var account = accounts.lock(signIn.getAccount().getId());
        if (!wanted.isAbout(account)) {
            return Optional.empty();
        }
        var renewed = signIns.renew(signIn.getId(), secret); // before the others are read: it locks its row
        if (isDone(signIn, account, wanted)) {
            return Optional.of(renewed);
        }
        if (!isAsProved(account, signIn.getAccount())) {
            throw refused(
                    AuditKind.SECOND_PASSWORD_CHANGED,
                    account,
                    RefusalReason.SECOND_PASSWORD_CHANGED,
                    new SecondPasswordRefusedException(Field.CURRENT, "second_password.error.current"));
        }
        store(account, wanted.hash());
        signIns.endOthers(account, signIn.getId(), EndReason.SECRET_CHANGED);
        tell(MailKind.SECOND_PASSWORD_CHANGED, account);
        audit.record(AuditEntry.of(AuditKind.SECOND_PASSWORD_CHANGED).own(account.getUserId()));
        return Optional.of(renewed);
    }

    /**
     * Puts another in its place, joining the transaction that has spent the link. That was mailed to the address in
     * force, which is proved by it.
     *
     * @param hash of {@link SecondPasswordService#hash}
     */
    public void reset(Account account, String hash) {
        store(account, hash);
        signIns.endOthers(account, null, EndReason.SECRET_CHANGED);
        links.voidAll(LinkPurpose.CHANGE, account);
        links.voidAll(LinkPurpose.REGISTRATION, account);
        account.emailReached(clock.instant());
        limits.lift(account);
        tell(MailKind.SECOND_PASSWORD_RESET, account);
        audit.record(AuditEntry.of(AuditKind.SECOND_PASSWORD_RESET).about(account.getUserId()));
    }

    private boolean isDone(SignIn signIn, Account account, WantedSecondPassword wanted) {
        return wanted.isInForce() && proof.isMadeBy(signIn, account);
    }

    /** Who had the right one a moment ago has ended with it, also where staff have disabled it since. */
    private static boolean isAsProved(Account account, Account proved) {
        return account.state() == AccountState.READY && account.hasSecondPasswordOf(proved);
    }

    private SecondPasswordRefusedException refused(
            AuditKind kind, Account account, RefusalReason reason, SecondPasswordRefusedException answer) {
        audit.refuse(AuditEntry.of(kind).own(account.getUserId()).because(reason));
        return answer;
    }

    private void store(Account account, String hash) {
        account.setSecondPassword(hash, clock.instant());
        links.voidAll(LinkPurpose.RECOVERY, account);
    }

    private void tell(MailKind kind, Account account) {
        account.getEmail()
                .ifPresent(email -> mails.queue(NewMail.to(account, email, kind).fromHere()));
    }
}
