package org.madoguchi.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A hint for one slip of the keys, and for nothing else. */
class MailDomainsTest {

    @ParameterizedTest
    @CsvSource({
        "taro@gmail.con, taro@gmail.com",
        "taro@gmial.com, taro@gmail.com",
        "taro@gmai.com, taro@gmail.com",
        "taro@Gmaill.com, taro@gmail.com",
        "taro@iclould.com, taro@icloud.com",
        "taro@docomo.ne.jo, taro@docomo.ne.jp",
        "taro@yahoo.co.jpp, taro@yahoo.co.jp",
        "taro@yhaoo.co.jp, taro@yahoo.co.jp",
        "taro@ezwab.ne.jp, taro@ezweb.ne.jp",
        "taro@uqmoblie.jp, taro@uqmobile.jp"
    })
    void oneSlipIsSeen(String typed, String meant) {
        assertEquals(Optional.of(meant), EmailAddress.suggestion(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "taro@gmail.com",
                "taro@GMAIL.COM",
                "taro@ymail.com",
                "taro@yahoo.ne.jp",
                "taro@yahoo.com",
                "taro@email.com",
                "taro@example.com",
                "taro@m.example.ac.jp",
                "taro@gm.com"
            })
    void everythingElseIsMeant(String typed) {
        assertEquals(Optional.empty(), EmailAddress.suggestion(typed));
    }
}
