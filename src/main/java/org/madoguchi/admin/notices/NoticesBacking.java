package org.madoguchi.admin.notices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.ListPage;
import org.madoguchi.admin.decision.WaitingBacking;
import org.madoguchi.notice.NoticeContent;
import org.madoguchi.notice.NoticeKind;
import org.madoguchi.notice.NoticePlace;
import org.madoguchi.notice.NoticeVersion;
import org.madoguchi.text.SingleLine;
import org.madoguchi.text.Words;
import org.madoguchi.web.Languages;
import org.omnifaces.cdi.Param;

/** お知らせの管理 / Notices: all texts that there are. */
@Named
@RequestScoped
public class NoticesBacking extends WaitingBacking<NoticeRequest> {

    private static final int BEGINNING = 60;

    @Inject
    private NoticeDeskService service;

    @Inject
    private NoticeRequestService requests;

    @Inject
    private Languages languages;

    @Inject
    private Clock clock;

    @Inject
    @Param(name = "kind")
    private String paged;

    @Inject
    @Param
    private String page;

    private List<NoticeVersion> all;

    /** One a request. */
    public NoticesBacking() {
        super(DeskRight.NOTICES_APPROVE);
    }

    public List<NoticeKind> getKinds() {
        return List.of(NoticeKind.values());
    }

    /** The newest version of each text of a kind: a page of them, the first but of the kind that the address names. */
    public ListPage<NoticeVersion> of(NoticeKind kind) {
        if (all == null) {
            all = service.latest();
        }
        var own = all.stream().filter(one -> one.getNotice().getKind() == kind).toList();
        return ListPage.of(own, kind.name().equals(paged) ? page : null);
    }

    /** The key of what a place is called for a kind: every page, or every one with notes. */
    public String place(NoticeKind kind, NoticePlace place) {
        return kind == NoticeKind.NOTE && place == NoticePlace.EVERY
                ? "notices.place.every.note"
                : "notices.place." + place.name().toLowerCase(Locale.ROOT);
    }

    /** The beginning of what a version says, in the language in use. */
    public String beginning(NoticeVersion version) {
        var content = version.getContent();
        var title = content.title().in(languages.getLocale());
        var words = String.join(" ", content.lines(languages.getLocale()));
        var said = title.isEmpty() ? words : title;
        return said.isEmpty()
                ? Words.of(languages.getLocale(), "desk").text("notices.wordless")
                : SingleLine.of(said, BEGINNING);
    }

    /** {@code draft}, {@code coming}, {@code shown}, {@code over}, {@code changed} or {@code withdrawn}. */
    public String state(NoticeVersion newest) {
        return switch (newest.getNotice().getState()) {
            case DRAFT -> "draft";
            case WITHDRAWN -> "withdrawn";
            case PUBLISHED -> newest.getNotice().isChanged() ? "changed" : inTime(newest.getContent());
        };
    }

    private String inTime(NoticeContent content) {
        var now = clock.instant();
        if (content.isShown(now)) {
            return "shown";
        }
        return content.until().filter(end -> !now.isBefore(end)).isPresent() ? "over" : "coming";
    }

    /** How its state looks. */
    public String look(NoticeVersion newest) {
        return switch (state(newest)) {
            case "shown" -> "good";
            case "changed", "coming" -> "warn";
            default -> "idle";
        };
    }

    @Override
    protected List<NoticeRequest> findWaiting() {
        return requests.waiting();
    }

    @Override
    protected boolean isOpenToCaller(NoticeRequest one) {
        return requests.isDecidable(one);
    }

    /** {@inheritDoc} The link to the texts has it. */
    @Override
    public boolean isAtApprovals() {
        return false;
    }
}
