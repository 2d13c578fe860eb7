package org.madoguchi.admin.student;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.account.AccountState;
import org.madoguchi.admin.student.Finding.Kind;
import org.madoguchi.admin.student.StudentFacts.Mail;
import org.madoguchi.admin.student.StudentFacts.Pending;
import org.madoguchi.admin.student.StudentFacts.Refusal;
import org.madoguchi.audit.RefusalReason;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.mail.MailState;
import org.madoguchi.mail.SmtpReason;

/**
 * Decides on the one thing that a student has to be told. First what stops every sign-in, then why the last attempt did
 * not succeed, then what became of the mail that the student waits for, then which step of the set-up is next.
 */
final class Diagnosis {

    private static final Map<RefusalReason, Kind> REFUSALS = Map.of(
            RefusalReason.DIRECTORY_LOCKED, Kind.DIRECTORY_LOCKED,
            RefusalReason.DIRECTORY_DISABLED, Kind.DIRECTORY_DISABLED,
            RefusalReason.DIRECTORY_EXPIRED, Kind.PASSWORD_EXPIRED,
            RefusalReason.DIRECTORY_MUST_CHANGE, Kind.PASSWORD_MUST_CHANGE,
            RefusalReason.DIRECTORY_WRONG, Kind.PASSWORD_WRONG,
            RefusalReason.BIND_BUDGET, Kind.PASSWORD_BUDGET,
            RefusalReason.SECOND_PASSWORD_WRONG, Kind.SECOND_PASSWORD_WRONG);

    private final StudentFacts facts;

    private Diagnosis(StudentFacts facts) {
        this.facts = facts;
    }

    static Finding of(StudentFacts facts) {
        var diagnosis = new Diagnosis(facts);
        return diagnosis
                .stopped()
                .or(diagnosis::refused)
                .or(() -> facts.pending().map(Diagnosis::pending))
                .orElseGet(diagnosis::next);
    }

    private Optional<Finding> stopped() {
        if (facts.state() == AccountState.SUSPENDED) {
            return facts.suspension()
                    .map(since -> since.vanished()
                            ? Finding.of(Kind.VANISHED_SUSPENDED, since.since())
                            : Finding.of(Kind.SUSPENDED, since.since(), since.text()));
        }
        if (facts.vanished()) {
            return Optional.of(Finding.of(Kind.NOT_IN_DIRECTORY));
        }
        if (facts.disabled()
                && facts.pending()
                        .filter(link -> link.purpose() == LinkPurpose.RECOVERY)
                        .isEmpty()) {
            return Optional.of(Finding.of(Kind.DISABLED));
        }
        return facts.waiting().map(wait -> Finding.of(Kind.WAITING, wait.until(), wait.failures()));
    }

    /** A link asked for after the refusal is the student's own answer to it. */
    private Optional<Finding> refused() {
        return facts.refusal()
                .filter(refusal -> facts.pending()
                        .filter(link -> link.issuedAt().isAfter(refusal.at()))
                        .isEmpty())
                .flatMap(this::refusal);
    }

    private Optional<Finding> refusal(Refusal refusal) {
        var kind = RefusalReason.of(refusal.reason())
                .map(REFUSALS::get)
                .map(known -> known == Kind.SECOND_PASSWORD_WRONG && !facts.secondPassword()
                        ? Kind.SECOND_PASSWORD_TOO_EARLY
                        : known);
        return kind.map(known -> Finding.of(known, refusal.at()));
    }

    private static Finding pending(Pending link) {
        if (link.expired()) {
            return about(link, Kind.LINK_EXPIRED, link.purpose(), link.address(), link.expiresAt());
        }
        if (link.taken()) {
            return about(link, Kind.ADDRESS_TAKEN, link.address());
        }
        return link.mail()
                .map(sent -> sent.state() == MailState.SENT ? opened(link, sent) : unsent(link, sent))
                .orElseGet(() -> about(link, Kind.MAIL_MISSING, link.address()));
    }

    private static Finding opened(Pending link, Mail mail) {
        var kind = link.opening()
                .map(opening -> opening.machine() ? Kind.LINK_SCANNED : Kind.LINK_OPENED)
                .orElse(Kind.LINK_UNOPENED);
        var at = link.opening().map(StudentFacts.Opening::at).orElse(mail.at());
        return about(link, kind, mail.kind(), link.address(), at, link.expiresAt());
    }

    private static Finding unsent(Pending link, Mail mail) {
        if (mail.reply().isEmpty()) {
            return about(link, Kind.MAIL_QUEUED, mail.kind(), link.address());
        }
        var reason = SmtpReason.of(mail.reply().get());
        if (reason == SmtpReason.UNREACHABLE) {
            return about(link, Kind.MAIL_UNREACHABLE, mail.kind(), link.address(), mail.at());
        }
        if (reason == SmtpReason.OURS) {
            return about(link, Kind.MAIL_OURS, mail.kind(), link.address(), mail.at());
        }
        if (reason.isOfAddress()) {
            return about(link, Kind.MAIL_REFUSED, mail.kind(), link.address(), mail.at(), reason);
        }
        return mail.state() == MailState.GIVEN_UP || reason == SmtpReason.POLICY
                ? about(link, Kind.MAIL_BLOCKED, mail.kind(), link.address(), mail.at(), reason)
                : about(link, Kind.MAIL_LATER, mail.kind(), link.address(), mail.at(), reason, mail.nextAttemptAt());
    }

    private static Finding about(Pending link, Kind kind, Object... values) {
        return new Finding(kind, List.of(values), Optional.of(link.purpose()));
    }

    private Finding next() {
        return switch (facts.state()) {
            case EMAIL_MISSING -> Finding.of(Kind.ADDRESS_MISSING);
            case SECOND_PASSWORD_MISSING -> Finding.of(Kind.SECOND_PASSWORD_MISSING);
            case READY, SUSPENDED -> ready();
        };
    }

    private Finding ready() {
        if (facts.devices() > 0) {
            return Finding.of(Kind.SIGNED_IN, facts.devices());
        }
        return facts.lastSignInAt()
                .map(at -> Finding.of(Kind.READY, at))
                .orElseGet(() -> Finding.of(Kind.READY_UNUSED));
    }
}
