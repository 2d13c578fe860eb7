package org.madoguchi.admin.prints;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.madoguchi.admin.CsvLine;
import org.madoguchi.admin.PdfName;
import org.madoguchi.certificate.Certificate;
import org.madoguchi.printing.ManualPrintService.PrintFile;
import org.madoguchi.printing.PrintRegistration;

/** The files and lists that staff take along. */
final class PrintList {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final ZoneId zone;
    private final Locale language;

    PrintList(ZoneId zone, Locale language) {
        this.zone = zone;
        this.language = language;
    }

    /** The list as CSV, to be filled in. */
    byte[] list(List<PrintRegistration> registrations) {
        return (CsvLine.MARK
                        + head()
                        + registrations.stream()
                                .flatMap(one -> one.getCertificates().stream().map(paper -> line(one, paper)))
                                .collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The print faces, named by their issue numbers, and their list. */
    byte[] zip(List<PrintFile> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : files) {
                zip.putNextEntry(new ZipEntry(PdfName.of(file.certificate().getNumber())));
                zip.write(file.pdf());
            }
            zip.putNextEntry(new ZipEntry("list.csv"));
            zip.write(
                    list(files.stream().map(PrintFile::registration).distinct().toList()));
        }
        return bytes.toByteArray();
    }

    private String head() {
        var japanese = Locale.JAPANESE.equals(language);
        return CsvLine.of(Stream.of(NumberColumn.values())
                .map(column -> japanese ? column.japanese() : column.english())
                .toList());
    }

    private String line(PrintRegistration one, Certificate paper) {
        return CsvLine.of(List.of(
                one.getSubject(),
                paper.getNumber(),
                PdfName.of(paper.getNumber()),
                one.getNumber().orElse(""),
                moment(one.getUntil()),
                ""));
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }
}
