package org.madoguchi.admin.trail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.madoguchi.audit.chain.Head;
import org.madoguchi.web.RowId;

/**
 * 操作履歴の検証 / Verify the audit trail: {@code ?after=} begins after the row at this position, {@code head=} is an
 * earlier end of the chain. Each request checks a part, and offers the next.
 */
@Named
@RequestScoped
public class TrailVerifyBacking {

    private static final int WHOLE = 100;

    @Inject
    private TrailVerifyService service;

    @Inject
    private TrailWords words;

    @Inject
    private HttpServletRequest request;

    private TrailVerifyService.Result result;

    /** Whether anything is to be checked yet. */
    public boolean isAsked() {
        return after().isPresent() && !isHeadWrong();
    }

    /** From the first row, unless one of our own pages leads on: somebody else's link must not pass over rows. */
    private Optional<Long> after() {
        var site = request.getHeader("Sec-Fetch-Site");
        return RowId.parse(request.getParameter("after"))
                .map(after -> site == null || site.equals("same-origin") ? after : 0L);
    }

    /** The known head, as it was typed. */
    public String getKnown() {
        return Optional.ofNullable(request.getParameter("head"))
                .map(String::strip)
                .orElse("");
    }

    /** Whether what was typed is no head. */
    public boolean isHeadWrong() {
        return !getKnown().isEmpty() && Head.parse(getKnown()).isEmpty();
    }

    public TrailVerifyService.Result getResult() {
        if (result == null) {
            result = service.check(after().orElse(0L), Head.parse(getKnown()));
        }
        return result;
    }

    /** What the next part is asked for with. */
    public String getNext() {
        return "after=" + getResult().head().position() + (getKnown().isEmpty() ? "" : "&head=" + getKnown());
    }

    /** How much has been checked, in percent. */
    public long getPercent() {
        return getResult().head().position()
                * WHOLE
                / Math.max(1, getResult().end().position());
    }

    /** What was done to the chain, and to which row first. */
    public String getFinding() {
        var broken = getResult().broken().orElseThrow();
        return words.text("trail_verify.broken." + broken.what().name().toLowerCase(Locale.ROOT))
                .replace("{first}", String.valueOf(broken.first()))
                .replace("{last}", String.valueOf(broken.last()));
    }

    /** Of how many rows the digest alone is proved. */
    public long getDigests() {
        return service.digests();
    }

    /** The end of the chain now. */
    public Head getEnd() {
        return service.end();
    }
}
