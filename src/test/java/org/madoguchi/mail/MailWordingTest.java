package org.madoguchi.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.account.Account;

/** Mails written with a text of the university's own. */
class MailWordingTest {

    private final MailWriter writer = Mails.writer(Mails.settings(Map.of()));

    @Test
    void blocksComeInTheOrderOfTheText() {
        var body = "{details}\n\n{name} <b>&</b>\n二行目\n※一つ\n・二つ\n\n{link}\n{university}は{deadline}まで";
        var mail = write(MailKind.REGISTRATION_LINK, new MailWording("{university}から", body));
        assertEquals("【東都大学 証明書発行サービス】東都大学から", mail.subject());
        assertTrue(mail.text().contains("""
            有効期限：2026年11月24日（火）9:12（日本標準時）

            山田 太郎 <b>&</b>
            二行目

            ※一つ
            ※二つ

            登録の画面を開く
            LINK

            東都大学は2026年11月24日（火）9:12（日本標準時）まで

            ※登録を完了できるのはご本人だけです。このメールをほかの方に転送しないでください。
            ※お心当たりのない場合は、ほかの方がメールアドレスを誤って入力したものと思われます。\
            URLを開かずに、このメールを削除してください。

            --------\
            """.replace("LINK", Mails.LINK)), mail.text());
        assertTrue(mail.html().contains("山田 太郎 &lt;b&gt;&amp;&lt;/b&gt;<br>二行目</p>"), mail.html());
        assertTrue(mail.html().contains("<title>東都大学から</title>"), mail.html());
        assertFalse(mail.html().matches("(?s).*\\{[#/]?\\w+}.*"), mail.html());
    }

    /** Who writes a text cannot leave out what to do if it was not them. */
    @ParameterizedTest
    @EnumSource
    void whatProtectsTheReaderStandsBelowEveryText(MailKind kind) {
        for (var language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            var safety = MailWording.safety(kind, language);
            assertTrue(
                    safety.stream()
                            .anyMatch(note -> note.contains(language.equals(Locale.JAPANESE) ? "お心当たりのない場合" : "If ")),
                    safety.toString());
            var shipped = MailWording.shipped(kind, language);
            safety.forEach(note -> assertFalse(shipped.body().contains(note), note));
            for (var body : List.of("x", "x\n\n• y\n\n", shipped.body())) {
                var mail = writer.write(
                        Mails.full(kind, language, Mails.RECIPIENT),
                        new MailWording("S", body),
                        Optional.empty(),
                        Mails.NOW);
                safety.forEach(note -> {
                    assertEquals(1, mail.text().split(Pattern.quote(note), -1).length - 1, mail.text());
                    assertTrue(mail.html().contains(note.replace("\"", "&quot;")), mail.html());
                });
            }
        }
    }

    @Test
    void valuesAreNotReadAsPlaces() {
        var account = new Account("s1", "{link} <i>\r\nBcc: x", Locale.JAPANESE, Mails.NOW);
        var mail = writer.write(
                NewMail.to(account, Mails.RECIPIENT, MailKind.EMAIL_CONFIRMED),
                new MailWording("{name}", "{name}\n\n{details}"),
                Optional.empty(),
                Mails.NOW);
        assertTrue(mail.subject().endsWith("{link} <i> Bcc: x"), mail.subject());
        assertTrue(mail.text().lines().anyMatch("{link} <i> Bcc: x"::equals), mail.text());
        assertTrue(mail.html().contains(">{link} &lt;i&gt; Bcc: x</p>"), mail.html());
    }

    /** The longest that is taken, with the longest name, still fits into the columns of the queue. */
    @Test
    void theLongestFits() {
        var lines = "{link}\n{details}\n" + "-\"\n\"\n".repeat(28) + "{name}".repeat(5);
        var body = lines + "\"".repeat(MailWording.LONGEST_BODY - lines.length());
        var wording = new MailWording("{name}".repeat(5), body);
        assertEquals(List.of(), MailTextCheck.check(MailKind.REGISTRATION_LINK, wording, Mails.own()));
        var account = new Account("s1", "\"".repeat(200), Locale.JAPANESE, Mails.NOW);
        var mail = NewMail.to(account, Mails.RECIPIENT, MailKind.REGISTRATION_LINK)
                .link(Mails.LINK, 1L, Mails.DEADLINE)
                .address("t***@example.com");
        var content = writer.write(mail, wording, Optional.empty(), Mails.NOW);
        assertTrue(
                content.html().length() <= 100_000,
                () -> "HTML: " + content.html().length());
        assertTrue(
                content.text().length() <= 20_000,
                () -> "text: " + content.text().length());
    }

    @ParameterizedTest
    @EnumSource
    void sampleHasAValueForEverything(MailKind kind) {
        var settings = Mails.settings(Map.of());
        var sample = new MailSample(writer, null, settings, Clock.fixed(Mails.NOW, ZoneOffset.UTC));
        for (var language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            var shipped = MailWording.shipped(kind, language);
            var places = new StringBuilder(shipped.body());
            MailPlace.of(kind).stream().filter(place -> !place.isLine()).forEach(place -> places.append("\n\n[")
                    .append(place.getWritten())
                    .append("]"));
            var seen = sample.read(kind, new MailWording(shipped.subject(), places.toString()), language);
            assertFalse(seen.contains("[]") || seen.matches("(?s).*\\{[#/]?\\w+}.*"), seen);
            assertEquals(MailWording.hasButton(kind), seen.contains("/login.xhtml"), seen);
            assertTrue(seen.contains(shipped.subject()), seen);
        }
    }

    /** The desk calls a kind by the subject that comes with the service. */
    @Test
    void noTwoKindsHaveOneName() {
        for (var language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            var names = Stream.of(MailKind.values())
                    .collect(Collectors.groupingBy(
                            kind -> MailWording.shipped(kind, language).subject()));
            assertEquals(
                    List.of(),
                    names.values().stream().filter(kinds -> kinds.size() > 1).toList());
        }
    }

    private MailContent write(MailKind kind, MailWording wording) {
        return writer.write(Mails.full(kind, Locale.JAPANESE, Mails.RECIPIENT), wording, Optional.empty(), Mails.NOW);
    }
}
