package org.madoguchi.admin.manuals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.cases.HelpRefusedException;
import org.madoguchi.manual.ManualPlace;
import org.madoguchi.manual.ManualSent;
import org.madoguchi.paper.ForeignPdf;
import org.madoguchi.paper.ForeignPdf.Objection;
import org.madoguchi.settings.Settings;
import org.madoguchi.text.SingleLine;
import org.madoguchi.web.SentFile;

/** Looks at what was sent, which may take a while and so is in no transaction, and has it kept and offered. */
@ApplicationScoped
class ManualDesk {

    /** Pages, of more than any manual has. */
    static final int MOST_PAGES = 500;

    private static final long MEBIBYTE = 1024 * 1024;

    @Inject
    private ManualDeskService service;

    @Inject
    private DeskAccess access;

    @Inject
    private Settings settings;

    /** How long a file may be, in MiB: {@code madoguchi.manual.file-size}, by default 10. */
    int longest() {
        return settings.integer("madoguchi.manual.file-size", 10);
    }

    /**
     * 送信: keeps and offers a file.
     *
     * @return the key of what is wrong with it, or why it is not kept; empty when it is
     * @throws IOException when it cannot be read
     */
    Optional<String> send(ManualPlace place, SentFile file) throws IOException {
        access.require(DeskRight.NOTICES_WRITE);
        if (file.length() > longest() * MEBIBYTE) {
            return Optional.of("manuals.error.too_large");
        }
        var path = file.kept().orElseThrow();
        var found = ForeignPdf.look(path, MOST_PAGES);
        var wrong = found.objection().map(ManualDesk::key);
        return wrong.isPresent() ? wrong : add(place, sent(file, found), path);
    }

    private Optional<String> add(ManualPlace place, ManualSent sent, Path path) {
        try {
            service.add(place, sent, path);
            return Optional.empty();
        } catch (HelpRefusedException e) {
            return Optional.of(e.getKey());
        }
    }

    private static ManualSent sent(SentFile file, ForeignPdf found) {
        return new ManualSent(
                SingleLine.of(file.name(), ManualSent.LONGEST_NAME),
                Math.toIntExact(file.length()),
                found.pages(),
                HexFormat.of().formatHex(file.sha256()));
    }

    private static String key(Objection objection) {
        return "manuals.error." + objection.name().toLowerCase(Locale.ROOT);
    }
}
