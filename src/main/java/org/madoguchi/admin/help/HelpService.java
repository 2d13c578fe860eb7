package org.madoguchi.admin.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.cases.CampusLook;
import org.madoguchi.admin.cases.Case;
import org.madoguchi.admin.cases.HelpOrder;

/**
 * What staff do for a person: the directory is asked first who that is, while no transaction is open; then it is done
 * at once, or a second person is asked. Staff never see what is mailed.
 */
@ApplicationScoped
public class HelpService {

    @Inject
    private DeskAccess access;

    @Inject
    private CampusLook campus;

    @Inject
    private OrderService orders;

    /**
     * The case of this person; empty for somebody who never came here. That it was looked at is a row in the trail.
     *
     * @throws org.madoguchi.fault.AccessDeniedException without the right
     */
    public Optional<Case> look(String userId) {
        access.require(DeskRight.HELP_ASK);
        return orders.look(userId, campus.ask(Optional.of(userId)));
    }

    /**
     * Does it, writes it into the trail and tells the person; or asks for it, where it takes two.
     *
     * @return whether it waits for a second person, or for its time
     * @throws org.madoguchi.fault.AccessDeniedException without the right, and for the own account
     * @throws org.madoguchi.admin.cases.HelpRefusedException when it was not done
     */
    public boolean perform(HelpOrder order) {
        access.require(DeskRight.HELP_ASK);
        access.requireOther(order.student());
        return orders.take(order, campus.ask(Optional.of(order.student())));
    }
}
