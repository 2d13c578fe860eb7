package org.madoguchi.admin.student;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.account.EmailAddress;
import org.madoguchi.admin.student.StudentFinding.Tone;
import org.madoguchi.audit.AuditEvent;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.Outcome;
import org.madoguchi.audit.RefusalReason;
import org.madoguchi.link.LinkOpening;
import org.madoguchi.link.OneTimeLink;
import org.madoguchi.mail.MailReply;
import org.madoguchi.mail.OutgoingMail;
import org.madoguchi.mail.SmtpReason;

/**
 * A step in a student's life-line.
 *
 * @param key of its words in the bundles {@code desk} or {@code text}
 * @param values filled into them: which mail (an enum), addresses, times, numbers
 * @param detail of the trail: why it was refused, or what staff noted; empty for what the student did
 * @param actor user ID of one of staff who did it; empty when the student did, or nobody
 * @param clientAddress from where; empty when nobody's request caused it
 * @param quote a mail server's reply in full; it may hold the address
 */
public record LifeLineEvent(
        Instant at,
        Tone tone,
        String key,
        List<Object> values,
        String detail,
        String actor,
        String clientAddress,
        String userAgent,
        String quote) {

    private static final Set<AuditKind> STEPS = Set.of(
            AuditKind.LOGIN,
            AuditKind.EMAIL_CONFIRMED,
            AuditKind.EMAIL_CHANGED,
            AuditKind.SECOND_PASSWORD_SET,
            AuditKind.SECOND_PASSWORD_CHANGED,
            AuditKind.SECOND_PASSWORD_RESET);

    private static LifeLineEvent of(Instant at, Tone tone, String key, Object... values) {
        return new LifeLineEvent(at, tone, "student.line." + key, List.of(values), "", "", "", "", "");
    }

    static LifeLineEvent queued(OutgoingMail mail) {
        return mail.getDeadline()
                .map(deadline -> of(
                        mail.getCreatedAt(),
                        Tone.IDLE,
                        "mail_queued.link",
                        mail.getKind(),
                        mail.getRecipient(),
                        deadline))
                .orElseGet(
                        () -> of(mail.getCreatedAt(), Tone.IDLE, "mail_queued", mail.getKind(), mail.getRecipient()));
    }

    static LifeLineEvent sent(OutgoingMail mail) {
        return of(mail.getSentAt().orElseThrow(), Tone.GOOD, "mail_sent", mail.getKind(), mail.getRecipient());
    }

    static LifeLineEvent refused(MailReply reply) {
        var reason = SmtpReason.of(reply.getReply());
        var event = of(
                reply.getRepliedAt(),
                reply.isGivenUp() || reason.isOfAddress() ? Tone.BAD : Tone.WARN,
                refusal(reply),
                reply.getMail().getKind(),
                reason,
                reply.getAttempt());
        return new LifeLineEvent(event.at, event.tone, event.key, event.values, "", "", "", "", reply.getReply());
    }

    private static String refusal(MailReply reply) {
        if (reply.isOfReturn()) {
            return "mail_returned";
        }
        return reply.isGivenUp() ? "mail_given_up" : "mail_refused";
    }

    static LifeLineEvent opened(LinkOpening opening) {
        return new LifeLineEvent(
                opening.getOpenedAt(),
                opening.isMachine() ? Tone.IDLE : Tone.GOOD,
                opening.isMachine() ? "student.line.opened_machine" : "student.line.opened_person",
                List.of(opening.getLink().getPurpose()),
                "",
                "",
                opening.getClientAddress(),
                opening.getUserAgent(),
                "");
    }

    static LifeLineEvent voided(OneTimeLink link) {
        return of(link.getVoidedAt().orElseThrow(), Tone.IDLE, "link_voided", link.getPurpose());
    }

    static LifeLineEvent expired(OneTimeLink link) {
        return of(link.getExpiresAt(), Tone.WARN, "link_expired", link.getPurpose());
    }

    /** A row of the trail, in the words of the student's own history; with the reason that the student was not told. */
    static LifeLineEvent noted(AuditEvent event) {
        var done = event.getOutcome() == Outcome.SUCCESS;
        var key = "history.kind." + event.getKind().name().toLowerCase(Locale.ROOT) + (done ? "" : ".refused");
        var other = event.getActor()
                .filter(actor -> !Optional.of(actor).equals(event.getPerson()))
                .orElse("");
        return new LifeLineEvent(
                event.getAt(),
                tone(event),
                key,
                List.of(),
                done && other.isEmpty() || isSaid(event) ? "" : event.getDetail(),
                other,
                event.getClientAddress(),
                event.getUserAgent(),
                "");
    }

    /** Whether the words of the step say the reason already. */
    private static boolean isSaid(AuditEvent event) {
        return event.getDetail().equals(RefusalReason.MAIL_BUDGET.word());
    }

    /** This event for those who may not see addresses. */
    LifeLineEvent masked() {
        return new LifeLineEvent(
                at,
                tone,
                key,
                values.stream()
                        .map(value -> value instanceof String text ? EmailAddress.maskAll(text) : value)
                        .toList(),
                EmailAddress.maskAll(detail),
                actor,
                clientAddress,
                userAgent,
                EmailAddress.maskAll(quote));
    }

    private static Tone tone(AuditEvent event) {
        if (event.getKind() == AuditKind.SECOND_PASSWORD_DISABLED || event.getOutcome() == Outcome.FAILED) {
            return Tone.BAD;
        }
        if (event.getOutcome() == Outcome.REFUSED) {
            return Tone.WARN;
        }
        return STEPS.contains(event.getKind()) ? Tone.GOOD : Tone.IDLE;
    }
}
