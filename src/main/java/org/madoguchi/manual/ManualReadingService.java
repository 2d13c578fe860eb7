package org.madoguchi.manual;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.madoguchi.job.ChangeCount.Reading;

/** Reads what is offered, for the shelf of this node, and the bytes, for whoever asks for them. */
@ApplicationScoped
@Transactional
class ManualReadingService {

    @Inject
    private ManualFiles files;

    /**
     * What is offered.
     *
     * @param changes as they were when it was last read
     * @return empty when nothing has changed since
     */
    public Optional<Reading<List<OfferedFile>>> read(long changes) {
        return files.count().readSince(changes, () -> files.all().stream()
                .filter(ManualFile::isOffered)
                .map(OfferedFile::of)
                .toList());
    }

    /** A part of the bytes of one; empty after the last. @param position from 0 */
    public Optional<byte[]> part(long file, int position) {
        return files.part(file, position);
    }
}
