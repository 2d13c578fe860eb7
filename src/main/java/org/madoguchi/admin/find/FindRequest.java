package org.madoguchi.admin.find;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.StudentState;

/** The search that the URL of this request asks for. */
@RequestScoped
class FindRequest {

    @Inject
    private HttpServletRequest request;

    @Inject
    private DeskAccess access;

    FindQuery query() {
        var state = Arrays.stream(StudentState.values())
                .filter(value -> value.name().equals(value("state")))
                .findFirst();
        return new FindQuery(
                SearchLine.of(value("q")),
                state.orElse(null),
                value("faculty"),
                value("year"),
                value("entry"),
                Cursor.parse(value("after")),
                access.may(DeskRight.SEE_ADDRESSES),
                value("typing") != null);
    }

    /** A number that counts rows. */
    Optional<Long> number(String name) {
        return Optional.ofNullable(value(name))
                .filter(text -> text.matches("[1-9][0-9]{0,8}"))
                .map(Long::valueOf);
    }

    /** A parameter, or {@code null} when there is nothing in it, or nothing that a database takes. */
    String value(String name) {
        var value = request.getParameter(name);
        return value == null
                        || value.isBlank()
                        || !name.equals("q") && value.chars().anyMatch(Character::isISOControl)
                ? null
                : value;
    }
}
