package org.madoguchi.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.madoguchi.settings.Settings;
import org.madoguchi.signin.StaffRole;

/** What roles may do at the desk, whoever has them; {@link DeskAccess} asks for the caller. */
@ApplicationScoped
public class DeskRights {

    private Settings settings;

    /** For the proxy. */
    protected DeskRights() {}

    @Inject
    DeskRights(Settings settings) {
        this.settings = settings;
    }

    /** Whether somebody with these roles has the right. */
    public boolean may(Set<StaffRole> roles, DeskRight right) {
        var held = right.isHeldBy(roles) || right.isApproving() && isApprovingClerk(roles);
        return held && (!right.isOfCertificates() || isIssuing());
    }

    /** Whether this service issues certificates: {@code madoguchi.certificates}, by default {@code false}. */
    private boolean isIssuing() {
        return settings.bool("madoguchi.certificates", false);
    }

    /** Where clerks approve for each other: {@code madoguchi.desk.clerks-approve}, by default {@code false}. */
    private boolean isApprovingClerk(Set<StaffRole> roles) {
        return roles.contains(StaffRole.CLERK) && isClerksApprove();
    }

    /** Whether clerks approve for each other. */
    public boolean isClerksApprove() {
        return settings.bool("madoguchi.desk.clerks-approve", false);
    }
}
