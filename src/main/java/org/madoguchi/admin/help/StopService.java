package org.madoguchi.admin.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.admin.cases.HelpRequest;
import org.madoguchi.admin.cases.HelpRequestRepository;
import org.madoguchi.admin.cases.HelpRequestState;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.link.LinkUnusableException;
import org.madoguchi.link.OneTimeLink;
import org.madoguchi.link.OneTimeLinkService;

/** Lets a student stop, by a mailed link, what staff have asked for and nobody has to approve. */
@ApplicationScoped
@Transactional
public class StopService {

    @Inject
    private OneTimeLinkService links;

    @Inject
    private AccountRepository accounts;

    @Inject
    private HelpRequestRepository requests;

    @Inject
    private RequestOutcome outcome;

    @Inject
    private Clock clock;

    /** What the usable link with this token would stop. */
    public Optional<HelpRequest> find(String token) {
        return links.findUsable(LinkPurpose.STOP, token)
                .map(OneTimeLink::getAccount)
                .flatMap(requests::findWaiting);
    }

    /**
     * Stops it and spends the link; locks the account, then the request, then the link.
     *
     * @throws LinkUnusableException when the link cannot be used, or nothing waits any more
     */
    public void stop(String token) {
        links.find(LinkPurpose.STOP, token)
                .map(link -> link.getAccount().getId())
                .ifPresent(accounts::lock);
        var waiting = find(token).flatMap(request -> requests.lock(request.getId()));
        var link = links.redeem(LinkPurpose.STOP, token);
        var request = waiting.filter(one -> one.isOpen(clock.instant()))
                .orElseThrow(() -> new LinkUnusableException("nothing-waits", link));
        outcome.ended(request, HelpRequestState.STOPPED, null, null);
    }
}
