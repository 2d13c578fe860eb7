package org.madoguchi.admin.manuals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.PublishRule;
import org.madoguchi.admin.VersionStand;
import org.madoguchi.admin.cases.HelpRefusedException;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.audit.RefusalReason;
import org.madoguchi.manual.ManualFile;
import org.madoguchi.manual.ManualFiles;
import org.madoguchi.manual.ManualPlace;
import org.madoguchi.manual.ManualSent;

/** What staff do with the PDFs of the manual, each act with its row. */
@ApplicationScoped
@Transactional
class ManualDeskService {

    @Inject
    private ManualFiles files;

    @Inject
    private DeskAccess access;

    @Inject
    private AuditService audit;

    @Inject
    private PublishRule publishing;

    /** Whether another offers what one has sent. */
    public boolean isTakingTwo() {
        return publishing.isTakingTwo();
    }

    /** Whether the caller may offer it. */
    public boolean isOfferable(ManualFile file) {
        return !file.isOffered() && publishing.isForCaller(file.getSentBy());
    }

    /** All that are kept, by topic and language, of each the newest first. */
    public List<ManualFile> all() {
        access.require(DeskRight.NOTICES_SEE);
        return files.all();
    }

    /** One that is kept, offered or not; empty when there is none. */
    public Optional<ManualFile> find(Long id) {
        access.require(DeskRight.NOTICES_SEE);
        return files.find(id);
    }

    /** A part of its bytes; empty after the last. @param position from 0 */
    public Optional<byte[]> part(Long id, int position) {
        access.require(DeskRight.NOTICES_SEE);
        return files.part(id, position);
    }

    /** How those of a topic and language stand among all that are kept. */
    static VersionStand stand(List<ManualFile> all, ManualPlace place) {
        var kept = all.stream().filter(file -> file.getPlace().equals(place)).toList();
        return new VersionStand(
                kept.stream().mapToInt(ManualFile::getNumber).max().orElse(0),
                kept.stream()
                        .filter(ManualFile::isOffered)
                        .mapToInt(ManualFile::getNumber)
                        .max()
                        .orElse(0));
    }

    /**
     * Keeps one that was looked at ({@link ManualDesk}), and offers it unless that takes two.
     *
     * @throws HelpRefusedException when too many wait already
     * @throws UncheckedIOException when it cannot be read, so that nothing of it is kept
     */
    public void add(ManualPlace place, ManualSent sent, Path content) {
        access.require(DeskRight.NOTICES_WRITE);
        files.lock();
        if (files.isFull(place)) {
            throw new HelpRefusedException("notices.error.full");
        }
        try (var input = Files.newInputStream(content)) {
            var file = files.add(place, sent, input, access.getUserId());
            record(AuditKind.MANUAL_SENT, file);
            if (!isTakingTwo()) {
                offer(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * 公開 of an earlier one in the place of what is offered, or of one that waits for a second person.
     *
     * @param base how versions stood when it was chosen
     * @throws HelpRefusedException when there is none such, or somebody has sent one or offered another since
     */
    public void putBack(Long id, VersionStand base) {
        access.require(DeskRight.NOTICES_WRITE);
        var file = locked(id, false);
        if (!stand(files.all(), file.getPlace()).equals(base)) {
            throw new HelpRefusedException("manuals.error.gone");
        }
        access.require(isOfferable(file), file.getSentBy(), RefusalReason.OWN_REQUEST);
        offer(file);
    }

    /** 公開終了: none of its topic and language is offered. @throws HelpRefusedException when it is not offered */
    public void withdraw(Long id) {
        access.require(DeskRight.NOTICES_WRITE);
        var file = locked(id, true);
        files.withdraw(file);
        record(AuditKind.MANUAL_WITHDRAWN, file);
    }

    private ManualFile locked(Long id, boolean offered) {
        files.lock();
        return files.find(id)
                .filter(file -> file.isOffered() == offered)
                .orElseThrow(() -> new HelpRefusedException("manuals.error.gone"));
    }

    private void offer(ManualFile file) {
        files.offer(file);
        record(AuditKind.MANUAL_OFFERED, file);
    }

    private void record(AuditKind kind, ManualFile file) {
        audit.record(AuditEntry.of(kind)
                .with(DetailPart.ID, file.getId())
                .with(DetailPart.KIND, file.getPlace().file())
                .with(DetailPart.VERSION, file.getNumber())
                .by(access.getUserId()));
    }
}
