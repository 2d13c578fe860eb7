package org.madoguchi.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One mailbox to which mail can be sent, and nothing that begins another header or address. */
class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "taro@example.com",
                "t@example.co",
                "Taro.Yamada+spam@mail.example.ac.jp",
                "a_b-c@example.com",
                "!#$%&'*+/=?^_`{|}~-@example.com",
                "1@1.example",
                "o'neil@example.com",
                "a@xn--wgv71a119e.example",
                "TARO@EXAMPLE.COM"
            })
    void isAnAddress(String typed) {
        assertEquals(Optional.of(typed), EmailAddress.parse(typed, false));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "taro",
                "@",
                "@example.com",
                "taro@",
                "taro@example",
                "taro@.com",
                "taro@example.",
                "taro@example..com",
                "taro@-example.com",
                "taro@example-.com",
                "taro@example.c",
                "taro@example.123",
                "a@b@example.com",
                "taro@exa_mple.com",
                "taro@exam ple.com",
                "ta ro@example.com",
                "taro@example.com, hanako@example.com",
                "taro@example.com;hanako@example.com",
                "taro@example.com hanako@example.com",
                "Taro <taro@example.com>",
                "<taro@example.com>",
                "mailto:taro@example.com",
                "taro(comment)@example.com",
                "太郎@example.com",
                "taro@straße.example",
                "taro@faς.example",
                "taro@नी\u200Dन.example",
                "taro@exam\u200Bple.com",
                "ta\u200Bro@example.com",
                "=?utf-8?q?a?=@example.com",
                "x=?utf-8?b?YQ==?=@example.com",
                ".taro@example.com",
                "taro.@example.com",
                "ta..ro@example.com"
            })
    void isNone(String typed) {
        assertEquals(Optional.empty(), EmailAddress.parse(typed, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "taro@example.com\r\nBcc: all@example.com",
                "taro\r\n@example.com",
                "taro@exam\r\nple.com",
                "taro@example.com\nSubject: x",
                "taro\n@example.com",
                "taro\r@example.com",
                "ta\0ro@example.com",
                "taro@example.com\0x",
                "ta\tro@example.com",
                "taro\u0085@example.com",
                "taro\u2028@example.com",
                "taro@exa\u2028mple.com",
                "taro%0d%0aBcc:x@example.com",
                "ta\u202ero@example.com"
            })
    void beginsNoHeader(String typed) {
        assertEquals(Optional.empty(), EmailAddress.parse(typed, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "taro@[192.0.2.1]",
                "taro@[IPv6:2001:db8::1]",
                "taro@192.0.2.1",
                "\"taro\"@example.com",
                "\"ta ro\"@example.com",
                "\"a@b\"@example.com",
                "a..b\"@docomo.ne.jp",
                "\"a..b\"@docomo.ne.jp"
            })
    void literalsAndQuotedLocalsAreNone(String typed) {
        assertEquals(Optional.empty(), EmailAddress.parse(typed, true));
    }

    @ParameterizedTest
    @CsvSource({
        "taro@日本語.jp, taro@xn--wgv71a119e.jp",
        "taro@mail.日本語.jp, taro@mail.xn--wgv71a119e.jp",
        "taro@例え.テスト, taro@xn--r8jz45g.xn--zckzah",
        "taro@bücher.example, taro@xn--bcher-kva.example",
        "taro@日本語。jp, taro@xn--wgv71a119e.jp"
    })
    void domainInAnotherScriptIsKeptAsPunycode(String typed, String kept) {
        assertEquals(Optional.of(kept), EmailAddress.parse(typed, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {" \u3000", "\r\n", "\u00A0", "\u200B", "\uFEFF", "\u200E", "\u202A", "\u202E", "\u2060 \t"})
    void blanksAndInvisibleSignsAroundAreNotMeant(String around) {
        assertEquals(Optional.of("taro@example.com"), EmailAddress.parse(around + "taro@example.com", false));
        assertEquals(Optional.of("taro@example.com"), EmailAddress.parse("taro@example.com" + around, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ｔａｒｏ＠ｅｘａｍｐｌｅ．ｃｏｍ", "ｔａｒｏ@example.com", "taro＠example.com", "taro@ｅｘａｍｐｌｅ.com"})
    void fullWidthIsMeantAsHalfWidth(String typed) {
        assertEquals(Optional.of("taro@example.com"), EmailAddress.parse(typed, false));
    }

    @Test
    void hasAtMost64And254Characters() {
        assertTrue(EmailAddress.parse("a".repeat(64) + "@example.com", false).isPresent());
        assertEquals(Optional.empty(), EmailAddress.parse("a".repeat(65) + "@example.com", false));
        var domain = ("d".repeat(60) + ".").repeat(3) + "example";
        assertEquals(190, domain.length());
        assertTrue(EmailAddress.parse("a".repeat(63) + "@" + domain, false).isPresent());
        assertEquals(Optional.empty(), EmailAddress.parse("a".repeat(64) + "@" + domain, false));
        assertEquals(Optional.empty(), EmailAddress.parse("a@" + "d".repeat(64) + ".example", false));
        assertEquals(Optional.empty(), EmailAddress.parse("a".repeat(1_000_000) + "@example.com", false));
    }

    /** The typed form is short enough, its punycode is not. */
    @Test
    void lengthIsThatOfThePunycode() {
        var domain = ("書".repeat(20) + "証".repeat(20) + ".").repeat(4) + "jp";
        assertEquals(Optional.empty(), EmailAddress.parse("a".repeat(60) + "@" + domain, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a..b@docomo.ne.jp",
                "taro.@docomo.ne.jp",
                "a..b.@ezweb.ne.jp",
                "a...b@softbank.ne.jp",
                "a..b@i.softbank.ne.jp",
                "a..b@t.vodafone.ne.jp",
                "a..b@disney.ne.jp",
                "a..b@DoCoMo.ne.jp"
            })
    void oldCarrierFormsAreAddressesBySetting(String typed) {
        assertEquals(Optional.of(typed), EmailAddress.parse(typed, true));
        assertEquals(Optional.empty(), EmailAddress.parse(typed, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a..b@example.com",
                "a..b@docomo.ne.jp.example.com",
                "a..b@evil-docomo.ne.jp",
                ".a@docomo.ne.jp",
                "a..b @docomo.ne.jp"
            })
    void oldFormsElsewhereAreNone(String typed) {
        assertEquals(Optional.empty(), EmailAddress.parse(typed, true));
    }

    @ParameterizedTest
    @CsvSource({
        "taro@example.com, t***@example.com",
        "t@example.com, t***@example.com",
        "a..b@docomo.ne.jp, a***@docomo.ne.jp"
    })
    void maskShowsFirstLetterAndDomain(String address, String masked) {
        assertEquals(masked, EmailAddress.mask(address));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                "second-password-wrong>second-password-wrong",
                "address=taro@example.com>address=t***@example.com",
                "address=t***@example.com;taken>address=t***@example.com;taken",
                "kind=X;reply=550 [taro.y+1@mail.example.ac.jp]: unknown>kind=X;reply=550 "
                        + "[t***@mail.example.ac.jp]: unknown",
                "a@b.jp, c.d@e.jp.>a***@b.jp, c***@e.jp.",
                "o'neil@b.jp a*b@c.jp d/e@docomo.ne.jp>o***@b.jp a***@c.jp d***@docomo.ne.jp",
                "太郎@example.com hanako@日本語.jp>太***@example.com h***@日本語.jp",
                "right=X;path=/desk/@x>right=X;path=/***@x",
                "@@@>@@@"
            })
    void addressesInTextAreMasked(String text, String masked) {
        assertEquals(masked, EmailAddress.maskAll(text));
    }

    @Test
    void addressesInAReplyAreMasked() {
        assertEquals(
                "550 5.1.1 <t***@example.com>: unknown (h***@a.example), t***@b.example",
                EmailAddress.maskAll("550 5.1.1 <taro.x@example.com>: unknown (h@a.example), t***@b.example"));
    }
}
