package org.madoguchi.mail;

import java.util.List;
import java.util.Locale;

/** What a mail is about (manual, 2.1 to 2.4). Its texts stand in the bundle {@code mail} under {@link #key()}. */
public enum MailKind {

    /** The one-time URL that proves a first address (manual, 2.1). */
    REGISTRATION_LINK(true),
    /** The one-time URL that proves a new address, to that address (manual, 2.4 a). */
    CHANGE_LINK(true),
    /** To the address in force: somebody asked to change it. */
    CHANGE_REQUESTED(false),
    /** To the owner of an address that another account asked for; never names the asker. */
    CHANGE_ADDRESS_TAKEN(false),
    /** To the former address, after the change. */
    EMAIL_CHANGED_OLD(false),
    /** To the new address, after the change. */
    EMAIL_CHANGED_NEW(false),
    /** The first address is proved; how to go on. */
    EMAIL_CONFIRMED(false),
    /** The second password was set for the first time (manual, 2.2). */
    SECOND_PASSWORD_SET(false),
    /** The second password was changed by the signed-in person (manual, 2.4 b). */
    SECOND_PASSWORD_CHANGED(false),
    /** The second password was set anew by a mailed link (manual, 2.4 c). */
    SECOND_PASSWORD_RESET(false),
    /** The one-time URL to set the second password anew (manual, 2.4 c). */
    RECOVERY_LINK(true),
    /** To somebody who asked for recovery but has never set a second password: how to set one. */
    RECOVERY_SET_UP(false),
    /** To a recipient of certificates: the link to the page on which they lie. */
    DELIVERY_LINK(false),
    /** To the same, later: the PIN. */
    DELIVERY_PIN(false),
    /** Several log-ins to the account failed. */
    SUSPICIOUS_ATTEMPTS(false),
    /** Too many log-ins in a row failed: the second password opens nothing until it is reset. */
    SECOND_PASSWORD_DISABLED(false),
    /** The second password was the university's, seen at a login: it is gone, and another has to be set. */
    SECOND_PASSWORD_WITHDRAWN(false),
    /** To the auditors, every day: the end of the trail's chain. */
    TRAIL_HEAD(false),
    /** Staff took a pending change of the address back; to both addresses. */
    HELP_CHANGE_CANCELLED(false),
    /** Staff let the person try again. */
    HELP_THROTTLE_LIFTED(false),
    /** Staff ended all sign-ins. */
    HELP_SIGN_INS_ENDED(false),
    /** Staff want another second password: the present one opens nothing. */
    HELP_NEW_SECOND(false),
    /** Staff want the address in force to be proved anew; to that address, with the one-time URL. */
    HELP_PROVE_EMAIL(true),
    /** Staff have undone that: the address counts as before. */
    HELP_PROOF_WAIVED(false),
    /** To the university's address of somebody who never came here: what this is, and how to begin. */
    HELP_INVITED(false),
    /** Staff suspended the account; with what the person is shown. */
    HELP_SUSPENDED(false),
    /** Staff ended the suspension. */
    HELP_RESUMED(false),
    /** The set-up is not finished; by itself, or as staff wanted it. */
    SET_UP_REMINDER(false),
    /** To the address that was in force: staff have reset the registration. */
    HELP_RESET(false),
    /** To the address that was in force: staff have closed the account; with what the person is shown. */
    HELP_CLOSED(false),
    /** To the address in force: what staff are about to do, and the one-time URL that stops it. */
    HELP_STOP_LINK(true),
    /** Staff have allowed a counter slip. */
    HELP_SLIP_ALLOWED(false),
    /** To the address that was in force: a counter slip was used, another address is being registered. */
    HELP_SLIP_USED(false),
    /** An application for certificates waits for staff to look at it. */
    APPLICATION_IN_REVIEW(false),
    /** It was applied for, or allowed by staff: it has to be paid by then. */
    APPLICATION_TO_PAY(false),
    /** How it can be paid at a till; with the numbers for it. */
    APPLICATION_PAY_NUMBERS(false),
    /** Staff gave it back to be corrected; with the reason. */
    APPLICATION_RETURNED(false),
    /** Staff refused it; with the reason. */
    APPLICATION_REFUSED(false),
    /** It was not paid in time. */
    APPLICATION_EXPIRED(false),
    /** It was taken back. */
    APPLICATION_CANCELLED(false),
    /** It can be printed at a convenience store; with the numbers for it. */
    APPLICATION_PRINTABLE(false),
    /** It was not printed in time. */
    APPLICATION_PRINT_EXPIRED(false),
    /** It can be collected at the counter. */
    APPLICATION_COLLECTABLE(false),
    /** It was posted; with the tracking number. */
    APPLICATION_POSTED(false),
    /** It was sent to its recipient. */
    APPLICATION_SENT(false),
    /** The recipient opened it. */
    APPLICATION_OPENED(false),
    /** Its delivery was called off. */
    APPLICATION_SEND_CANCELLED(false),
    /** The recipient did not open it in time. */
    APPLICATION_SEND_EXPIRED(false),
    /** It can be downloaded. */
    APPLICATION_READY(false),
    /** Its payment was taken back, and its certificates are revoked. */
    APPLICATION_REVERSED(false),
    /** A certificate was revoked; never why. */
    CERTIFICATE_REVOKED(false),
    /** Another certificate stands in the place of one; with both numbers. */
    CERTIFICATE_SUPERSEDED(false),
    /** Its money was given back; with the amount and the reason. */
    APPLICATION_REFUNDED(false),
    /** Staff have made one that went astray anew, without a fee; with the reason. */
    APPLICATION_REPLACED(false),
    /** It can soon be printed no more. */
    APPLICATION_PRINT_REMINDER(false),
    /** It soon waits at the counter no more. */
    APPLICATION_COLLECT_REMINDER(false),
    /** To the desk: one does not go on by itself. */
    DESK_STUCK(false),
    /** To the desk: money came for one that was over. */
    DESK_PAID_LATE(false),
    /** To the desk: the payment of one was taken back after it counted. */
    DESK_REVERSED(false),
    /** To those who may approve it: an act that takes two was asked for. */
    REQUEST_WAITING(false),
    /** To those who asked for and approved it: it was done. */
    REQUEST_DONE(false),
    /** To the same: it was to be done and could not be. */
    REQUEST_FAILED(false),
    /** To the asker: another person refused it. */
    REQUEST_REFUSED(false),
    /** To the asker: nobody decided in time. */
    REQUEST_EXPIRED(false),
    /** To the asker: the student stopped it. */
    REQUEST_STOPPED(false),
    /** To those who may approve it: somebody asked that a certificate be revoked or issued anew. */
    CERTIFICATE_END_WAITING(false),
    /** To those who may approve it: somebody asked that many certificates be issued, or revoked. */
    CERTIFICATE_BATCH_WAITING(false),
    /** To those who may approve it: somebody asked that types, fees or closed days be others. */
    CATALOGUE_CHANGE_WAITING(false),
    /** To those who may approve it: somebody asked that a large file be imported. */
    RECORDS_IMPORT_WAITING(false),
    /** To those who may approve it: somebody asked that an application be made anew without a fee. */
    APPLICATION_REPLACE_WAITING(false),
    /** To those who may approve it: somebody asked that money be given back. */
    APPLICATION_REFUND_WAITING(false),
    /** To those who may approve it: somebody asked that an act be done for many people. */
    COHORT_WAITING(false),
    /** To those who may publish it: somebody asked that a text be published. */
    NOTICE_WAITING(false),
    /** To those who may publish it: a PDF of the manual, or a text of mails, waits for another than who made it. */
    PUBLICATION_WAITING(false),
    /** To one of staff, who has written a text for mails of another kind: what such a mail looks like. */
    TEXT_TEST(false);

    private static final List<String> OF_CERTIFICATES =
            List.of("APPLICATION_", "CATALOGUE_", "CERTIFICATE_", "DELIVERY_", "DESK_", "RECORDS_");

    private final boolean link;

    MailKind(boolean link) {
        this.link = link;
    }

    /** Whether the mail carries a one-time URL, which makes a link and its deadline necessary. */
    public boolean hasLink() {
        return link;
    }

    /** Whether those read it who look after the service, and not a student. */
    boolean isToStaff() {
        return switch (this) {
            case TRAIL_HEAD,
                    DESK_STUCK,
                    DESK_PAID_LATE,
                    DESK_REVERSED,
                    REQUEST_WAITING,
                    REQUEST_DONE,
                    REQUEST_FAILED,
                    REQUEST_REFUSED,
                    REQUEST_EXPIRED,
                    REQUEST_STOPPED,
                    CERTIFICATE_END_WAITING,
                    CERTIFICATE_BATCH_WAITING,
                    CATALOGUE_CHANGE_WAITING,
                    RECORDS_IMPORT_WAITING,
                    APPLICATION_REPLACE_WAITING,
                    APPLICATION_REFUND_WAITING,
                    COHORT_WAITING,
                    NOTICE_WAITING,
                    PUBLICATION_WAITING,
                    TEXT_TEST -> true;
            default -> false;
        };
    }

    /** Who gets it. */
    public MailReader getReader() {
        if (isToStaff()) {
            return MailReader.STAFF;
        }
        return this == DELIVERY_LINK || this == DELIVERY_PIN ? MailReader.RECIPIENT : MailReader.STUDENT;
    }

    /** Whether it goes only where certificates are issued. */
    public boolean isOfCertificates() {
        return OF_CERTIFICATES.stream().anyMatch(name()::startsWith);
    }

    /** The prefix of its keys, such as {@code mail_registration_link}. */
    public String key() {
        return "mail_" + name().toLowerCase(Locale.ROOT);
    }
}
