package org.madoguchi.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed becomes one spelling, or is no user ID. */
class UserIdTest {

    @ParameterizedTest
    @CsvSource({
        "s0000101, s0000101",
        "S0000101, s0000101",
        "ｓ０００010１, s0000101",
        "Ｓ００００１０１, s0000101",
        "'  s0000101 ', s0000101",
        "'　s0000101　', s0000101",
        "taro.yamada, taro.yamada",
        "ｔａｒｏ．ｙａｍａｄａ＠ｅｘａｍｐｌｅ, taro.yamada@example",
        "a_b-c, a_b-c",
        "'\u200B\uFEFFs0000101\u200E\u2060', s0000101",
        "'\ts0000101\r\n', s0000101",
        "'\u202As0000101\u202C', s0000101",
        "0, 0"
    })
    void isMappedToOneSpelling(String typed, String userId) {
        assertEquals(Optional.of(userId), UserId.parse(typed));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "  ",
                "　",
                "s000 0101",
                "s*",
                "*",
                "s)(uid=*",
                "s\\2a",
                "s,ou=people",
                "s=1",
                "s\0",
                "s\n1",
                "s\r\n1",
                "s\u20281",
                "s\u202e1",
                "s'--",
                "s;",
                "<s>",
                "s\"",
                "s/1",
                "s%31",
                "山田",
                "\u017F0000002",
                "cler\u212A",
                "s\u200B1",
                "\u2460",
                "ｱ",
                "é",
                ".s",
                "-s",
                "@s",
                "_s",
                "s\ud83d\ude00",
                "\ud83d",
                "＊",
                "（",
                "s＼"
            })
    void isNone(String typed) {
        assertEquals(Optional.empty(), UserId.parse(typed));
    }

    @Test
    void hasAtMost64Characters() {
        assertEquals(Optional.of("s".repeat(64)), UserId.parse("s".repeat(64)));
        assertEquals(Optional.of("s".repeat(64)), UserId.parse("ｓ".repeat(64)));
        assertEquals(Optional.empty(), UserId.parse("s".repeat(65)));
        assertEquals(Optional.empty(), UserId.parse("s".repeat(1_000_000)));
    }

    @ParameterizedTest
    @CsvSource({
        "y, y***",
        "ys, y***",
        "ysk, y***",
        "ab12, a***",
        "y234567, y***",
        "s0000101, s00***1",
        "taro.yamada, tar***a"
    })
    void maskHidesMostOfIt(String userId, String masked) {
        assertEquals(masked, UserId.mask(userId));
    }
}
