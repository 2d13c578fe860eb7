package org.madoguchi.cohort;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How often somebody was reminded to finish the set-up, since the address was proved. */
@Entity
@Table(name = "set_up_reminder")
public class SetUpReminder {

    @Id
    @Column(name = "account_id")
    private Long accountId;

    private int reminders;

    @Column(name = "last_reminded_at")
    private Instant lastRemindedAt;

    /** For the persistence provider. */
    protected SetUpReminder() {}

    SetUpReminder(Long accountId) {
        this.accountId = accountId;
    }

    /** Once more. Whoever has begun the set-up anew since then is counted anew. @param proved the address, when */
    void reminded(Instant proved, Instant now) {
        reminders = lastRemindedAt == null || lastRemindedAt.isBefore(proved) ? 1 : reminders + 1;
        lastRemindedAt = now;
    }

    public int getReminders() {
        return reminders;
    }
}
