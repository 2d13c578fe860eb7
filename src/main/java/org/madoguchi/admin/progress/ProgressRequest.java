package org.madoguchi.admin.progress;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** What the address of this request asks for: {@code ?view=}, {@code &by=} and {@code &day=}. */
@RequestScoped
class ProgressRequest {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    @Inject
    private ZoneId zone;

    View view() {
        return View.of(request.getParameter("view"));
    }

    Grouping by() {
        return Grouping.of(request.getParameter("by"));
    }

    /** Today unless another is asked for; none is to come. */
    LocalDate day() {
        return Optional.ofNullable(request.getParameter("day"))
                .filter(day -> day.matches("20[0-9]{2}-[0-9]{2}-[0-9]{2}"))
                .flatMap(ProgressRequest::parse)
                .filter(day -> !day.isAfter(today()))
                .orElse(today());
    }

    LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }

    private static Optional<LocalDate> parse(String day) {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
