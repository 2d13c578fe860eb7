package org.madoguchi.admin.doctor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.account.UserId;
import org.madoguchi.admin.DeskWords;
import org.madoguchi.client.ProxyExam;
import org.madoguchi.doctor.Report;
import org.madoguchi.exam.Finding;
import org.madoguchi.exam.Level;
import org.madoguchi.settings.Settings;
import org.madoguchi.text.SingleLine;
import org.madoguchi.web.Faults;
import org.madoguchi.web.Languages;
import org.omnifaces.cdi.Param;

/** 稼働診断 / Doctor: {@code sampleId} and {@code testMail} as they were sent; what was found is shown at once. */
@Named
@RequestScoped
public class DoctorBacking {

    private static final int LONGEST = 100;
    private static final Map<Level, String> TONES = Map.of(Level.OK, "good", Level.WARNING, "warn", Level.FAULT, "bad");

    /** A finding in words; of what is well, what it means and what mends it are empty. */
    public record Line(String tone, String level, String what, String meaning, String cure) {}

    @Inject
    private DoctorService service;

    @Inject
    private Settings settings;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Languages languages;

    @Inject
    private DeskWords words;

    @Inject
    private Faults faults;

    @Inject
    @Param
    private String sampleId;

    @Inject
    @Param
    private String testMail;

    private List<Finding> findings = List.of();

    /** Examines everything; there is nowhere to go on to. */
    public void examine() {
        if (!getSampleId().isEmpty() && sample().isEmpty()) {
            faults.add("sampleId", "doctor.error.id");
            return;
        }
        var order = new DoctorOrder(
                sample(), isTestMail(), languages.getLocale(), new ProxyExam(settings).examine(request));
        service.examine(order).ifPresentOrElse(found -> findings = found, () -> faults.addGeneral("doctor.error.busy"));
    }

    /** What was typed. */
    public String getSampleId() {
        return SingleLine.of(sampleId == null ? "" : sampleId, LONGEST).strip();
    }

    public boolean isTestMail() {
        return testMail != null;
    }

    /** Whether there is anything to show. */
    public boolean isExamined() {
        return !findings.isEmpty();
    }

    /** How many of each level. */
    public String getSum() {
        return report().word("command.sum", count(Level.OK), count(Level.WARNING), count(Level.FAULT));
    }

    /** The worst first. */
    public List<Line> getLines() {
        var report = report();
        return findings.stream()
                .sorted(Comparator.comparing(Finding::level).reversed())
                .map(finding -> line(finding, report))
                .toList();
    }

    private Line line(Finding finding, Report report) {
        var isWell = finding.level() == Level.OK;
        return new Line(
                TONES.get(finding.level()),
                words.sayOr("doctor.level." + finding.level().name().toLowerCase(Locale.ROOT), ""),
                report.fill(finding, ""),
                isWell ? "" : report.fill(finding, ".meaning"),
                isWell ? "" : report.fill(finding, ".cure"));
    }

    private Optional<String> sample() {
        return UserId.parse(getSampleId());
    }

    private long count(Level level) {
        return findings.stream().filter(finding -> finding.level() == level).count();
    }

    private Report report() {
        return new Report(languages.getLocale());
    }
}
