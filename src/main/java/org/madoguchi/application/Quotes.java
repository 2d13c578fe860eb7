package org.madoguchi.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.catalogue.Charge;
import org.madoguchi.catalogue.Choice;
import org.madoguchi.catalogue.Eligibility;
import org.madoguchi.catalogue.Fees;
import org.madoguchi.catalogue.ReceiptMethod;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.record.StudentRecord;
import org.madoguchi.settings.Settings;

/** Holds a draft against today's rules and fees; joins the transaction of the service that calls. */
@ApplicationScoped
class Quotes {

    /** So many papers at once, where {@code madoguchi.application.copies} is not set. */
    static final int MOST_COPIES = 20;

    @Inject
    private Eligibility eligibility;

    @Inject
    private Fees fees;

    @Inject
    private Quota quota;

    @Inject
    private Settings settings;

    /** What is to be had today, by type. */
    Map<CertificateType, Choice> choices(Application draft) {
        return eligibility.choices(draft.getRecord(), draft.getMethod()).stream()
                .collect(Collectors.toMap(Choice::type, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    /** Whether a student can have anything in this way. */
    boolean isOffered(StudentRecord record, ReceiptMethod method) {
        return eligibility.choices(record, method).stream()
                .anyMatch(choice -> choice.refusal().isEmpty());
    }

    /** Of a draft whose way of receiving is known. */
    Quote of(Application draft) {
        return of(draft, choices(draft));
    }

    /** The same where it is known what is to be had. */
    Quote of(Application draft, Map<CertificateType, Choice> choices) {
        var charges = draft.isWithoutFee()
                ? List.<Charge>of()
                : fees.quote(draft.getRecord(), draft.getMethod(), draft.getWanted());
        var review = draft.getItems().stream()
                .map(item -> choices.get(item.getType()))
                .anyMatch(choice -> choice != null && choice.review());
        return new Quote(charges, review, problems(draft, choices), mark(draft, choices, charges));
    }

    private List<Problem> problems(Application draft, Map<CertificateType, Choice> choices) {
        var problems = new ArrayList<Problem>();
        if (draft.getItems().isEmpty()) {
            problems.add(Problem.of("nothing"));
        }
        if (draft.getCopies() > mostCopies()) {
            problems.add(Problem.of("too_many", mostCopies()));
        }
        draft.getItems().forEach(item -> problems(draft, item, choices.get(item.getType()))
                .forEach(problems::add));
        problems.addAll(ofRecipient(draft, choices));
        return List.copyOf(problems);
    }

    private Stream<Problem> problems(Application draft, ApplicationItem item, Choice choice) {
        if (choice == null) {
            return Stream.of(Problem.of(item.getType(), "gone"));
        }
        return Stream.concat(rules(item, choice, draft.getMethod()), quota.problems(draft, item, choice));
    }

    private static Stream<Problem> rules(ApplicationItem item, Choice choice, ReceiptMethod method) {
        var type = item.getType();
        if (choice.refusal().isPresent()) {
            return Stream.of(Problem.refused(type, choice.refusal().get()));
        }
        var problems = Stream.<Problem>builder();
        if (!choice.languages().contains(item.getLanguage())) {
            problems.add(Problem.of(type, "language"));
        }
        if (item.getCopies() > choice.copies()) {
            problems.add(Problem.of(type, "copies", choice.copies()));
        }
        if (item.isSealed() && !isPaper(method)) {
            problems.add(Problem.of(type, "sealed_method"));
        } else if (item.isSealed() && !choice.sealable()) {
            problems.add(Problem.of(type, "sealed"));
        }
        return problems.build();
    }

    private static List<Problem> ofRecipient(Application draft, Map<CertificateType, Choice> choices) {
        var problems = new ArrayList<Problem>();
        var recipient = draft.getRecipient();
        if (isForOthers(draft.getMethod()) && recipient.getName().isEmpty()) {
            problems.add(Problem.of("recipient"));
        }
        if (draft.getMethod() == ReceiptMethod.ONLINE && recipient.getEmail().isEmpty()) {
            problems.add(Problem.of("recipient_email"));
        }
        if (draft.getMethod() == ReceiptMethod.POST && recipient.getAddress().isEmpty()) {
            problems.add(Problem.of("address"));
        }
        if (recipient.getPurpose().isEmpty() && isPurposeNeeded(draft, choices)) {
            problems.add(Problem.of("purpose"));
        }
        return problems;
    }

    static boolean isForOthers(ReceiptMethod method) {
        return method == ReceiptMethod.ONLINE || method == ReceiptMethod.POST;
    }

    /** Whether staff have the paper in their hands, and can put it into an envelope. */
    static boolean isPaper(ReceiptMethod method) {
        return method == ReceiptMethod.COUNTER || method == ReceiptMethod.POST;
    }

    static boolean isPurposeNeeded(Application draft, Map<CertificateType, Choice> choices) {
        return draft.getItems().stream()
                .map(item -> choices.get(item.getType()))
                .anyMatch(choice -> choice != null && choice.purposeNeeded());
    }

    int mostCopies() {
        return settings.integer("madoguchi.application.copies", MOST_COPIES);
    }

    private static String mark(Application draft, Map<CertificateType, Choice> choices, List<Charge> charges) {
        var items = draft.getItems().stream()
                .map(item -> String.join(
                        ".",
                        item.getType().name(),
                        item.getLanguage().name(),
                        String.valueOf(item.getCopies()),
                        String.valueOf(item.isSealed()),
                        version(choices, item)));
        var lines = charges.stream().map(charge -> charge.kind() + "." + charge.amount());
        return Stream.concat(Stream.of(draft.getId() + "." + draft.getMethod()), Stream.concat(items, lines))
                .collect(Collectors.joining("-"));
    }

    private static String version(Map<CertificateType, Choice> choices, ApplicationItem item) {
        var choice = choices.get(item.getType());
        return choice == null ? "" : String.valueOf(choice.typeVersion());
    }
}
