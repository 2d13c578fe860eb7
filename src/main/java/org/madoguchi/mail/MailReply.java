package org.madoguchi.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** What the mail server, or the network, said when a mail was not taken. The same words again are not kept again. */
@Entity
@Table(name = "mail_reply")
public class MailReply {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mail_reply_seq")
    @SequenceGenerator(name = "mail_reply_seq", sequenceName = "mail_reply_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "mail_id")
    private OutgoingMail mail;

    @Column(name = "replied_at")
    private Instant repliedAt;

    private int attempt;

    @Column(name = "given_up")
    private boolean givenUp;

    private String reply;

    /** For the persistence provider. */
    protected MailReply() {}

    /** What the mail, not taken just now, has kept as the last reply. */
    MailReply(OutgoingMail mail, Instant now) {
        this.mail = mail;
        this.attempt = mail.getAttempts();
        this.givenUp = mail.getState().isInVain();
        this.reply = mail.getLastReply().orElse("");
        this.repliedAt = now;
    }

    public OutgoingMail getMail() {
        return mail;
    }

    public Instant getRepliedAt() {
        return repliedAt;
    }

    /** Which attempt it was, from 1; 0 when the mail was given up without any. */
    public int getAttempt() {
        return attempt;
    }

    /** Whether the mail will not be tried again. */
    public boolean isGivenUp() {
        return givenUp;
    }

    /** Whether the mail came back with it. */
    public boolean isOfReturn() {
        return givenUp && mail.getState() == MailState.RETURNED;
    }

    /** In full. */
    public String getReply() {
        return reply;
    }
}
