package org.madoguchi.admin.student;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.audit.AuditKind;

/** Which part of the life-line is wanted. */
public enum LifeLineFilter {

    /** Everything but that staff have looked at the page. */
    ALL(
            true,
            Arrays.stream(AuditKind.values())
                    .filter(kind -> kind != AuditKind.MAIL_GIVEN_UP && kind != AuditKind.MAIL_RETURNED)
                    .filter(kind -> !kind.isLook())
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(AuditKind.class)))),
    /** Mails and their links, from asking to finishing. */
    MAIL(
            true,
            EnumSet.of(
                    AuditKind.REGISTRATION_REQUESTED,
                    AuditKind.EMAIL_CONFIRMED,
                    AuditKind.EMAIL_CHANGE_REQUESTED,
                    AuditKind.EMAIL_CHANGE_CANCELLED,
                    AuditKind.EMAIL_KEPT,
                    AuditKind.EMAIL_CHANGED,
                    AuditKind.RECOVERY_REQUESTED,
                    AuditKind.SECOND_PASSWORD_RESET,
                    AuditKind.LINK_REFUSED)),
    /** Sign-ins and refused attempts. */
    SIGN_IN(
            false,
            EnumSet.of(
                    AuditKind.LOGIN,
                    AuditKind.LOGOUT,
                    AuditKind.SIGN_IN_ENDED,
                    AuditKind.FRESH_PROOF,
                    AuditKind.SECOND_PASSWORD_DISABLED)),
    /** What staff did, looking included. */
    STAFF(false, EnumSet.allOf(AuditKind.class));

    private final boolean mails;
    private final Set<AuditKind> kinds;

    LifeLineFilter(boolean mails, Set<AuditKind> kinds) {
        this.mails = mails;
        this.kinds = kinds;
    }

    /** The one with this name in lower case; without one, all. */
    static LifeLineFilter parse(String name) {
        return Stream.of(values())
                .filter(filter -> filter.getName().equals(name))
                .findFirst()
                .orElse(ALL);
    }

    /** Its name in addresses and keys. */
    public String getName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether mails, replies to them and links are wanted. */
    boolean hasMails() {
        return mails;
    }

    /** The wanted rows of the trail; a mail's end is told by the server's reply, which says more. */
    Set<AuditKind> kinds() {
        return kinds;
    }

    /** Whether only rows are wanted that somebody else than the student has caused. */
    boolean isOfOthers() {
        return this == STAFF;
    }
}
