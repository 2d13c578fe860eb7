package org.madoguchi.admin.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.admin.ApproverMail;
import org.madoguchi.admin.DeskRank;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.cases.HelpAct;
import org.madoguchi.admin.cases.HelpRequest;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.link.LinkMail;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.link.LinkService;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailService;
import org.madoguchi.mail.NewMail;
import org.madoguchi.secondperson.RequestState;

/**
 * The mails about a request: to the student who may stop it, to those who may approve it, and to those who took part.
 */
@ApplicationScoped
class RequestMail {

    private static final LinkMail STOP = new LinkMail(LinkPurpose.STOP, MailKind.HELP_STOP_LINK, "/help/stop.xhtml");
    private static final String APPROVALS = "/desk/approvals.xhtml";

    private static final Map<RequestState, MailKind> KINDS = Map.of(
            RequestState.DONE,
            MailKind.REQUEST_DONE,
            RequestState.FAILED,
            MailKind.REQUEST_FAILED,
            RequestState.REFUSED,
            MailKind.REQUEST_REFUSED,
            RequestState.EXPIRED,
            MailKind.REQUEST_EXPIRED,
            RequestState.STOPPED,
            MailKind.REQUEST_STOPPED);

    @Inject
    private AccountRepository accounts;

    @Inject
    private LinkService links;

    @Inject
    private MailService mails;

    @Inject
    private PublicUrl publicUrl;

    @Inject
    private ApproverMail approvers;

    @Inject
    private Clock clock;

    /**
     * To the address in force, and to the one that is taken over, whose owner loses the registration: what is about to
     * happen, and how to stop it.
     */
    void offerStop(HelpRequest request) {
        var account = request.getAccount();
        var lifetime = Duration.between(clock.instant(), request.getDueAt());
        Stream.concat(account.getEmail().stream(), taken(request).stream())
                .forEach(email -> links.mail(STOP, account, email, lifetime, mail -> mail.act(request.getAct())));
    }

    private static Optional<String> taken(HelpRequest request) {
        return request.getEmail().filter(email -> request.getAct() == HelpAct.TAKE_OVER);
    }

    /** To each who may approve one of these: that something waits, unless they were told lately or of all of them. */
    void tellApprovers(List<HelpRequest> waiting) {
        approvers.tell(
                MailKind.REQUEST_WAITING,
                DeskRight.HELP_APPROVE,
                waiting,
                (request, last) ->
                        request.isDecidableBy(last.getAccount().getUserId(), DeskRank.of(last.getStaffRoles())),
                this::words);
    }

    /** To the asker and to whoever decided: what has become of it. Nobody is told of what they did alone. */
    void tellStaff(HelpRequest request) {
        Optional.ofNullable(KINDS.get(request.getState()))
                .ifPresent(kind -> Stream.concat(Stream.of(request.getAskedBy()), request.getDecidedBy().stream())
                        .distinct()
                        .map(accounts::findByUserId)
                        .flatMap(Optional::stream)
                        .forEach(staff -> staff.getEmail().ifPresent(email -> tell(request, kind, staff, email))));
    }

    private void tell(HelpRequest request, MailKind kind, Account staff, String email) {
        mails.queue(words(request, NewMail.to(staff, email, kind)));
    }

    private NewMail words(HelpRequest request, NewMail mail) {
        return mail.about(request.getAccount())
                .act(request.getAct())
                .askedBy(request.getAskedBy())
                .words(request.getDecisionRemark().orElse(null))
                .page(publicUrl.page(APPROVALS));
    }
}
