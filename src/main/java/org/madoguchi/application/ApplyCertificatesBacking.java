package org.madoguchi.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.madoguchi.catalogue.Choice;
import org.madoguchi.catalogue.Reason;
import org.madoguchi.catalogue.Wanted;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.paper.Language;
import org.madoguchi.record.RecordContent;
import org.madoguchi.signin.CurrentSignIn;
import org.madoguchi.web.Faults;
import org.madoguchi.web.KeptForm;

/** 証明書の選択 / Choose certificates, second step: every type, with the reason where it cannot be had. */
@Named
@RequestScoped
public class ApplyCertificatesBacking {

    /** More than any quota: what is typed by hand must not overflow a sum. */
    private static final int MOST = 999;

    @Inject
    private ApplyService service;

    @Inject
    private ApplyDraft draft;

    @Inject
    private CurrentSignIn current;

    @Inject
    private KeptForm kept;

    @Inject
    private Faults faults;

    private boolean sent;

    /** Every type, as it stands to the student. */
    public List<Choice> getChoices() {
        return draft.find().orElseThrow().choices();
    }

    /** Whether there is anything to be chosen. */
    public boolean isAnyOpen() {
        return getChoices().stream().anyMatch(Choice::isOpen);
    }

    /** Whether something holds the student back, so that nothing can be had: told once, and not for each type. */
    public boolean isHeld() {
        return getChoices().stream()
                .allMatch(one -> one.refusal().filter(Reason::isHold).isPresent());
    }

    /** The numbers of copies that can be chosen. */
    public List<Integer> numbers(Choice choice) {
        return IntStream.rangeClosed(0, choice.copies()).boxed().toList();
    }

    /** The languages that can be chosen, Japanese first. */
    public List<Language> languages(Choice choice) {
        return Stream.of(Language.values()).filter(choice.languages()::contains).toList();
    }

    /** Whether this language stands there as chosen. */
    public boolean chosenLanguage(Choice choice, Language language) {
        return chosen(choice).filter(one -> one.language() == language).isPresent();
    }

    /** The number of copies that stands there as chosen. */
    public int chosenCopies(Choice choice) {
        return chosen(choice).map(Wanted::copies).orElse(0);
    }

    /** Whether 厳封 is ticked. */
    public boolean chosenSealed(Choice choice) {
        return chosen(choice).filter(Wanted::sealed).isPresent();
    }

    private Optional<Wanted> chosen(Choice choice) {
        return kept.isRestored()
                ? wanted(choice.type())
                : draft.getDraft().getWanted().stream()
                        .filter(one -> one.type() == choice.type())
                        .findFirst();
    }

    /** By which a type is drawn for this student: graduates complete where undergraduates graduate. */
    public String template(Choice choice) {
        return RecordContent.template(draft.getDraft().getRecord(), choice.type());
    }

    /** Whether what is chosen is given away on paper. */
    public boolean isPaper() {
        return Quotes.isPaper(draft.getDraft().getMethod());
    }

    /** Whether it can be had in a sealed envelope by this way of receiving. */
    public boolean sealable(Choice choice) {
        return choice.sealable() && Quotes.isPaper(draft.getDraft().getMethod());
    }

    /** Keeps the choice, and goes on if nothing stands against it. */
    public String next() {
        sent = true;
        if (!service.choose(current.getAccount().getId(), wanted())) {
            return ApplyDraft.BEGIN;
        }
        draft.forget();
        kept.done();
        if (getProblems().isEmpty()) {
            return "/apply/recipient?faces-redirect=true";
        }
        faults.addGeneral("problems.title");
        return null;
    }

    /** The id of the field where this is mended; what is about no type, in the first of all. Empty without one. */
    public String field(Problem problem) {
        return getChoices().stream()
                .filter(Choice::isOpen)
                .map(Choice::type)
                .filter(type -> problem.type().map(type::equals).orElse(true))
                .findFirst()
                .map(type -> "copies-" + type)
                .orElse("");
    }

    /** Whether something stands against what was chosen of this type. */
    public boolean isWrong(Choice choice) {
        return getProblems().stream()
                .anyMatch(one -> one.type().filter(choice.type()::equals).isPresent());
    }

    private List<Wanted> wanted() {
        return Stream.of(CertificateType.values())
                .flatMap(type -> wanted(type).stream())
                .toList();
    }

    private Optional<Wanted> wanted(CertificateType type) {
        var copies = number(kept.shown("copies-" + type).orElse(""));
        var english = kept.shown("language-" + type).filter(Language.EN.name()::equals);
        var language = english.isPresent() ? Language.EN : Language.JA;
        var sealed = kept.shown("sealed-" + type).isPresent();
        return copies > 0 ? Optional.of(new Wanted(type, language, copies, sealed)) : Optional.empty();
    }

    private static int number(String typed) {
        return typed.matches("[0-9]{1,3}") ? Math.min(Integer.parseInt(typed), MOST) : 0;
    }

    /** What stands against what was just sent; what belongs to a later step does not. */
    public List<Problem> getProblems() {
        return sent
                ? draft.getQuote().problems().stream()
                        .filter(Problem::isOfItems)
                        .toList()
                : List.of();
    }
}
