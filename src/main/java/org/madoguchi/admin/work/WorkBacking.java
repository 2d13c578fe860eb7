package org.madoguchi.admin.work;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.madoguchi.account.Account;
import org.madoguchi.account.EmailAddress;
import org.madoguchi.admin.DeskWords;
import org.madoguchi.mail.MailHoldService;
import org.madoguchi.mail.MailReply;
import org.madoguchi.mail.SmtpReason;

/** 本日の対応 / Today. */
@Named
@RequestScoped
public class WorkBacking {

    private static final Map<PartState, String> TONES = Map.of(
            PartState.UP,
            "good",
            PartState.SLOW,
            "warn",
            PartState.PARTLY,
            "warn",
            PartState.HELD,
            "warn",
            PartState.REFUSED,
            "bad",
            PartState.UNTRUSTED,
            "bad",
            PartState.CLOSED,
            "bad",
            PartState.DOWN,
            "bad");

    @Inject
    private WorkService service;

    @Inject
    private MailHoldService holds;

    @Inject
    private DirectoryState directory;

    @Inject
    private SealingState sealing;

    @Inject
    private DeskWords words;

    private List<MailReply> refused;
    private List<WorkService.Failing> failing;
    private Map<String, PartState> parts;

    public List<MailReply> getRefused() {
        if (refused == null) {
            refused = service.refusedToday();
        }
        return refused;
    }

    public List<WorkService.Failing> getFailing() {
        if (failing == null) {
            failing = service.failing();
        }
        return failing;
    }

    /**
     * By name; the database works, or there was no page. What fails is nothing that a page of the desk could mend: the
     * words beside it say what that means, and what to do.
     */
    public Map<String, PartState> getParts() {
        if (parts == null) {
            parts = new LinkedHashMap<>();
            parts.put("directory", directory.get());
            parts.put("logins", service.logins());
            parts.put("mail", service.mail());
            parts.put("database", PartState.UP);
            parts.put("sealing", sealing.get());
        }
        return parts;
    }

    /** What it means that a part does not work, and what to do. */
    public String help(String part) {
        return switch (getParts().get(part)) {
            case UNTRUSTED -> words.sayOr("work.help.untrusted", "");
            case PARTLY -> words.sayOr("work.help.partly", "");
            case HELD ->
                holds.find()
                        .map(hold -> words.say("work.help.held", List.of(hold.getHeldBy(), hold.getHeldAt())))
                        .orElse("");
            default -> part.equals("sealing") ? sealingHelp() : words.sayOr("work.help." + part, "");
        };
    }

    private String sealingHelp() {
        var waiting = sealing.unsealed();
        return words.say(
                "work.help.sealing", List.of(waiting.rows(), waiting.since().orElse(Instant.EPOCH)));
    }

    /** Of the directory: which of its servers do not answer, and since when that is known. */
    public List<String> getSilentServers() {
        return directory.silent().entrySet().stream()
                .map(server -> words.say("work.silent", List.of(server.getKey(), server.getValue())))
                .toList();
    }

    /** The class of the colour that goes with it. */
    public String tone(PartState state) {
        return TONES.get(state);
    }

    /** Whose mail it was; empty when it names nobody. */
    public String person(MailReply reply) {
        return reply.getMail().getAccount().map(Account::getUserId).orElse("");
    }

    /** Whether the caller can have it tried at once. */
    public boolean hastenable(MailReply reply) {
        return service.isHastenable(reply.getMail());
    }

    /** What was refused, and why. */
    public String refusal(MailReply reply) {
        return words.say(
                "work.refusal",
                List.of(
                        reply.getMail().getKind(),
                        EmailAddress.mask(reply.getMail().getRecipient()),
                        SmtpReason.of(reply.getReply())));
    }
}
