package org.madoguchi.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.madoguchi.settings.Settings;
import org.madoguchi.signin.StaffRole;

/** What roles may do at the desk, whoever has them; {@link DeskAccess} asks for the caller. */
@ApplicationScoped
public class DeskRights {

    @Inject
    private Settings settings;

    /** Whether somebody with these roles has the right. */
    public boolean may(Set<StaffRole> roles, DeskRight right) {
        return right.isHeldBy(roles) || right == DeskRight.HELP_APPROVE && isApprovingClerk(roles);
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
