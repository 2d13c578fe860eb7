package org.madoguchi.account;

import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** What another feature has ordered for somebody; who ordered it is not known, only its number for it. */
@MappedSuperclass
public abstract class Ordered {

    /** Characters of a subject. */
    public static final int LONGEST_SUBJECT = 32;

    private String subject;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id")
    private Account account;

    @Version
    private long version;

    /** For the persistence provider. */
    protected Ordered() {}

    /** @param subject number of what it belongs to, at most {@link #LONGEST_SUBJECT} characters */
    protected Ordered(String subject, Account account) {
        this.subject = subject;
        this.account = account;
    }

    /** Number of what it belongs to. */
    public String getSubject() {
        return subject;
    }

    /** Whose it is. */
    public Account getAccount() {
        return account;
    }
}
