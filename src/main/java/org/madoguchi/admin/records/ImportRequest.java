package org.madoguchi.admin.records;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.madoguchi.record.importing.RecordImport;
import org.madoguchi.secondperson.TwoPersonRequest;

/** That a file be imported which is more than one person may import: one has asked for it, another decides. */
@Entity
@Table(name = "import_request")
public class ImportRequest extends TwoPersonRequest {

    static final Duration TIME_TO_DECIDE = Duration.ofHours(24);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_request_seq")
    @SequenceGenerator(name = "import_request_seq", sequenceName = "import_request_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "import_id")
    private RecordImport imported;

    /** For the persistence provider. */
    protected ImportRequest() {}

    /** @param askedBy user ID */
    ImportRequest(RecordImport imported, String askedBy, Instant now) {
        super(askedBy, TIME_TO_DECIDE, now);
        this.imported = imported;
    }

    /** {@inheritDoc} Whoever sent the file is no second person either. */
    @Override
    public boolean isHandOf(String userId) {
        return super.isHandOf(userId) || imported.isAskedBy(userId);
    }

    public Long getId() {
        return id;
    }

    /** What would be imported. */
    public RecordImport getImported() {
        return imported;
    }
}
