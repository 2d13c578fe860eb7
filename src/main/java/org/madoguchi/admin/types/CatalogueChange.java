package org.madoguchi.admin.types;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.madoguchi.secondperson.TwoPersonRequest;

/** That the catalogue be another: one person has asked for it, another decides. It is decided once. */
@Entity
@Table(name = "catalogue_change")
public class CatalogueChange extends TwoPersonRequest {

    /** Long enough for a weekend and the holidays beside it. */
    static final Duration TIME_TO_DECIDE = Duration.ofDays(5);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "catalogue_change_seq")
    @SequenceGenerator(name = "catalogue_change_seq", sequenceName = "catalogue_change_seq", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    private String target;
    private String terms;

    /** For the persistence provider. */
    protected CatalogueChange() {}

    /**
     * One that waits.
     *
     * @param target name of the type, or key of the fee; empty for a fee more, and for closed days
     * @param askedBy user ID
     * @throws IllegalArgumentException when nothing would be other
     */
    CatalogueChange(ChangeKind kind, String target, List<Term> terms, String askedBy, Instant now) {
        super(askedBy, TIME_TO_DECIDE, now);
        if (terms.stream().allMatch(Term::isSame)) {
            throw new IllegalArgumentException("It changes nothing");
        }
        this.kind = kind;
        this.target = target;
        this.terms = Term.text(terms);
    }

    public Long getId() {
        return id;
    }

    public ChangeKind getKind() {
        return kind;
    }

    /** Name of the type, or key of the fee. */
    public String getTarget() {
        return target;
    }

    /** All terms, also those that stay. */
    public List<Term> getTerms() {
        return Term.parse(terms);
    }
}
