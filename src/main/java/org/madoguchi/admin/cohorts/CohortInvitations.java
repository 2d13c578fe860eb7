package org.madoguchi.admin.cohorts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.madoguchi.account.Account;
import org.madoguchi.account.UserId;
import org.madoguchi.admin.cases.CampusAnswer;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.cohort.Cohort;
import org.madoguchi.cohort.CohortAct;
import org.madoguchi.cohort.CohortRow;
import org.madoguchi.cohort.CohortRowState;
import org.madoguchi.cohort.Cohorts;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.login.directory.DirectoryPerson;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailLedger;
import org.madoguchi.mail.MailService;
import org.madoguchi.mail.NewMail;

/**
 * Invites those of the directory who never came here, or came and have asked for no mail to an address of theirs, at
 * the address that the directory has for them: whoever has done so, or was invited lately, is not. It proves nothing,
 * opens nothing, and no account comes of it. Joins the transaction of the service that calls.
 */
@ApplicationScoped
class CohortInvitations {

    /** Nobody is invited again within this time. */
    private static final Duration LATELY = Duration.ofDays(7);

    @Inject
    private Cohorts cohorts;

    @Inject
    private CohortLook look;

    @Inject
    private MailService mails;

    @Inject
    private MailLedger sent;

    @Inject
    private PublicUrl publicUrl;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /**
     * What is known here of some people.
     *
     * @param here those who have an account, by their keys
     * @param begun those of them who have given an address, so that a reminder reaches them
     * @param first the number of the first row that each has
     * @param taken the addresses to which an invitation goes, or has gone lately
     */
    private record Known(
            Map<String, Account> here,
            Set<String> begun,
            Set<String> invited,
            Map<String, Integer> first,
            Set<String> taken) {}

    /** 試行 / The dry run. @param campus what the directory says of each, by the user ID: it answered */
    void look(Cohort one, List<CohortRow> rows, Map<String, CampusAnswer> campus) {
        var known = known(one, rows, campus);
        rows.forEach(row -> judge(row, answer(row, campus), known));
    }

    /** Invites these, if all is still so. @param paced says when a mail may go */
    void perform(Cohort one, List<CohortRow> rows, Map<String, CampusAnswer> campus, UnaryOperator<NewMail> paced) {
        var known = known(one, rows, campus);
        rows.forEach(row -> {
            judge(row, answer(row, campus), known);
            if (row.getState() == CohortRowState.READY) {
                var account = Optional.ofNullable(known.here().get(row.getUserKey()));
                invite(one, row, answer(row, campus).person().orElseThrow(), account, paced);
            }
        });
    }

    private void invite(
            Cohort one,
            CohortRow row,
            DirectoryPerson person,
            Optional<Account> account,
            UnaryOperator<NewMail> paced) {
        var address = person.mail().orElseThrow();
        var mail = account.map(known -> NewMail.to(known, address, MailKind.HELP_INVITED))
                .orElseGet(() ->
                        NewMail.toStranger(address, person.displayName(), person.userId(), MailKind.HELP_INVITED));
        mails.queue(paced.apply(mail.page(publicUrl.page("/login.xhtml"))));
        audit.record(CohortDeed.entry(AuditKind.HELP_INVITED, one, person.userId()));
        row.done(null, clock.instant());
    }

    private static CampusAnswer answer(CohortRow row, Map<String, CampusAnswer> campus) {
        return campus.get(row.getUserId());
    }

    /** Whatever was written, it is the directory's word who somebody is. */
    private Known known(Cohort one, List<CohortRow> rows, Map<String, CampusAnswer> campus) {
        rows.forEach(row -> answer(row, campus)
                .person()
                .flatMap(person -> UserId.parse(person.userId()))
                .ifPresent(row::known));
        var keys = rows.stream()
                .map(CohortRow::getUserKey)
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
        if (keys.isEmpty()) {
            return new Known(Map.of(), Set.of(), Set.of(), Map.of(), new HashSet<>());
        }
        var lately = clock.instant().minus(LATELY);
        var addresses = rows.stream()
                .flatMap(row -> address(answer(row, campus)).stream())
                .distinct()
                .toList();
        var here = cohorts.accounts(keys);
        return new Known(
                here,
                look.begun(here.values()),
                cohorts.doneSince(CohortAct.INVITE, keys, lately),
                cohorts.firstRows(one.getId(), keys),
                new HashSet<>(sent.recipients(MailKind.HELP_INVITED, addresses, lately)));
    }

    private static Optional<String> address(CampusAnswer answer) {
        return answer.person().flatMap(DirectoryPerson::mail).map(Account::emailKey);
    }

    private static void judge(CohortRow row, CampusAnswer answer, Known known) {
        var key = row.getUserKey();
        var address = address(answer);
        if (known.first().getOrDefault(key, row.getNumber()) < row.getNumber()) {
            row.found(CohortRowState.DOUBLED);
        } else if (known.begun().contains(key)) {
            row.found(CohortRowState.ALREADY, "cohort.why.invite.here");
        } else if (known.invited().contains(key)) {
            row.found(CohortRowState.ALREADY, "cohort.why.invite.lately");
        } else if (key.isEmpty() || answer.isAbsent()) {
            row.found(CohortRowState.UNKNOWN, "cohort.why.invite.unknown");
        } else if (!answer.roles().isEmpty()) {
            row.found(CohortRowState.STAFF, "cohort.why.invite.staff");
        } else if (address.isEmpty()) {
            row.found(CohortRowState.NO_ADDRESS);
        } else if (!known.taken().add(address.get())) {
            row.found(CohortRowState.DOUBLED, "cohort.why.invite.address");
        } else {
            row.found(CohortRowState.READY);
        }
    }
}
