package org.madoguchi.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.job.JobLock;

/**
 * What follows from a mail that came back: it is no longer called sent, and the address in force is marked, so that the
 * person is asked about it, if the reason lies with the address. A report is believed about nothing but a mail that was
 * sent under its ID to its very recipient: nobody else knows such an ID.
 */
@ApplicationScoped
@Transactional
class MailReturnService {

    /** As in {@code background_job}. */
    static final String JOB = "mail-returned";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AccountRepository accounts;

    @Inject
    private JobLock lock;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /** Whether this node is to look now: nobody has for so long. */
    boolean claim(Duration pause) {
        var now = clock.instant();
        var due = lock.take(JOB, now.minus(pause));
        if (due) {
            lock.done(JOB, now);
        }
        return due;
    }

    /** Believes a report, or does not; whether it is about a mail of ours. The same report again changes nothing. */
    boolean record(DeliveryReport report) {
        var account = accountOf(report.messageId()).map(accounts::lock);
        var mail = find(report.messageId());
        var reply = mail.flatMap(one -> report.failureOf(one.getRecipient()));
        mail.filter(one -> reply.isPresent() && one.getState() == MailState.SENT)
                .ifPresent(one -> note(one, account, reply.get()));
        return reply.isPresent();
    }

    private void note(OutgoingMail mail, Optional<Account> account, String reply) {
        var now = clock.instant();
        mail.returned(reply);
        entityManager.persist(new MailReply(mail, now));
        account.filter(person -> SmtpReason.of(reply).isOfAddress())
                .ifPresent(person -> person.emailReturned(mail.getRecipient(), now));
        audit.recordFailure(AuditEntry.of(AuditKind.MAIL_RETURNED)
                .about(account.map(Account::getUserId))
                .with(DetailPart.KIND, mail.getKind())
                .with(DetailPart.REPLY, mail.getLastReply().orElse("")));
    }

    /** To be locked before the mail, as everybody does who locks both. */
    private Optional<Long> accountOf(String messageId) {
        return entityManager
                .createQuery("select a.id from OutgoingMail m join m.account a where m.messageId = :id", Long.class)
                .setParameter("id", messageId)
                .getResultStream()
                .findFirst();
    }

    private Optional<OutgoingMail> find(String messageId) {
        return entityManager
                .createQuery("select m.id from OutgoingMail m where m.messageId = :id", Long.class)
                .setParameter("id", messageId)
                .getResultStream()
                .findFirst()
                .map(id -> entityManager.find(OutgoingMail.class, id, LockModeType.PESSIMISTIC_WRITE));
    }
}
