package org.madoguchi.link;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * What a request for the page of a mailed link shows of who made it. Mail scanners and link previews open links before
 * people do. That is a guess and no more: nothing hangs on it but the words on the desk's pages, which say "looks
 * like".
 *
 * @param method of the request
 * @param speaks whether it says which languages it wants, as every browser does
 * @param prefetch whether it says that nobody has asked for the page yet ({@code Sec-Purpose})
 * @param userAgent what it calls itself; empty when it says nothing
 * @param age since the link was issued
 */
public record OpeningSigns(String method, boolean speaks, boolean prefetch, String userAgent, Duration age) {

    /** Nobody gets from the page to the mailbox, to the mail and to the link sooner. */
    private static final Duration QUICKEST_PERSON = Duration.ofSeconds(5);
    /** Every browser calls itself so since 1994. */
    private static final Pattern BROWSER = Pattern.compile("(Mozilla|Opera)/\\d.*");

    private static final Pattern PROGRAM = Pattern.compile(
            "bot[/;)]|crawl|spider|scan|preview|externalhit|headless|phantom"
                    + "|proofpoint|barracuda|mimecast|trendmicro|fortinet|symantec|sophos|fireeye"
                    + "|safelinks|safe-?browsing|google-safety"
                    + "|skypeuripreview|whatsapp|curl|wget|python|libwww|okhttp|go-http|apache-http|java/",
            Pattern.CASE_INSENSITIVE);

    /** Whether a program seems to have opened the page, and not a person. */
    public boolean looksLikeMachine() {
        return !method.equals("GET")
                || !speaks
                || prefetch
                || age.compareTo(QUICKEST_PERSON) < 0
                || !BROWSER.matcher(userAgent).matches()
                || PROGRAM.matcher(userAgent).find();
    }
}
