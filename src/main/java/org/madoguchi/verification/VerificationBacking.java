package org.madoguchi.verification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.madoguchi.certificate.CertificatePress;
import org.madoguchi.certificate.VerificationCode;
import org.madoguchi.client.CurrentClient;
import org.madoguchi.paper.Field;
import org.madoguchi.paper.Language;
import org.madoguchi.paper.Particular;
import org.madoguchi.text.Words;
import org.madoguchi.web.Faults;
import org.madoguchi.web.Languages;

/**
 * 真正性確認 / Authenticity check. Whatever the request asks is answered whenever the page is drawn, so that a QR code's
 * address, the form and the switch of the language lead to the same page. Nothing is changed by it.
 */
@Named
@RequestScoped
public class VerificationBacking {

    private static final int LONGEST_SHOWN = 100;

    @Inject
    private Verification verification;

    @Inject
    private CurrentClient client;

    @Inject
    private Faults faults;

    @Inject
    private CertificatePress press;

    @Inject
    private Languages languages;

    private Question question;
    private Answer answer;

    /** Before the page is drawn. */
    public void check() {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        var request = (HttpServletRequest) external.getRequest();
        question = Question.of(request);
        if (question.isAsked()) {
            take(verification.check(question, client.get()), (HttpServletResponse) external.getResponse());
        } else if (request.getParameter("submit") != null) {
            faults.add("code", "verify.error.nothing");
        }
    }

    private void take(Answer given, HttpServletResponse response) {
        response.setStatus(VerificationFilter.status(given.result()));
        switch (given.result()) {
            case MISTYPED -> faults.add("code", "verify.error.mistyped");
            case NOT_PDF -> faults.add("file", "verify.error.not_pdf");
            case TOO_LARGE -> faults.add("file", "verify.error.too_large");
            default -> answer = given;
        }
        if (given.result() == Result.TOO_MANY) {
            response.setHeader(
                    "Retry-After", String.valueOf(verification.longestWait().toSeconds()));
        }
    }

    /** Null while there is nothing to tell. */
    public Answer getAnswer() {
        return answer;
    }

    /** What the certificate says; null when none was found. */
    public Statement getStatement() {
        return answer == null ? null : answer.statement().orElse(null);
    }

    /** The end of the keys of this result. */
    public String getKey() {
        return answer.result().name().toLowerCase(Locale.ROOT);
    }

    /** The key of the sentence about it. */
    public String getExplanation() {
        return (answer.byFile() ? "verify.by_file." : "verify.by_code.") + getKey();
    }

    /** The look of this result. */
    public String getTone() {
        return switch (answer.result()) {
            case VALID -> "good";
            case REVOKED, NOT_FOUND -> "bad";
            default -> "warn";
        };
    }

    /** What was typed: as it is printed, if it is a code. */
    public String getCode() {
        return question.code()
                .map(typed -> VerificationCode.parse(typed)
                        .map(VerificationCode::grouped)
                        .orElse(typed.substring(0, Math.min(typed.length(), LONGEST_SHOWN))))
                .orElse("");
    }

    public String getHolderName() {
        return question.holderName().orElse("");
    }

    public String getIssuedOn() {
        return question.date().map(LocalDate::toString).orElse("");
    }

    /** Whether name and date can be typed to see the grades. */
    public boolean isLocked() {
        return answer != null
                && !answer.byFile()
                && getStatement() != null
                && getStatement().withheld();
    }

    /** Whether they were typed, and are not those on the certificate. */
    public boolean isRefused() {
        return isLocked()
                && (question.holderName().isPresent() || question.issuedOn().isPresent());
    }

    /**
     * What it says: in the words and forms of the paper in the language of the page, then what has no line of its own
     * there.
     */
    public List<Particular> getLines() {
        var lines = new ArrayList<>(press.particulars(getStatement().content(), language()));
        var told = lines.stream().flatMap(line -> line.fields().stream()).collect(Collectors.toSet());
        getStatement().values().forEach((field, value) -> {
            if (!told.contains(field)) {
                lines.add(new Particular(label(field), value(field, value), Set.of(field)));
            }
        });
        return lines;
    }

    /** A day as the paper writes it in the language of the page. */
    public String day(LocalDate day) {
        return press.day(getStatement().template(), language(), day);
    }

    /** The courses as the paper has them. */
    public List<CourseGroup> getGroups() {
        return CourseGroup.of(getStatement().courses());
    }

    /** Whether its courses have grade points. */
    public boolean isPointed() {
        return getStatement().courses().stream()
                .anyMatch(course -> course.gradePoint().isPresent());
    }

    private String label(Field field) {
        return Words.of(languages.getLocale(), "text")
                .text("paper.field." + field.name().toLowerCase(Locale.ROOT));
    }

    private String value(Field field, String said) {
        return field.kind() == Field.Kind.DATE ? day(LocalDate.parse(said)) : said;
    }

    private Language language() {
        return Language.of(languages.getLocale());
    }
}
