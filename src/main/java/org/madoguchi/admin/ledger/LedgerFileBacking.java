package org.madoguchi.admin.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.madoguchi.admin.KeptForm;
import org.madoguchi.certificate.Document;
import org.madoguchi.certificate.DocumentKind;
import org.madoguchi.text.SingleLine;
import org.madoguchi.web.Faults;
import org.madoguchi.web.RowId;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** 証明書のファイル / Certificate's file: {@code ?id=} which, and why one of staff takes it. */
@Named
@RequestScoped
public class LedgerFileBacking {

    private static final int LONGEST = 500;

    @Inject
    private LedgerFileService service;

    @Inject
    private KeptForm kept;

    @Inject
    private Faults faults;

    @Inject
    @Param
    private String id;

    private Optional<Document> found;
    private String reason;
    private String remark;

    /** Whether there is one, with its bytes. */
    public boolean isFound() {
        return file().isPresent();
    }

    /** Only where it is {@link #isFound}. */
    public Document getFile() {
        return file().orElseThrow();
    }

    public List<FileReason> getReasons() {
        return List.of(FileReason.values());
    }

    /** Sends it, if it is said why. */
    public void take() {
        faults.require("reason", reason);
        var note = SingleLine.of(remark);
        if (note.length() > LONGEST) {
            faults.add("remark", "help.error.long");
        }
        var why = FileReason.parse(reason);
        if (why.filter(one -> one == FileReason.OTHER).isPresent()) {
            faults.require("remark", note);
        }
        why.filter(one -> faults.isNone())
                .flatMap(one -> service.take(key(), one, note))
                .ifPresent(this::send);
    }

    private void send(Document file) {
        kept.done();
        var ending = file.getKind() == DocumentKind.VC ? ".jwt" : ".pdf";
        Faces.sendFile(
                file.getContent().orElseThrow(),
                file.getCertificate().getNumber() + "-" + file.getKind().name().toLowerCase(java.util.Locale.ROOT)
                        + ending,
                true);
    }

    private Optional<Document> file() {
        if (found == null) {
            found = service.find(key());
        }
        return found;
    }

    private Long key() {
        return RowId.parse(id).orElse(-1L);
    }

    public String getReason() {
        return kept.shown("reason", reason);
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getRemark() {
        return kept.shown("remark", remark);
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
