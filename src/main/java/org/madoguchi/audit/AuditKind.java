package org.madoguchi.audit;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The acts in the trail. Stored by name: a name stays for ever. */
public enum AuditKind {

    /** Signed in with what is required (manual, 2.1 to 2.3). */
    LOGIN,
    /** Signed out. */
    LOGOUT,
    /** A sign-in was ended from elsewhere, by its person or by staff; what a change of secret ends has no own row. */
    SIGN_IN_ENDED,
    /** A first address was given; a link was mailed to it (manual, 2.1). */
    REGISTRATION_REQUESTED,
    /** The first address was proved. */
    EMAIL_CONFIRMED,
    /** Another address was given; a link was mailed to it (manual, 2.4). */
    EMAIL_CHANGE_REQUESTED,
    /** A pending change of the address was taken back. */
    EMAIL_CHANGE_CANCELLED,
    /** The person said that mails to the address in force arrive, after one had come back. */
    EMAIL_KEPT,
    /** The other address was proved and is in force. */
    EMAIL_CHANGED,
    /** The first second password (manual, 2.2). */
    SECOND_PASSWORD_SET,
    /** Changed by its owner, who knew the old one (manual, 2.4). */
    SECOND_PASSWORD_CHANGED,
    /** A mail to set a forgotten second password anew was asked for (manual, 2.4). */
    RECOVERY_REQUESTED,
    /** Set anew by a mailed link. */
    SECOND_PASSWORD_RESET,
    /** It opens nothing any more, until it is set anew. */
    SECOND_PASSWORD_DISABLED,
    /** Both passwords were proved once more during a sign-in. */
    FRESH_PROOF,
    /** A mailed link that is unknown, spent, voided or expired. */
    LINK_REFUSED,
    /** A request nobody's browser sends by itself: host, origin, method, size, cookies, form state. */
    REQUEST_REFUSED,
    /** A page or act that the caller has no right to. */
    ACCESS_DENIED,
    /** Rows of the trail were exported to a file. */
    TRAIL_EXPORTED,
    /** Rows of the trail whose time was over were forgotten; their digests stay. */
    TRAIL_FORGOTTEN,
    /** The directory's groups gave somebody who is signed in other roles than before. */
    ROLES_CHANGED,
    /** One of staff looked at a student's page; once in ten minutes. */
    STUDENT_SEEN,
    /** One of staff searched for students: a row for each list that was asked for, once in ten minutes while typing. */
    STUDENTS_SEARCHED,
    /** The rows of a search for students were written to a file. */
    STUDENTS_EXPORTED,
    /** Numbers of 登録状況 were written to a file. */
    PROGRESS_EXPORTED,
    /** One of staff looked at the mails sent; once in ten minutes. */
    MAILS_SEEN,
    /** One of staff looked at who is signed in; once in ten minutes. */
    SIGN_INS_SEEN,
    /** One of staff looked at what waits for a second person, or was decided; once in ten minutes. */
    REQUESTS_SEEN,
    /** One of staff looked at today's mails that were refused and logins that failed; once in ten minutes. */
    WORK_SEEN,
    /** One of staff looked at who is missing in the directory; once in ten minutes. */
    VANISHED_SEEN,
    /** One of staff looked at rows of the trail; once in ten minutes. */
    TRAIL_SEEN,
    /** One of staff noted something about a student, for staff. */
    MEMO_WRITTEN,
    /** It was removed. */
    MEMO_REMOVED,
    /** Everything held on a student was put together in a file, for the student. */
    STUDENT_DISCLOSED,
    /** Staff mailed the waiting link anew. */
    HELP_MAIL_RESENT,
    /** Staff had a mail tried at once that waited for its next attempt. */
    HELP_MAIL_HASTENED,
    /** Staff gave a mail up that waited. */
    HELP_MAIL_STOPPED,
    /** Staff corrected the address that waits for its proof. */
    HELP_ADDRESS_CORRECTED,
    /** Staff took a pending change of the address back. */
    HELP_CHANGE_CANCELLED,
    /** Staff let a person try again who had failed too often. */
    HELP_THROTTLE_LIFTED,
    /** Staff ended all sign-ins of a person. */
    HELP_SIGN_INS_ENDED,
    /** Staff wanted another second password: the present one opens nothing. */
    HELP_NEW_SECOND,
    /** Staff wanted the address in force to be proved anew. */
    HELP_PROVE_EMAIL,
    /** Staff undid that: the address counts as before. */
    HELP_PROOF_WAIVED,
    /** Somebody who has given no address was invited, as staff wanted it. */
    HELP_INVITED,
    /** Staff suspended an account. */
    HELP_SUSPENDED,
    /** Staff ended a suspension. */
    HELP_RESUMED,
    /** Address and second password were taken away, as two of staff, or one and time, wanted it. */
    HELP_RESET,
    /** An account was closed: suspended, and reset, as two of staff, or one and time, wanted it. */
    HELP_CLOSED,
    /** Another address was mailed its link, as two of staff, or one and time, wanted it. */
    HELP_ADDRESS_CHANGED,
    /** A counter slip was allowed, as two of staff, or one and time, wanted it. */
    HELP_SLIP_ALLOWED,
    /** An address went from the user ID that a person had before to the present one, as two of staff wanted it. */
    HELP_ADDRESS_TAKEN_OVER,
    /** It was printed. */
    HELP_SLIP_PRINTED,
    /** The student used it, with the university's password. */
    HELP_SLIP_USED,
    /** One of staff asked for an act that takes two. */
    HELP_ASKED,
    /** Another refused it. */
    HELP_REFUSED,
    /** It was taken back. */
    HELP_WITHDRAWN,
    /** Nobody decided in time. */
    HELP_EXPIRED,
    /** The person it was about stopped it, by a mailed link. */
    HELP_STOPPED,
    /** An administrator had everything around the service examined. */
    DOCTOR_RUN,
    /** An administrator held all mail. */
    MAIL_HELD,
    /** An administrator let it go again. */
    MAIL_RESUMED,
    /** A mail could not be delivered and will not be tried again. */
    MAIL_GIVEN_UP,
    /** A mail that was sent came back: it could not be delivered. */
    MAIL_RETURNED,
    /** The directory has no entry for the person any more. */
    ACCOUNT_VANISHED,
    /** It has one again. */
    ACCOUNT_RETURNED,
    /** Suspended because the entry has been gone for long. */
    VANISHED_SUSPENDED,
    /** Gone for so long that the personal data was erased; the person is a pseudonym from here on. */
    VANISHED_ERASED,
    /** A look for vanished accounts ended: at the end, without an answer, or since far too many would have vanished. */
    VANISHED_SWEEP,
    /** An administrator said whether it may go on. */
    VANISHED_SWEEP_ANSWERED,
    /** Certificates were applied for. */
    APPLICATION_APPLIED,
    /** Staff allowed an application. */
    APPLICATION_APPROVED,
    /** Staff gave an application back to be corrected. */
    APPLICATION_RETURNED,
    /** Staff refused an application. */
    APPLICATION_REFUSED,
    /** The applicant took an application back. */
    APPLICATION_CANCELLED,
    /** Staff called it off before anything was paid. */
    APPLICATION_CALLED_OFF,
    /** An application was not paid in time. */
    APPLICATION_EXPIRED,
    /** An application is paid, or costs nothing. */
    APPLICATION_PAID,
    /** Money came for an application that was over. */
    APPLICATION_PAID_LATE,
    /** Staff let an application that was paid late go on. */
    APPLICATION_REVIVED,
    /** Staff gave money back that had come late, or for what could not be issued or received. */
    APPLICATION_REFUNDED,
    /** The money for an application was taken back; its certificates are revoked. */
    APPLICATION_REVERSED,
    /** The certificates of an application got their numbers. */
    APPLICATION_ISSUED,
    /** An application does not go on by itself. */
    APPLICATION_STUCK,
    /** Staff had a stuck application tried again. */
    APPLICATION_RETRIED,
    /** All certificates of an application are signed and can be received. */
    APPLICATION_READY,
    /** They were printed at a convenience store. */
    APPLICATION_PRINTED,
    /** They were not printed in time. */
    APPLICATION_PRINT_EXPIRED,
    /** One of staff took its papers along, to print them for the counter or the post. */
    APPLICATION_PAPERS_TAKEN,
    /** One of staff took the list of what is to be posted along, with the addresses. */
    APPLICATIONS_EXPORTED,
    /** They were handed over at the counter. */
    APPLICATION_HANDED_OVER,
    /** Nobody collected them in time. */
    APPLICATION_UNCOLLECTED,
    /** They were posted. */
    APPLICATION_POSTED,
    /** The recipient opened them. */
    APPLICATION_OPENED,
    /** Their delivery was called off before they were opened. */
    APPLICATION_SEND_CANCELLED,
    /** The recipient did not open them in time. */
    APPLICATION_SEND_EXPIRED,
    /** One of staff asked that one that went astray be made anew without a fee, which takes two. */
    APPLICATION_REPLACE_ASKED,
    /** It was made anew. */
    APPLICATION_REPLACED,
    /** Another refused it, or it was taken back, or nobody decided in time. */
    APPLICATION_REPLACE_REFUSED,
    /** The applicant took the own PDF. */
    APPLICATION_DOWNLOADED,
    /** One of staff looked at an application. */
    APPLICATION_SEEN,
    /** One of staff looked at the list of applications; once in ten minutes. */
    APPLICATIONS_SEEN,
    /** A certificate got its number and waits for its signature. */
    CERTIFICATE_ISSUED,
    /** A certificate was signed and is valid; or could not be signed, of which the first time is noted. */
    CERTIFICATE_SIGNED,
    /** A certificate was revoked, as two of staff wanted it. */
    CERTIFICATE_REVOKED,
    /** A certificate was issued anew, as two of staff wanted it; the one before is superseded. */
    CERTIFICATE_SUPERSEDED,
    /** One of staff asked that a certificate be revoked or issued anew. */
    CERTIFICATE_END_ASKED,
    /** Another refused it. */
    CERTIFICATE_END_REFUSED,
    /** It was taken back. */
    CERTIFICATE_END_WITHDRAWN,
    /** Nobody decided in time. */
    CERTIFICATE_END_EXPIRED,
    /** One of staff chose many students for a certificate, of whom each is looked at first. */
    CERTIFICATE_BATCH_CHOSEN,
    /** One of staff asked that it be issued to them, or that all of those be revoked, which takes two. */
    CERTIFICATE_BATCH_ASKED,
    /** It is being done. */
    CERTIFICATE_BATCH_STARTED,
    /** No further one is issued. */
    CERTIFICATE_BATCH_STOPPED,
    /** It is done. */
    CERTIFICATE_BATCH_DONE,
    /** Another refused it, or it was taken back, or nobody decided in time. */
    CERTIFICATE_BATCH_REFUSED,
    /** One of staff looked at whom a batch is for; once in ten minutes. */
    CERTIFICATE_BATCH_SEEN,
    /** What has become of each was written to a file. */
    CERTIFICATE_BATCH_EXPORTED,
    /** One of staff took the files of all along. */
    CERTIFICATE_BATCH_TAKEN,
    /** One of staff looked at a certificate's page. */
    CERTIFICATE_SEEN,
    /** One of staff took a certificate's file along, for a reason. */
    CERTIFICATE_FILE_TAKEN,
    /** One of staff searched the issue ledger. */
    LEDGER_SEARCHED,
    /** Rows of the issue ledger were written to a file. */
    LEDGER_EXPORTED,
    /** A person began to pay, in a way that was chosen. */
    PAYMENT_STARTED,
    /** It was paid; refused, when money came a second time. */
    PAYMENT_PAID,
    /** Nobody can pay any more: it was called off, or its time is over. */
    PAYMENT_ENDED,
    /** The money was taken back: by the till, the card's owner, or two of staff. */
    PAYMENT_REVERSED,
    /** Two of staff gave back what was paid. */
    PAYMENT_REFUNDED,
    /** One of staff asked that money be given back, which takes two. */
    PAYMENT_REFUND_ASKED,
    /** Another refused it, or it was taken back, or nobody decided in time. */
    PAYMENT_REFUND_REFUSED,
    /** Staff gave back what was paid a second time. */
    PAYMENT_SURPLUS_REFUNDED,
    /** A notice that came as from a payment service, and was not signed by one. */
    PAYMENT_NOTICE,
    /** Staff noted the receipt number of cash. */
    CASH_RECEIVED,
    /** One of staff asked that cash be given back; later {@link #PAYMENT_REFUND_ASKED}, whichever way was paid. */
    CASH_TAKE_BACK_ASKED,
    /** Certificates were given to a printing service. */
    PRINT_ORDERED,
    /** It has a number for the machine, was printed, has expired, or was refused. */
    PRINT_CHANGED,
    /** It was taken back. */
    PRINT_CANCELLED,
    /** One of staff took its files, to bring them to a printing service by hand. */
    PRINT_TAKEN,
    /** One of staff looked at what waits for a printing service; once in ten minutes. */
    PRINTS_SEEN,
    /** Certificates were sent to a recipient, or once more. */
    DELIVERY_SENT,
    /** The recipient opened them; refused, with a wrong PIN. */
    DELIVERY_OPENED,
    /** It was called off. */
    DELIVERY_CANCELLED,
    /** A file of the academic system was looked at, and compared with what is known. */
    RECORDS_TRIED,
    /** One of staff asked that it be imported, which takes two. */
    RECORDS_IMPORT_ASKED,
    /** It was imported. */
    RECORDS_IMPORTED,
    /** Another refused it. */
    RECORDS_IMPORT_REFUSED,
    /** One of staff looked at what a file would change; once in ten minutes. */
    RECORDS_SEEN,
    /** A student gets no certificate for now. */
    HOLD_PLACED,
    /** Why, or how long, is otherwise than it was written. */
    HOLD_CHANGED,
    /** That is settled. */
    HOLD_ENDED,
    /** One of staff looked at who is held back; once in ten minutes. */
    HOLDS_SEEN,
    /** One of staff asked that types, fees or closed days be others, which takes two. */
    CATALOGUE_ASKED,
    /** They are. */
    CATALOGUE_CHANGED,
    /** Another refused it, or it was taken back, or nobody decided in time. */
    CATALOGUE_REFUSED,
    /** A specimen with invented data was drawn. */
    CERTIFICATE_SAMPLED,
    /** One of staff wrote a version of a text for public pages. */
    NOTICE_SAVED,
    /** One of staff asked that it be published, where that takes two. */
    NOTICE_ASKED,
    /** It was published. */
    NOTICE_PUBLISHED,
    /** It is shown no more; where it had shut students out, they are let in. */
    NOTICE_WITHDRAWN,
    /** Another refused to publish it, or it was taken back, or nobody decided in time. */
    NOTICE_REFUSED,
    /** One of staff chose many people for an act, of whom each is looked at first. */
    COHORT_CHOSEN,
    /** One of staff asked that it be done, which takes two. */
    COHORT_ASKED,
    /** It is being done. */
    COHORT_STARTED,
    /** Staff let it rest, go on, or end before its end. */
    COHORT_HALTED,
    /** It is done. */
    COHORT_DONE,
    /** Another refused it, or it was taken back, or nobody decided in time. */
    COHORT_REFUSED,
    /** One of staff looked at whom a cohort is about; once in ten minutes. */
    COHORT_SEEN,
    /** What has become of each was written to a file. */
    COHORT_EXPORTED,
    /** Somebody was reminded to finish the set-up. */
    SET_UP_REMINDED,
    /** One of staff sent a PDF for the manual. */
    MANUAL_SENT,
    /** It is offered from then on: at once, by another where that takes two, or as an earlier one that is put back. */
    MANUAL_OFFERED,
    /** It is offered no more, and no other in its place. */
    MANUAL_WITHDRAWN,
    /** One of staff wrote what mails of a kind are to say. */
    MAIL_TEXT_SAVED,
    /** They say it from then on: at once, by another where that takes two, or as an earlier version put back. */
    MAIL_TEXT_USED,
    /** They say again what comes with the service. */
    MAIL_TEXT_WITHDRAWN,
    /** One of staff sent oneself a test mail with such a text. */
    MAIL_TEXT_TESTED,
    /** Never stored: stands for a name that this version does not know, such as that of a newer node. */
    UNKNOWN;

    /** Those that are stored. */
    public static List<AuditKind> known() {
        return Arrays.stream(values()).filter(kind -> kind != UNKNOWN).toList();
    }

    /** Those in whose detail another user ID may stand than those of who acted and whom it is about. */
    static List<AuditKind> namingOthers() {
        return known().stream()
                .filter(kind -> kind.isHelp()
                        || kind == TRAIL_EXPORTED
                        || kind == DOCTOR_RUN
                        || kind == SET_UP_REMINDED
                        || kind.isOfCertificates()
                        || kind.isOfApplications()
                        || kind.isOfCohorts()
                        || kind.isOfNotices())
                .toList();
    }

    /**
     * What staff have looked at, and that they noted something for each other: for those who watch over staff, no part
     * of a person's own history.
     */
    private static final Set<AuditKind> LOOKS = EnumSet.of(
            STUDENT_SEEN,
            STUDENTS_SEARCHED,
            STUDENTS_EXPORTED,
            COHORT_SEEN,
            COHORT_EXPORTED,
            PROGRESS_EXPORTED,
            MEMO_WRITTEN,
            MEMO_REMOVED,
            MAILS_SEEN,
            SIGN_INS_SEEN,
            CERTIFICATE_SEEN,
            CERTIFICATE_BATCH_SEEN,
            CERTIFICATE_BATCH_EXPORTED,
            APPLICATION_SEEN,
            APPLICATIONS_SEEN,
            APPLICATIONS_EXPORTED,
            LEDGER_SEARCHED,
            LEDGER_EXPORTED,
            RECORDS_SEEN,
            PRINTS_SEEN,
            HOLDS_SEEN,
            REQUESTS_SEEN,
            WORK_SEEN,
            VANISHED_SEEN,
            TRAIL_SEEN);

    /** Whether one of staff only looked at something, or noted it, and did nothing. */
    public boolean isLook() {
        return LOOKS.contains(this);
    }

    /** All of those. */
    static Set<AuditKind> looks() {
        return EnumSet.copyOf(LOOKS);
    }

    /** Whether it is an act of staff for a person, or part of one. */
    public boolean isHelp() {
        return name().startsWith("HELP_");
    }

    /** Whether it is about acts for many people at once. */
    public boolean isOfCohorts() {
        return name().startsWith("COHORT_");
    }

    /** Whether it is about texts for public pages. */
    public boolean isOfNotices() {
        return name().startsWith("NOTICE_");
    }

    /** Whether it is about applications for certificates. */
    public boolean isOfApplications() {
        return name().startsWith("APPLICATION");
    }

    private static final Set<String> BEGINNINGS = Set.of(
            "CERTIFICATE_", "LEDGER_", "RECORDS_", "HOLD", "CATALOGUE_", "PAYMENT_", "CASH_", "PRINT", "DELIVERY_");

    /** Whether it is about certificates, their ledger, what both come from, and how they are paid and received. */
    public boolean isOfCertificates() {
        return BEGINNINGS.stream().anyMatch(name()::startsWith);
    }
}
