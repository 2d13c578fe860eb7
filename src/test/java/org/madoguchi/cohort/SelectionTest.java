package org.madoguchi.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SelectionTest {

    @Test
    void valuesStandInTheirPlaces() {
        var parameters = Map.of("state", "READY", "faculty", "-", "entry", "2026");
        var selection = Selection.of(parameters::get);
        assertEquals(
                " a.erased_at IS NULL AND a.staff = FALSE AND a.desk_state = ?2 AND a.faculty IS NULL"
                        + " AND a.entry_year = ?3",
                selection.condition(2));
        assertEquals(List.of("READY", "2026"), selection.values());
    }

    @Test
    void nothingThatIsTypedBecomesSql() {
        var selection = Selection.of(name -> name.equals("year") ? "1' OR '1'='1" : " ");
        assertEquals(" a.erased_at IS NULL AND a.staff = FALSE AND a.school_year = ?1", selection.condition(1));
        assertTrue(Selection.of(name -> null).isEmpty());
    }
}
