package org.madoguchi.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.catalogue.CatalogueWords;
import org.madoguchi.catalogue.Charge;
import org.madoguchi.catalogue.Reason;
import org.madoguchi.catalogue.ReceiptMethod;
import org.madoguchi.certificate.Certificate;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.paper.Language;
import org.madoguchi.record.School;
import org.madoguchi.record.StudentRecord;
import org.madoguchi.text.Words;
import org.madoguchi.web.Languages;
import org.madoguchi.web.Times;

/** Sentences about applications whose keys are decided by rules, in the language in use. */
@Named
@RequestScoped
public class ApplyWords {

    @Inject
    private Languages languages;

    @Inject
    private Times times;

    @Inject
    private ReadyDayService readyDays;

    @Inject
    private Clock clock;

    @Inject
    private ZoneId zone;

    private final Map<Application, String> ready = new IdentityHashMap<>();

    /** The name of a type. */
    public String type(CertificateType type) {
        return catalogue().name(type);
    }

    /** The name of a way of receiving. */
    public String method(ReceiptMethod method) {
        return catalogue().name(method);
    }

    /** Why something cannot be had. */
    public String reason(Reason reason) {
        return catalogue().say(reason);
    }

    /** The name of a language that papers are in. */
    public String language(Language language) {
        return words().text("language." + language);
    }

    /** Where somebody studies or studied, in the language in use if the academic system knows it. */
    public String school(StudentRecord record) {
        var school = record.getSchool();
        var language = tongue(school);
        return Stream.of(school.getFaculty(language), school.getDepartment(language))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    /** By what somebody tells one of the own student numbers from another: where, in which course, how it stands. */
    public String record(StudentRecord record) {
        var status = record.statusOn(LocalDate.ofInstant(clock.instant(), zone));
        var course = record.getSchool().getCourse(tongue(record.getSchool()));
        return words().text(
                        "record.described",
                        course.map(name -> school(record) + " " + name).orElseGet(() -> school(record)),
                        words().text("status." + lower(status)));
    }

    private Language tongue(School school) {
        var english = !Locale.JAPANESE.equals(languages.getLocale()) && school.isKnownIn(Language.EN);
        return english ? Language.EN : Language.JA;
    }

    /** What somebody agrees to. */
    String tick(String key) {
        return words().text("tick." + key);
    }

    /** An amount of money, on every page that shows one. */
    public String yen(int amount) {
        return words().text("yen", amount);
    }

    /** What stands against a draft, with the certificate that it is about. */
    public String problem(Problem problem) {
        var said = problem.reason().map(this::reason).orElseGet(() -> words().text(
                        problem.key(), problem.values().toArray()));
        return problem.type()
                .map(type -> words().text("problem.of", type(type), said))
                .orElse(said);
    }

    /** What a line of a bill is for. */
    public String charge(Charge charge) {
        var kind = words().text("charge." + charge.kind());
        return charge.type()
                .map(type -> words().text(
                                "charge.of",
                                kind,
                                type(type),
                                charge.language().map(this::language).orElse(""),
                                charge.quantity()))
                .orElse(kind);
    }

    /** What an application is for: the first type, and how many papers in all. */
    public String title(Application application) {
        var items = application.getItems();
        if (items.isEmpty()) {
            return words().text("title.none");
        }
        var first = type(items.get(0).getType());
        return items.size() == 1
                ? words().text("title.one", first, application.getCopies())
                : words().text("title.more", first, items.size() - 1, application.getCopies());
    }

    /** One line for each item. */
    public List<String> items(Application application) {
        return application.getItems().stream()
                .map(item -> words().text(
                                item.isSealed() ? "item.sealed" : "item",
                                type(item.getType()),
                                language(item.getLanguage()),
                                item.getCopies()))
                .toList();
    }

    /** Where it stands, in a word or two. */
    public String state(Application application) {
        return stateName(application.getState());
    }

    /** What staff have to do with it next; where nothing, how it stands. */
    public String act(Application application) {
        return words().find("act." + lower(application.getState())).orElseGet(() -> state(application));
    }

    /** The same for a state alone. */
    public String stateName(ApplicationState state) {
        return words().text("state." + lower(state));
    }

    /** The same for whoever applied: what is worth nothing any more is told before how it was received. */
    public String standing(Application application) {
        return isRevokedAfterAll(application) ? words().text("way.revoked") : state(application);
    }

    /** The class of the colour that goes with it. */
    public String standingTone(Application application) {
        return isRevokedAfterAll(application) ? "warn" : tone(application);
    }

    /** Only what looks well otherwise: a state that is none of success says why itself. */
    static boolean isRevokedAfterAll(Application application) {
        return application.isRevoked() && tone(application.getState()).equals("good");
    }

    /** How a certificate ended. */
    public String ended(Certificate certificate) {
        return words().text("way." + endKey(certificate));
    }

    /** Revoked or superseded; why is for staff alone. */
    static String endKey(Certificate certificate) {
        return lower(certificate.getState());
    }

    /** The sentence that says what to do now. */
    public String next(Application application) {
        var key = nextKey(application);
        return switch (application.getState()) {
            case AWAITING_PAYMENT ->
                words().text(key, times.deadline(application.getDueAt().orElseThrow()), yen(application.getTotal()));
            default -> words().text(key);
        };
    }

    /** What was issued and is worth nothing any more is told; but where the money went says more. */
    static String nextKey(Application application) {
        var state = application.getState();
        var money = state == ApplicationState.REVERSED || state == ApplicationState.REFUNDED;
        return "next." + (application.isRevoked() && !money ? "revoked" : lower(state));
    }

    /** 受取の予定日 with its weekday; empty where nothing is handed over or posted, or not any more. */
    public String readyDay(Application application) {
        return ready.computeIfAbsent(
                application, one -> readyDays.find(one).map(catalogue()::day).orElse(""));
    }

    /** The class of the colour that goes with it. */
    public String tone(Application application) {
        return tone(application.getState());
    }

    private static String tone(ApplicationState state) {
        return switch (state) {
            case DRAFT, RETURNED, AWAITING_PAYMENT, PAID_LATE -> "warn";
            case REFUSED, EXPIRED, STUCK, REVERSED, PRINT_EXPIRED, SEND_EXPIRED, UNCOLLECTED -> "bad";
            case IN_REVIEW, PAID, CANCELLED, SEND_CANCELLED, REFUNDED -> "idle";
            default -> "good";
        };
    }

    private CatalogueWords catalogue() {
        return CatalogueWords.of(languages.getLocale());
    }

    private Words words() {
        return Words.of(languages.getLocale(), "apply", "catalogue");
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
