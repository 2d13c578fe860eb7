package org.madoguchi.admin.cases;

import java.time.Instant;
import java.util.Optional;
import org.madoguchi.link.LinkOpening;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.link.OneTimeLink;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailState;
import org.madoguchi.mail.OutgoingMail;

/**
 * A link that was neither used nor voided.
 *
 * @param address to which it was mailed, in full
 * @param usable whether its time is not over
 * @param taken whether another account has proved the address
 * @param mail that carried it; none when too many had been asked for, or the address is taken
 * @param opening the latest one by a person, else by what looks like a machine
 */
public record PendingLink(
        LinkPurpose purpose,
        String address,
        Instant issuedAt,
        Instant expiresAt,
        boolean usable,
        boolean taken,
        Optional<Mail> mail,
        Optional<Opening> opening) {

    /**
     * What has become of a mail so far.
     *
     * @param at when the mail server took it, or last refused it, or it came back, or when it was queued
     * @param reply the last refusal in full, if there was one
     */
    public record Mail(MailKind kind, MailState state, Instant at, Optional<String> reply, Instant nextAttemptAt) {

        static Mail of(OutgoingMail mail, Optional<Instant> repliedAt) {
            return new Mail(
                    mail.getKind(),
                    mail.getState(),
                    mail.getSentAt()
                            .filter(sent -> mail.getState() == MailState.SENT)
                            .or(() -> repliedAt)
                            .orElse(mail.getCreatedAt()),
                    mail.getLastReply(),
                    mail.getNextAttemptAt());
        }
    }

    /** The link's page was opened. */
    public record Opening(Instant at, boolean machine) {

        static Opening of(LinkOpening opening) {
            return new Opening(opening.getOpenedAt(), opening.isMachine());
        }
    }

    /** As far as the link's own row tells. */
    static PendingLink of(OneTimeLink link, Instant now) {
        return new PendingLink(
                link.getPurpose(),
                link.getEmail(),
                link.getCreatedAt(),
                link.getExpiresAt(),
                link.isUsable(now),
                false,
                Optional.empty(),
                Optional.empty());
    }

    /** This link with all that others know of it. */
    PendingLink with(boolean nowTaken, Optional<Mail> carrier, Optional<Opening> opened) {
        return new PendingLink(purpose, address, issuedAt, expiresAt, usable, nowTaken, carrier, opened);
    }
}
