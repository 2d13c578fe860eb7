package org.madoguchi.draft;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The pages whose form is kept when its sign-in has ended: each with the parameters that say what the page is about,
 * and the fields that are typed into, of which none is a secret.
 */
enum DraftPage {
    REGISTRATION("/registration/new.xhtml", "", "email"),
    EMAIL("/email/change.xhtml", "", "email"),
    METHOD("/apply/method.xhtml", "", "record method"),
    CERTIFICATES(
            "/apply/certificates.xhtml",
            "",
            "copies-ENROLMENT language-ENROLMENT sealed-ENROLMENT copies-ENROLMENT_PERIOD language-ENROLMENT_PERIOD"
                    + " sealed-ENROLMENT_PERIOD copies-TRANSCRIPT language-TRANSCRIPT sealed-TRANSCRIPT"
                    + " copies-EXPECTED_GRADUATION language-EXPECTED_GRADUATION sealed-EXPECTED_GRADUATION"
                    + " copies-GRADUATION language-GRADUATION sealed-GRADUATION copies-DEGREE language-DEGREE"
                    + " sealed-DEGREE"),
    CONFIRM("/apply/confirm.xhtml", "", "mark accepted final consent"),
    RECIPIENT(
            "/apply/recipient.xhtml",
            "",
            "recipient department recipientEmail recipientEmailAgain address reference purpose remarks"),
    HELP("/desk/help.xhtml", "id act", "reason identity email words remark"),
    APPROVALS("/desk/approvals.xhtml", "id", "remark"),
    CERTIFICATE("/desk/certificate.xhtml", "id request", "remark"),
    CERTIFICATE_END("/desk/certificate-end.xhtml", "id act", "reason remark"),
    CERTIFICATE_FILE("/desk/certificate-file.xhtml", "id", "reason remark"),
    APPLICATION("/desk/application.xhtml", "id about request", "reason receipt tracking remark"),
    IMPORT("/desk/records-import.xhtml", "id request", "remark"),
    HOLDS("/desk/holds.xhtml", "change", "record kind reason until"),
    TYPE(
            "/desk/type.xhtml",
            "type",
            "base active offeredFrom offeredUntil review languages methods copies perDay perYear validDays sealable"
                    + " purposeNeeded no_hold status_in year_from expected_within grades_published left_within"
                    + " degree_known"),
    FEE("/desk/fee.xhtml", "id", "charge type applicant language method fromCopies amount tax from"),
    CLOSED_DAYS("/desk/closed-days.xhtml", "", "day name nameEnglish"),
    CATALOGUE_CHANGE("/desk/catalogue-change.xhtml", "id request", "remark"),
    NOTICE(
            "/desk/notice.xhtml",
            "id kind request",
            "base written titleJa textJa titleEn textEn fromAt untilAt place position closing aheadHours remark"),
    MAIL_TEXT("/desk/mail-text.xhtml", "kind", "base written subjectJa bodyJa subjectEn bodyEn"),
    COHORT("/desk/cohort.xhtml", "id request", "remark"),
    BATCH("/desk/batch.xhtml", "id request", "remark"),
    BATCH_END("/desk/batch-end.xhtml", "id", "reason remark"),
    MEMO("/desk/memo.xhtml", "id", "memoWords ticket");

    /** The pages to which the sign-in leads back. */
    private static final String DESK = "/desk/";

    private final String path;
    private final List<String> about;
    private final List<String> typed;

    DraftPage(String path, String about, String typed) {
        this.path = path;
        this.about = about.isEmpty() ? List.of() : List.of(about.split(" "));
        this.typed = List.of(typed.split(" "));
    }

    static Optional<DraftPage> of(String path) {
        return Stream.of(values()).filter(page -> page.path.equals(path)).findFirst();
    }

    /** The parameters with which it is opened, and is about one thing and no other. */
    List<String> about() {
        return about;
    }

    /** What people type into it. */
    List<String> typed() {
        return typed;
    }

    /** All that is kept of it. */
    Stream<String> fields() {
        return Stream.concat(about.stream(), typed.stream());
    }

    String path() {
        return path;
    }

    boolean isOfDesk() {
        return path.startsWith(DESK);
    }
}
