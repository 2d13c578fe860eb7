package org.madoguchi.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.madoguchi.certificate.CertificateType;

/** The types as they are offered; joins the transaction of the service that calls. */
@ApplicationScoped
public class Types {

    @PersistenceContext
    private EntityManager entityManager;

    /** The versions in force, in their order. */
    public List<TypeVersion> current() {
        return entityManager
                .createQuery("select t from TypeVersion t where t.endedAt is null", TypeVersion.class)
                .getResultStream()
                .sorted(Comparator.comparing(
                                (TypeVersion type) -> type.getTerms().place())
                        .thenComparing(TypeVersion::getType))
                .toList();
    }

    /** The version in force of one type. */
    public Optional<TypeVersion> current(CertificateType type) {
        return current().stream().filter(version -> version.getType() == type).findFirst();
    }

    /** A version, also one that is over. */
    public Optional<TypeVersion> find(long id) {
        return Optional.ofNullable(entityManager.find(TypeVersion.class, id));
    }
}
