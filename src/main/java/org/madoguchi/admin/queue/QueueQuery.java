package org.madoguchi.admin.queue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.application.ApplicationFilter;
import org.madoguchi.application.ApplicationState;
import org.madoguchi.catalogue.ReceiptMethod;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.text.SingleLine;

/** What the address of the list of applications asks for; anything that nobody could have chosen asks for nothing. */
@Named
@RequestScoped
public class QueueQuery {

    /** The value of {@code state} that means every one; without a state, those that wait for staff. */
    static final String ALL = "ALL";

    private static final int LONGEST = 64;
    private static final int LATEST = 9999;

    @Inject
    private HttpServletRequest request;

    @Inject
    private ZoneId zone;

    /** A parameter as it was typed, on one line. */
    public String get(String name) {
        return SingleLine.of(request.getParameter(name), LONGEST);
    }

    ApplicationFilter filter() {
        return new ApplicationFilter(
                states(),
                one(CertificateType.values(), "type"),
                one(ReceiptMethod.values(), "method"),
                dueBefore(),
                Optional.of(get("words")).filter(words -> !words.isEmpty()));
    }

    /** What the address asks for, of what is to be posted alone. */
    ApplicationFilter ofPosting() {
        var asked = filter();
        return new ApplicationFilter(
                ApplicationFilter.TO_POST, asked.type(), asked.method(), asked.dueBefore(), asked.words());
    }

    /** Whether it asks for what is to be posted, and so for the addresses. */
    public boolean isPosting() {
        return states().equals(ApplicationFilter.TO_POST);
    }

    private Set<ApplicationState> states() {
        var asked = get("state").equals(ALL) || !get("words").isEmpty()
                ? ApplicationFilter.ALL
                : ApplicationFilter.FOR_STAFF;
        return one(ApplicationState.values(), "state").map(Set::of).orElse(asked);
    }

    private Optional<Instant> dueBefore() {
        try {
            return Optional.of(get("due"))
                    .filter(day -> !day.isEmpty())
                    .map(LocalDate::parse)
                    .filter(day -> day.getYear() > 0 && day.getYear() < LATEST)
                    .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private <E extends Enum<E>> Optional<E> one(E[] all, String name) {
        return Stream.of(all).filter(one -> one.name().equals(get(name))).findFirst();
    }

    /** From 0 on. */
    int page() {
        return get("page").matches("[1-9][0-9]{0,5}") ? Integer.parseInt(get("page")) - 1 : 0;
    }

    /** This list as the query of an address. */
    public String address() {
        return address(page());
    }

    /** The list on another page, as the query of an address. @param page from 0 on */
    String address(int page) {
        return Stream.concat(
                        Stream.of("state", "type", "method", "due", "words")
                                .filter(name -> !get(name).isEmpty())
                                .map(name -> name + "=" + URLEncoder.encode(get(name), StandardCharsets.UTF_8)),
                        Stream.of("page=" + (page + 1)))
                .collect(Collectors.joining("&"));
    }
}
