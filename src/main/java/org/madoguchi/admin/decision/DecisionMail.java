package org.madoguchi.admin.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.admin.Awaited;
import org.madoguchi.admin.AwaitedRooms;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailService;
import org.madoguchi.mail.NewMail;
import org.madoguchi.secondperson.RequestState;
import org.madoguchi.secondperson.TwoPersonRequest;

/**
 * To the asker and to whoever decided: what has become of a request, and why it is not done. Nobody is told of what
 * they did alone. Joins the transaction of the service that calls.
 */
@ApplicationScoped
public class DecisionMail {

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
    private MailService mails;

    @Inject
    private PublicUrl publicUrl;

    @Inject
    private AwaitedRooms rooms;

    /** Of a request of any room. */
    void tell(TwoPersonRequest request) {
        rooms.of(request).ifPresent(room -> tell(request, mail -> words(room, request, mail)));
    }

    private static <R extends TwoPersonRequest> NewMail words(Awaited<R> room, R request, NewMail mail) {
        return room.words().apply(request, mail).act(room.act().apply(request));
    }

    /** @param words what a mail says about it beside who asked, and why it is not done */
    public void tell(TwoPersonRequest request, UnaryOperator<NewMail> words) {
        Optional.ofNullable(KINDS.get(request.getState())).ifPresent(kind -> tell(request, kind, words));
    }

    private void tell(TwoPersonRequest request, MailKind kind, UnaryOperator<NewMail> words) {
        Stream.concat(Stream.of(request.getAskedBy()), request.getDecidedBy().stream())
                .distinct()
                .map(accounts::findByUserId)
                .flatMap(Optional::stream)
                .forEach(staff -> staff.getEmail()
                        .map(email -> words.apply(NewMail.to(staff, email, kind)))
                        .ifPresent(mail -> mails.queue(mail.askedBy(request.getAskedBy())
                                .words(request.getDecisionRemark().orElse(null))
                                .page(publicUrl.page(APPROVALS)))));
    }
}
