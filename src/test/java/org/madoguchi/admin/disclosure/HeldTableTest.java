package org.madoguchi.admin.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.admin.batch.BatchRowState;
import org.madoguchi.admin.cases.HelpAct;
import org.madoguchi.admin.cases.HelpReason;
import org.madoguchi.admin.cases.IdentityCheck;
import org.madoguchi.application.DocumentSeen;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.Outcome;
import org.madoguchi.catalogue.ChargeKind;
import org.madoguchi.catalogue.ReceiptMethod;
import org.madoguchi.catalogue.TaxClass;
import org.madoguchi.certificate.CertificateState;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.certificate.DocumentKind;
import org.madoguchi.certificate.SampleContents;
import org.madoguchi.cohort.CohortRowState;
import org.madoguchi.config.SchemaMigration;
import org.madoguchi.delivery.DeliveryState;
import org.madoguchi.mail.MailState;
import org.madoguchi.payment.PaymentMethod;
import org.madoguchi.payment.PaymentState;
import org.madoguchi.printing.PrintState;
import org.madoguchi.record.HoldKind;
import org.madoguchi.record.Level;
import org.madoguchi.record.RecordStatus;
import org.madoguchi.secondperson.RequestState;
import org.madoguchi.signin.EndReason;
import org.madoguchi.signin.StaffRole;
import org.madoguchi.text.Words;

/** Whatever the schema holds on a person is disclosed, or is left out for a reason that stands here. */
class HeldTableTest {

    private static final String KEY = "a key between tables";
    private static final String SECRET = "proves or opens something";
    private static final String COPY = "another form of a value that is disclosed, for comparing";
    private static final String INNER = "of the program, not of the person";

    /** Columns that are left out, by table and name, or by name in every table. */
    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry("id", KEY),
            Map.entry("account_id", KEY),
            Map.entry("link_id", KEY),
            Map.entry("mail_id", KEY),
            Map.entry("version", INNER),
            Map.entry("budget_use.place", INNER),
            Map.entry("outgoing_mail.under_way", INNER),
            Map.entry("outgoing_mail.recipient_key", INNER),
            Map.entry("outgoing_mail.not_before", INNER),
            Map.entry("outgoing_mail.of_many", INNER),
            Map.entry("one_time_link.held_back", INNER),
            Map.entry("secret_hash", SECRET),
            Map.entry("account.second_password", SECRET),
            Map.entry("one_time_link.token_hash", SECRET),
            Map.entry("sign_in.password_fingerprint", SECRET),
            Map.entry("sign_in.former_hash", SECRET),
            Map.entry("sign_in.former_until", SECRET),
            Map.entry("sign_in.successor", SECRET),
            Map.entry("sign_in.fingerprint_key", SECRET),
            Map.entry("outgoing_mail.text_body", SECRET),
            Map.entry("outgoing_mail.html_body", SECRET),
            Map.entry("account.user_key", COPY),
            Map.entry("account.email_key", COPY),
            Map.entry("account.desk_state", COPY),
            Map.entry("account.search_version", INNER),
            Map.entry("account_word.word", COPY),
            Map.entry("account.help_count", INNER),
            Map.entry("slip.code_hash", SECRET),
            Map.entry("help_request.person_rank", INNER),
            Map.entry("help_request.former_account_id", "another person's"),
            Map.entry("help_request.asked_by", "of staff nothing but that it was staff"),
            Map.entry("student_memo.written_by", "of staff nothing but that it was staff"),
            Map.entry("help_request.decided_by", "of staff nothing but that it was staff"),
            Map.entry("record_id", KEY),
            Map.entry("application_id", KEY),
            Map.entry("item_id", KEY),
            Map.entry("application.draft_account_id", KEY),
            Map.entry("application.replaces_id", KEY),
            Map.entry("refund_request.asked_by", "of staff nothing but that it was staff"),
            Map.entry("refund_request.decided_by", "of staff nothing but that it was staff"),
            Map.entry("replacement_request.asked_by", "of staff nothing but that it was staff"),
            Map.entry("replacement_request.decided_by", "of staff nothing but that it was staff"),
            Map.entry("application.next_step_at", INNER),
            Map.entry("application.attempts", INNER),
            Map.entry("application.fault", INNER),
            Map.entry("application.fault_words", INNER),
            Map.entry("application.decided_by", "of staff nothing but that it was staff"),
            Map.entry("application.handed_by", "of staff nothing but that it was staff"),
            Map.entry("application_item.position", INNER),
            Map.entry("application_item.type_version", INNER),
            Map.entry("application_charge.position", INNER),
            Map.entry("student_record.user_key", COPY),
            Map.entry("record_course.position", INNER),
            Map.entry("hold.placed_by", "of staff nothing but that it was staff"),
            Map.entry("hold.ended_by", "of staff nothing but that it was staff"),
            Map.entry("certificate_id", KEY),
            Map.entry("snapshot_id", KEY),
            Map.entry("certificate_request.asked_by", "of staff nothing but that it was staff"),
            Map.entry("certificate_request.decided_by", "of staff nothing but that it was staff"),
            Map.entry("list_id", KEY),
            Map.entry("superseded_by", KEY),
            Map.entry("certificate_word.word", COPY),
            Map.entry("certificate.student_key", COPY),
            Map.entry("certificate.series", COPY),
            Map.entry("certificate.academic_year", COPY),
            Map.entry("certificate.serial", COPY),
            Map.entry("certificate.code_hash", SECRET),
            Map.entry("certificate.issued_by", "of staff nothing but that it was staff"),
            Map.entry("certificate.ended_by", "of staff nothing but that it was staff"),
            Map.entry("certificate.template_version", INNER),
            Map.entry("certificate.font_sha256", INNER),
            Map.entry("certificate.key_id", INNER),
            Map.entry("certificate.signature_level", INNER),
            Map.entry("certificate.list_index", INNER),
            Map.entry("snapshot.sha256", COPY),
            Map.entry("document.content", "the certificate itself, which the person has"),
            Map.entry("payment_id", KEY),
            Map.entry("payment.paid_by", KEY),
            Map.entry("payment_attempt.live_payment", KEY),
            Map.entry("payment_attempt.start_key", INNER),
            Map.entry("payment_attempt.page", INNER),
            Map.entry("print_registration.start_key", INNER),
            Map.entry("print_registration.next_look_at", INNER),
            Map.entry("print_registration.taken_by", "of staff nothing but that it was staff"),
            Map.entry("registration_id", KEY),
            Map.entry("delivery_id", KEY),
            Map.entry("delivery.token_hash", SECRET),
            Map.entry("delivery.pin_hash", SECRET),
            Map.entry("delivery.ticket_hash", SECRET),
            Map.entry("delivery.ticket_until", SECRET),
            Map.entry("cohort_row.row_number", INNER),
            Map.entry("cohort_row.user_key", COPY),
            Map.entry("cohort_row.fault", INNER),
            Map.entry("cohort_row.before_at", INNER),
            Map.entry("issue_batch_row.row_number", INNER),
            Map.entry("issue_batch_row.user_key", COPY),
            Map.entry("account.erased_at", "nothing is left to disclose then"),
            Map.entry("audit_event.request_id", INNER),
            Map.entry("audit_event.person", "the person who asks"));
    /** Tables that are left out. */
    private static final Map<String, String> NO_HOLDING = Map.ofEntries(
            Map.entry("service_key", INNER),
            Map.entry("issue_job", INNER),
            Map.entry("audit_seal", INNER),
            Map.entry("audit_unsealed", INNER),
            Map.entry("background_job", INNER),
            Map.entry("vanished_sweep", INNER),
            Map.entry("vanished_finding", "what account.vanished_at says, while a sweep runs"),
            Map.entry("vanished_allowed", "what account.vanished_at says, once a sweep has run"),
            Map.entry("databasechangelog", INNER),
            Map.entry("databasechangeloglock", INNER),
            Map.entry("type_version", INNER),
            Map.entry("type_rule", INNER),
            Map.entry("fee", INNER),
            Map.entry("closed_day", INNER),
            Map.entry("payment_event", INNER),
            Map.entry("simulated_payment", "for trying out, of nobody"),
            Map.entry("simulated_notice", "for trying out, of nobody"),
            Map.entry("simulated_print", "for trying out, of nobody"),
            Map.entry("simulated_print_file", "for trying out, of nobody"),
            Map.entry("catalogue_change", INNER),
            Map.entry("notice", INNER),
            Map.entry("notice_version", INNER),
            Map.entry("notice_request", INNER),
            Map.entry("notice_board", INNER),
            Map.entry("manual_file", INNER),
            Map.entry("manual_file_part", INNER),
            Map.entry("manual_board", INNER),
            Map.entry("mail_text", INNER),
            Map.entry("mail_text_board", INNER),
            Map.entry("import_request", INNER),
            Map.entry("record_import", INNER),
            Map.entry("import_row", "a file on its way to student_record, for a day at most"),
            Map.entry("import_finding", "a file on its way to student_record, and for a day after it"),
            Map.entry("number_series", INNER),
            Map.entry("check_count", "how many, and of nobody"),
            Map.entry("set_up_count", "how many, and of nobody"),
            Map.entry("hour_count", "how many, and of nobody"),
            Map.entry("service_node", INNER),
            Map.entry("mail_hold", "of staff, about all mail"),
            Map.entry("mail_pace", "of all mail, and of nobody"),
            Map.entry("cohort", "of staff, about many people; who they are is in cohort_row"),
            Map.entry("cohort_request", INNER),
            Map.entry("issue_batch", "of staff, about many people; who they are is in issue_batch_row"),
            Map.entry("issue_batch_request", INNER),
            Map.entry("status_list", INNER));

    private static Connection database;

    @BeforeAll
    static void migrate() throws SQLException {
        database = DriverManager.getConnection("jdbc:h2:mem:held");
        SchemaMigration.migrate(database);
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    @Test
    void everyColumnIsDisclosedOrLeftOutForAReason() throws SQLException {
        var silent = new TreeSet<String>();
        try (var columns = database.getMetaData().getColumns(null, "PUBLIC", null, null)) {
            while (columns.next()) {
                var table = columns.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                var column = columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
                if (!NO_HOLDING.containsKey(table)
                        && !LEFT_OUT.containsKey(column)
                        && !LEFT_OUT.containsKey(table + "." + column)
                        && !isDisclosed(table, column)) {
                    silent.add(table + "." + column);
                }
            }
        }
        assertEquals(Set.of(), silent);
    }

    @Test
    void nothingThatProvesOrOpensIsDisclosed() {
        var disclosed = Stream.of(HeldTable.values())
                .flatMap(table -> table.columns().stream()
                        .filter(column -> column.matches(".*(hash|token|fingerprint|secret|body).*|second_password")
                                || LEFT_OUT.containsKey(column)
                                || LEFT_OUT.containsKey(table.table() + "." + column)))
                .toList();
        assertEquals(0, disclosed.size(), disclosed::toString);
    }

    @ParameterizedTest
    @EnumSource
    void queryRunsAndEverythingHasATitle(HeldTable table) throws SQLException {
        try (var query = database.prepareStatement(table.query().replaceAll("\\?\\d", "?"))) {
            for (var place = 1; place <= query.getParameterMetaData().getParameterCount(); place++) {
                query.setLong(place, 1);
            }
            assertEquals(
                    table.columns().size(), query.executeQuery().getMetaData().getColumnCount());
        }
        for (var language : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            var words = ResourceBundle.getBundle("org.madoguchi.i18n.desk", language);
            assertTrue(words.containsKey(table.key()), table.key());
            table.columns().forEach(column -> assertTrue(words.containsKey(table.head(column)), column));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void whatIsOneOfAKindHasAWord(String language) {
        var words = ResourceBundle.getBundle("org.madoguchi.i18n.desk", Locale.forLanguageTag(language));
        var kinds = Map.<String, Enum<?>[]>ofEntries(
                Map.entry(HeldTable.MAILS.words("state"), MailState.values()),
                Map.entry(HeldTable.REQUESTS.words("state"), RequestState.values()),
                Map.entry(HeldTable.REQUESTS.words("act"), HelpAct.values()),
                Map.entry(HeldTable.REQUESTS.words("reason"), HelpReason.values()),
                Map.entry(HeldTable.REQUESTS.words("identity_check"), IdentityCheck.values()),
                Map.entry(HeldTable.TRAIL.words("outcome"), Outcome.values()),
                Map.entry(HeldTable.SIGN_INS.words("end_reason"), EndReason.values()),
                Map.entry(HeldTable.SIGN_INS.words("roles"), StaffRole.values()),
                Map.entry(HeldTable.CERTIFICATES.words("type"), CertificateType.values()),
                Map.entry(HeldTable.CERTIFICATES.words("state"), CertificateState.values()),
                Map.entry(HeldTable.CERTIFICATES.words("end_reason"), org.madoguchi.certificate.EndReason.values()),
                Map.entry(HeldTable.RECORDS.words("status"), RecordStatus.values()),
                Map.entry(HeldTable.RECORDS.words("study_level"), Level.values()),
                Map.entry(HeldTable.HOLDS.words("kind"), HoldKind.values()),
                Map.entry(HeldTable.PAYMENTS.words("state"), PaymentState.values()),
                Map.entry(HeldTable.PRINTS.words("state"), PrintState.values()),
                Map.entry(HeldTable.DELIVERIES.words("state"), DeliveryState.values()),
                Map.entry(HeldTable.COHORT_ROWS.words("state"), CohortRowState.values()),
                Map.entry(HeldTable.BATCH_ROWS.words("state"), BatchRowState.values()),
                Map.entry(HeldTable.DOCUMENTS.words("kind"), DocumentKind.values()));
        kinds.forEach((prefix, values) -> Stream.of(values)
                .map(one -> prefix + one.name().toLowerCase(Locale.ROOT))
                .forEach(key -> assertTrue(words.containsKey(key), key)));
    }

    /** Where the catalogue and the student's pages have the words, under the names that there are. */
    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void whatWasChosenIsCalledAsItWasOffered(String language) {
        var words = Words.of(Locale.forLanguageTag(language), "desk", "text", "catalogue");
        var kinds = Map.<String, Enum<?>[]>of(
                HeldTable.APPLICATIONS.words("method"), ReceiptMethod.values(),
                HeldTable.APPLICATIONS.words("document_seen"), DocumentSeen.values(),
                HeldTable.APPLICATION_CHARGES.words("kind"), ChargeKind.values(),
                HeldTable.APPLICATION_CHARGES.words("tax"), TaxClass.values(),
                HeldTable.PAYMENT_ATTEMPTS.words("method"), PaymentMethod.values());
        kinds.forEach((prefix, values) -> Stream.of(values)
                .map(Enum::name)
                .forEach(name -> assertTrue(
                        words.find(prefix + name.toLowerCase(Locale.ROOT))
                                .or(() -> words.find(prefix + name))
                                .isPresent(),
                        prefix + name)));
        SampleContents.templates()
                .forEach(name -> assertTrue(
                        words.find(HeldTable.SNAPSHOTS.words("template") + name).isPresent(), name));
    }

    /** Of courses it is no person's. */
    @Test
    void nameOfACourseIsNotHeadedAsThatOfAPerson() {
        var words = Words.of(Locale.JAPANESE, "desk");
        assertEquals("科目名", words.text(HeldTable.COURSES.head("name_ja")));
        assertEquals("氏名", words.text(HeldTable.RECORDS.head("name_ja")));
    }

    /** Whoever takes the own address along under a new user ID is no member of staff. */
    @Test
    void newUserIdIsNotTakenForStaff() throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("insert into account (id, user_id, user_key, display_name, language, created_at,"
                    + " search_version) values (-9, 'former', 'former', 'N', 'ja', now(), 1)");
            for (var kind : List.of("EMAIL_CHANGED", "HELP_RESET")) {
                statement.execute("insert into audit_event (id, at, kind, outcome, actor, person, client_address,"
                        + " user_agent, detail) values (" + -kind.length() + ", now(), '" + kind
                        + "', 'SUCCESS', 'other', 'former', '192.0.2.1', 'B', '')");
            }
            var actor = HeldTable.TRAIL.columns().indexOf("actor") + 1;
            var found = statement.executeQuery(HeldTable.TRAIL.query().replace("?1", "-9"));
            var actors = new HashSet<String>();
            while (found.next()) {
                actors.add(found.getString(actor) + found.getString(actor + 1));
            }
            assertEquals(Set.of("new-id", "staff"), actors);
        }
    }

    /** Recipients and payment services act without a name; a login that failed has none either, and is the person's. */
    @Test
    void clientsOfOthersAreTheirs() throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("insert into account (id, user_id, user_key, display_name, language, created_at,"
                    + " search_version) values (-8, 'clients', 'clients', 'N', 'ja', now(), 1)");
            var id = -100;
            for (var kind : AuditKind.known()) {
                for (var actor : List.of("null", "'clients'", "'clerk01'")) {
                    statement.execute("insert into audit_event (id, at, kind, outcome, actor, person, client_address,"
                            + " user_agent, detail) values (" + id-- + ", now(), '" + kind.name() + "', 'SUCCESS', "
                            + actor + ", 'clients', '192.0.2.1', 'B', '')");
                }
            }
            var columns = HeldTable.TRAIL.columns();
            var found = statement.executeQuery(HeldTable.TRAIL.query().replace("?1", "-8"));
            var named = new TreeSet<String>();
            while (found.next()) {
                var client = found.getString(columns.indexOf("client_address") + 1)
                        + found.getString(columns.indexOf("user_agent") + 1);
                if (!client.isEmpty() && !"clients".equals(found.getString(columns.indexOf("actor") + 1))) {
                    named.add(found.getString(columns.indexOf("kind") + 1) + client);
                }
            }
            assertEquals(
                    Set.of(
                            "EMAIL_CHANGED192.0.2.1B",
                            "EMAIL_CONFIRMED192.0.2.1B",
                            "LINK_REFUSED192.0.2.1B",
                            "LOGIN192.0.2.1B",
                            "RECOVERY_REQUESTED192.0.2.1B",
                            "SECOND_PASSWORD_RESET192.0.2.1B"),
                    named);
        }
    }

    /** Who of staff it was stands in details too. */
    @Test
    void detailsNameNobodyOfStaff() {
        var detail = "request=7;act=RESET;asked-by=clerk01;reason=WISH";
        assertEquals("request=7;act=RESET;asked-by=staff;reason=WISH", HeldTable.TRAIL.given("detail", detail));
        assertEquals("clerk01", HeldTable.DRAFTS.given("fields", "clerk01"));
    }

    /** A counter of failures stands under the user ID or one of the account's browsers. */
    @Test
    void everyCounterOfThePersonIsHeld() throws SQLException {
        try (var write = database.createStatement()) {
            write.execute("insert into account (id, user_id, user_key, display_name, language, created_at) values "
                    + "(7, 'S0000007', 's0000007', '氏名', 'ja', current_timestamp)");
            write.execute("insert into known_browser (id, account_id, secret_hash, created_at, last_used_at) values "
                    + "(7, 7, 'abc', current_timestamp, current_timestamp)");
            for (var subject : new String[] {"account:s0000007", "browser:abc", "account:s0000008", "browser:def"}) {
                write.execute("insert into throttle (subject, failures, since) values ('" + subject
                        + "', 1, current_timestamp)");
            }
        }
        assertEquals(Set.of("account:s0000007", "browser"), held(HeldTable.COUNTERS, 7));
    }

    /** Of staff, too, who try texts of mails out. */
    @Test
    void everyMailThatWasCountedForThePersonIsHeld() throws SQLException {
        var subjects = Set.of(
                "mail-hour-person:9",
                "mail-day-person:9",
                "mail-hour-stranger:9",
                "mail-day-stranger:9",
                "mail-day-correction:9",
                "mail-day-staff:9",
                "mail-day-test:9");
        try (var write = database.createStatement()) {
            for (var subject : subjects) {
                write.execute("insert into budget_use (id, subject, place, used_at) values ('" + subject + "', '"
                        + subject + "', 1, current_timestamp)");
            }
        }
        assertEquals(subjects, held(HeldTable.USES, 9));
        for (var language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            subjects.forEach(subject -> assertTrue(
                    Words.of(language, "desk")
                            .find(HeldTable.USES.words("subject") + subject.replaceFirst(":.*", ""))
                            .isPresent(),
                    subject));
        }
    }

    /** The first column of what is disclosed of an account. */
    private static Set<String> held(HeldTable table, long account) throws SQLException {
        var held = new TreeSet<String>();
        try (var query = database.prepareStatement(table.query().replaceAll("\\?\\d", "?"))) {
            for (var place = 1; place <= query.getParameterMetaData().getParameterCount(); place++) {
                query.setLong(place, account);
            }
            for (var rows = query.executeQuery(); rows.next(); ) {
                held.add(rows.getString(1));
            }
        }
        return held;
    }

    private static boolean isDisclosed(String table, String column) {
        return Stream.of(HeldTable.values())
                .anyMatch(held -> held.table().equals(table) && held.columns().contains(column));
    }
}
