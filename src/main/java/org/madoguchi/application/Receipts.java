package org.madoguchi.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.catalogue.TaxClass;
import org.madoguchi.certificate.CertificatePress;
import org.madoguchi.paper.Language;
import org.madoguchi.paper.Receipt;
import org.madoguchi.paper.Receipt.Entry;
import org.madoguchi.settings.Settings;
import org.madoguchi.text.Words;
import org.madoguchi.web.Languages;
import org.madoguchi.web.Times;

/**
 * 領収書 / Receipt of what was paid, in the language in use. Fees for issuing are exempt from consumption tax; of the
 * rest the tax is told by its rate, as a simplified qualified invoice has it where the university has a number for them
 * (消費税法 第57条の4 第2項; the tax is rounded down, once for each rate).
 */
@RequestScoped
class Receipts {

    private static final int RATE = 10;

    @Inject
    private CertificatePress press;

    @Inject
    private ApplyWords words;

    @Inject
    private Languages languages;

    @Inject
    private Times times;

    @Inject
    private Settings settings;

    @Inject
    private ZoneId zone;

    /** Whether money was received for it that counts. */
    static boolean isDue(Application one) {
        return one.getState().isPaid() && one.getTotal() > 0 && one.getPaidAt().isPresent();
    }

    /**
     * As a PDF.
     *
     * @throws org.madoguchi.paper.UnprintableException when the font lacks something of it
     */
    byte[] print(Application one) {
        var paidAt = one.getPaidAt().orElseThrow();
        var language = languages.getLocale().getLanguage().equals("ja") ? Language.JA : Language.EN;
        return press.print(new Receipt(
                "receipt " + one.getNumber(),
                LocalDate.ofInstant(paidAt, zone),
                language,
                say("title.receipt"),
                List.of(
                        say("receipt.number", one.getNumber()),
                        say("receipt.received", times.day(LocalDate.ofInstant(paidAt, zone)))),
                say("receipt.to", one.applicantIn(languages.getLocale())),
                words.yen(one.getTotal()),
                say("receipt.text"),
                lines(one),
                sums(one),
                issuer(language),
                List.of(say("receipt.note")),
                press.isSimulation() ? Optional.of(say("receipt.specimen")) : Optional.empty()));
    }

    private List<Entry> lines(Application one) {
        return one.getCharges().stream()
                .map(ApplicationCharge::charge)
                .map(charge -> new Entry(
                        say("receipt.line." + charge.tax(), words.charge(charge)), words.yen(charge.amount())))
                .toList();
    }

    private List<Entry> sums(Application one) {
        var sums = new ArrayList<Entry>();
        var exempt = sum(one, TaxClass.EXEMPT);
        var taxed = sum(one, TaxClass.STANDARD);
        if (exempt > 0) {
            sums.add(new Entry(say("receipt.exempt"), words.yen(exempt)));
        }
        if (taxed > 0) {
            sums.add(new Entry(say("receipt.taxed", words.yen(tax(taxed))), words.yen(taxed)));
        }
        sums.add(new Entry(say("field.total"), words.yen(one.getTotal())));
        return sums;
    }

    private static int sum(Application one, TaxClass tax) {
        return one.getCharges().stream()
                .map(ApplicationCharge::charge)
                .filter(charge -> charge.tax() == tax)
                .mapToInt(charge -> charge.amount())
                .sum();
    }

    /** The tax that an amount has in it. */
    static int tax(int amount) {
        return amount * RATE / (100 + RATE);
    }

    private List<String> issuer(Language language) {
        return Stream.of(
                        Optional.of(press.university(language)),
                        Optional.of(press.address(language)).filter(address -> !address.isEmpty()),
                        settings.find("madoguchi.certificates.invoice-number")
                                .map(number -> say("receipt.registration", number)))
                .flatMap(Optional::stream)
                .toList();
    }

    private String say(String key, Object... values) {
        return Words.of(languages.getLocale(), "apply").text(key, values);
    }
}
