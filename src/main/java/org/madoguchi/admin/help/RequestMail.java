package org.madoguchi.admin.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.admin.ApproverMail;
import org.madoguchi.admin.DeskRank;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.cases.HelpAct;
import org.madoguchi.admin.cases.HelpRequest;
import org.madoguchi.admin.decision.DecisionMail;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.link.LinkMail;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.link.LinkService;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.NewMail;

/**
 * The mails about a request: to the student who may stop it, to those who may approve it, and to those who took part.
 */
@ApplicationScoped
class RequestMail {

    private static final LinkMail STOP = new LinkMail(LinkPurpose.STOP, MailKind.HELP_STOP_LINK, "/help/stop.xhtml");
    private static final String APPROVALS = "/desk/approvals.xhtml";

    @Inject
    private LinkService links;

    @Inject
    private DecisionMail decided;

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

    /** To the asker and to whoever decided: what has become of it. */
    void tellStaff(HelpRequest request) {
        decided.tell(request, mail -> about(request, mail));
    }

    private NewMail words(HelpRequest request, NewMail mail) {
        return about(request, mail).askedBy(request.getAskedBy()).page(publicUrl.page(APPROVALS));
    }

    private static NewMail about(HelpRequest request, NewMail mail) {
        return mail.about(request.getAccount()).act(request.getAct());
    }
}
