package org.madoguchi.admin.notices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.madoguchi.secondperson.TwoPersonRequest;

/** That a version of a text be published: one person has asked for it, another decides. It is decided once. */
@Entity
@Table(name = "notice_request")
public class NoticeRequest extends TwoPersonRequest {

    /** Long enough for a weekend and the holidays beside it. */
    static final Duration TIME_TO_DECIDE = Duration.ofDays(5);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notice_request_seq")
    @SequenceGenerator(name = "notice_request_seq", sequenceName = "notice_request_seq", allocationSize = 50)
    private Long id;

    @Column(name = "notice_id")
    private long noticeId;

    private int number;

    /** For the persistence provider. */
    protected NoticeRequest() {}

    /** One that waits. @param number of the version */
    NoticeRequest(long noticeId, int number, String askedBy, Instant now) {
        super(askedBy, TIME_TO_DECIDE, now);
        this.noticeId = noticeId;
        this.number = number;
    }

    public Long getId() {
        return id;
    }

    /** Key of the text. */
    public long getNoticeId() {
        return noticeId;
    }

    /** Of the version. */
    public int getNumber() {
        return number;
    }
}
