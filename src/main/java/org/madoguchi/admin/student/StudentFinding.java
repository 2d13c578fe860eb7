package org.madoguchi.admin.student;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.madoguchi.admin.cases.HelpAct;
import org.madoguchi.link.LinkPurpose;

/**
 * What explains a student's state, for one sentence and the next step. The words are in the bundle {@code desk}, under
 * {@link #key()} and {@link #nextKey()}.
 *
 * @param values filled into both texts, in this order: times, words of their own (an enum), numbers, masked addresses
 * @param purpose of the link that it is about; the next step differs by it
 */
public record StudentFinding(Kind kind, List<Object> values, Optional<LinkPurpose> purpose) {

    /** How much it is to be worried about. */
    public enum Tone {
        GOOD,
        WARN,
        BAD,
        IDLE
    }

    /** What can be the matter; values in parentheses. */
    public enum Kind {
        /** Stopped by staff (when, the text that the student is shown). */
        SUSPENDED(Tone.BAD),
        /** Stopped since the directory has had no such person for long (when). */
        VANISHED_SUSPENDED(Tone.BAD),
        /** The directory has no such person any more. */
        NOT_IN_DIRECTORY(Tone.BAD),
        /** Too many failures: the second password opens nothing until it is set anew. */
        DISABLED(Tone.BAD),
        /** Must wait (until when, failures in a row). */
        WAITING(Tone.BAD),
        /** At the last attempt the directory called the account locked (when). */
        DIRECTORY_LOCKED(Tone.BAD),
        /** At the last attempt the directory called the account disabled (when). */
        DIRECTORY_DISABLED(Tone.BAD),
        /** At the last attempt the university's password had expired (when). */
        PASSWORD_EXPIRED(Tone.BAD),
        /** At the last attempt the university's password had to be changed first (when). */
        PASSWORD_MUST_CHANGE(Tone.BAD),
        /** At the last attempt the university's password was wrong (when). */
        PASSWORD_WRONG(Tone.WARN),
        /** Too many wrong university passwords, so that the directory was not asked (when). */
        PASSWORD_BUDGET(Tone.WARN),
        /** At the last attempt the second password was wrong (when). */
        SECOND_PASSWORD_WRONG(Tone.WARN),
        /** What is stored of the second password is damaged, so that none is taken (when). */
        SECOND_PASSWORD_UNREADABLE(Tone.BAD),
        /** No address was given yet. */
        ADDRESS_MISSING(Tone.IDLE),
        /** Staff want the address in force proved anew: {since}. */
        ADDRESS_UNPROVED(Tone.IDLE),
        /** The link's time is over (which mail, address, when). */
        LINK_EXPIRED(Tone.WARN, true),
        /** No mail was sent, because the address is another account's (address). */
        ADDRESS_TAKEN(Tone.BAD),
        /** No mail was sent, because too many had been asked for (address). */
        MAIL_MISSING(Tone.WARN),
        /** The mail was refused, and only another address helps (which mail, address, when, why). */
        MAIL_REFUSED(Tone.BAD, true),
        /** The mail was refused for another reason (which mail, address, when, why). */
        MAIL_BLOCKED(Tone.BAD),
        /** The mail was not taken yet (which mail, address, when, why, next attempt). */
        MAIL_LATER(Tone.WARN),
        /** The mail server refuses the service, not the student (which mail, address, when). */
        MAIL_OURS(Tone.BAD),
        /** The service's own mail server does not answer (which mail, address, when). */
        MAIL_UNREACHABLE(Tone.BAD),
        /** The mail waits for its first attempt (which mail, address). */
        MAIL_QUEUED(Tone.IDLE),
        /** The mail server has taken the mail; nobody has opened the link (which mail, address, when, until when). */
        LINK_UNOPENED(Tone.WARN),
        /** Only what looks like a machine has opened it (which mail, address, when, until when). */
        LINK_SCANNED(Tone.WARN),
        /** A person has opened it, and not finished (which mail, address, when, until when). */
        LINK_OPENED(Tone.WARN),
        /** The address is proved, the second password not set. */
        SECOND_PASSWORD_MISSING(Tone.IDLE),
        /** All is well, and signed in now (on how many devices). */
        SIGNED_IN(Tone.GOOD),
        /** All is well (last sign-in). */
        READY(Tone.GOOD),
        /** All is well, and has never signed in with all three. */
        READY_UNUSED(Tone.GOOD);

        private final Tone tone;
        private final boolean byPurpose;

        Kind(Tone tone) {
            this(tone, false);
        }

        Kind(Tone tone, boolean byPurpose) {
            this.tone = tone;
            this.byPurpose = byPurpose;
        }
    }

    static StudentFinding of(Kind kind, Object... values) {
        return new StudentFinding(kind, List.of(values), Optional.empty());
    }

    /** How much it is to be worried about. */
    public Tone tone() {
        return kind.tone;
    }

    /** The key of the sentence. */
    public String key() {
        return "student.finding." + kind.name().toLowerCase(Locale.ROOT);
    }

    /** The key of what the student should do next. */
    public String nextKey() {
        return "student.next." + kind.name().toLowerCase(Locale.ROOT)
                + purpose.filter(any -> kind.byPurpose)
                        .map(one -> "." + one.name().toLowerCase(Locale.ROOT))
                        .orElse("");
    }

    /** What staff can do about it first; empty when it is for the student or somebody else to do something. */
    Optional<HelpAct> remedy() {
        return Optional.ofNullable(
                switch (kind) {
                    case SUSPENDED -> HelpAct.RESUME;
                    case WAITING, MAIL_MISSING -> HelpAct.LIFT_THROTTLE;
                    case MAIL_REFUSED, MAIL_BLOCKED, ADDRESS_TAKEN ->
                        purpose.filter(LinkPurpose.REGISTRATION::equals).isPresent()
                                ? HelpAct.CORRECT
                                : HelpAct.CHANGE_EMAIL;
                    case LINK_EXPIRED, LINK_UNOPENED, LINK_SCANNED -> HelpAct.RESEND;
                    default -> null;
                });
    }
}
