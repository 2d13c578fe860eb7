package org.madoguchi.admin.student;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.account.EmailAddress;
import org.madoguchi.admin.cases.Case;
import org.madoguchi.admin.cases.PendingLink;
import org.madoguchi.admin.cases.PendingLink.Mail;
import org.madoguchi.admin.cases.Refusal;
import org.madoguchi.admin.student.StudentFinding.Kind;
import org.madoguchi.audit.RefusalReason;
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
            RefusalReason.SECOND_PASSWORD_WRONG, Kind.SECOND_PASSWORD_WRONG,
            RefusalReason.SECOND_PASSWORD_UNREADABLE, Kind.SECOND_PASSWORD_UNREADABLE);

    private static final Set<Kind> OF_SECOND_PASSWORD =
            EnumSet.of(Kind.SECOND_PASSWORD_WRONG, Kind.SECOND_PASSWORD_UNREADABLE);

    private final Case one;

    private Diagnosis(Case one) {
        this.one = one;
    }

    static StudentFinding of(Case one) {
        var diagnosis = new Diagnosis(one);
        return diagnosis
                .stopped()
                .or(diagnosis::refused)
                .or(() -> one.outstanding().latest().map(Diagnosis::pending))
                .orElseGet(diagnosis::next);
    }

    private Optional<StudentFinding> stopped() {
        var suspension = one.account().getSuspension();
        if (suspension.getSince().isPresent()) {
            return suspension
                    .getSince()
                    .map(since -> suspension.isAsVanished()
                            ? StudentFinding.of(Kind.VANISHED_SUSPENDED, since)
                            : StudentFinding.of(
                                    Kind.SUSPENDED, since, suspension.getText().orElse("")));
        }
        if (one.absent()) {
            return Optional.of(StudentFinding.of(Kind.NOT_IN_DIRECTORY));
        }
        if (one.account().isSecondPasswordDisabled()
                && one.outstanding().recovery().isEmpty()) {
            return Optional.of(StudentFinding.of(Kind.DISABLED));
        }
        return one.blocked().map(wait -> StudentFinding.of(Kind.WAITING, wait.until(), wait.failures()));
    }

    /** A link asked for after the refusal is the student's own answer to it. */
    private Optional<StudentFinding> refused() {
        return one.refusal()
                .filter(refusal -> one.outstanding()
                        .latest()
                        .filter(link -> link.issuedAt().isAfter(refusal.at()))
                        .isEmpty())
                .flatMap(this::refusal);
    }

    private Optional<StudentFinding> refusal(Refusal refusal) {
        return Optional.ofNullable(REFUSALS.get(refusal.reason()))
                .filter(kind -> !OF_SECOND_PASSWORD.contains(kind) || isOfThePresentOne(refusal))
                .map(kind -> StudentFinding.of(kind, refusal.at()));
    }

    /** While there is none, any is taken: a refusal is then of one that was withdrawn since. */
    private boolean isOfThePresentOne(Refusal refusal) {
        return one.account().getSecondPassword().isPresent()
                && one.account()
                        .getSecondPasswordChangedAt()
                        .filter(refusal.at()::isBefore)
                        .isEmpty();
    }

    private static StudentFinding pending(PendingLink link) {
        if (!link.usable()) {
            return about(link, Kind.LINK_EXPIRED, link.purpose(), masked(link), link.expiresAt());
        }
        return link.mail()
                .map(sent -> sent.state() == MailState.SENT ? opened(link, sent) : unsent(link, sent))
                .orElseGet(() -> about(link, link.taken() ? Kind.ADDRESS_TAKEN : Kind.MAIL_MISSING, masked(link)));
    }

    private static StudentFinding opened(PendingLink link, Mail mail) {
        var kind = link.opening()
                .map(opening -> opening.machine() ? Kind.LINK_SCANNED : Kind.LINK_OPENED)
                .orElse(Kind.LINK_UNOPENED);
        var at = link.opening().map(PendingLink.Opening::at).orElse(mail.at());
        return about(link, kind, mail.kind(), masked(link), at, link.expiresAt());
    }

    private static StudentFinding unsent(PendingLink link, Mail mail) {
        if (mail.reply().isEmpty()) {
            return about(link, Kind.MAIL_QUEUED, mail.kind(), masked(link));
        }
        var reason = SmtpReason.of(mail.reply().get());
        if (mail.state() == MailState.RETURNED) {
            var kind = reason.isOfAddress() ? Kind.MAIL_REFUSED : Kind.MAIL_BLOCKED;
            return about(link, kind, mail.kind(), masked(link), mail.at(), reason);
        }
        if (reason == SmtpReason.UNREACHABLE) {
            return about(link, Kind.MAIL_UNREACHABLE, mail.kind(), masked(link), mail.at());
        }
        if (reason.isOurs()) {
            return about(link, Kind.MAIL_OURS, mail.kind(), link.address(), mail.at());
        }
        if (reason.isOfAddress()) {
            return about(link, Kind.MAIL_REFUSED, mail.kind(), masked(link), mail.at(), reason);
        }
        return mail.state() == MailState.GIVEN_UP || reason == SmtpReason.POLICY
                ? about(link, Kind.MAIL_BLOCKED, mail.kind(), masked(link), mail.at(), reason)
                : about(link, Kind.MAIL_LATER, mail.kind(), masked(link), mail.at(), reason, mail.nextAttemptAt());
    }

    private static StudentFinding about(PendingLink link, Kind kind, Object... values) {
        return new StudentFinding(kind, List.of(values), Optional.of(link.purpose()));
    }

    private static String masked(PendingLink link) {
        return EmailAddress.mask(link.address());
    }

    private StudentFinding next() {
        return switch (one.account().state()) {
            case EMAIL_MISSING -> StudentFinding.of(Kind.ADDRESS_MISSING);
            case EMAIL_UNPROVED ->
                StudentFinding.of(
                        Kind.ADDRESS_UNPROVED,
                        one.account().getEmailProofWantedAt().orElseThrow());
            case SECOND_PASSWORD_MISSING -> StudentFinding.of(Kind.SECOND_PASSWORD_MISSING);
            case READY, SUSPENDED -> ready();
        };
    }

    private StudentFinding ready() {
        if (!one.signIns().isEmpty()) {
            return StudentFinding.of(Kind.SIGNED_IN, one.signIns().size());
        }
        return one.account()
                .getLastSignInAt()
                .map(at -> StudentFinding.of(Kind.READY, at))
                .orElseGet(() -> StudentFinding.of(Kind.READY_UNUSED));
    }
}
