package org.madoguchi.admin.cases;

import static org.madoguchi.admin.cases.HelpReason.ADDRESS_MISTYPED;
import static org.madoguchi.admin.cases.HelpReason.DEVICE_LOST;
import static org.madoguchi.admin.cases.HelpReason.FORGOTTEN;
import static org.madoguchi.admin.cases.HelpReason.ID_CHANGED;
import static org.madoguchi.admin.cases.HelpReason.MAILBOX_LOST;
import static org.madoguchi.admin.cases.HelpReason.MAIL_LIMIT;
import static org.madoguchi.admin.cases.HelpReason.MAIL_MISSING;
import static org.madoguchi.admin.cases.HelpReason.MISUSE;
import static org.madoguchi.admin.cases.HelpReason.OTHER;
import static org.madoguchi.admin.cases.HelpReason.REGULATION;
import static org.madoguchi.admin.cases.HelpReason.SETTLED;
import static org.madoguchi.admin.cases.HelpReason.WISH;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.madoguchi.admin.DeskRank;
import org.madoguchi.audit.AuditKind;

/** What staff can do for a student. Stored by name: a name stays for ever. */
public enum HelpAct {

    /** Mails the waiting link anew, to the address that was asked for. */
    RESEND(AuditKind.HELP_MAIL_RESENT, EnumSet.noneOf(Need.class), MAIL_MISSING),
    /** Mails the waiting link to another address instead; of a first address alone, later it is a change. */
    CORRECT(
            AuditKind.HELP_ADDRESS_CORRECTED,
            EnumSet.of(Need.IDENTITY, Need.EMAIL),
            ADDRESS_MISTYPED,
            MAIL_MISSING,
            MAILBOX_LOST),
    /** Takes a pending change back; the address in force stays. */
    CANCEL_CHANGE(AuditKind.HELP_CHANGE_CANCELLED, EnumSet.noneOf(Need.class), WISH, ADDRESS_MISTYPED, MISUSE),
    /** Lets the person try again at once, and ask for mails again. */
    LIFT_THROTTLE(AuditKind.HELP_THROTTLE_LIFTED, EnumSet.noneOf(Need.class), FORGOTTEN, MAIL_LIMIT, MISUSE),
    /** Ends every sign-in. */
    END_SIGN_INS(AuditKind.HELP_SIGN_INS_ENDED, EnumSet.noneOf(Need.class), DEVICE_LOST, MISUSE, WISH),
    /** The second password opens nothing until the student sets another by the mail to the address in force. */
    NEW_SECOND(AuditKind.HELP_NEW_SECOND, EnumSet.noneOf(Need.class), MISUSE, WISH, REGULATION),
    /** The student proves the address in force anew, by the link that it is mailed, before using the service again. */
    PROVE_EMAIL(AuditKind.HELP_PROVE_EMAIL, EnumSet.noneOf(Need.class), ADDRESS_MISTYPED, WISH, REGULATION),
    /** Nobody signs in until it is resumed. */
    SUSPEND(AuditKind.HELP_SUSPENDED, EnumSet.of(Need.WORDS), REGULATION, MISUSE, WISH),
    /** Ends the suspension. */
    RESUME(AuditKind.HELP_RESUMED, EnumSet.noneOf(Need.class), SETTLED),
    /** Address and second password are gone; the set-up begins anew (manual, 2.1). */
    RESET(AuditKind.HELP_RESET, EnumSet.of(Need.IDENTITY, Need.SECOND_PERSON), MAILBOX_LOST, MISUSE, WISH),
    /** For whoever has left: suspended, and address and second password are gone. Resumed, the set-up begins anew. */
    CLOSE(AuditKind.HELP_CLOSED, EnumSet.of(Need.WORDS, Need.SECOND_PERSON), REGULATION, WISH, MISUSE),
    /** Mails another address the link that puts it in force. */
    CHANGE_EMAIL(
            AuditKind.HELP_ADDRESS_CHANGED,
            EnumSet.of(Need.IDENTITY, Need.EMAIL, Need.SECOND_PERSON),
            MAILBOX_LOST,
            MISUSE,
            WISH),
    /** A slip of paper with which the student, on the own phone, registers another address. */
    SLIP(AuditKind.HELP_SLIP_ALLOWED, EnumSet.of(Need.IDENTITY, Need.SECOND_PERSON), MAILBOX_LOST),
    /** Takes the address that the student gave from the user ID that the student had before, and mails it the link. */
    TAKE_OVER(AuditKind.HELP_ADDRESS_TAKEN_OVER, EnumSet.of(Need.IDENTITY, Need.SECOND_PERSON), ID_CHANGED);

    /** What an act takes beside a reason. */
    public enum Need {
        /** The student's identity has been checked. */
        IDENTITY,
        /** An address. */
        EMAIL,
        /** The words that the student is shown. */
        WORDS,
        /** Another person, or time. */
        SECOND_PERSON
    }

    private final AuditKind kind;
    private final Set<Need> needs;
    private final List<HelpReason> reasons;

    HelpAct(AuditKind kind, Set<Need> needs, HelpReason... reasons) {
        this.kind = kind;
        this.needs = needs;
        this.reasons = Stream.concat(Stream.of(reasons), Stream.of(OTHER)).toList();
    }

    /** The act with this name, if there is one. */
    public static Optional<HelpAct> parse(String name) {
        return Stream.of(values()).filter(act -> act.name().equals(name)).findFirst();
    }

    /** Whether it makes sense for this case, whoever may do it. */
    public boolean isOfferedFor(Case one) {
        var account = one.account();
        var pending = one.outstanding().address();
        var usable = pending.filter(PendingLink::usable);
        return switch (this) {
            case RESEND ->
                !one.isSuspended() && pending.filter(one::isResendable).isPresent();
            case CORRECT -> !one.isSuspended() && one.isNew() && pending.isPresent();
            case CANCEL_CHANGE -> usable.filter(one::isChange).isPresent();
            case LIFT_THROTTLE -> one.slowed();
            case END_SIGN_INS -> !one.signIns().isEmpty();
            case NEW_SECOND, PROVE_EMAIL -> one.isUsable();
            case SUSPEND -> account.getSuspension().getSince().isEmpty();
            case RESUME ->
                account.getSuspension().getSince().isPresent()
                        && !account.getSuspension().isAsVanished();
            case RESET -> account.getEmail().isPresent();
            case CLOSE -> !account.getSuspension().isAsVanished() && !(one.isSuspended() && one.isNew());
            case CHANGE_EMAIL -> account.getEmail().isPresent() && !one.isSuspended();
            case SLIP -> !one.isNew() && !one.isSuspended();
            case TAKE_OVER ->
                !one.isSuspended() && pending.filter(PendingLink::taken).isPresent();
        };
    }

    /**
     * Whether somebody who stands there may only ask for it: some acts take two whoever it is about, and all do about
     * somebody who stands higher, or may while the directory does not say.
     */
    public boolean takesTwo(Case one, DeskRank caller) {
        return takes(Need.SECOND_PERSON) || !caller.reaches(one.rank()) || one.promotable();
    }

    /** The row that the trail has once it is done. */
    public AuditKind kind() {
        return kind;
    }

    /** Whether it takes this. */
    public boolean takes(Need need) {
        return needs.contains(need);
    }

    /** The reasons there are for it. */
    public List<HelpReason> getReasons() {
        return reasons;
    }
}
