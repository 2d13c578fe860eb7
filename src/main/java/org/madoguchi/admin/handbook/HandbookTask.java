package org.madoguchi.admin.handbook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.admin.DeskRight;

/** A page of the handbook, in reading order: for whom it is, and the screens it explains. */
public enum HandbookTask {
    TODAY(DeskRight.WORK, "/desk/work"),
    /** Of no screen: who works at the desk is said by the directory. */
    COLLEAGUE(DeskRight.WORK),
    FIND(DeskRight.FIND, "/desk/find"),
    STUDENT(DeskRight.SEE_STUDENT, "/desk/student"),
    HELP(DeskRight.HELP_ASK, "/desk/help"),
    SLIP(DeskRight.HELP_ASK, "/desk/slip"),
    APPROVALS(DeskRight.HELP_ASK, "/desk/approvals", "/desk/catalogue-change"),
    MEMO(DeskRight.MEMO, "/desk/memo"),
    APPLICATIONS(DeskRight.APPLICATIONS_DECIDE, "/desk/application", "/desk/applications"),
    PRINTS(DeskRight.PRINTS, "/desk/prints"),
    LEDGER(
            DeskRight.LEDGER_SEE,
            "/desk/ledger",
            "/desk/certificate",
            "/desk/certificate-end",
            "/desk/certificate-file"),
    BATCHES(DeskRight.BATCHES, "/desk/batches", "/desk/batch", "/desk/batch-end"),
    HOLDS(DeskRight.HOLDS_PLACE, "/desk/holds"),
    RECORDS(DeskRight.RECORDS_IMPORT, "/desk/records", "/desk/records-import"),
    CATALOGUE(DeskRight.CATALOGUE_ASK, "/desk/types", "/desk/type", "/desk/fees", "/desk/fee"),
    CLOSED_DAYS(DeskRight.CLOSED_DAYS_ASK, "/desk/closed-days"),
    SAMPLE(DeskRight.SAMPLE, "/desk/sample"),
    SIGNING(DeskRight.SIGNING_SEE, "/desk/signing"),
    NOTICES(DeskRight.NOTICES_WRITE, "/desk/notices", "/desk/notice"),
    MANUAL_FILES(DeskRight.NOTICES_WRITE, "/desk/manual-files"),
    MAIL_TEXTS(DeskRight.NOTICES_WRITE, "/desk/mail-texts", "/desk/mail-text"),
    PROGRESS(DeskRight.PROGRESS, "/desk/progress"),
    COHORTS(DeskRight.COHORTS, "/desk/cohorts", "/desk/cohort", "/desk/cohort-reminders"),
    MAILS(DeskRight.MAILS_SEE, "/desk/mails", "/desk/mail-send", "/desk/mail-stop"),
    TRAIL(DeskRight.TRAIL_OWN, "/desk/trail", "/desk/trail-verify"),
    SIGN_INS(DeskRight.SIGN_INS_SEE, "/desk/sign-ins", "/desk/sign-in-end"),
    VANISHED(DeskRight.SWEEP, "/desk/vanished"),
    DISCLOSURE(DeskRight.DISCLOSE, "/desk/disclosure"),
    DOCTOR(DeskRight.DOCTOR, "/desk/doctor");

    private final DeskRight right;
    private final List<String> screens;

    HandbookTask(DeskRight right, String... screens) {
        this.right = right;
        this.screens = List.of(screens);
    }

    /**
     * The task of a screen; empty for one without.
     *
     * @param viewId as Faces names it, e.g. {@code /desk/work.xhtml}
     */
    static Optional<HandbookTask> of(String viewId) {
        var screen = viewId.replaceFirst("\\.xhtml$", "");
        return Stream.of(values()).filter(task -> task.screens.contains(screen)).findFirst();
    }

    /** Who may do it, and so reads it. */
    DeskRight right() {
        return right;
    }

    /** As addresses and keys of texts have it, e.g. {@code manual-files}. */
    public String getKey() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
