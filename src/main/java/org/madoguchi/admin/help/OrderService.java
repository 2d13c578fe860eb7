package org.madoguchi.admin.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.LookNote;
import org.madoguchi.admin.cases.CampusAnswer;
import org.madoguchi.admin.cases.Case;
import org.madoguchi.admin.cases.CaseService;
import org.madoguchi.admin.cases.HelpAct;
import org.madoguchi.admin.cases.HelpOrder;
import org.madoguchi.admin.cases.HelpRefusedException;
import org.madoguchi.admin.deeds.HelpDeeds;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditService;

/** Takes an order in one transaction: locks, looks at the case, and has it done or asked for. */
@ApplicationScoped
@Transactional
class OrderService {

    @Inject
    private DeskAccess access;

    @Inject
    private AccountRepository accounts;

    @Inject
    private ActLocks locks;

    @Inject
    private CaseService cases;

    @Inject
    private RequestService requests;

    @Inject
    private HelpDeeds deeds;

    @Inject
    private LookNote look;

    @Inject
    private AuditService audit;

    Optional<Case> look(String userId, CampusAnswer campus) {
        var found = accounts.findByUserId(userId).map(account -> cases.of(account, campus));
        found.map(one -> one.account().getUserId()).ifPresent(look::student);
        return found;
    }

    /**
     * Whoever else has a form about the account open has a stale one from now on.
     *
     * @return whether it was asked for, and not done
     * @throws HelpRefusedException when the account has changed since the form was shown, or the act makes no sense
     */
    boolean take(HelpOrder order, CampusAnswer campus) {
        var account = accounts.findId(order.student())
                .map(locks::lock)
                .orElseThrow(() -> new HelpRefusedException("help.error.unknown"));
        var one = cases.of(account, campus);
        if (account.getVersion() != order.version() || !one.offers(order.act(), access.getRank())) {
            throw new HelpRefusedException("help.error.stale");
        }
        account.helped();
        var two = order.act().takesTwo(one, access.getRank());
        if (two) {
            requests.ask(order.act() == HelpAct.TAKE_OVER ? order.about(one.pendingAddress()) : order, one);
        } else {
            deeds.perform(one, order.act(), order.email(), order.words(), access.getUserId());
            audit.record(AuditEntry.of(order.act().kind())
                    .by(access.getUserId())
                    .about(account.getUserId())
                    .with(order.detail()));
        }
        return two;
    }
}
