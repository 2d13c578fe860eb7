package org.madoguchi.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountErased;

/** Forgets what the academic system said of a person whose personal data has to go. */
@ApplicationScoped
class RecordErasure {

    @PersistenceContext
    private EntityManager entityManager;

    /** Rows that other tables point to stay, and say of nobody anything. */
    void erase(@Observes AccountErased erased) {
        var records = entityManager
                .createQuery("select r from StudentRecord r where r.userKey = :key", StudentRecord.class)
                .setParameter("key", Account.userKey(erased.userId()))
                .getResultList();
        for (var record : records) {
            entityManager
                    .createQuery("delete from RecordCourse c where c.key.record = :record")
                    .setParameter("record", record.getId())
                    .executeUpdate();
            entityManager
                    .createQuery("delete from Hold h where h.record = :record")
                    .setParameter("record", record)
                    .executeUpdate();
            record.erase(erased.pseudonym());
        }
    }

    /** Which of staff placed and ended holds stays, under the pseudonym. */
    void forgetStaff(@Observes AccountErased erased) {
        for (var column : List.of("placedBy", "endedBy")) {
            entityManager
                    .createQuery(
                            "update Hold h set h." + column + " = :pseudonym where lower(h." + column + ") = :person")
                    .setParameter("pseudonym", erased.pseudonym())
                    .setParameter("person", Account.userKey(erased.userId()))
                    .executeUpdate();
        }
    }
}
