package org.madoguchi.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A link from elsewhere must not make a page say that something was done (see {@link JustDone}). */
class SuccessPageTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final String SUCCESS = "class=\"message good\"";
    /** What these say is so, whoever leads there: they look it up, or have just been posted to. */
    private static final Set<String> LOOKED_UP = Set.of(
            "WEB-INF/includes/desk-prints-found.xhtml",
            "WEB-INF/tags/restored.xhtml",
            "apply/done.xhtml",
            "desk/slip.xhtml",
            "desk/trail-verify.xhtml",
            "pay.xhtml",
            "receive.xhtml",
            "simulation/machine.xhtml");
    /** The beans of these ask. */
    private static final Set<String> ASKED_BY_BEAN = Set.of(
            "application.xhtml",
            "desk/application.xhtml",
            "desk/approvals.xhtml",
            "desk/batch.xhtml",
            "desk/certificate.xhtml",
            "desk/cohort.xhtml",
            "desk/mail-text.xhtml",
            "desk/manual-files.xhtml",
            "desk/notice.xhtml",
            "desk/records-import.xhtml");

    @Test
    void everySuccessIsLookedUpOrBelievedOnlyFromOwnPages() throws IOException {
        var others = pages(text -> text.contains(SUCCESS) && !text.contains("justDone."));
        others.removeAll(LOOKED_UP);
        others.removeAll(ASKED_BY_BEAN);
        assertEquals(Set.of(), others);
    }

    /** One wording, one look and one rule for it: the tag's. */
    @Test
    void thatWordsAreBackIsSaidByTheTagAlone() throws IOException {
        assertEquals(Set.of("WEB-INF/tags/restored.xhtml"), pages(text -> text.contains("help.restored")));
    }

    /** {@code param.done} would be anybody's word. */
    @Test
    void noPageReadsItsAddressByItself() throws IOException {
        assertEquals(
                Set.of("registration/new.xhtml"), pages(text -> text.contains("param.") || text.contains("param[")));
    }

    /** A page of its own for what was done has nothing else to show. */
    @Test
    void pagesThatAreASuccessAreNotHadOtherwise() throws IOException {
        assertEquals(
                Set.of(
                        "email/changed.xhtml",
                        "help/stopped.xhtml",
                        "recovery/done.xhtml",
                        "recovery/sent.xhtml",
                        "registration/completed.xhtml",
                        "second-password/changed.xhtml",
                        "second-password/set-done.xhtml"),
                pages(text -> text.contains("<f:viewAction action=\"#{justDone.check}\"/>")));
    }

    private static Set<String> pages(Predicate<String> filter) throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .filter(file -> filter.test(read(file)))
                    .map(file -> PAGES.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
