package org.madoguchi.admin.memo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountErased;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.LookNote;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.fault.AccessDeniedException;

/** What staff note about students. That somebody did is in the trail, what they wrote is not: it goes with the memo. */
@ApplicationScoped
@Transactional
class MemoService {

    static final int SHOWN = 50;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AccountRepository accounts;

    @Inject
    private DeskAccess access;

    @Inject
    private LookNote look;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /**
     * The newest about a student, which the caller has then seen by the trail; none about the caller.
     *
     * @throws AccessDeniedException without {@link DeskRight#SEE_STUDENT}
     */
    public List<StudentMemo> about(String userId) {
        access.require(DeskRight.SEE_STUDENT);
        var student = accounts.findByUserId(userId).filter(account -> !access.isOwn(userId));
        student.map(Account::getUserId).ifPresent(look::student);
        return student.map(this::newest).orElse(List.of());
    }

    private List<StudentMemo> newest(Account account) {
        return entityManager
                .createQuery(
                        "select m from StudentMemo m where m.account = :account order by m.writtenAt desc, m.id desc",
                        StudentMemo.class)
                .setParameter("account", account)
                .setMaxResults(SHOWN)
                .getResultList();
    }

    /** Whether the caller may write about this student: not without an account, nor about oneself. */
    public boolean isWritable(String userId) {
        return access.may(DeskRight.MEMO)
                && !access.isOwn(userId)
                && accounts.findByUserId(userId).isPresent();
    }

    /**
     * Notes something; false when there is no such account.
     *
     * @throws AccessDeniedException without {@link DeskRight#MEMO}, or about the caller
     */
    public boolean write(String userId, String words, String ticket) {
        access.require(DeskRight.MEMO);
        access.requireOther(userId);
        var account = accounts.findByUserId(userId);
        account.ifPresent(about -> {
            entityManager.persist(new StudentMemo(about, words, ticket, access.getUserId(), clock.instant()));
            audit.record(
                    AuditEntry.of(AuditKind.MEMO_WRITTEN).by(access.getUserId()).about(about.getUserId()));
        });
        return account.isPresent();
    }

    /** Whether the caller may remove it: its writer, and administrators. */
    public boolean isRemovable(StudentMemo memo) {
        return access.may(DeskRight.MEMO) && (access.isOwn(memo.getWrittenBy()) || access.may(DeskRight.MEMO_REMOVE));
    }

    /**
     * Removes one; false when it is not there any more, or not the caller's to remove.
     *
     * @throws AccessDeniedException without {@link DeskRight#MEMO}, or about the caller
     */
    public boolean remove(Long id) {
        access.require(DeskRight.MEMO);
        var memo = Optional.ofNullable(entityManager.find(StudentMemo.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(this::isRemovable);
        memo.ifPresent(one -> {
            access.requireOther(one.getAccount().getUserId());
            entityManager.remove(one);
            audit.record(AuditEntry.of(AuditKind.MEMO_REMOVED)
                    .by(access.getUserId())
                    .about(one.getAccount().getUserId())
                    .with(DetailPart.ID, id));
        });
        return memo.isPresent();
    }

    /** What was noted about somebody whose data is erased goes; what they noted stays, under the pseudonym. */
    void forget(@Observes AccountErased erased) {
        entityManager
                .createQuery("delete from StudentMemo m where m.account = :account")
                .setParameter("account", erased.account())
                .executeUpdate();
        entityManager
                .createQuery("update StudentMemo m set m.writtenBy = :pseudonym where m.writtenBy = :person")
                .setParameter("pseudonym", erased.pseudonym())
                .setParameter("person", erased.userId())
                .executeUpdate();
    }
}
