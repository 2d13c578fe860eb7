package org.madoguchi.secondpassword;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.settings.InvalidSettingException;
import org.madoguchi.settings.Settings;

/**
 * What a second password may be; the one answer for setting, changing and resetting.
 *
 * <p>{@code madoguchi.second-password.policy} is {@code seed} (default; the login manual's rule: at least 8
 * half-width characters, upper and lower case and digits), {@code hybrid} (that mixture only below 15 characters) or
 * {@code strict} (15 characters, no mixture). In each, at most 128 characters, all of them printable ASCII, nothing
 * trimmed or folded but for Unicode's NFC; no common password, and none made of what is known about the person or
 * the service ({@link Rule#CONTEXT}), compared as a whole, so that a longer password may contain such a
 * word (NIST SP 800-63B-4, section 3.1.1.2; ASVS 5.0, 6.2.4, 6.2.11 and 6.2.12). A list of breached passwords may be
 * added by {@code madoguchi.second-password.breached-list}, see {@link BreachedList}.
 */
@ApplicationScoped
class SecondPasswordPolicy {

    private static final int LONGEST = 128;

    private PolicyProfile profile;
    private Optional<BreachedList> breached;
    private String university;

    /** For the proxies of the container. */
    protected SecondPasswordPolicy() {}

    /** @throws InvalidSettingException when there is no such profile, or the breached list cannot be used */
    @Inject
    public SecondPasswordPolicy(Settings settings) {
        profile = PolicyProfile.of(settings);
        breached = BreachedList.of(settings);
        university = settings.string("madoguchi.university.name.ja", "") + " "
                + settings.string("madoguchi.university.name.en", "");
    }

    /** What people are told before they type. */
    List<FormRule> rules() {
        return profile.rules();
    }

    /**
     * The rules that the candidate breaks, what can be seen while typing first, so that nobody has to find out one by
     * one; whether it is easily guessed is told when all else is right. Empty when it may be used.
     *
     * @throws InvalidSettingException when the breached list has become unreadable
     */
    public List<Rule> violated(String candidate, Context context) {
        var password = Normalizer.normalize(candidate, Normalizer.Form.NFC);
        var unusable = unusableCharacter(password);
        if (unusable.isPresent()) {
            return List.of(unusable.get());
        }
        var form = Stream.concat(wrongLength(password).stream(), profile.missing(password))
                .toList();
        return form.isEmpty() ? easilyGuessed(password, context).stream().toList() : form;
    }

    private static Optional<Rule> unusableCharacter(String password) {
        if (password.codePoints().anyMatch(SecondPasswordPolicy::isFullWidth)) {
            return Optional.of(Rule.FULL_WIDTH);
        }
        var printable = password.chars().allMatch(c -> c >= ' ' && c <= '~');
        return printable ? Optional.empty() : Optional.of(Rule.NOT_PRINTABLE);
    }

    /** What a Japanese keyboard gives while its full-width mode is on: kana, kanji, their punctuation, wide ASCII. */
    private static boolean isFullWidth(int c) {
        return Character.isIdeographic(c)
                || c >= 0x3000 && c <= 0x30FF
                || c >= 0xFF01 && c <= 0xFF60
                || c >= 0xFFE0 && c <= 0xFFE6;
    }

    /** Only ASCII is left here, so that code points, characters and bytes are the same number. */
    private Optional<Rule> wrongLength(String password) {
        if (password.length() < profile.shortest()) {
            return Optional.of(profile == PolicyProfile.STRICT ? Rule.TOO_SHORT_STRICT : Rule.TOO_SHORT);
        }
        return password.length() > LONGEST ? Optional.of(Rule.TOO_LONG) : Optional.empty();
    }

    private Optional<Rule> easilyGuessed(String password, Context context) {
        if (GuessableWords.COMMON.cover(password)
                || breached.filter(list -> list.contains(password)).isPresent()) {
            return Optional.of(Rule.COMMON);
        }
        return context.words(university).cover(password) ? Optional.of(Rule.CONTEXT) : Optional.empty();
    }

    /**
     * What is known about the person; parts that are not known may be null.
     *
     * @param userId as the directory writes it
     * @param displayName in whatever script
     * @param email the registered address
     */
    public record Context(String userId, String displayName, String email) {

        private static final String SERVICE = "madoguchi certificate certificates issuance shomeisho shoumeisho"
                + " hakko hakkou shomeishohakko shoumeishohakkou second secondpassword daini dainipassword";

        private GuessableWords words(String university) {
            return GuessableWords.of(userId, displayName, email, university, SERVICE);
        }
    }

    /** The rules, in the order in which they are looked at. */
    public enum Rule {
        FULL_WIDTH,
        NOT_PRINTABLE,
        TOO_SHORT,
        /** Too short for the strictest profile, whose message names another number. */
        TOO_SHORT_STRICT,
        TOO_LONG,
        NO_UPPER,
        NO_LOWER,
        NO_DIGIT,
        COMMON,
        CONTEXT;

        /** The key of the message that names this rule. */
        public String key() {
            return "second_password.error." + name().toLowerCase(Locale.ROOT);
        }
    }
}
