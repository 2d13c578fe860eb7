package org.madoguchi.admin.notices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.madoguchi.admin.ListPage;
import org.madoguchi.admin.cases.Attempt;
import org.madoguchi.admin.decision.DecisionBacking;
import org.madoguchi.notice.NoticeBoard;
import org.madoguchi.notice.NoticeContent;
import org.madoguchi.notice.NoticeKind;
import org.madoguchi.notice.NoticePlace;
import org.madoguchi.notice.NoticeVersion;
import org.madoguchi.notice.ShownNotice;
import org.madoguchi.text.Words;
import org.madoguchi.web.JustDone;
import org.madoguchi.web.RowId;
import org.madoguchi.web.Times;
import org.omnifaces.cdi.Param;

/** A text, {@code ?id=} which one, or {@code ?kind=} of a new one: written, looked at beforehand, published. */
@Named
@RequestScoped
public class NoticeBacking {

    private static final String AGAIN = "/desk/notice?faces-redirect=true&id=";
    private static final List<String> DONE = List.of("saved", "published", "asked", "withdrawn");

    @Inject
    private NoticeDeskService service;

    @Inject
    private NoticeRequestService requests;

    @Inject
    private NoticeBoard board;

    @Inject
    private NoticeForm form;

    @Inject
    private DecisionBacking decision;

    @Inject
    private JustDone justDone;

    @Inject
    private Attempt attempt;

    @Inject
    private Times times;

    @Inject
    @Param
    private String id;

    @Inject
    @Param
    private String kind;

    @Inject
    @Param
    private String page;

    @Inject
    @Param(name = "publish")
    private String chosen;

    private List<NoticeVersion> versions;
    private ShownNotice preview;
    private Optional<NoticeRequest> request;

    /** Whether there is one, or a new one of a kind that there is. */
    public boolean isFound() {
        return isUnsaved() ? newKind().isPresent() : !getVersions().isEmpty();
    }

    /** Whether it was never saved. */
    public boolean isUnsaved() {
        return id == null;
    }

    public NoticeKind getKind() {
        return isUnsaved() ? newKind().orElseThrow() : getOne().getNotice().getKind();
    }

    private Optional<NoticeKind> newKind() {
        return Stream.of(NoticeKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
    }

    /** A page of all versions that are kept. */
    public ListPage<NoticeVersion> getList() {
        return ListPage.of(getVersions(), page);
    }

    /** All versions that are kept, the newest first. */
    public List<NoticeVersion> getVersions() {
        if (versions == null) {
            versions = RowId.parse(id).map(service::versions).orElse(List.of());
        }
        return versions;
    }

    /** The newest version. */
    public NoticeVersion getOne() {
        return getVersions().get(0);
    }

    /** Places that show a text of this kind. */
    public List<NoticePlace> getPlaces() {
        return Stream.of(NoticePlace.values())
                .filter(one -> one.isFor(getKind()))
                .toList();
    }

    /** What a field shows: what was typed, else what the newest version has. */
    public String shown(String field) {
        if (isWritten()) {
            return form.typed(field);
        }
        var content = isUnsaved() ? Optional.<NoticeContent>empty() : Optional.of(getOne().getContent());
        return switch (field) {
            case "place" -> content.map(one -> one.place().name()).orElse("EVERY");
            case "position" -> content.map(NoticeContent::position).orElse(0).toString();
            case "fromAt" -> form.shown(content.flatMap(NoticeContent::from));
            case "untilAt" -> form.shown(content.flatMap(NoticeContent::until));
            case "closing" -> content.map(NoticeContent::closing).orElse(true).toString();
            case "aheadHours" ->
                content.map(NoticeContent::aheadHours)
                        .orElse(NoticeContent.AHEAD)
                        .toString();
            case "titleJa" -> content.map(one -> one.title().ja()).orElse("");
            case "titleEn" -> content.map(one -> one.title().en()).orElse("");
            case "textJa" -> content.map(one -> one.text().ja()).orElse("");
            case "textEn" -> content.map(one -> one.text().en()).orElse("");
            default -> throw new IllegalArgumentException(field);
        };
    }

    /** Number of the version that the page shows; 0 of a new text. */
    public int getBase() {
        return isUnsaved() ? 0 : getOne().getNumber();
    }

    /**
     * Number of the version that what is being written began with: a preview does not make it an answer to what
     * somebody else has written since.
     */
    public int getWrittenBase() {
        return isWritten() ? base() : getBase();
    }

    private boolean isWritten() {
        return !form.typed("written").isEmpty();
    }

    /** Whether students are shut out by it now. */
    public boolean isClosedNow() {
        return service.isClosedNow(getOne().getNotice());
    }

    public List<Locale> getTongues() {
        return List.of(Locale.JAPANESE, Locale.ENGLISH);
    }

    /** From when until when a maintenance is, as pages in this language say it. */
    public String span(Locale tongue) {
        return Words.of(tongue, "text")
                .text(
                        "closing.span",
                        times.format(preview.getFrom(), tongue),
                        times.format(preview.getUntil(), tongue));
    }

    /** What is to be seen beforehand; {@code null} while nothing is. */
    public ShownNotice getPreview() {
        return preview;
    }

    /** プレビュー / Preview: what was typed as pages would show it. */
    public void look() {
        form.read(getKind()).ifPresent(content -> preview = ShownNotice.of(getKind(), content));
    }

    /** 下書きを保存 / Save the draft. */
    public String save() {
        return act("saved", () -> written().map(version -> version.getNotice().getId()));
    }

    /** 保存して公開 / Save and publish. */
    public String saveAndPublish() {
        return act(publishing(), () -> written().map(this::publish));
    }

    private Optional<NoticeVersion> written() {
        var content = form.read(getKind());
        return content.map(one -> isUnsaved() ? service.add(getKind(), one) : service.save(key(), base(), one));
    }

    private Long publish(NoticeVersion version) {
        service.publish(version.getNotice().getId(), version.getNumber(), version.getNumber());
        return version.getNotice().getId();
    }

    /** この版を公開 / Publish this version, an older one too. */
    private String publishChosen() {
        return act(publishing(), () -> {
            service.publish(key(), base(), RowId.number(chosen));
            return Optional.of(key());
        });
    }

    /** 公開を終了 / Withdraw. */
    public String withdraw() {
        return act("withdrawn", () -> {
            service.withdraw(key(), base());
            return Optional.of(key());
        });
    }

    private String publishing() {
        return service.isTakingTwo() ? "asked" : "published";
    }

    private Long key() {
        return RowId.parse(id).orElse(-1L);
    }

    private int base() {
        return RowId.number(form.typed("base"));
    }

    private String act(String done, Supplier<Optional<Long>> act) {
        var key = attempt.of(act).flatMap(one -> one);
        board.refresh();
        key.ifPresent(one -> form.done());
        return key.map(one -> AGAIN + one + "&done=" + done).orElse(null);
    }

    /** What the caller has just done; empty when nothing was. */
    public String getDone() {
        return justDone.among(DONE);
    }

    /** Whether publishing takes two. */
    public boolean isTakingTwo() {
        return service.isTakingTwo();
    }

    /** What waits for a second person; {@code null} when nothing does. */
    public NoticeRequest getRequest() {
        if (request == null) {
            request = isUnsaved() ? Optional.empty() : requests.waiting(key());
        }
        return request.orElse(null);
    }

    /** Whether the caller may approve or refuse it. */
    public boolean isDecidable() {
        return getRequest() != null && requests.isDecidable(getRequest());
    }

    /** The button of a version or below a request, if one was pressed. */
    public String decide() {
        if (chosen != null) {
            return publishChosen();
        }
        var done = decision.decide(requests, "/desk/notice");
        board.refresh();
        versions = null;
        request = null;
        return done;
    }
}
