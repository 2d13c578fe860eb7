package org.madoguchi.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.catalogue.Choice;
import org.madoguchi.catalogue.ReceiptMethod;
import org.madoguchi.catalogue.Wanted;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.certificate.IssueService;
import org.madoguchi.paper.Content;
import org.madoguchi.record.RecordContent;
import org.madoguchi.record.StudentRecord;
import org.madoguchi.record.StudentRecords;

/**
 * The steps of an application: each writes into the account's one draft, and the last one applies for what it says.
 * The account is locked meanwhile, so that two tabs are one after the other.
 */
@ApplicationScoped
@Transactional
class ApplyService {

    @Inject
    private AccountRepository accounts;

    @Inject
    private StudentRecords records;

    @Inject
    private RecordContent contents;

    @Inject
    private IssueService issuing;

    @Inject
    private Applications applications;

    @Inject
    private Quotes quotes;

    @Inject
    private Steps steps;

    @Inject
    private ZoneId zone;

    @Inject
    private Clock clock;

    /**
     * What a page shows of the draft.
     *
     * @param choices every type with whether it can be had, in order
     */
    public record Sight(Application draft, List<Choice> choices, Quote quote) {

        /** Whether a type that was chosen asks what it is for. */
        boolean isPurposeNeeded() {
            return choices.stream().filter(Choice::purposeNeeded).anyMatch(choice -> draft.getWanted().stream()
                    .anyMatch(one -> one.type() == choice.type()));
        }
    }

    /**
     * What became of the wish to apply.
     *
     * @param number of the application, if there is one now; empty when its draft is not there any more
     * @param instead what stands against it, or is other than was seen; nothing was done then
     */
    public record Outcome(Optional<String> number, Optional<Quote> instead) {}

    /** The student numbers of an account, the latest first. */
    public List<StudentRecord> records(Long account) {
        return records.of(accounts.get(account));
    }

    /** The draft of an account, with what it would cost now. */
    public Optional<Sight> draft(Long account) {
        return applications.draft(account).map(draft -> {
            var choices = quotes.choices(draft);
            return new Sight(Applications.whole(draft), List.copyOf(choices.values()), quotes.of(draft, choices));
        });
    }

    /** Whether there is one. */
    public boolean isDraft(Long account) {
        return applications.draft(account).isPresent();
    }

    /** Whether anything can be had in this way at all. */
    public boolean isOffered(Long account, Long record, ReceiptMethod method) {
        return records.find(accounts.get(account), record)
                .filter(one -> quotes.isOffered(one, method))
                .isPresent();
    }

    /**
     * First step: begins a draft, or changes how its certificates are received.
     *
     * @return false for a student number that is not the account's
     */
    public boolean receiveBy(Long account, Long record, ReceiptMethod method) {
        var locked = accounts.lock(account);
        var own = records.find(locked, record);
        own.ifPresent(one -> applications
                .draft(account)
                .ifPresentOrElse(
                        draft -> draft.receiveBy(one, method, clock.instant()),
                        () -> applications.add(new Application(locked, one, method, clock.instant()))));
        return own.isPresent();
    }

    /** Second step; false when there is no draft any more. */
    public boolean choose(Long account, List<Wanted> wanted) {
        accounts.lock(account);
        var draft = applications.draft(account);
        draft.ifPresent(one -> one.choose(wanted, clock.instant()));
        return draft.isPresent();
    }

    /** Third step; false when there is no draft any more. */
    public boolean goTo(Long account, Recipient recipient) {
        accounts.lock(account);
        var draft = applications.draft(account);
        draft.ifPresent(one -> one.goTo(recipient, clock.instant()));
        return draft.isPresent();
    }

    /** Gives the draft up: one that was applied for before waits as it did. */
    public void discard(Long account) {
        accounts.lock(account);
        applications.draft(account).ifPresent(draft -> steps.discard(draft, clock.instant()));
    }

    /**
     * Last step: applies for what the draft says, if that is what the applicant has seen. A second time finds it done.
     *
     * @param draftId key of the draft that was seen
     * @param mark of the quote that was seen
     * @param ticked what was agreed to, in the words that were ticked
     */
    public Outcome apply(Long account, Long draftId, String mark, String ticked) {
        accounts.lock(account);
        var found = applications.own(account, draftId);
        if (found.isEmpty() || found.get().getState() != ApplicationState.DRAFT) {
            return new Outcome(applied(account, draftId), Optional.empty());
        }
        var draft = found.get();
        var choices = quotes.choices(draft);
        var quote = quotes.of(draft, choices);
        if (!quote.isFree() || !quote.mark().equals(mark)) {
            return new Outcome(Optional.empty(), Optional.of(quote));
        }
        var unprintable = freeze(draft, choices);
        if (!unprintable.isEmpty()) {
            return new Outcome(Optional.empty(), Optional.of(quote.with(unprintable)));
        }
        apply(draft, quote, ticked, clock.instant());
        return new Outcome(Optional.of(draft.getNumber()), Optional.empty());
    }

    /** The number of what was once this draft, if it was applied for; not of one that waits for its correction. */
    public Optional<String> applied(Long account, Long draftId) {
        return applications
                .own(account, draftId)
                .filter(one -> one.getState() != ApplicationState.DRAFT && one.getState() != ApplicationState.RETURNED)
                .map(Application::getNumber);
    }

    private void apply(Application draft, Quote quote, String ticked, Instant now) {
        draft.apply(quote.charges(), quote.review(), ticked, steps.due(now), zone, now);
        steps.note(
                draft,
                AuditKind.APPLICATION_APPLIED,
                Optional.of(draft.getAccount().getUserId()));
        steps.await(draft);
    }

    /** Keeps what each item will say; what cannot be printed is told. */
    private List<Problem> freeze(Application draft, Map<CertificateType, Choice> choices) {
        var said = new ArrayList<Content>();
        var problems = new ArrayList<Problem>();
        for (var item : draft.getItems()) {
            var content = contents.content(draft.getRecord(), item.getType(), item.getLanguage());
            var ends = choices.get(item.getType()).validDays().isPresent();
            issuing.proof(content, ends).faults().stream()
                    .limit(1)
                    .forEach(fault -> problems.add(Problem.unprintable(item.getType(), fault)));
            said.add(content);
        }
        if (problems.isEmpty()) {
            for (var place = 0; place < said.size(); place++) {
                var item = draft.getItems().get(place);
                item.freeze(choices.get(item.getType()), said.get(place));
            }
        }
        return problems;
    }
}
