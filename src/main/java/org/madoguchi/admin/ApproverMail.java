package org.madoguchi.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountState;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailLedger;
import org.madoguchi.mail.MailService;
import org.madoguchi.mail.NewMail;
import org.madoguchi.mail.OutgoingMail;
import org.madoguchi.secondperson.TwoPersonRequest;
import org.madoguchi.signin.SignIn;
import org.madoguchi.signin.StaffSignIns;

/**
 * Tells those who may act that something waits: one mail for all that has come since the last one of its kind, and a
 * pause after each. The ledger of mails says what was told, so that nothing is told twice. Joins the transaction of the
 * service that calls, which one node at a time does.
 */
@ApplicationScoped
public class ApproverMail {

    /** What comes one after the other makes one mail. */
    private static final Duration PAUSE = Duration.ofMinutes(15);

    @Inject
    private StaffSignIns staff;

    @Inject
    private DeskRights rights;

    @Inject
    private MailLedger ledger;

    @Inject
    private MailService mails;

    @Inject
    private Clock clock;

    /**
     * Of requests.
     *
     * @param right whoever has it may approve
     * @param decidable whether one of those may decide a request, by the last sign-in
     * @param words what a mail says about a request
     */
    public <R extends TwoPersonRequest> void tell(
            MailKind kind,
            DeskRight right,
            Collection<R> waiting,
            BiPredicate<R, SignIn> decidable,
            BiFunction<R, NewMail, NewMail> words) {
        tell(kind, right, waiting, TwoPersonRequest::getAskedAt, decidable, words);
    }

    /**
     * Of anything.
     *
     * @param right whoever has it may act
     * @param since when each of these has come
     * @param actable whether one of those may act on it, by the last sign-in
     * @param words what a mail says about it
     */
    public <R> void tell(
            MailKind kind,
            DeskRight right,
            Collection<R> waiting,
            Function<? super R, Instant> since,
            BiPredicate<R, SignIn> actable,
            BiFunction<R, NewMail, NewMail> words) {
        staff.last().stream()
                .filter(last -> rights.may(last.getStaffRoles(), right))
                .filter(last -> last.getAccount().state() == AccountState.READY)
                .sorted(Comparator.comparing(last -> last.getAccount().getId())) // as everybody locks
                .forEach(last -> untold(kind, waiting, since, last.getAccount())
                        .filter(one -> actable.test(one, last))
                        .findFirst()
                        .ifPresent(one -> mail(kind, last.getAccount())
                                .map(mail -> words.apply(one, mail))
                                .ifPresent(mails::queue)));
    }

    private <R> Stream<R> untold(
            MailKind kind, Collection<R> waiting, Function<? super R, Instant> since, Account approver) {
        var told =
                ledger.findLast(kind, approver).map(OutgoingMail::getCreatedAt).orElse(Instant.EPOCH);
        return told.isBefore(clock.instant().minus(PAUSE))
                ? waiting.stream().filter(one -> since.apply(one).isAfter(told))
                : Stream.empty();
    }

    private static Optional<NewMail> mail(MailKind kind, Account staff) {
        return staff.getEmail().map(email -> NewMail.to(staff, email, kind));
    }
}
