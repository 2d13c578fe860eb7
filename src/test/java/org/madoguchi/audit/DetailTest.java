package org.madoguchi.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a row says, written and read again. */
class DetailTest {

    private static final Detail FULL = Detail.of(DetailPart.REMARK, "by phone;asked-by=admin01")
            .with(DetailPart.ASKED_BY, "clerk01")
            .with(DetailPart.IDENTITY, Optional.empty())
            .with(DetailPart.WORDS, "")
            .and(Detail.because("taken"));

    @Test
    void nobodyForgesAPartByTypingIt() {
        assertEquals("asked-by=clerk01;taken;remark=by phone\uFF1Basked-by=admin01", FULL.toString());
        assertEquals(Optional.of("clerk01"), Detail.parse(FULL.toString()).find(DetailPart.ASKED_BY));
    }

    @Test
    void whatIsWrittenIsRead() {
        var read = Detail.parse(FULL.toString());
        assertEquals(FULL.toString(), read.toString());
        assertEquals(Optional.of("taken"), read.getReason());
        assertEquals(Optional.of("by phone\uFF1Basked-by=admin01"), read.find(DetailPart.REMARK));
        assertEquals(Optional.empty(), read.find(DetailPart.IDENTITY));
    }

    @Test
    void typedTextOfOldRowsGoesToTheirEnd() {
        var old = Detail.parse("act=RESET;reason=OTHER;remark=came;asked-by=admin01; really");
        assertEquals(Optional.empty(), old.find(DetailPart.ASKED_BY));
        assertEquals(Optional.of("came\uFF1Basked-by=admin01\uFF1B really"), old.find(DetailPart.REMARK));
    }

    @Test
    void bothTypedTextsAreKept() {
        var two = Detail.of(DetailPart.WORDS, "a;b").with(DetailPart.REMARK, "c");
        assertEquals(Optional.of("c"), Detail.parse(two.toString()).find(DetailPart.REMARK));
    }

    @Test
    void erasureLeavesWhatTellsOfStaff() {
        var row = Detail.of(DetailPart.REQUEST, 5)
                .with(DetailPart.ASKED_BY, "clerk01")
                .with(DetailPart.ADDRESS, "t***@example.com")
                .with(DetailPart.REMARK, "his brother came");
        assertEquals(
                "request=5;asked-by=clerk01", row.erase("s1", true, "gone:1").toString());
        assertEquals(row.toString(), row.erase("s1", false, "gone:1").toString());
    }

    @Test
    void erasedUserIdStandsNowhere() {
        var search = Detail.of(DetailPart.FORMAT, "csv").with(DetailPart.PERSON, "S1");
        assertEquals(
                "format=csv;person=gone:1", search.erase("s1", false, "gone:1").toString());
        assertEquals(true, search.names("s1"));
        assertEquals(false, search.names("s"));
    }

    @Test
    void userIdsGiveWayToAWord() {
        assertEquals(
                "asked-by=staff;taken;remark=by phone\uFF1Basked-by=admin01",
                FULL.withUserIdsAs("staff").toString());
    }

    @Test
    void nothingIsNothing() {
        assertEquals("", Detail.NONE.toString());
        assertEquals("", Detail.parse("").toString());
    }
}
