package org.madoguchi.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountErased;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailService;
import org.madoguchi.mail.NewMail;

/**
 * Who was reminded to set the second password, and who is to be. Mails go to proved addresses alone: another may be a
 * stranger's, who has not asked for anything. Joins the transaction of the service that calls.
 */
@ApplicationScoped
public class SetUpReminders {

    private static final String FROM =
            " FROM account a LEFT JOIN set_up_reminder r ON r.account_id = a.id WHERE a.erased_at IS NULL"
                    // the state is one that is indexed
                    + " AND a.desk_state = 'SECOND_PASSWORD_MISSING' AND " + due(1, 3);

    /** Those who are due at a time and were not at another one, ?4 and ?5, from the account ?6 on. */
    private static final String NEWLY = "SELECT a.id, a.user_id, a.display_name, CASE WHEN r.last_reminded_at >="
            + " a.email_confirmed_at THEN r.reminders ELSE 0 END" + FROM + " AND NOT (" + due(4, 5)
            + ") AND a.id > ?6 ORDER BY a.id FETCH FIRST ";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private MailService mails;

    @Inject
    private PublicUrl publicUrl;

    @Inject
    private Clock clock;

    /**
     * Reminds somebody who has proved an address and set no second password.
     *
     * @param paced says when the mail may go
     * @throws java.util.NoSuchElementException for somebody without an address
     */
    public void send(Account account, UnaryOperator<NewMail> paced) {
        var mail = NewMail.to(account, account.getEmail().orElseThrow(), MailKind.SET_UP_REMINDER)
                .page(publicUrl.page("/login.xhtml"));
        mails.queue(paced.apply(mail));
        var known = Optional.ofNullable(entityManager.find(SetUpReminder.class, account.getId()));
        var reminder = known.orElseGet(() -> new SetUpReminder(account.getId()));
        reminder.reminded(account.getEmailConfirmedAt().orElse(Instant.EPOCH), clock.instant());
        if (known.isEmpty()) {
            entityManager.persist(reminder);
        }
    }

    /** The keys of the accounts that are due at a time, at most so many. */
    List<Long> due(ReminderPlan plan, Instant at, int most) {
        List<?> ids = query("SELECT a.id" + FROM + " ORDER BY a.id FETCH FIRST " + most + " ROWS ONLY", plan, at)
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /** How many are due at a time. */
    long count(ReminderPlan plan, Instant at) {
        return ((Number) query("SELECT count(*)" + FROM, plan, at).getSingleResult()).longValue();
    }

    /**
     * Those who are due at a time and were not at an earlier one, at most so many.
     *
     * @param after key of the last account before them
     */
    List<DuePerson> newlyDue(ReminderPlan plan, Instant before, Instant at, long after, int most) {
        List<?> rows = query(NEWLY + most + " ROWS ONLY", plan, at)
                .setParameter(4, plan.provedBy(before).atOffset(ZoneOffset.UTC))
                .setParameter(5, plan.remindedBy(before).atOffset(ZoneOffset.UTC))
                .setParameter(6, after)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(SetUpReminders::person)
                .toList();
    }

    private static DuePerson person(Object[] row) {
        return new DuePerson(
                ((Number) row[0]).longValue(), (String) row[1], (String) row[2], ((Number) row[3]).intValue());
    }

    /** Proved by the one, at most ?2 times, last by the other; a new set-up begins anew. */
    private static String due(int proved, int reminded) {
        return "a.email_confirmed_at <= ?" + proved
                + " AND (r.account_id IS NULL OR r.last_reminded_at < a.email_confirmed_at"
                + " OR r.reminders < ?2 AND r.last_reminded_at <= ?" + reminded + ")";
    }

    private Query query(String sql, ReminderPlan plan, Instant at) {
        return entityManager
                .createNativeQuery(sql)
                .setParameter(1, plan.provedBy(at).atOffset(ZoneOffset.UTC))
                .setParameter(2, plan.most())
                .setParameter(3, plan.remindedBy(at).atOffset(ZoneOffset.UTC));
    }

    /** Removes what is left of somebody whose data is erased. */
    void forget(@Observes AccountErased erased) {
        entityManager
                .createQuery("delete from SetUpReminder r where r.accountId = :account")
                .setParameter("account", erased.account().getId())
                .executeUpdate();
    }
}
