package org.madoguchi.doctor;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.madoguchi.exam.Finding;
import org.madoguchi.exam.Level;
import org.madoguchi.mail.TestMail;
import org.madoguchi.settings.Settings;

/**
 * {@code java -jar madoguchi-check.jar [--language ja|en] [--user-id ID] [--mail-to ADDRESS]}: the examination with the
 * settings that the service would have in this environment, without a server. Ends with 0 when all is well, 1 with
 * warnings, 2 with faults or when it is called wrongly.
 */
public final class DoctorCommand {

    private static final int FAULTS = Level.FAULT.ordinal();

    private final PrintStream out;
    private Level worst = Level.OK;
    private final Map<Level, Integer> counts = new TreeMap<>();

    private DoctorCommand(PrintStream out) {
        this.out = out;
    }

    /** Prints in UTF-8 whatever the machine speaks. */
    public static void main(String... arguments) {
        LogManager.getLogManager().reset(); // what libraries say would stand between the lines
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(out, Settings.load(), Clock.systemUTC(), arguments));
    }

    static int run(PrintStream out, Settings settings, Clock clock, String... arguments) {
        var options = new TreeMap<String, String>();
        for (var i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        var report = new Report(language(options.remove("--language")));
        var sampleId = Optional.ofNullable(options.remove("--user-id"));
        var recipient = Optional.ofNullable(options.remove("--mail-to"));
        if (arguments.length % 2 != 0 || !options.isEmpty()) {
            out.println(report.word("command.usage"));
            return FAULTS;
        }
        try {
            var mail = recipient.map(to -> new TestMail(to, report.word("mail.subject"), report.word("mail.text")));
            var examination = new Examination(settings, clock, sampleId, mail);
            return new DoctorCommand(out).run(SettingsExam.unread(settings), examination, report);
        } catch (IllegalArgumentException e) { // no address
            out.println(report.word("command.usage"));
            return FAULTS;
        }
    }

    private static Locale language(String wanted) {
        var language = wanted == null ? Locale.getDefault().getLanguage() : wanted;
        return language.equals("ja") ? Locale.JAPANESE : Locale.ENGLISH;
    }

    private int run(List<Finding> unread, Examination examination, Report report) {
        unread.forEach(finding -> print(finding, report));
        if (unread.isEmpty()) {
            examination.run(finding -> print(finding, report));
        }
        out.println(report.word(
                "command.sum",
                counts.getOrDefault(Level.OK, 0),
                counts.getOrDefault(Level.WARNING, 0),
                counts.getOrDefault(Level.FAULT, 0)));
        return worst.ordinal();
    }

    private void print(Finding finding, Report report) {
        out.println(report.lines(finding));
        counts.merge(finding.level(), 1, Integer::sum);
        worst = finding.level().compareTo(worst) > 0 ? finding.level() : worst;
    }
}
