package org.madoguchi.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.madoguchi.account.Account;

/**
 * Who was one of staff, by the sign-ins that are kept: the directory is not asked. Joins the transaction of the service
 * that calls.
 */
@ApplicationScoped
public class StaffSignIns {

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * The last sign-in of each of staff by time, whichever node gave it its key, as long as sign-ins are kept; its
     * roles are those that the directory had then. One to finish the set-up tells no roles.
     */
    public List<SignIn> last() {
        return entityManager
                .createQuery(
                        "select s from SignIn s join fetch s.account "
                                + "where s.roles not in ('', 'REGISTRANT', 'STUDENT') and not exists "
                                + "(select l.id from SignIn l where l.account = s.account and l.roles <> 'REGISTRANT' "
                                + "and (l.createdAt > s.createdAt or l.createdAt = s.createdAt and l.id > s.id)) "
                                + "order by s.createdAt, s.id",
                        SignIn.class)
                .getResultList();
    }

    /** Whether the person was one of staff at the last sign-in that tells, as {@link #last} has it. */
    public boolean isStaff(Account account) {
        return entityManager
                .createQuery(
                        "select s.roles from SignIn s where s.account = :account and s.roles <> 'REGISTRANT' "
                                + "order by s.createdAt desc, s.id desc",
                        String.class)
                .setParameter("account", account)
                .setMaxResults(1)
                .getResultStream()
                .anyMatch(roles -> !StaffRole.among(SignIn.split(roles)).isEmpty());
    }

    /** All that the person was at the desk at any sign-in, as long as sign-ins are kept: 90 days. */
    public Set<StaffRole> recentRoles(Account account) {
        return recentRoles(List.of(account)).getOrDefault(account.getId(), Set.of());
    }

    /** All that each of many people was, by their accounts' keys; nothing for whoever was none of staff. */
    public Map<Long, Set<StaffRole>> recentRoles(Collection<Account> accounts) {
        var roles = new HashMap<Long, Set<StaffRole>>();
        if (!accounts.isEmpty()) {
            entityManager
                    .createQuery(
                            "select distinct s.account.id, s.roles from SignIn s where s.account in :accounts",
                            Object[].class)
                    .setParameter("accounts", accounts)
                    .getResultStream()
                    .forEach(row -> roles.computeIfAbsent((Long) row[0], id -> new TreeSet<>())
                            .addAll(StaffRole.among(SignIn.split((String) row[1]))));
            roles.values().removeIf(Set::isEmpty);
        }
        return roles;
    }
}
