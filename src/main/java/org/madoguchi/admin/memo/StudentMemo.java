package org.madoguchi.admin.memo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.madoguchi.account.Account;

/** What one of staff noted about a student. It never changes; a wrong one is removed. */
@Entity
@Table(name = "student_memo")
public class StudentMemo {

    /** Letters of its words, at most. */
    static final int LONGEST = 1000;
    /** Letters of a ticket's number, at most. */
    static final int LONGEST_TICKET = 60;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "student_memo_seq")
    @SequenceGenerator(name = "student_memo_seq", sequenceName = "student_memo_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id")
    private Account account;

    private String words;
    private String ticket;

    @Column(name = "written_by")
    private String writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    /** For the persistence provider. */
    protected StudentMemo() {}

    /**
     * A new one.
     *
     * @param ticket number in the office's own system; empty for none
     * @throws IllegalArgumentException without words, or when one of them is too long
     */
    StudentMemo(Account account, String words, String ticket, String writtenBy, Instant now) {
        if (words.isBlank() || words.length() > LONGEST || ticket.length() > LONGEST_TICKET) {
            throw new IllegalArgumentException("A memo needs words, and not too many");
        }
        this.account = account;
        this.words = words;
        this.ticket = ticket;
        this.writtenBy = writtenBy;
        this.writtenAt = now;
    }

    public Long getId() {
        return id;
    }

    Account getAccount() {
        return account;
    }

    public String getWords() {
        return words;
    }

    /** Number in the office's own system; empty for none. */
    public String getTicket() {
        return ticket;
    }

    /** User ID of who of staff wrote it. */
    public String getWrittenBy() {
        return writtenBy;
    }

    public Instant getWrittenAt() {
        return writtenAt;
    }
}
