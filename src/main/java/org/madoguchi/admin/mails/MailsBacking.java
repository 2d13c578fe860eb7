package org.madoguchi.admin.mails;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.account.EmailAddress;
import org.madoguchi.admin.Before;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.DeskWords;
import org.madoguchi.admin.SearchCriteria;
import org.madoguchi.admin.SearchField;
import org.madoguchi.mail.MailSpan;
import org.madoguchi.mail.MailState;
import org.madoguchi.mail.OutgoingMail;
import org.madoguchi.mail.SmtpReason;
import org.omnifaces.cdi.Param;

/**
 * 送信メール / Outgoing mail: {@code ?state=} in which state, {@code &q=} whose, {@code &before=} what is older;
 * {@code &what=} queued, sent or refused {@code &from=} and {@code &to=} which days or minutes.
 */
@Named
@RequestScoped
public class MailsBacking {

    @Inject
    private MailsService service;

    @Inject
    private DeskAccess access;

    @Inject
    private DeskWords words;

    @Inject
    @Param
    private String state;

    @Inject
    @Param
    private String q;

    @Inject
    @Param
    private String before;

    @Inject
    @Param
    private String what;

    @Inject
    @Param
    private String from;

    @Inject
    @Param
    private String to;

    @Inject
    private ZoneId zone;

    private MailsService.Page page;

    public MailsService.Page getPage() {
        if (page == null) {
            page = service.list(Optional.ofNullable(getState()), getQ().toLowerCase(Locale.ROOT), span(), before());
        }
        return page;
    }

    /** The one asked for, or {@code null} for all; at first what waits, of whoever is looked for everything. */
    public MailState getState() {
        return Stream.of(MailState.values())
                .filter(one -> name(one).equals(state))
                .findFirst()
                .orElse(state == null && getQ().isEmpty() && span().isEmpty() ? MailState.QUEUED : null);
    }

    /** The part of an address that asks for a state, or for all. */
    public String choice(MailState state) {
        return ofAnyTime(state)
                + span().map(one -> "&" + time().address("what=" + what)).orElse("");
    }

    /** The same whenever it was. */
    public String ofAnyTime(MailState state) {
        return "?state=" + (state == null ? "all" : name(state)) + (getQ().isEmpty() ? "" : "&q=" + encoded(getQ()));
    }

    /** Whose mails are looked for: a user ID or an address as typed, but full-width letters narrow. */
    public String getQ() {
        return SearchField.of(q);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The class of the colour that goes with its state. */
    public String tone(OutgoingMail mail) {
        return mail.getState().isInVain() ? "bad" : "warn";
    }

    /** How long it took to send it, in minutes; 0 when it was sent at once, or not at all. */
    public long delay(OutgoingMail mail) {
        return mail.getSentAt()
                .map(sent -> Duration.between(mail.getCreatedAt(), sent).toMinutes())
                .orElse(0L);
    }

    public List<MailState> getStates() {
        return List.of(MailState.values());
    }

    /** Its name in addresses and keys. */
    public String name(MailState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** Whether these are not the newest. */
    public boolean isOlder() {
        return before().isPresent();
    }

    /** What the mail is about. */
    public String kind(OutgoingMail mail) {
        return words.name(mail.getKind());
    }

    /** To whom, as the caller may see it. */
    public String recipient(OutgoingMail mail) {
        return access.may(DeskRight.SEE_ADDRESSES) ? mail.getRecipient() : EmailAddress.mask(mail.getRecipient());
    }

    /** Why it was not taken; empty when nothing was said. */
    public String reason(OutgoingMail mail) {
        return mail.getLastReply().map(SmtpReason::of).map(words::name).orElse("");
    }

    /** The last refusal in full. */
    public String reply(OutgoingMail mail) {
        return mail.getLastReply()
                .map(reply -> access.may(DeskRight.SEE_ADDRESSES) ? reply : EmailAddress.maskAll(reply))
                .orElse("");
    }

    /** Whether the caller can have it tried at once. */
    public boolean hastenable(OutgoingMail mail) {
        return service.isHastenable(mail);
    }

    /** Whether the caller can send it anew. */
    public boolean repeatable(OutgoingMail mail) {
        return service.isWorthRepeating(mail);
    }

    /** The time that is asked for; {@code null} for any. */
    public MailSpan getSpan() {
        return span().orElse(null);
    }

    private Optional<MailSpan> span() {
        return MailSpan.Moment.find(what).flatMap(moment -> time().from(zone)
                .flatMap(first -> time().until(zone).map(last -> new MailSpan(moment, first, last))));
    }

    private SearchCriteria time() {
        return new SearchCriteria(List.of("from", "to"), name -> Optional.ofNullable(name.equals("from") ? from : to)
                .orElse(""));
    }

    private Optional<Instant> before() {
        return Before.parse(before);
    }
}
