package org.madoguchi.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.madoguchi.catalogue.ReceiptMethod;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.settings.Settings;
import org.madoguchi.text.Words;
import org.madoguchi.web.Languages;

/** 印刷代 / Printing charge, which the machine asks for: by the page, and so no part of the total. */
@Named
@RequestScoped
public class PrintCharge {

    /** Whole yen, as machines ask for certificates. */
    private static final int YEN = 60;

    @Inject
    private ApplyWords words;

    @Inject
    private Languages languages;

    @Inject
    private Settings settings;

    /** What is to be known of it before a way of receiving is chosen; empty for those without a machine. */
    public String hint(ReceiptMethod method) {
        return method == ReceiptMethod.STORE ? say("charge.printing.hint", words.yen(perPage())) : "";
    }

    /** What it will be, or at least: a transcript has as many pages as it takes. */
    public String of(Application application) {
        var certain = application.getItems().stream().noneMatch(item -> item.getType() == CertificateType.TRANSCRIPT);
        return say(
                certain ? "charge.printing.sum" : "charge.printing.from",
                words.yen(perPage() * application.getCopies()),
                words.yen(perPage()));
    }

    /** Until when it will have to be printed. */
    public String getUntil() {
        return say(
                "print.until.text",
                settings.duration("madoguchi.print.validity", ApplicationIssueService.PRINTABLE)
                        .toDays());
    }

    private int perPage() {
        return settings.integer("madoguchi.print.charge", YEN);
    }

    private String say(String key, Object... values) {
        return Words.of(languages.getLocale(), "apply").text(key, values);
    }
}
