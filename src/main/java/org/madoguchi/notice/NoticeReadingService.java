package org.madoguchi.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.madoguchi.job.ChangeCount.Reading;

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
    public Optional<Reading<List<ShownNotice>>> read(long changes) {
        return notices.count().readSince(changes, () -> notices.published().stream()
                .map(ShownNotice::of)
                .toList());
    }
}
