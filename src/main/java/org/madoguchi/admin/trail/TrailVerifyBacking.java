package org.madoguchi.admin.trail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.madoguchi.audit.AuditEvent;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.Unsealed;
import org.madoguchi.audit.chain.ChainHead;
import org.madoguchi.web.RowId;
import org.omnifaces.cdi.Param;

/**
 * 操作履歴の検証 / Verify the audit trail: {@code ?after=} begins after the row at this position, {@code head=} is an
 * earlier end of the chain; {@code id=} goes on with the look for rows beside the chain, of which {@code missing=} were
 * found so far. Each request checks a part, and offers the next.
 */
@Named
@RequestScoped
public class TrailVerifyBacking {

    private static final int WHOLE = 100;
    /** Sealing takes seconds. */
    private static final Duration LATE = Duration.ofMinutes(1);

    @Inject
    private TrailVerifyService service;

    @Inject
    private TrailWords words;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    @Inject
    @Param
    private String after;

    @Inject
    @Param
    private String head;

    @Inject
    @Param
    private String id;

    @Inject
    @Param
    private String missing;

    private TrailVerifyService.Result result;
    private TrailVerifyService.Beside beside;
    private Unsealed unsealed;

    /** Whether anything is to be checked yet. */
    public boolean isAsked() {
        return number(after).isPresent() && !isHeadWrong();
    }

    /** As one of our own pages leads on; else from the start: somebody else's link must not pass over rows. */
    private Optional<Long> number(String asked) {
        return RowId.parse(asked).map(number -> isOwnLink() ? number : 0L);
    }

    private boolean isOwnLink() {
        var site = request.getHeader("Sec-Fetch-Site");
        return site == null || site.equals("same-origin");
    }

    /** The known head, as it was typed. */
    public String getKnown() {
        return Optional.ofNullable(head).map(String::strip).orElse("");
    }

    /** Whether what was typed is no head. */
    public boolean isHeadWrong() {
        return !getKnown().isEmpty() && ChainHead.parse(getKnown()).isEmpty();
    }

    public TrailVerifyService.Result getResult() {
        if (result == null) {
            result = service.check(number(after).orElse(0L), ChainHead.parse(getKnown()));
        }
        return result;
    }

    /** The look for rows beside the chain, which follows that along it. */
    public TrailVerifyService.Beside getBeside() {
        if (beside == null) {
            beside = service.beside(
                    RowId.parseAny(id).filter(number -> isOwnLink()).orElse(Long.MIN_VALUE));
        }
        return beside;
    }

    /** Whether both have come to their end, or the chain is broken. */
    public boolean isDone() {
        return getResult().broken().isPresent()
                || getResult().isDone() && getBeside().done();
    }

    /** How many rows beside the chain have been found. */
    public long getMissing() {
        return number(missing).orElse(0L) + (getResult().isDone() ? getBeside().missing() : 0);
    }

    public Unsealed getUnsealed() {
        if (unsealed == null) {
            unsealed = service.unsealed();
        }
        return unsealed;
    }

    /** Whether rows wait longer than sealing takes. */
    public boolean isLate() {
        return getUnsealed().isOlderThan(clock.instant().minus(LATE));
    }

    /** Whether nothing at all is wrong. */
    public boolean isWhole() {
        return isDone()
                && getResult().broken().isEmpty()
                && getMissing() + getUnsealed().lost() == 0;
    }

    /** What the next part is asked for with. */
    public String getNext() {
        return "after=" + getResult().head().position()
                + (getResult().isDone() ? "&id=" + getBeside().last() + "&missing=" + getMissing() : "")
                + (getKnown().isEmpty() ? "" : "&head=" + getKnown());
    }

    /** How much of the chain has been checked, in percent. */
    public long getPercent() {
        return getResult().head().position()
                * WHOLE
                / Math.max(1, getResult().end().position());
    }

    /** What was done to the chain, and to which row first. */
    public String getBreakText() {
        var broken = getResult().broken().orElseThrow();
        return words.text(
                "trail_verify.broken." + broken.what().name().toLowerCase(Locale.ROOT),
                String.valueOf(broken.first()),
                String.valueOf(broken.last()));
    }

    /** How many rows have no seal. */
    public String getMissingText() {
        return words.text("trail_verify.missing", String.valueOf(getMissing()));
    }

    /** How many rows were taken away before their seal. */
    public String getLostText() {
        return words.text("trail_verify.lost", String.valueOf(getUnsealed().lost()));
    }

    /** That this version does not know the kind of the row that is wrong. */
    public String getStrangeText() {
        return words.text("trail_verify.broken.strange", getBrokenRow().getKindWord());
    }

    /** The row that is wrong, or {@code null} when it is not there. */
    public AuditEvent getBrokenRow() {
        return getResult().row().orElse(null);
    }

    /** Whether the row has a kind that this version does not know. */
    public boolean isStrange(AuditEvent event) {
        return event.getKind() == AuditKind.UNKNOWN;
    }

    /** Of how many rows the digest alone is proved. */
    public long getDigests() {
        return service.digests();
    }

    /** The end of the chain now. */
    public ChainHead getEnd() {
        return service.end();
    }
}
