package org.madoguchi.admin.signins;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.LookNote;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.signin.EndReason;
import org.madoguchi.signin.LiveSignIns;
import org.madoguchi.signin.SignIn;

/** Looks at everybody's sign-ins, and ends one. */
@ApplicationScoped
@Transactional
class SignInsService {

    @Inject
    private DeskAccess access;

    @Inject
    private LiveSignIns signIns;

    @Inject
    private LookNote look;

    @Inject
    private AuditService audit;

    /** The live ones of whoever is looked for, the newest first. */
    public List<SignIn> find(String person, int skip, int max) {
        access.require(DeskRight.SIGN_INS_SEE);
        var found = signIns.find(person, skip, max);
        note(found);
        return found;
    }

    private void note(List<SignIn> found) {
        look.seen(AuditKind.SIGN_INS_SEEN, found.stream().map(signIn -> signIn.getAccount()
                .getUserId()));
    }

    /** A live one that the caller may end: another person's. */
    public Optional<SignIn> findEndable(Long id) {
        access.require(DeskRight.SIGN_INS_END);
        var found = signIns.lock(id).filter(signIn -> !isOwn(signIn));
        found.ifPresent(signIn -> note(List.of(signIn)));
        return found;
    }

    /**
     * Ends one of another person's; false when it has ended already or is the caller's own, who has a page for that.
     */
    public boolean end(Long id, EndingReason reason) {
        access.require(DeskRight.SIGN_INS_END);
        var live = signIns.lock(id).filter(signIn -> !isOwn(signIn));
        live.ifPresent(signIn -> {
            signIns.end(signIn, EndReason.BY_STAFF);
            audit.record(AuditEntry.of(AuditKind.SIGN_IN_ENDED)
                    .by(access.getUserId())
                    .about(signIn.getAccount().getUserId())
                    .with(DetailPart.ID, id)
                    .with(DetailPart.REASON, reason));
        });
        return live.isPresent();
    }

    /** Whether it is one of the caller's. */
    public boolean isOwn(SignIn signIn) {
        return signIn.getAccount().getUserId().equals(access.getUserId());
    }
}
