package org.madoguchi.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.madoguchi.certificate.VerificationCode;

/**
 * A certificate as it stands in the ledger, written there by SQL: in any state, on any day, with a file that is none of
 * the press.
 */
public final class LedgerLine {

    private static final AtomicLong NEXT = new AtomicLong(1_000_000_000);
    private static final String ENROLMENT = """
        {"template":"enrolment","language":"JA","values":{"STUDENT_NUMBER":"S2600123","NAME":"葛\udb40\udd00城 辻子",\
        "NAME_ROMAN":"KATSURAGI Tsujiko","BIRTH_DATE":"2005-07-08","FACULTY":"工学部","SCHOOL_YEAR":"2",\
        "ENROLLED_ON":"2025-04-01"},"courses":[]}\
        """;
    private static final String TRANSCRIPT = """
        {"template":"transcript","language":"EN","values":{"STUDENT_NUMBER":"S2600123","NAME":"KATSURAGI Tsujiko",\
        "BIRTH_DATE":"2005-07-08","FACULTY":"Faculty of Engineering","GPA":"3.42","CREDITS_TOTAL":"2"},"courses":[\
        {"year":2025,"term":"Spring","code":"","name":"Linear Algebra I","credits":2.0,"grade":"S",\
        "category":"Specialized subjects","gradePoint":4.0},\
        {"year":2025,"term":"Autumn","code":"","name":"Laboratory Practice in Measurement and Instrumentation",\
        "credits":1.5,"grade":"P","category":"Practice"}]}\
        """;

    private final long id = NEXT.incrementAndGet();
    private final VerificationCode code = VerificationCode.random();
    private final String type;
    private final String template;
    private final String language;
    private final String content;
    private final LocalDate issuedOn;
    private String student = "S2600123";
    private String holder = "KATSURAGI Tsujiko";
    private String state = "VALID";
    private String validUntil = "null";
    private String ended = "null";
    private String successor = "null";

    private LedgerLine(String type, String template, String language, String content, LocalDate issuedOn) {
        this.type = type;
        this.template = template;
        this.language = language;
        this.content = content;
        this.issuedOn = issuedOn;
    }

    /** A Japanese 在学証明書. */
    public static LedgerLine enrolment(LocalDate issuedOn) {
        return new LedgerLine("ENROLMENT", "enrolment", "ja", ENROLMENT, issuedOn);
    }

    /** An English 成績証明書 with two courses, of the same person. */
    public static LedgerLine transcript(LocalDate issuedOn) {
        return new LedgerLine("TRANSCRIPT", "transcript", "en", TRANSCRIPT, issuedOn);
    }

    /** It waits for its signature. */
    public LedgerLine queued() {
        state = "QUEUED";
        return this;
    }

    /** It is this person's. @param number their student number, in capitals */
    public LedgerLine of(String number, String name) {
        student = number;
        holder = name;
        return this;
    }

    /** It was revoked on this day, at noon in UTC. */
    public LedgerLine revoked(LocalDate day) {
        state = "REVOKED";
        ended = "timestamp with time zone '" + day + " 12:00:00+00'";
        return this;
    }

    /** Another, which is in the ledger already, stands in its place. */
    public LedgerLine supersededBy(LedgerLine other) {
        state = "SUPERSEDED";
        ended = "timestamp with time zone '" + other.issuedOn + " 12:00:00+00'";
        successor = String.valueOf(other.id);
        return this;
    }

    /** It is good until this day. */
    public LedgerLine validUntil(LocalDate day) {
        validUntil = "date '" + day + "'";
        return this;
    }

    /** Its key, and that of its snapshot, its status list and its file. */
    public long id() {
        return id;
    }

    public VerificationCode code() {
        return code;
    }

    public String number() {
        return "T-" + id;
    }

    /** The PDF, as it went out. */
    public byte[] file() {
        return ("%PDF-1.7 " + id).getBytes(StandardCharsets.US_ASCII);
    }

    /** What writes it, in order. */
    public List<String> sql() {
        return List.of(
                "insert into status_list (id, places, taken, changed_at) values (" + id + ", 131072, 1, now())",
                "insert into snapshot (id, template, language, content, sha256, taken_at) values (" + id + ", '"
                        + template + "', '" + language + "', '" + content + "', '" + "0".repeat(64) + "', now())",
                "insert into certificate (id, snapshot_id, type, issue_number, series, academic_year, serial,"
                        + " code_hash, student_number, student_key, holder_name, issued_at, issued_on, valid_until,"
                        + " signed_at, state, list_id, list_index, ended_at, end_reason, superseded_by, version)"
                        + " values (" + id + ", " + id + ", '" + type + "', '" + number() + "', 'T', 2026, " + id
                        + ", '" + code.hash()
                        + "', '" + student + "', '" + student.toLowerCase(Locale.ROOT) + "', '" + holder
                        + "', now(), date '" + issuedOn + "', "
                        + validUntil + ", " + (state.equals("QUEUED") ? "null" : "now()") + ", '" + state + "', " + id
                        + ", 7, " + ended + ", "
                        + (ended.equals("null") ? "null" : "'WRONG_CONTENT'") + ", " + successor + ", 0)",
                "insert into document (id, certificate_id, kind, bytes, sha256) values (" + id + ", " + id + ", 'PDF', "
                        + file().length + ", '" + sha256() + "')");
    }

    private String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
