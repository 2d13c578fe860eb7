package org.madoguchi.admin.disclosure;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.madoguchi.audit.Detail;
import org.madoguchi.audit.HistoryPart;

/**
 * A table that holds something on a student: which rows, and which columns are given to the person. Not given are keys
 * between tables, forms kept for comparing, and what proves or opens something: hashes, fingerprints, and the text of
 * mails that wait, which carry links. Of staff nothing is given but that it was staff.
 */
enum HeldTable {
    ACCOUNT(
            "account",
            "t.id = ?1",
            "t.id",
            0,
            "user_id",
            "display_name",
            "kana",
            "faculty",
            "school_year",
            "entry_year",
            "language",
            "email",
            "email_confirmed_at",
            "email_returned_at",
            "email_proof_wanted_at",
            "second_password_changed_at",
            "second_password_disabled",
            "suspended_at",
            "suspension_text",
            "vanished_at",
            "vanished_suspended_at",
            "created_at",
            "last_sign_in_at",
            "staff"),
    LINKS(
            "one_time_link",
            "t.account_id = ?1",
            "t.created_at, t.id",
            6,
            "created_at",
            "purpose",
            "email",
            "expires_at",
            "used_at",
            "voided_at"),
    OPENINGS(
            "link_opening",
            "t.link_id in (select l.id from one_time_link l where l.account_id = ?1)",
            "t.opened_at, t.id",
            4,
            "opened_at",
            "machine",
            "client_address",
            "user_agent"),
    MAILS(
            "outgoing_mail",
            "t.account_id = ?1",
            "t.created_at, t.id",
            5,
            "created_at",
            "sent_at",
            "kind",
            "recipient",
            "state",
            "language",
            "subject",
            "message_id",
            "attempts",
            "deadline",
            "next_attempt_at",
            "last_reply"),
    REPLIES(
            "mail_reply",
            "t.mail_id in (select m.id from outgoing_mail m where m.account_id = ?1)",
            "t.replied_at, t.id",
            4,
            "replied_at",
            "attempt",
            "given_up",
            "reply"),
    SIGN_INS(
            "sign_in",
            "t.account_id = ?1",
            "t.created_at, t.id",
            5,
            "created_at",
            "ended_at",
            "end_reason",
            "client_address",
            "user_agent",
            "roles",
            "last_used_at",
            "proved_at",
            "expires_at",
            "roles_checked_at"),
    BROWSERS("known_browser", "t.account_id = ?1", "t.created_at, t.id", 2, "created_at", "last_used_at"),
    COUNTERS(
            "throttle",
            "t.subject = 'account:' || (select a.user_key from account a where a.id = ?1) or t.subject in "
                    + "(select 'browser:' || b.secret_hash from known_browser b where b.account_id = ?1)",
            "t.subject",
            4,
            "subject",
            "failures",
            "since",
            "blocked_until"),
    USES(
            "budget_use",
            "t.subject = 'bind:' || (select a.user_key from account a where a.id = ?1) or t.subject in "
                    + "('mail-hour-person:' || cast(?1 as varchar), 'mail-day-person:' || cast(?1 as varchar), "
                    + "'mail-hour-stranger:' || cast(?1 as varchar), 'mail-day-stranger:' || cast(?1 as varchar), "
                    + "'mail-day-correction:' || cast(?1 as varchar), 'mail-day-staff:' || cast(?1 as varchar), "
                    + "'mail-day-test:' || cast(?1 as varchar))",
            "t.subject, t.used_at",
            2,
            "subject",
            "used_at"),
    REQUESTS(
            "help_request",
            "t.account_id = ?1",
            "t.asked_at, t.id",
            5,
            "asked_at",
            "act",
            "reason",
            "state",
            "decided_at",
            "identity_check",
            "remark",
            "email",
            "words",
            "due_at",
            "delayed",
            "decision_remark",
            "printed_at"),
    SLIPS("slip", "t.account_id = ?1", "t.created_at, t.id", 3, "created_at", "expires_at", "used_at"),
    DRAFTS("draft", "t.account_id = ?1", "t.created_at, t.id", 3, "created_at", "page", "fields"),
    RECORDS(
            "student_record",
            "t.user_key = (select a.user_key from account a where a.id = ?1)",
            "t.enrolled_on, t.id",
            5,
            "student_number",
            "name_ja",
            "status",
            "enrolled_on",
            "left_on",
            "name_kana",
            "name_roman",
            "former_name",
            "birth_date",
            "faculty_ja",
            "faculty_en",
            "department_ja",
            "department_en",
            "course_ja",
            "course_en",
            "study_level",
            "school_year",
            "expected_on",
            "degree_ja",
            "degree_en",
            "degree_number",
            "imported_at"),
    COURSES(
            "record_course",
            "t.record_id in (select r.id from student_record r"
                    + " join account a on a.user_key = r.user_key where a.id = ?1)",
            "t.record_id, t.position",
            6,
            "academic_year",
            "term_ja",
            "name_ja",
            "credits",
            "grade",
            "grade_point",
            "term_en",
            "code",
            "name_en",
            "category_ja",
            "category_en",
            "published_on"),
    HOLDS(
            "hold",
            "t.record_id in (select r.id from student_record r"
                    + " join account a on a.user_key = r.user_key where a.id = ?1)",
            "t.placed_at, t.id",
            4,
            "placed_at",
            "kind",
            "reason",
            "held_from",
            "held_until",
            "ended_at"),
    APPLICATIONS(
            "application",
            "t.account_id = ?1",
            "t.created_at, t.id",
            5,
            "applied_at",
            "number",
            "state",
            "method",
            "total",
            "created_at",
            "state_at",
            "due_at",
            "paid_at",
            "issued_at",
            "reminded_at",
            "ended_at",
            "consented",
            "recipient_name",
            "recipient_department",
            "recipient_email",
            "recipient_address",
            "recipient_reference",
            "purpose",
            "remarks",
            "decided_at",
            "decision_words",
            "document_seen",
            "tracking_number"),
    APPLICATION_ITEMS(
            "application_item",
            "t.application_id in (select a.id from application a where a.account_id = ?1)",
            "t.application_id, t.position",
            4,
            "type",
            "language",
            "copies",
            "unit_fee",
            "sealed",
            "valid_days",
            "content"),
    APPLICATION_CHARGES(
            "application_charge",
            "t.application_id in (select a.id from application a where a.account_id = ?1)",
            "t.application_id, t.position",
            4,
            "kind",
            "quantity",
            "unit",
            "amount",
            "type",
            "language",
            "tax"),
    PAYMENTS(
            "payment",
            "t.account_id = ?1",
            "t.opened_at, t.id",
            5,
            "opened_at",
            "subject",
            "amount",
            "state",
            "paid_at",
            "due_at",
            "changed_at",
            "received",
            "receipt_number"),
    PAYMENT_ATTEMPTS(
            "payment_attempt",
            "t.payment_id in (select p.id from payment p where p.account_id = ?1)",
            "t.started_at, t.id",
            3,
            "started_at",
            "method",
            "provider",
            "reference",
            "slip_number",
            "customer_number",
            "confirmation_number",
            "asked_at",
            "prompt",
            "surplus"),
    PRINTS(
            "print_registration",
            "t.account_id = ?1",
            "t.ordered_at, t.id",
            5,
            "ordered_at",
            "subject",
            "machine_number",
            "state",
            "printed_at",
            "until_at",
            "taken_at",
            "provider",
            "unit",
            "reference"),
    DELIVERIES(
            "delivery",
            "t.account_id = ?1",
            "t.sent_at, t.id",
            5,
            "sent_at",
            "subject",
            "email",
            "state",
            "opened_at",
            "expires_at",
            "cancelled_at",
            "opens",
            "wrong_pins",
            "sender_name",
            "language",
            "recipient",
            "department",
            "recipient_reference",
            "purpose"),
    CERTIFICATES(
            "certificate",
            "t.account_id = ?1",
            "t.issued_at, t.id",
            5,
            "issued_at",
            "issue_number",
            "type",
            "state",
            "valid_until",
            "student_number",
            "holder_name",
            "issued_on",
            "signed_at",
            "ended_at",
            "end_reason"),
    SNAPSHOTS(
            "snapshot",
            "t.id in (select c.snapshot_id from certificate c where c.account_id = ?1)",
            "t.taken_at, t.id",
            3,
            "taken_at",
            "template",
            "language",
            "content"),
    DOCUMENTS(
            "document",
            "t.certificate_id in (select c.id from certificate c where c.account_id = ?1)",
            "t.id",
            4,
            "kind",
            "bytes",
            "sha256",
            "erase_on"),
    CERTIFICATE_REQUESTS(
            "certificate_request",
            "t.certificate_id in (select c.id from certificate c where c.account_id = ?1)",
            "t.asked_at, t.id",
            5,
            "asked_at",
            "act",
            "reason",
            "state",
            "decided_at",
            "remark",
            "due_at",
            "decision_remark"),
    BATCH_ROWS(
            "issue_batch_row",
            "t.user_key = (select a.user_key from account a where a.id = ?1)",
            "t.id",
            4,
            "batch_id",
            "state",
            "done_at",
            "student_number",
            "why_ja",
            "why_en"),
    MEMOS("student_memo", "t.account_id = ?1", "t.written_at, t.id", 3, "written_at", "words", "ticket"),
    COHORT_ROWS(
            "cohort_row",
            "t.user_key = (select a.user_key from account a where a.id = ?1)",
            "t.id",
            4,
            "cohort_id",
            "state",
            "done_at",
            "words",
            "user_id"),
    REMINDERS("set_up_reminder", "t.account_id = ?1", "t.last_reminded_at", 2, "last_reminded_at", "reminders"),
    REFUND_REQUESTS(
            "refund_request",
            "t.application_id in (select a.id from application a where a.account_id = ?1)",
            "t.asked_at, t.id",
            5,
            "asked_at",
            "amount",
            "reason",
            "state",
            "decided_at",
            "due_at",
            "decision_remark"),
    REPLACEMENT_REQUESTS(
            "replacement_request",
            "t.application_id in (select a.id from application a where a.account_id = ?1)",
            "t.asked_at, t.id",
            4,
            "asked_at",
            "reason",
            "state",
            "decided_at",
            "due_at",
            "decision_remark"),
    TRAIL(
            "audit_event",
            "t.person = (select a.user_key from account a where a.id = ?1)",
            "t.at, t.id",
            5,
            "at",
            "kind",
            "outcome",
            "actor",
            "client_address",
            "user_agent",
            "detail");

    private static final String STAFF = "staff";
    private static final String NEW_ID = "new-id";
    /** Of an act by the person, by staff, or by the person under a new user ID, who has taken the address along. */
    private static final String ACTOR = "case when t.actor is null or t.actor = t.person then t.actor"
            + " when t.kind = 'EMAIL_CHANGED' then '" + NEW_ID + "' else '" + STAFF + "' end";
    /** Of an act by the person, or as the person; what staff, a recipient or a payment service came from is theirs. */
    private static final String CLIENT = "case when t.actor = t.person or t.actor is null and t.kind in ("
            + HistoryPart.ENTRY.kinds().stream()
                    .map(kind -> "'" + kind.name() + "'")
                    .sorted()
                    .collect(Collectors.joining(", "))
            + ") then t.%s else '' end";

    private final String table;
    private final String rows;
    private final String order;
    private final int heads;
    private final List<String> columns;

    HeldTable(String table, String rows, String order, int heads, String... columns) {
        this.table = table;
        this.rows = rows;
        this.order = order;
        this.heads = heads;
        this.columns = List.of(columns);
    }

    /** Its name in the file, the table's. */
    String table() {
        return table;
    }

    /** The columns that are given. */
    List<String> columns() {
        return columns;
    }

    /** The first of them, which head a table on paper; the others stand below each row. None: all stand in a list. */
    List<String> heads() {
        return columns.subList(0, heads);
    }

    /** Selects them as text; {@code ?1} is the account's key. */
    String query() {
        return "select "
                + columns.stream()
                        .map(column -> "cast(" + value(column) + " as varchar(100000))")
                        .collect(Collectors.joining(", "))
                + " from " + table + " t where " + rows + " order by " + order;
    }

    /** Who of staff acted, and from where others did, is theirs; a browser's counter is called by its secret. */
    private String value(String column) {
        if (this == COUNTERS && column.equals("subject")) {
            return "case when t.subject like 'browser:%' then 'browser' else t.subject end";
        }
        return this == TRAIL ? ofTrail(column) : "t." + column;
    }

    private static String ofTrail(String column) {
        return switch (column) {
            case "actor" -> ACTOR;
            case "client_address", "user_agent" -> CLIENT.replace("%s", column);
            default -> "t." + column;
        };
    }

    /** A value of a column as it is given: whom of staff a detail names is left out. */
    String given(String column, String value) {
        return this == TRAIL && column.equals("detail")
                ? Detail.parse(value).withUserIdsAs(STAFF).toString()
                : value;
    }

    /** The key of its title. */
    String key() {
        return "disclosure.table." + name().toLowerCase(Locale.ROOT);
    }

    /** The key of a column's head; of courses, a name is no person's. */
    String head(String column) {
        return "disclosure.column." + (this == COURSES && column.equals("name_ja") ? "course_name" : column);
    }

    /** Where the words for the values of a column are, for people who read them; empty when it has none. */
    String words(String column) {
        return switch (column) {
            case "kind" -> kinds();
            case "state" -> states();
            case "type" -> "certificate.type.";
            case "purpose" -> "word.";
            case "status" -> "records.status.";
            case "study_level" -> "records.level.";
            case "act", "reason" -> (this == CERTIFICATE_REQUESTS ? "certificate." : "help.") + column + ".";
            case "identity_check" -> "help.identity.";
            case "document_seen" -> "application.seen.";
            case "method" -> this == APPLICATIONS ? "method." : "trail.value.kind.";
            case "tax" -> "tax.";
            case "template" -> "paper.title.";
            case "outcome" -> "trail.outcome.";
            case "actor" -> "disclosure.actor.";
            case "machine", "given_up", "delayed", "second_password_disabled", "staff" -> "disclosure.flag.";
            case "end_reason" -> this == CERTIFICATES ? "certificate.reason." : "disclosure.end_reason.";
            case "language", "roles" -> "disclosure." + column + ".";
            case "subject" -> this == COUNTERS || this == USES ? "disclosure.subject." : "";
            default -> "";
        };
    }

    private String kinds() {
        return switch (this) {
            case TRAIL -> "history.kind.";
            case DOCUMENTS -> "certificate.document.";
            case HOLDS -> "holds.kind.";
            case APPLICATION_CHARGES -> "charge.";
            default -> "word.";
        };
    }

    private String states() {
        return switch (this) {
            case MAILS -> "mails.state.";
            case CERTIFICATES -> "certificate.state.";
            case APPLICATIONS -> "state.";
            case PAYMENTS -> "payment.state.";
            case PRINTS -> "print.state.";
            case DELIVERIES -> "delivery.state.";
            case COHORT_ROWS -> "cohort.row.";
            case BATCH_ROWS -> "batch.row.";
            default -> "approvals.state.";
        };
    }
}
