package org.madoguchi.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManualTopicTest {

    @ParameterizedTest
    @CsvSource({
        "/login.xhtml, LOGIN",
        "/registration/new.xhtml, FIRST_LOGIN",
        "/registration/waiting.xhtml, FIRST_LOGIN",
        "/registration/confirm.xhtml, FIRST_LOGIN",
        "/registration/completed.xhtml, FIRST_LOGIN",
        "/second-password/set.xhtml, SECOND_PASSWORD",
        "/second-password/set-done.xhtml, SECOND_PASSWORD",
        "/second-password/change.xhtml, CHANGE_SECOND_PASSWORD",
        "/second-password/changed.xhtml, CHANGE_SECOND_PASSWORD",
        "/email/change.xhtml, CHANGE_EMAIL",
        "/email/sent.xhtml, CHANGE_EMAIL",
        "/email/confirm.xhtml, CHANGE_EMAIL",
        "/email/changed.xhtml, CHANGE_EMAIL",
        "/recovery/request.xhtml, FORGOTTEN",
        "/recovery/sent.xhtml, FORGOTTEN",
        "/recovery/reset.xhtml, FORGOTTEN",
        "/recovery/done.xhtml, FORGOTTEN",
        "/home.xhtml, ISSUE",
        "/apply/method.xhtml, APPLY",
        "/applications.xhtml, APPLY",
        "/application.xhtml, APPLY",
        "/pay.xhtml, PAY",
        "/receive.xhtml, CHECK",
        "/verify.xhtml, CHECK",
        "/devices.xhtml, TROUBLE",
        "/history.xhtml, TROUBLE"
    })
    void everyScreenOpensTheManualAtItsTopic(String viewId, ManualTopic topic) {
        assertEquals(topic, ManualTopic.of(viewId));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/contact.xhtml", "/login-help.xhtml", "/home/login.xhtml", "/manual/login.xhtml", ""})
    void anyOtherScreenOpensTheContents(String viewId) {
        assertEquals(ManualTopic.CONTENTS, ManualTopic.of(viewId));
    }

    /** A clerk's PDF on printing in stores has no screen of its own, and is what students look for. */
    @Test
    void ownPdfGoesFirstThenThatOnIssuingOnStoresAndOnAll() {
        assertEquals(
                List.of(ManualTopic.PAY, ManualTopic.ISSUE, ManualTopic.STORE, ManualTopic.CONTENTS),
                ManualTopic.PAY.nearest());
        assertEquals(List.of(ManualTopic.ISSUE, ManualTopic.STORE, ManualTopic.CONTENTS), ManualTopic.ISSUE.nearest());
    }

    @ParameterizedTest
    @EnumSource
    void everyTopicIsFoundByItsKey(ManualTopic topic) {
        assertEquals(Optional.of(topic), ManualTopic.ofKey(topic.getKey()));
    }

    /** Those whose page is none where this service issues no certificates. */
    @ParameterizedTest
    @EnumSource
    void topicsOfCertificatesAreThoseThatAreShutWithoutThem(ManualTopic topic) throws Exception {
        var shut = Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml"))
                .contains("<url-pattern>" + topic.page() + ".xhtml</url-pattern>");
        assertEquals(shut, topic.isOfCertificates());
    }

    @ParameterizedTest
    @EnumSource
    void everyTopicHasItsPage(ManualTopic topic) {
        assertTrue(Files.exists(Path.of("src/main/webapp" + topic.page() + ".xhtml")), topic.page());
    }

    @Test
    void topicsAreInTheOrderOfThePrintedManual() throws Exception {
        var print = Files.readString(Path.of("src/main/webapp/manual/print.xhtml"));
        var before = -1;
        for (var topic : ManualTopic.values()) {
            var at = print.indexOf("/WEB-INF" + topic.page() + ".xhtml");
            assertTrue(topic == ManualTopic.CONTENTS || at > before, topic.page());
            before = Math.max(before, at);
        }
    }
}
