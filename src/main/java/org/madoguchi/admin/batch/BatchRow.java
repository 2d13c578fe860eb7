package org.madoguchi.admin.batch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.madoguchi.certificate.Certificate;
import org.madoguchi.record.StudentRecord;

/** One of the students of a batch. Rows are written many at a time, see {@link Batches#add}. */
@Entity
@Table(name = "issue_batch_row")
public class BatchRow {

    /** The key is so many times the batch's, and the row's number. */
    static final long KEYS = 1_000_000;

    @Id
    private Long id;

    @Column(name = "batch_id")
    private Long batchId;

    @Column(name = "row_number")
    private int number;

    @Column(name = "student_number")
    private String studentNumber;

    @Column(name = "user_key")
    private String userKey;

    @Enumerated(EnumType.STRING)
    private BatchRowState state;

    @Column(name = "why_ja")
    private String whyJapanese;

    @Column(name = "why_en")
    private String whyEnglish;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "certificate_id")
    private Certificate certificate;

    @Column(name = "done_at")
    private Instant doneAt;

    /** For the persistence provider. */
    protected BatchRow() {}

    /** The student's it is: by this it is found when the person is erased. */
    void isOf(StudentRecord record) {
        userKey = record.getUserKey().orElse(null);
    }

    /** It was looked at. */
    void found(BatchVerdict verdict) {
        state = verdict.state();
        whyJapanese = verdict.japanese();
        whyEnglish = verdict.english();
    }

    /** It was issued: in the transaction in which the certificate was. */
    void issued(Certificate with, Instant now) {
        found(BatchVerdict.of(BatchRowState.ISSUED));
        certificate = with;
        doneAt = now;
    }

    /** It was revoked: in the transaction in which the certificate was. */
    void revoked(Instant now) {
        state = BatchRowState.REVOKED;
        doneAt = now;
    }

    public Long getId() {
        return id;
    }

    /** In the file; the first below its head is 2. */
    public int getNumber() {
        return number;
    }

    /** As it was written; a pseudonym once the person was erased. */
    public String getStudentNumber() {
        return studentNumber;
    }

    public BatchRowState getState() {
        return state;
    }

    /** Why it was not issued, where the state alone does not say all. */
    public Optional<String> getWhy(Locale language) {
        return Optional.ofNullable(
                        Locale.JAPANESE.getLanguage().equals(language.getLanguage()) ? whyJapanese : whyEnglish)
                .filter(why -> !why.isEmpty());
    }

    /** What was issued. */
    public Optional<Certificate> getCertificate() {
        return Optional.ofNullable(certificate);
    }

    /** When it was issued, or revoked. */
    public Optional<Instant> getDoneAt() {
        return Optional.ofNullable(doneAt);
    }
}
