package org.madoguchi.admin;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.madoguchi.mail.MailKind;

class PublishRuleTest {

    /** Else it would wait for somebody who has no page to publish it on. */
    @Test
    void onlyWhatIsWrittenHereCanWait() {
        assertTrue(PublishRule.kinds(true).contains(MailKind.APPLICATION_READY));
        assertFalse(PublishRule.kinds(false).contains(MailKind.APPLICATION_READY));
        assertTrue(PublishRule.kinds(false).contains(MailKind.EMAIL_CONFIRMED));
        assertFalse(PublishRule.kinds(true).contains(MailKind.HELP_STOP_LINK));
        assertFalse(PublishRule.kinds(true).contains(MailKind.TEXT_TEST));
    }
}
