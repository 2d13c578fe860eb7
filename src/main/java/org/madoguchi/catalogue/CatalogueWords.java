package org.madoguchi.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.text.Words;

/** The sentences of the catalogue in one language. */
public final class CatalogueWords {

    private final Locale language;
    private final Words words;

    private CatalogueWords(Locale language) {
        this.language = language;
        this.words = Words.of(language, "catalogue");
    }

    /** Those of this language. */
    public static CatalogueWords of(Locale language) {
        return new CatalogueWords(language);
    }

    /** The name of a type: 在学証明書 / Certificate of enrollment. */
    public String name(CertificateType type) {
        return words.text("type." + type);
    }

    /** The name of a way of receiving. */
    public String name(ReceiptMethod method) {
        return words.text("method." + method);
    }

    /** Why something cannot be had, and what to do instead. */
    public String say(Reason reason) {
        return words.text(
                reason.key(), reason.arguments().stream().map(this::written).toArray());
    }

    /** A day with its weekday. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(words.text("day.pattern"), language).format(day);
    }

    private Object written(Object argument) {
        if (argument instanceof LocalDate day) {
            return day(day);
        }
        if (argument instanceof List<?> several) {
            return several.stream()
                    .map(this::written)
                    .map(Object::toString)
                    .collect(Collectors.joining(words.text("list.between")));
        }
        return argument instanceof String key ? words.text(key) : argument;
    }
}
