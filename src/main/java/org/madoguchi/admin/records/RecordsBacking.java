package org.madoguchi.admin.records;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.record.importing.ImportCharset;
import org.madoguchi.record.importing.ImportKind;
import org.madoguchi.record.importing.RecordImport;
import org.madoguchi.record.importing.RecordImporter.Upload;
import org.madoguchi.text.SingleLine;
import org.madoguchi.web.Faults;
import org.madoguchi.web.Languages;
import org.madoguchi.web.SentFile;
import org.omnifaces.cdi.Param;

/** 学籍データ取込 / Import records: a file is sent and looked at. */
@Named
@RequestScoped
public class RecordsBacking {

    private static final String FOUND = "/desk/records-import?faces-redirect=true&id=";
    private static final int LONGEST_NAME = 200;

    @Inject
    private ImportDesk desk;

    @Inject
    private ImportDeskService service;

    @Inject
    private Faults faults;

    @Inject
    private Languages languages;

    /** Of a form with a file the server's own request has no fields: they are those of the page's. */
    @Inject
    @Param
    private String kind;

    @Inject
    @Param
    private String charset;

    @Inject
    private HttpServletRequest request;

    private List<RecordImport> latest;

    public List<ImportKind> getKinds() {
        return List.of(ImportKind.values());
    }

    /** The columns of a kind of file, as a head names them: those in which each row has a value, or the others. */
    public List<String> columns(ImportKind of, boolean needed) {
        return of.getColumns().stream()
                .filter(column -> column.needed() == needed)
                .map(column -> column.name(languages.getLocale()))
                .toList();
    }

    public List<ImportCharset> getCharsets() {
        return List.of(ImportCharset.UTF_8, ImportCharset.WINDOWS_31J);
    }

    /** The kind that was chosen, by its name. */
    public String getKind() {
        return kind().map(Enum::name).orElse("");
    }

    /** The encoding that was chosen, by its name; empty for whichever it is. */
    public String getCharset() {
        return charset().map(Enum::name).orElse("");
    }

    /** What was imported lately. */
    public List<RecordImport> getLatest() {
        if (latest == null) {
            latest = service.latest();
        }
        return latest;
    }

    /** 試行 / Dry run. */
    public String look() throws IOException {
        var file = SentFile.of(request).filter(sent -> sent.kept().isPresent());
        if (kind().isEmpty()) {
            faults.add("kind", "form.error.required");
        }
        if (file.isEmpty()) {
            faults.add("file", "form.error.file");
        }
        return faults.isAny() ? null : look(kind().orElseThrow(), file.orElseThrow());
    }

    private String look(ImportKind kind, SentFile file) throws IOException {
        var upload = new Upload(
                file.kept().orElseThrow(),
                SingleLine.of(file.name(), LONGEST_NAME),
                HexFormat.of().formatHex(file.sha256()));
        var found = desk.look(kind, upload, charset());
        if (found.isEmpty()) {
            faults.add("file", "records.error.charset");
        }
        return found.map(id -> FOUND + id).orElse(null);
    }

    private Optional<ImportKind> kind() {
        return Stream.of(ImportKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
    }

    private Optional<ImportCharset> charset() {
        return getCharsets().stream().filter(one -> one.name().equals(charset)).findFirst();
    }
}
