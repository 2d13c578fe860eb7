package org.madoguchi.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.account.DomainRules.Verdict;
import org.madoguchi.settings.Settings;

/** Which domains the university wants. */
class DomainRulesTest {

    private static DomainRules rules(String setting) {
        return DomainRules.of(Settings.of(Map.of("madoguchi.email.domains", setting)));
    }

    @ParameterizedTest
    @CsvSource({
        "taro@example.com, DENY",
        "taro@EXAMPLE.com, DENY",
        "taro@a.example.com, DENY",
        "taro@ok.example.com, ALLOW",
        "taro@a.ok.example.com, ALLOW",
        "taro@notexample.com, ALLOW",
        "taro@example.com.example.net, ALLOW",
        "taro@st.example.ac.jp, WARN",
        "taro@example.ac.jp, ALLOW"
    })
    void longestDomainThatFitsDecides(String address, Verdict verdict) {
        var rules = rules("example.com=deny, ok.example.com = allow, St.example.ac.jp=warn");
        assertEquals(verdict, rules.verdict(address));
    }

    @Test
    void starIsForTheRestWhereverItStands() {
        var rules = rules("*=deny, example.ac.jp=allow");
        assertEquals(Verdict.ALLOW, rules.verdict("taro@example.ac.jp"));
        assertEquals(Verdict.DENY, rules.verdict("taro@example.com"));
    }

    @Test
    void withoutRulesAllIsAllowed() {
        assertEquals(Verdict.ALLOW, DomainRules.of(Settings.of(Map.of())).verdict("taro@example.com"));
    }
}
