package org.madoguchi.admin.help;

import java.util.Locale;
import org.madoguchi.admin.Awaited;
import org.madoguchi.admin.cases.HelpRequest;
import org.madoguchi.secondperson.TwoPersonRequest;

/**
 * A request of any room, as lists over all rooms show it.
 *
 * @param act key of the words for what is asked for
 * @param about which one of its act it is; may be empty
 * @param page where it is shown, from the root of the application; empty for whoever may not see that
 */
public record Asked(TwoPersonRequest request, String act, String about, String page) {

    /** One about a person's registration, whose row says more. */
    static Asked of(HelpRequest request) {
        return new Asked(request, key("help.act.", request.getAct()), "", "");
    }

    /** One of a room. */
    static <R extends TwoPersonRequest> Asked of(R request, Awaited<R> room, boolean shown) {
        var page = shown ? room.page().apply(request) : "";
        return new Asked(
                request,
                key("mail.act.", room.act().apply(request)),
                room.about().apply(request),
                page);
    }

    private static String key(String prefix, Enum<?> act) {
        return prefix + act.name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is about a person's registration. */
    public boolean isHelp() {
        return request instanceof HelpRequest;
    }
}
