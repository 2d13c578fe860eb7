package org.madoguchi.record.importing;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.madoguchi.account.Account;

/** A file of the academic system, and what has become of it. */
@Entity
@Table(name = "record_import")
public class RecordImport {

    /** No step takes so long. */
    private static final Duration STEP = Duration.ofMinutes(2);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_import_seq")
    @SequenceGenerator(name = "record_import_seq", sequenceName = "record_import_seq", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    private ImportKind kind;

    @Column(name = "file_name")
    private String fileName;

    private String sha256;

    @Enumerated(EnumType.STRING)
    private ImportCharset charset;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    @Embedded
    private ImportCounts counts;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "busy_until")
    private Instant busyUntil;

    @Column(name = "rows_done")
    private int rowsDone;

    @Version
    private long version;

    /** For the persistence provider. */
    protected RecordImport() {}

    /** @param by user ID of staff */
    RecordImport(ImportKind kind, String fileName, String sha256, ImportCharset charset, String by, Instant now) {
        this.kind = kind;
        this.fileName = fileName;
        this.sha256 = sha256;
        this.charset = charset;
        this.askedBy = Account.userKey(by);
        this.askedAt = now;
        this.state = ImportState.READING;
        this.counts = new ImportCounts();
    }

    /** Rows were read. */
    void read(int rows, int faults, int warnings) {
        counts = counts.plus(rows, faults, warnings, 0, 0, 0, 0, 0);
    }

    /** Students were compared. */
    void compared(int added, int changed, int same) {
        counts = counts.plus(0, 0, 0, added, changed, same, 0, 0);
    }

    /** All of it was looked at. @param missing of so many who are known */
    void looked(int known, int missing) {
        require(ImportState.READING);
        counts = counts.plus(0, 0, 0, 0, 0, 0, known, missing);
        state = counts.getFaults() > 0 ? ImportState.FAULTY : ImportState.DRY;
        busyUntil = null;
    }

    /**
     * Somebody else has to allow it.
     *
     * @throws IllegalStateException when it is not at that
     */
    public void ask() {
        require(ImportState.DRY);
        state = ImportState.WAITING;
    }

    /**
     * It is not asked for any more, and can be again.
     *
     * @throws IllegalStateException when it does not wait
     */
    public void takeBack() {
        require(ImportState.WAITING);
        state = ImportState.DRY;
    }

    /**
     * Nobody has allowed it in time.
     *
     * @throws IllegalStateException when it does not wait
     */
    public void expire(Instant now) {
        require(ImportState.WAITING);
        end(ImportState.EXPIRED, null, now);
    }

    /**
     * Somebody else does not allow it.
     *
     * @param by user ID of staff
     * @throws IllegalStateException when it does not wait
     */
    public void refuse(String by, Instant now) {
        require(ImportState.WAITING);
        end(ImportState.REFUSED, by, now);
    }

    /**
     * It may be done: by one person alone, or since a second one lets it.
     *
     * @param by user ID of whoever of staff lets it
     * @throws IllegalStateException when it is neither looked at nor waits
     */
    public void allow(String by) {
        if (state != ImportState.DRY) {
            require(ImportState.WAITING);
        }
        state = ImportState.APPLYING;
        decidedBy = Account.userKey(by);
    }

    /**
     * It is being done; also again, when it broke off.
     *
     * @param by user ID of whoever of staff let it
     */
    void begin(String by, Instant now) {
        if (state != ImportState.APPLYING) {
            decidedBy = Account.userKey(by);
        }
        state = ImportState.APPLYING;
        rowsDone = 0;
        move(0, now);
    }

    /** It goes on: so many more of its rows are compared, or done. */
    void move(int rows, Instant now) {
        rowsDone += rows;
        busyUntil = now.plus(STEP);
    }

    /** Whether a node is at it; one that fell down shows by no step's coming any more. */
    public boolean isBusy(Instant now) {
        return busyUntil != null && now.isBefore(busyUntil);
    }

    /** It is done, or will not be. */
    void end(ImportState outcome, String by, Instant now) {
        state = outcome;
        if (decidedBy == null && by != null) {
            decidedBy = Account.userKey(by);
        }
        endedAt = now;
        busyUntil = null;
    }

    private void require(ImportState expected) {
        if (state != expected) {
            throw new IllegalStateException("Import " + id + " is " + state);
        }
    }

    /** Whether this person has sent the file. */
    public boolean isAskedBy(String userId) {
        return askedBy.equals(Account.userKey(userId));
    }

    /** Whether so many students are missing that somebody else has to look at it. */
    public boolean isMissingMany() {
        return counts.getMissing() > 0 && counts.getMissing() * 10L >= counts.getKnown() * 3L;
    }

    public Long getId() {
        return id;
    }

    public ImportKind getKind() {
        return kind;
    }

    public String getFileName() {
        return fileName;
    }

    /** Of the file, in hex. */
    public String getSha256() {
        return sha256;
    }

    public ImportCharset getCharset() {
        return charset;
    }

    public ImportState getState() {
        return state;
    }

    public ImportCounts getCounts() {
        return counts;
    }

    /** User ID in lower case. */
    public String getAskedBy() {
        return askedBy;
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    /** User ID in lower case of whoever let it be done, or not. */
    public Optional<String> getDecidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    /** Rows compared, and then rows done. */
    public int getRowsDone() {
        return rowsDone;
    }

    public Optional<Instant> getEndedAt() {
        return Optional.ofNullable(endedAt);
    }
}
