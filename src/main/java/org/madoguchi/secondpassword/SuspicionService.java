package org.madoguchi.secondpassword;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailService;
import org.madoguchi.mail.NewMail;
import org.madoguchi.settings.Settings;

/**
 * What follows from failures in a row, wherever a second password is proved: the owner is told after some, and after
 * too many ({@code madoguchi.throttle.disable-after}, 100) the second password is disabled, which is told too.
 */
@ApplicationScoped
@Transactional
public class SuspicionService {

    private static final int SUSPICIOUS = 5;

    @Inject
    private AccountRepository accounts;

    @Inject
    private AuditService audit;

    @Inject
    private MailService mails;

    @Inject
    private Settings settings;

    /** @param failures in a row, this one included; each number comes once */
    public void failed(String userId, int failures) {
        if (failures >= SUSPICIOUS) {
            accounts.lockByUserId(userId).ifPresent(owner -> suspect(owner, failures));
        }
    }

    private void suspect(Account owner, int failures) {
        if (failures >= settings.integer("madoguchi.throttle.disable-after", 100)) {
            disable(owner, failures);
        } else if (failures == SUSPICIOUS) {
            tell(owner, MailKind.SUSPICIOUS_ATTEMPTS);
        }
    }

    private void disable(Account owner, int failures) {
        if (!owner.isSecondPasswordDisabled()) {
            owner.disableSecondPassword();
            audit.record(AuditEntry.of(AuditKind.SECOND_PASSWORD_DISABLED)
                    .about(owner.getUserId())
                    .with(DetailPart.FAILURES, failures));
            tell(owner, MailKind.SECOND_PASSWORD_DISABLED);
        }
    }

    private void tell(Account owner, MailKind kind) {
        owner.getEmail()
                .ifPresent(email -> mails.queue(NewMail.to(owner, email, kind).fromHere()));
    }
}
