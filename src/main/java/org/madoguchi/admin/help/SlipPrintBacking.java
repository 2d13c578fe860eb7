package org.madoguchi.admin.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.madoguchi.account.UserId;
import org.madoguchi.admin.cases.Attempt;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.slip.SlipCode;
import org.madoguchi.slip.SlipService;
import org.madoguchi.web.RowId;
import org.omnifaces.cdi.Param;

/** 登録用コード票の発行 / Printing a counter slip: the answer to the button shows it, this once. */
@Named
@RequestScoped
public class SlipPrintBacking {

    @Inject
    private SlipPrintService service;

    @Inject
    private PublicUrl publicUrl;

    @Inject
    private Attempt attempt;

    @Inject
    @Param
    private String id;

    private SlipService.Issued issued;
    private QrCode qrCode;

    /** Issues it; the page stays and shows it. */
    public String print() {
        issued = attempt.of(() -> service.print(id().orElse(-1L))).orElse(issued);
        return null;
    }

    /** Which request it is for. */
    public String getRequest() {
        return id;
    }

    /** Whether the caller can issue it. */
    public boolean isPrintable() {
        return id().filter(service::isPrintable).isPresent();
    }

    /** Whether it is issued, and to be shown. */
    public boolean isIssued() {
        return issued != null;
    }

    /** The languages it is printed in: the student's as far as it is known, then the other. */
    public List<Locale> getTongues() {
        return issued.slip().getAccount().getLanguage().equals(Locale.ENGLISH)
                ? List.of(Locale.ENGLISH, Locale.JAPANESE)
                : List.of(Locale.JAPANESE, Locale.ENGLISH);
    }

    /** Whose it is. */
    public String getStudent() {
        return issued.slip().getAccount().getDisplayName();
    }

    /** The user ID of whose it is, masked: the paper may be lost. */
    public String getUser() {
        return UserId.mask(issued.slip().getAccount().getUserId());
    }

    /** When it was issued. */
    public Instant getIssuedAt() {
        return issued.slip().getCreatedAt();
    }

    /** When it expires. */
    public Instant getUntil() {
        return issued.slip().getExpiresAt();
    }

    private Optional<Long> id() {
        return RowId.parse(getRequest());
    }

    /** The code in groups. */
    public String getCode() {
        return SlipCode.grouped(issued.code());
    }

    /** The page that the QR code opens, for those who type. */
    public String getPage() {
        return publicUrl.page("/slip.xhtml");
    }

    /** The QR code of that page with the code. */
    public QrCode getQrCode() {
        if (qrCode == null) {
            qrCode = QrCode.of(getPage() + "?code=" + issued.code());
        }
        return qrCode;
    }
}
