package org.madoguchi.admin.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.admin.cases.HelpRequest;
import org.madoguchi.admin.cases.HelpRequestLocks;
import org.madoguchi.admin.cases.HelpRequestRepository;
import org.madoguchi.audit.RefusalReason;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.link.LinkUnusableException;
import org.madoguchi.link.OneTimeLink;
import org.madoguchi.link.OneTimeLinkService;
import org.madoguchi.secondperson.RequestState;

/** Lets a student stop, by a mailed link, what staff have asked for and nobody has to approve. */
@ApplicationScoped
@Transactional
class StopService {

    @Inject
    private AccountRepository accounts;

    @Inject
    private OneTimeLinkService links;

    @Inject
    private HelpRequestRepository requests;

    @Inject
    private HelpRequestLocks requestLocks;

    @Inject
    private RequestOutcome outcome;

    @Inject
    private Clock clock;

    /** What the link would stop. */
    public Optional<HelpRequest> find(OneTimeLink link) {
        return requests.findWaiting(link.getAccount());
    }

    /**
     * Stops it and spends the link. Accounts, request, link: locked in the order in which everybody locks them.
     *
     * @throws LinkUnusableException when the link cannot be used, or nothing waits any more
     */
    public void stop(String token) {
        var waiting = links.findOwner(LinkPurpose.STOP, token)
                .flatMap(requests::findWaiting)
                .flatMap(this::lock)
                .filter(request -> request.isOpen(clock.instant()));
        var link = links.redeem(LinkPurpose.STOP, token);
        var request = waiting.orElseThrow(() -> new LinkUnusableException(RefusalReason.NOTHING_WAITS, link));
        outcome.ended(request, RequestState.STOPPED, null, null);
    }

    private Optional<HelpRequest> lock(Long id) {
        requestLocks.findParties(id).forEach(accounts::lock);
        return requestLocks.lock(id);
    }
}
