package org.madoguchi.admin.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.account.AccountState;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.link.LinkMail;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.link.LinkService;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailService;
import org.madoguchi.mail.NewMail;
import org.madoguchi.signin.SignIn;
import org.madoguchi.signin.SignInService;

/**
 * The mails about a request: to the student who may stop it, to those who may approve it, and to those who took part.
 */
@ApplicationScoped
class RequestMail {

    private static final LinkMail STOP = new LinkMail(LinkPurpose.STOP, MailKind.HELP_STOP_LINK, "/help/stop.xhtml");
    private static final String APPROVALS = "/desk/approvals.xhtml";
    private static final Map<HelpRequestState, MailKind> KINDS = Map.of(
            HelpRequestState.DONE,
            MailKind.REQUEST_DONE,
            HelpRequestState.FAILED,
            MailKind.REQUEST_FAILED,
            HelpRequestState.REFUSED,
            MailKind.REQUEST_REFUSED,
            HelpRequestState.EXPIRED,
            MailKind.REQUEST_EXPIRED,
            HelpRequestState.STOPPED,
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
    private SignInService signIns;

    @Inject
    private DeskAccess access;

    @Inject
    private Clock clock;

    /** To the address in force: what is about to happen, and how to stop it. */
    void offerStop(HelpRequest request) {
        var account = request.getAccount();
        var lifetime = Duration.between(clock.instant(), request.getDueAt());
        account.getEmail()
                .ifPresent(email -> links.mail(STOP, account, email, lifetime, mail -> mail.act(request.getAct())));
    }

    /** To those who may approve it: that something waits, of whom, by whom, and where it is decided. */
    void tellApprovers(HelpRequest request) {
        signIns.lastOfStaff().stream()
                .filter(last -> access.may(last.getStaffRoles(), DeskRight.HELP_APPROVE))
                .map(SignIn::getAccount)
                .filter(staff -> staff.state() == AccountState.READY && request.isDecidableBy(staff.getUserId()))
                .forEach(staff -> mails.queue(of(
                        request,
                        MailKind.REQUEST_WAITING,
                        staff,
                        staff.getEmail().orElseThrow())));
    }

    /** To the asker and to whoever decided: what has become of it. Nobody is told of what they did alone. */
    void tellStaff(HelpRequest request) {
        Optional.ofNullable(KINDS.get(request.getState())).ifPresent(kind -> Stream.concat(
                        Stream.of(request.getAskedBy()), request.getDecidedBy().stream())
                .distinct()
                .map(accounts::findByUserId)
                .flatMap(Optional::stream)
                .forEach(staff -> staff.getEmail().ifPresent(email -> mails.queue(of(request, kind, staff, email)))));
    }

    private NewMail of(HelpRequest request, MailKind kind, Account staff, String email) {
        return NewMail.to(staff, email, kind)
                .about(request.getAccount())
                .act(request.getAct())
                .askedBy(request.getAskedBy())
                .words(request.getDecisionRemark())
                .page(publicUrl.page(APPROVALS));
    }
}
