package org.madoguchi.admin.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.madoguchi.admin.cases.CaseSample.link;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.admin.cases.CaseSample;
import org.madoguchi.admin.cases.Outstanding;
import org.madoguchi.link.LinkPurpose;

/** The one word of the list for all that an account waits for. */
class WaitingTest {

    @ParameterizedTest
    @CsvSource({
        "REGISTRATION, true, REGISTRATION",
        "REGISTRATION, false, REGISTRATION_EXPIRED",
        "CHANGE, true, CHANGE",
        "CHANGE, false, CHANGE_EXPIRED"
    })
    void linkThatWaits(LinkPurpose purpose, boolean usable, Waiting waiting) {
        var one = CaseSample.beginner().pending(link(purpose, usable)).get();
        assertEquals(Optional.of(waiting), Waiting.of(one.outstanding()));
    }

    @Test
    void refusedMailGoesBeforeTheLinkAndRequestBeforeBoth() {
        var one = CaseSample.beginner()
                .pending(link(LinkPurpose.REGISTRATION, true))
                .requested()
                .get()
                .outstanding();
        assertEquals(Optional.of(Waiting.REQUEST), Waiting.of(one));
        var refused = new Outstanding(one.address(), one.recovery(), Optional.empty(), true);
        assertEquals(Optional.of(Waiting.MAIL_REFUSED), Waiting.of(refused));
    }

    @Test
    void nothingWaits() {
        assertEquals(Optional.empty(), Waiting.of(CaseSample.ready().get().outstanding()));
        var forgotten =
                CaseSample.ready().pending(link(LinkPurpose.RECOVERY, true)).get();
        assertEquals(Optional.empty(), Waiting.of(forgotten.outstanding()), "of a reset the student says so");
    }
}
