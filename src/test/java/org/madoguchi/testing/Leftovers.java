package org.madoguchi.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** What a test leaves behind in database and campus. */
@ApplicationScoped
@Transactional
public class Leftovers {

    /** Those that refer to others first. */
    private static final List<String> TABLES = List.of(
            "vanished_finding",
            "vanished_sweep",
            "student_memo",
            "mail_hold",
            "service_node",
            "set_up_count",
            "hour_count",
            "cohort_request",
            "cohort_row",
            "cohort",
            "set_up_reminder",
            "account_word",
            "slip",
            "draft",
            "help_request",
            "sign_in",
            "known_browser",
            "link_opening",
            "one_time_link",
            "mail_reply",
            "outgoing_mail",
            "payment_event",
            "payment_attempt",
            "payment",
            "simulated_notice",
            "simulated_payment",
            "print_registration_certificate",
            "print_registration",
            "simulated_print_file",
            "simulated_print",
            "delivery_certificate",
            "delivery",
            "refund_request",
            "replacement_request",
            "application_certificate",
            "application_charge",
            "application_item",
            "application",
            "certificate_request",
            "issue_batch_request",
            "issue_batch_row",
            "issue_batch",
            "issue_job",
            "document",
            "certificate_word",
            "certificate",
            "snapshot",
            "number_series",
            "status_list",
            "notice_request",
            "notice_version",
            "notice",
            "manual_file_part",
            "manual_file",
            "mail_text",
            "catalogue_change",
            "import_request",
            "import_finding",
            "import_row",
            "record_import",
            "record_course",
            "hold",
            "student_record",
            "closed_day",
            "account",
            "throttle",
            "audit_unsealed",
            "audit_seal",
            "audit_event");

    /** The catalogue as it is shipped. */
    private static final List<String> RESTORING = List.of(
            "DELETE FROM type_rule WHERE version_id IN (SELECT id FROM type_version WHERE number > 1)",
            "DELETE FROM type_version WHERE number > 1",
            "UPDATE type_version SET ended_at = NULL WHERE ended_at IS NOT NULL",
            "DELETE FROM fee WHERE asked_by IS NOT NULL",
            "UPDATE fee SET valid_until = NULL WHERE valid_until IS NOT NULL",
            "UPDATE mail_pace SET last_mail_at = NULL",
            "UPDATE notice_board SET changes = changes + 1",
            "UPDATE manual_board SET changes = changes + 1",
            "UPDATE mail_text_board SET changes = changes + 1");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ServerCampus campus;

    /** Waits for the background job that is at it, and keeps the others out. */
    public void remove() {
        entities.createNativeQuery("UPDATE background_job SET last_run_at = NULL")
                .executeUpdate();
        TABLES.forEach(
                table -> entities.createNativeQuery("DELETE FROM " + table).executeUpdate());
        RESTORING.forEach(statement -> entities.createNativeQuery(statement).executeUpdate());
        campus.get().restore();
    }
}
