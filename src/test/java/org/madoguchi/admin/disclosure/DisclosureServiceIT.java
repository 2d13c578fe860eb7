package org.madoguchi.admin.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madoguchi.account.Account;
import org.madoguchi.admin.help.Desk;
import org.madoguchi.testing.ServiceTest;

/** No data of a student goes out without a row in the trail. */
@ServiceTest
class DisclosureServiceIT {

    @Inject
    private DisclosureService service;

    @Inject
    private Desk desk;

    @Test
    void disclosureIsInTheTrailBeforeItsFirstByte() {
        var student = desk.student("disclosed");
        desk.sits("admin01", "STUDENT", "ADMIN");
        assertThrows(BrokenLine.class, () -> service.disclose(student, new BrokenFile()));
        assertEquals(List.of("STUDENT_DISCLOSED SUCCESS admin01"), desk.trail("disclosed"));
    }

    /** The browser is gone before anything has reached it. */
    private static class BrokenFile implements DisclosureFile {

        @Override
        public void begin(Account account, Instant madeAt) {
            throw new BrokenLine();
        }

        @Override
        public void table(HeldTable table) {}

        @Override
        public void row(List<Object> values) {}

        @Override
        public void endTable() {}

        @Override
        public void end() {}
    }

    private static class BrokenLine extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
