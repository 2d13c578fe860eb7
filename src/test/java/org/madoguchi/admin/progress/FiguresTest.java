package org.madoguchi.admin.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.madoguchi.admin.progress.Figures.Count;

class FiguresTest {

    private static final List<String> COLUMNS = List.of("READY", "EMAIL_MISSING");

    @Test
    void countsAreAddedUpInTheirPlaces() {
        var figures = Figures.of(
                COLUMNS,
                List.of("文学部", "", "工学部"),
                List.of(
                        new Count("工学部", "READY", 3),
                        new Count("工学部", "READY", 4),
                        new Count("", "EMAIL_MISSING", 5),
                        new Count("工学部", "EMAIL_MISSING", 1)));
        assertEquals(
                List.of(List.of(0L, 0L), List.of(0L, 5L), List.of(7L, 1L)),
                figures.rows().stream().map(Figures.Row::values).toList());
        assertEquals(List.of(7L, 6L), figures.all().values());
        assertEquals(13, figures.all().total());
        assertEquals(53, figures.all().percent(0), "not more than is finished");
    }

    /** Such as a state that a newer node knows, or a group beyond those that a page shows. */
    @Test
    void whatHasNoPlaceIsInNoSum() {
        var figures =
                Figures.of(COLUMNS, List.of("文学部"), List.of(new Count("文学部", "NEW", 9), new Count("理学部", "READY", 9)));
        assertTrue(figures.isNothing());
        assertEquals(0, figures.rows().get(0).percent(0), "of nobody");
        assertEquals(List.of(), figures.filled().rows());
    }

    @Test
    void delaysAreMeantAndTheLongestIsNoSum() {
        var figures = Figures.of(
                        List.of("SENT", "DELAY", "SLOWEST"),
                        List.of("09:00", "10:00", "11:00"),
                        List.of(
                                new Count("09:00", "SENT", 2),
                                new Count("09:00", "DELAY", 60),
                                new Count("09:00", "SLOWEST", 50),
                                new Count("10:00", "SENT", 1),
                                new Count("10:00", "DELAY", 3),
                                new Count("10:00", "SLOWEST", 3)))
                .withMeanOf(1, 0, 2);
        assertEquals(List.of(2L, 30L, 50L), figures.rows().get(0).values());
        assertEquals(List.of(0L, 0L, 0L), figures.rows().get(2).values());
        assertEquals(List.of(3L, 21L, 50L), figures.all().values());
        assertFalse(figures.isNothing());
    }
}
