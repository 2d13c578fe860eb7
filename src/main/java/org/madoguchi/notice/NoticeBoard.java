package org.madoguchi.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.madoguchi.job.ChangeCount.Reading;
import org.madoguchi.job.Job;
import org.madoguchi.settings.Settings;

/**
 * What the pages show, kept in memory on each node: no request asks the database for it. Every few seconds one number
 * is asked for, and only when it has changed the texts are read and rendered anew. While the database is down the last
 * known ones are shown.
 */
@Named
@ApplicationScoped
public class NoticeBoard {

    private static final Duration LOOK = Duration.ofSeconds(3);
    private static final Reading<List<ShownNotice>> NOTHING = new Reading<>(-1, List.of());

    private NoticeReadingService service;
    private Clock clock;
    private volatile Reading<List<ShownNotice>> known = NOTHING;

    /** For the container's proxy. */
    protected NoticeBoard() {}

    @Inject
    NoticeBoard(NoticeReadingService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    /** One of what the settings say alone, for tests and tools. */
    public static NoticeBoard of(Settings settings, Clock clock) {
        var board = new NoticeBoard(null, clock);
        board.known = new Reading<>(
                0,
                SettingsNotices.read(settings).entrySet().stream()
                        .flatMap(kind -> kind.getValue().stream().map(one -> ShownNotice.of(kind.getKey(), one)))
                        .toList());
        return board;
    }

    @Produces
    static Job job(NoticeBoard board) {
        return Job.once("notices", LOOK, board::refresh);
    }

    /** Reads what has changed, if anything has. */
    public void refresh() {
        service.read(known.changes()).ifPresent(reading -> known = reading);
    }

    /** お知らせ beside this page. */
    public List<ShownNotice> beside(String viewId, Locale language) {
        return list(
                NoticeKind.NEWS,
                language,
                one -> one.content().place().has(viewId)
                        && one.content().place().isBeside());
    }

    /** Those above all else on this page, where there is no place beside it. */
    public List<ShownNotice> above(String viewId, Locale language) {
        return list(
                NoticeKind.NEWS,
                language,
                one -> one.content().place().has(viewId)
                        && !one.content().place().isBeside());
    }

    /** 注意事項 of this page, beside its own. */
    public List<ShownNotice> notes(String viewId, Locale language) {
        return list(NoticeKind.NOTE, language, one -> one.content().place().has(viewId));
    }

    /** お問い合わせ, in rows. */
    public List<ShownNotice> contact(Locale language) {
        return list(NoticeKind.CONTACT, language, one -> true);
    }

    /** お問い合わせ, as lines of plain text. */
    public List<String> contactLines(Locale language) {
        return contact(language).stream()
                .flatMap(one -> Stream.concat(Stream.of(one.title(language)), one.lines(language).stream()))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** A word about maintenance, above every page. */
    public List<ShownNotice> maintenance(Locale language) {
        return list(NoticeKind.MAINTENANCE, language, one -> true);
    }

    /** 本学からのご案内: the university's own pages of the manual. */
    public List<ShownNotice> manualPages(Locale language) {
        return list(NoticeKind.MANUAL_PAGE, language, one -> true);
    }

    /** Because of which students are shut out now. */
    Optional<ShownNotice> closing() {
        var now = clock.instant();
        return known.content().stream()
                .filter(one -> one.content().isClosed(now))
                .max((one, other) -> one.getUntil().compareTo(other.getUntil()));
    }

    private List<ShownNotice> list(NoticeKind kind, Locale language, Predicate<ShownNotice> filter) {
        var now = clock.instant();
        return known.content().stream()
                .filter(one -> one.kind() == kind
                        && one.isIn(language)
                        && one.content().isShown(now))
                .filter(filter)
                .toList();
    }
}
