package org.madoguchi.admin.vanished;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An account whose entry the newest sweep has not found. It is no mark: nothing follows from it by itself. */
@Entity
@Table(name = "vanished_finding")
class VanishedFinding {

    @Id
    @Column(name = "account_id")
    private Long accountId;

    /** For the persistence provider. */
    protected VanishedFinding() {}

    VanishedFinding(Long accountId) {
        this.accountId = accountId;
    }
}
