package org.madoguchi.record.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.madoguchi.certificate.CertificatePress;
import org.madoguchi.paper.Unprintable;

/**
 * Reads files of the academic system, and does what they say. Begins no transaction: each step is one, see
 * {@link ImportStepService}. Who may do it, the desk says.
 */
@ApplicationScoped
public class RecordImporter {

    /** How long a file that was looked at can be imported. */
    static final Duration KEPT = Duration.ofDays(1);

    /** Rows of a step. */
    private static final int ROWS = 2000;

    /** Texts that are known to be printed; grades have the same ones again and again. */
    private static final int REMEMBERED = 20_000;

    @Inject
    private ImportStepService steps;

    @Inject
    private KnownRecords records;

    @Inject
    private LongWork work;

    @Inject
    private CertificatePress press;

    /** A file as it came. @param sha256 in hex */
    public record Upload(Path path, String name, String sha256) {}

    /**
     * Looks at a file; nothing changes but what is kept of it. A long one is still being looked at when this returns.
     *
     * @param upload is moved away
     * @param asked its encoding, if somebody says so
     * @param by user ID of staff
     * @return the import; empty when the file cannot be read in that encoding, or in any
     * @throws IOException when the file cannot be read at all
     */
    public Optional<Long> look(ImportKind kind, Upload upload, Optional<ImportCharset> asked, String by)
            throws IOException {
        var charset =
                asked.isPresent() ? asked.filter(one -> one.reads(upload.path())) : ImportCharset.of(upload.path());
        if (charset.isEmpty()) {
            return Optional.empty();
        }
        var file = Files.createTempFile("import", ".csv");
        Files.move(upload.path(), file, StandardCopyOption.REPLACE_EXISTING);
        var id = steps.begin(kind, upload.name(), upload.sha256(), charset.get(), by);
        work.run(() -> look(id, kind, file, charset.get()));
        return Optional.of(id);
    }

    private void look(Long id, ImportKind kind, Path file, ImportCharset charset) {
        try {
            read(id, kind, file, charset);
            through(after -> steps.compare(id, after));
            steps.looked(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            file.toFile().delete();
        }
    }

    /**
     * Does what was looked at. A long one is still being done when this returns.
     *
     * @param by user ID of staff
     * @return false when it was done before, is being done, or is over
     */
    public boolean apply(Long id, String by) {
        if (!steps.start(id, by)) {
            return false;
        }
        work.run(() -> {
            through(after -> steps.apply(id, after));
            steps.applied(id);
        });
        return true;
    }

    private void read(Long id, ImportKind kind, Path path, ImportCharset charset) throws IOException {
        var rows = new ArrayList<ImportFile.Row>();
        var told = new ArrayList<ImportFile.Told>();
        try (var text = charset.open(path)) {
            Runnable flushFull = () -> {
                if (rows.size() + told.size() >= ROWS) {
                    flush(id, rows, told);
                }
            };
            new ImportFile(kind, new Cells(glyphs()), new Plausibility(records.today()), fault -> {
                        told.add(fault);
                        flushFull.run();
                    })
                    .read(text, row -> {
                        rows.add(row);
                        flushFull.run();
                    });
        }
        flush(id, rows, told);
    }

    private void flush(Long id, List<ImportFile.Row> rows, List<ImportFile.Told> told) {
        requireUp();
        steps.keep(id, List.copyOf(rows), List.copyOf(told));
        rows.clear();
        told.clear();
    }

    private void through(Function<String, Optional<String>> step) {
        for (var last = Optional.of(""); last.isPresent(); last = step.apply(last.get())) {
            requireUp();
        }
    }

    /** What broke off can be done once more, here or by another node. */
    private void requireUp() {
        if (!work.isUp()) {
            throw new IllegalStateException("The node is taken down");
        }
    }

    private Function<String, List<Cells.Missing>> glyphs() {
        Map<String, List<Cells.Missing>> known = new HashMap<>();
        return text -> {
            if (known.size() > REMEMBERED) {
                known.clear();
            }
            return known.computeIfAbsent(text, this::missing);
        };
    }

    private List<Cells.Missing> missing(String text) {
        return press.missing("", text).stream()
                .map(one -> new Cells.Missing(one.text() + " (" + one.codePoints() + ")", isVariant(one)))
                .toList();
    }

    /** Whether the character itself could be printed: then this variant is of another collection than the font's. */
    private boolean isVariant(Unprintable one) {
        var base = new String(Character.toChars(one.text().codePointAt(0)));
        return !base.equals(one.text()) && press.missing("", base).isEmpty();
    }
}
