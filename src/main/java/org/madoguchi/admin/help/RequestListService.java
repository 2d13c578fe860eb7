package org.madoguchi.admin.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.madoguchi.admin.Awaited;
import org.madoguchi.admin.AwaitedRooms;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.LookNote;
import org.madoguchi.admin.cases.HelpRequest;
import org.madoguchi.admin.cases.HelpRequestRepository;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.secondperson.TwoPersonRequest;
import org.madoguchi.secondperson.TwoPersonRequests;

/** 承認待ち / Approvals as the caller may see them: what waits, what was decided, and which slips can be issued. */
@ApplicationScoped
@Transactional
public class RequestListService {

    private static final Duration LATELY = Duration.ofDays(7);
    private static final int MOST = 50;

    @Inject
    private DeskAccess access;

    @Inject
    private HelpRequestRepository requests;

    @Inject
    private AwaitedRooms rooms;

    @Inject
    private TwoPersonRequests all;

    @Inject
    private LookNote look;

    @Inject
    private Clock clock;

    /** What waits for a decision, the longest first; that the caller has looked is in the trail. */
    public List<HelpRequest> waiting() {
        access.require(DeskRight.HELP_ASK);
        return seen(requests.waiting(clock.instant()));
    }

    /** How many wait for a decision of the caller's. */
    public long countDecidable() {
        access.require(DeskRight.HELP_ASK);
        return access.may(DeskRight.HELP_APPROVE)
                ? requests.waiting(clock.instant()).stream()
                        .filter(this::isDecidable)
                        .count()
                : 0;
    }

    /** Approved slips that the caller can issue now; that the caller has looked is in the trail. */
    public List<HelpRequest> slips() {
        return seen(printable());
    }

    /** How many that are; whose they are is not shown. */
    public long countSlips() {
        return printable().size();
    }

    private List<HelpRequest> printable() {
        access.require(DeskRight.HELP_ASK);
        return requests.slips(access.getUserId(), clock.instant().minus(HelpRequest.PRINTABLE));
    }

    /** What was decided in the last days, the newest first; that the caller has looked is in the trail. */
    public List<HelpRequest> decided() {
        access.require(DeskRight.HELP_ASK);
        return seen(requests.decided(clock.instant().minus(LATELY), MOST));
    }

    /** What waits in the other rooms: as far as the caller may see it, and all that the caller has asked for. */
    public List<Asked> waitingElsewhere() {
        return elsewhere(type -> all.waiting(type, clock.instant()));
    }

    /** What was decided there in the last days; as {@link #waitingElsewhere}. */
    public List<Asked> decidedElsewhere() {
        var since = clock.instant().minus(LATELY);
        return elsewhere(type -> all.decided(type, since, MOST));
    }

    private List<Asked> elsewhere(
            Function<Class<? extends TwoPersonRequest>, List<? extends TwoPersonRequest>> finder) {
        access.require(DeskRight.HELP_ASK);
        return rooms.all().stream().flatMap(room -> visible(room, finder)).toList();
    }

    private <R extends TwoPersonRequest> Stream<Asked> visible(
            Awaited<R> room, Function<Class<? extends TwoPersonRequest>, List<? extends TwoPersonRequest>> finder) {
        return finder.apply(room.type()).stream().map(room.type()::cast).flatMap(one -> visible(room, one).stream());
    }

    private <R extends TwoPersonRequest> Optional<Asked> visible(Awaited<R> room, R one) {
        var shown = access.may(room.seen().apply(one));
        return shown || one.isAskedBy(access.getUserId()) ? Optional.of(Asked.of(one, room, shown)) : Optional.empty();
    }

    private List<HelpRequest> seen(List<HelpRequest> shown) {
        look.seen(AuditKind.REQUESTS_SEEN, shown.stream().map(one -> one.getAccount()
                .getUserId()));
        return shown;
    }

    /** Whether the caller may approve or refuse it, as far as its row tells. */
    public boolean isDecidable(HelpRequest one) {
        return access.may(DeskRight.HELP_APPROVE) && one.isDecidableBy(access.getUserId(), access.getRank());
    }
}
