package org.madoguchi.throttle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * The last use of one of a budget's places. A budget of three has three places, each of them free again a whole window
 * after its last use: so there are no more than three uses in any window.
 */
@Entity
@Table(name = "budget_use")
public class BudgetUse {

    @Id
    private String id;

    private String subject;

    private int place;

    @Column(name = "used_at")
    private Instant usedAt;

    /** For the persistence provider, which alone makes one: rows are added by SQL. */
    protected BudgetUse() {}

    /** The key of a place. */
    static String id(String subject, int place) {
        return subject + '#' + place;
    }

    int getPlace() {
        return place;
    }

    Instant getUsedAt() {
        return usedAt;
    }
}
