package org.madoguchi.testing;

import java.util.List;
import java.util.stream.Stream;
import org.madoguchi.account.SearchText;

/**
 * Applications for a 在学証明書 at the convenience store, each of a student of its own, written into a PostgreSQL database
 * at once. The money of each is at the simulated service, and nobody has been told.
 */
public final class ManyApplications {

    /** Yen. */
    private static final int AMOUNT = 300;

    private static final String CONTENT = "{\"template\":\"enrolment\",\"language\":\"JA\",\"values\":{"
            + "\"STUDENT_NUMBER\":\"S2600123\",\"NAME\":\"山田 花子\",\"BIRTH_DATE\":\"2005-07-08\",\"FACULTY\":\"工学部\","
            + "\"SCHOOL_YEAR\":\"2\",\"ENROLLED_ON\":\"2025-04-01\"},\"courses\":[]}";

    private static final List<String> PEOPLE = List.of(
            "insert into account (id, user_id, user_key, display_name, language, email, email_key, email_confirmed_at,"
                    + " created_at, search_version) select -n, 'many' || n, 'many' || n, '山田 花子', 'ja', n ||"
                    + " '@many.example.net', n || '@many.example.net', now(), now(), " + SearchText.VERSION
                    + " from generate_series(1, COUNT) n",
            "insert into student_record (id, user_key, student_number, name_ja, status, study_level, enrolled_on,"
                    + " birth_date, faculty_ja, course_ja, imported_at) select -n, 'many' || n, 'many' || n,"
                    + " '山田 花子', 'ENROLLED', 'UNDERGRADUATE', '2025-04-01', '2005-07-08', '工学部', '学士課程', now()"
                    + " from generate_series(1, COUNT) n");

    private static final List<String> WAITING = List.of(
            "insert into application (id, number, account_id, record_id, method, state, state_at, created_at,"
                    + " applied_at, total, due_at) select -n, 'M26-' || n, -n, -n, 'STORE', 'AWAITING_PAYMENT', now(),"
                    + " now(), now(), " + AMOUNT + ", now() + interval '4 days' from generate_series(1, COUNT) n",
            "insert into application_item (id, application_id, position, type, type_version, language, copies, sealed,"
                    + " unit_fee, content) select -n, -n, 1, 'ENROLMENT', 1, 'JA', 1, false, " + AMOUNT + ", '"
                    + CONTENT + "' from generate_series(1, COUNT) n",
            "insert into payment (id, subject, account_id, amount, state, opened_at, due_at, changed_at)"
                    + " select -n, 'M26-' || n, -n, " + AMOUNT + ", 'WAITING', now(), now() + interval '4 days', now()"
                    + " from generate_series(1, COUNT) n",
            "insert into payment_attempt (id, payment_id, live_payment, provider, start_key, reference, method,"
                    + " started_at, asked_at) select -n, -n, -n, 'simulator', 'many-' || n, 'many-' || n, 'CARD',"
                    + " now(), now() from generate_series(1, COUNT) n",
            "insert into simulated_payment (reference, start_key, subject, method, amount, paid_amount, due_at,"
                    + " return_url, state, paid_at) select 'many-' || n, 'many-' || n, 'M26-' || n, 'CARD', " + AMOUNT
                    + ", " + AMOUNT + ", now() + interval '4 days', '/', 'FINAL', now()"
                    + " from generate_series(1, COUNT) n");

    private ManyApplications() {}

    /** Writes so many; once in a database. */
    public static void write(PortalDatabase database, int count) {
        Stream.of(PEOPLE, WAITING)
                .flatMap(List::stream)
                .forEach(statement -> database.execute(statement.replace("COUNT", String.valueOf(count))));
    }

    /** What the simulated service calls the payment of one of them. @param number from 1 on */
    public static String reference(int number) {
        return "many-" + number;
    }
}
