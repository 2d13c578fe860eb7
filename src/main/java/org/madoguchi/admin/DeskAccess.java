package org.madoguchi.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.madoguchi.account.Account;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.Detail;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.audit.RefusalReason;
import org.madoguchi.fault.AccessDeniedException;
import org.madoguchi.login.directory.StaffDirectory;
import org.madoguchi.signin.CurrentSignIn;
import org.madoguchi.signin.SignIn;
import org.madoguchi.signin.StaffRole;

/**
 * What the signed-in person may do at the desk: pages ask {@link #may} for what they show, and every service method
 * that answers or acts begins with {@link #require}. Who it is comes from the sign-in, never from a parameter.
 */
@Named("desk")
@RequestScoped
public class DeskAccess {

    @Inject
    private CurrentSignIn current;

    @Inject
    private StaffDirectory directory;

    @Inject
    private AuditService audit;

    @Inject
    private DeskRights rights;

    @Inject
    private HttpServletRequest request;

    /** Whether the caller has the right; nobody has none. */
    public boolean may(DeskRight right) {
        return rights.may(getRoles(), right);
    }

    /**
     * Goes on only if the caller has the right. The row about a refusal stays when the caller's transaction does not.
     *
     * @throws AccessDeniedException when not; the answer is 403
     */
    public void require(DeskRight right) {
        if (!may(right)) {
            var caller = current.find()
                    .map(SignIn::getAccount)
                    .map(Account::getUserId)
                    .orElse(null);
            throw denied(Detail.of(DetailPart.RIGHT, right), caller, caller);
        }
    }

    /**
     * Goes on only if it is about somebody else: nobody acts on the own account, and this is where that is held.
     *
     * @throws AccessDeniedException when it is the caller's; the answer is 403
     */
    public void requireOther(String userId) {
        require(!isOwn(userId), userId, RefusalReason.OWN_ACCOUNT);
    }

    /** Whether it is the caller's user ID. */
    public boolean isOwn(String userId) {
        return getUserId().equalsIgnoreCase(userId);
    }

    /**
     * Goes on only if a rule allows it; the row about a refusal stays.
     *
     * @param person user ID of whom it is about
     * @throws AccessDeniedException when not; the answer is 403
     */
    public void require(boolean allowed, String person, RefusalReason rule) {
        if (!allowed) {
            throw denied(Detail.because(rule.word()), getUserId(), person);
        }
    }

    private AccessDeniedException denied(Detail why, String caller, String person) {
        audit.refuse(AuditEntry.of(AuditKind.ACCESS_DENIED)
                .by(caller)
                .about(person)
                .with(why)
                .with(DetailPart.PATH, request.getRequestURI()));
        return new AccessDeniedException(caller + " is refused: " + why);
    }

    /** Whether clerks approve for each other; by default administrators do alone. */
    public boolean isClerksApprove() {
        return rights.isClerksApprove();
    }

    /** The caller's user ID, as the directory spells it. */
    public String getUserId() {
        return current.getAccount().getUserId();
    }

    /** The key of the caller's account. */
    public Long getAccountId() {
        return current.getAccount().getId();
    }

    /** How high the caller stands at the desk. */
    public DeskRank getRank() {
        return DeskRank.of(getRoles());
    }

    /** The caller's name. */
    public String getName() {
        return current.getAccount().getDisplayName();
    }

    /** The caller's roles at the desk, in their order. */
    public Set<StaffRole> getRoles() {
        return current.find().map(SignIn::getStaffRoles).orElse(Set.of());
    }

    /** The key of the words for one of a kind: {@code frame.role} and CLERK give {@code frame.role.clerk}. */
    public String key(String prefix, Enum<?> one) {
        return prefix + "." + one.name().toLowerCase(Locale.ROOT);
    }

    /** Whether the directory did not answer lately: roles are the last known ones then. */
    public boolean isDirectoryDown() {
        return directory.isDown();
    }
}
