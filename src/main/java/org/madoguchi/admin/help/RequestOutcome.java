package org.madoguchi.admin.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.madoguchi.account.Account;
import org.madoguchi.account.EmailAddress;
import org.madoguchi.admin.cases.Case;
import org.madoguchi.admin.cases.HelpRefusedException;
import org.madoguchi.admin.cases.HelpRequest;
import org.madoguchi.admin.deeds.HelpDeeds;
import org.madoguchi.admin.deeds.TakenAddressService;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.Detail;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.link.OneTimeLinkService;
import org.madoguchi.secondperson.RequestState;

/**
 * Ends a request's waiting, in the caller's transaction: does what was asked for, or does not. Whoever calls has locked
 * the account and then the request.
 */
@ApplicationScoped
class RequestOutcome {

    @Inject
    private HelpDeeds deeds;

    @Inject
    private TakenAddressService addresses;

    @Inject
    private RequestMail mail;

    @Inject
    private OneTimeLinkService links;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /**
     * Does it, if it can still be done.
     *
     * @param by user ID of the second person; {@code null} when time stood in
     */
    void done(HelpRequest request, Case one, String by) {
        var account = one.account();
        account.helped();
        var row = AuditEntry.of(request.getAct().kind())
                .by(by)
                .about(account.getUserId())
                .with(detail(request));
        try {
            requireSameOwner(request);
            deeds.perform(one, request.getAct(), request.getEmail(), request.getWords(), by);
        } catch (HelpRefusedException e) {
            audit.recordFailure(row.with(DetailPart.FAILED, e.getKey()));
            end(request, RequestState.FAILED, by, null);
            return;
        }
        audit.record(row.with(DetailPart.WORDS, request.getWords()));
        end(request, RequestState.DONE, by, null);
    }

    /** Nobody loses what another was shown to lose. */
    private void requireSameOwner(HelpRequest request) {
        var owner = addresses.findOwner(request).map(Account::getId);
        if (!owner.equals(request.getFormer().map(Account::getId))) {
            throw new HelpRefusedException("help.error.stale");
        }
    }

    /** It is not done; {@code by} is {@code null} for time and for the student. */
    void ended(HelpRequest request, RequestState state, String by, String why) {
        audit.record(AuditEntry.of(kind(state))
                .by(by)
                .about(request.getAccount().getUserId())
                .with(detail(request))
                .with(DetailPart.REMARK, why));
        end(request, state, by, why);
    }

    private void end(HelpRequest request, RequestState state, String by, String why) {
        links.voidAll(LinkPurpose.STOP, request.getAccount());
        request.decide(state, by, why, clock.instant());
        mail.tellStaff(request);
    }

    /** Where it is the act that has a row, there is none of the outcome. */
    private static AuditKind kind(RequestState state) {
        return switch (state) {
            case REFUSED -> AuditKind.HELP_REFUSED;
            case WITHDRAWN -> AuditKind.HELP_WITHDRAWN;
            case STOPPED -> AuditKind.HELP_STOPPED;
            case EXPIRED -> AuditKind.HELP_EXPIRED;
            case WAITING, DONE, FAILED -> throw new IllegalArgumentException(state + " has no row of its own");
        };
    }

    private static Detail detail(HelpRequest request) {
        return Detail.of(DetailPart.REQUEST, request.getId())
                .with(DetailPart.ACT, request.getAct())
                .with(DetailPart.ASKED_BY, request.getAskedBy())
                .with(DetailPart.REASON, request.getReason())
                .with(DetailPart.IDENTITY, request.getIdentity())
                .with(DetailPart.ADDRESS, request.getEmail().map(EmailAddress::mask));
    }
}
