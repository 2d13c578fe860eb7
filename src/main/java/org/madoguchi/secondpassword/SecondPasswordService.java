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
 * Sets the second password for the first time (manual, 2.2), changes it (2.4 b), and resets it for a proved link
 * (2.4 c). One policy for all three; every other sign-in ends and the person is told by mail.
 */
@ApplicationScoped
@Transactional
public class SecondPasswordService {

    @Inject
    private AccountRepository accounts;

    @Inject
    private SecondPasswordPolicy policy;

    @Inject
    private Argon2idHasher hasher;

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

    /**
     * Sets it at the end of the set-up; the person signs in with all three afterwards. Of two clicks the second changes
     * nothing.
     *
     * @throws SecondPasswordRefusedException when the policy forbids it, it is the university's password, or another
     *     browser has set another one meanwhile
     */
    public void set(SignIn signIn, String secret, String candidate) {
        var account = accounts.lock(signIn.getAccount().getId());
        if (account.state() == AccountState.READY && !proof.isDone(signIn, account, candidate)) {
            audit.refuse(AuditEntry.of(AuditKind.SECOND_PASSWORD_SET)
                    .own(account.getUserId())
                    .because(RefusalReason.SECOND_PASSWORD_SET_ALREADY));
            throw new SecondPasswordRefusedException(Field.CANDIDATE, "second_password.error.set_already");
        }
        if (account.state() != AccountState.SECOND_PASSWORD_MISSING) {
            return;
        }
        check(account, candidate, Optional.of(signIn), secret);
        store(account, candidate);
        signIns.endOthers(account, null, EndReason.SET_UP_STEP);
        tell(MailKind.SECOND_PASSWORD_SET, account);
        audit.record(AuditEntry.of(AuditKind.SECOND_PASSWORD_SET).own(account.getUserId()));
    }

    /**
     * Changes it, after {@link CurrentSecondPassword} has proved the current one. Of two clicks the second changes
     * nothing.
     *
     * @return the secret of the sign-in's cookie from now on
     * @throws SecondPasswordRefusedException when the new one is not allowed, or the current one was reset, changed or
     *     withdrawn, or the account suspended, since it was proved
     */
    public String change(SignIn signIn, String secret, String current, String candidate) {
        if (current.equals(candidate)) {
            throw new SecondPasswordRefusedException(Field.CANDIDATE, "second_password.error.same");
        }
        var account = accounts.lock(signIn.getAccount().getId());
        if (proof.isDone(signIn, account, candidate)) {
            return signIns.renew(signIn.getId(), secret);
        }
        if (!isAsProved(account, signIn.getAccount())) {
            audit.refuse(AuditEntry.of(AuditKind.SECOND_PASSWORD_CHANGED)
                    .own(account.getUserId())
                    .because(RefusalReason.SECOND_PASSWORD_CHANGED));
            throw new SecondPasswordRefusedException(Field.CURRENT, "second_password.error.current");
        }
        check(account, candidate, Optional.of(signIn), secret);
        store(account, candidate);
        var renewed = signIns.renew(signIn.getId(), secret); // before the others are read: it locks its row
        signIns.endOthers(account, signIn.getId(), EndReason.SECRET_CHANGED);
        tell(MailKind.SECOND_PASSWORD_CHANGED, account);
        audit.record(AuditEntry.of(AuditKind.SECOND_PASSWORD_CHANGED).own(account.getUserId()));
        return renewed;
    }

    /**
     * Resets it, joining the transaction that has spent the link. Whether it is the university's password is seen at
     * the next login.
     *
     * @throws SecondPasswordRefusedException when the policy forbids it
     */
    public void reset(Account account, String candidate) {
        check(account, candidate, Optional.empty(), null);
        store(account, candidate);
        signIns.endOthers(account, null, EndReason.SECRET_CHANGED);
        links.voidAll(LinkPurpose.CHANGE, account);
        limits.lift(account);
        tell(MailKind.SECOND_PASSWORD_RESET, account);
        audit.record(AuditEntry.of(AuditKind.SECOND_PASSWORD_RESET).about(account.getUserId()));
    }

    /** Who had the right one a moment ago has ended with it. */
    private static boolean isAsProved(Account account, Account proved) {
        return account.state() == AccountState.READY
                && account.getSecondPasswordChangedAt().equals(proved.getSecondPasswordChangedAt());
    }

    /** Whether this is the account's second password. Who asks has to bound how often. */
    public boolean isInForce(Account account, String candidate) {
        return account.getSecondPassword()
                .filter(phc -> hasher.matches(candidate, phc))
                .isPresent();
    }

    private void check(Account account, String candidate, Optional<SignIn> signIn, String secret) {
        var context = new SecondPasswordPolicy.Context(
                account.getUserId(),
                account.getDisplayName(),
                account.getEmail().orElse(null));
        var broken = policy.violated(candidate, context);
        if (!broken.isEmpty()) {
            throw new SecondPasswordRefusedException(broken);
        }
        if (signIn.isPresent() && signIns.isUniversityPassword(signIn.get(), secret, candidate)) {
            throw new SecondPasswordRefusedException(Field.CANDIDATE, "second_password.error.university");
        }
    }

    private void store(Account account, String candidate) {
        account.setSecondPassword(hasher.hash(candidate), clock.instant());
        links.voidAll(LinkPurpose.RECOVERY, account);
    }

    private void tell(MailKind kind, Account account) {
        account.getEmail()
                .ifPresent(email -> mails.queue(NewMail.to(account, email, kind).fromHere()));
    }
}
