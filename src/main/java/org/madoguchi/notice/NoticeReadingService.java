package org.madoguchi.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Reads what is published, for the board of this node. */
@ApplicationScoped
@Transactional
class NoticeReadingService {

    @Inject
    private Notices notices;

    /**
     * What is published.
     *
     * @param changes as they were when it was last read
     * @return empty when nothing has changed since
     */
    public Optional<Reading> read(long changes) {
        var now = notices.changes();
        return now == changes
                ? Optional.empty()
                : Optional.of(new Reading(
                        now, notices.published().stream().map(ShownNotice::of).toList()));
    }

    /** @param changes how often texts have changed; asked first, so that what changes meanwhile is read again */
    record Reading(long changes, List<ShownNotice> published) {}
}
