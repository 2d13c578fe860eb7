package org.madoguchi.admin.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartTest {

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "2, 2", "3, 5", "9, 10", "11, 20", "21, 50", "999999, 1000000"})
    void topIsARoundNumberThatNoneIsAbove(long most, long top) {
        assertEquals(top, Chart.beside(List.of(List.of(most, 0L))).top());
    }

    @Test
    void columnsStandSideBySideWithinTheirPlace() {
        var chart = Chart.beside(List.of(List.of(5L, 10L), List.of(0L, 2L)));
        assertEquals(24, chart.width());
        assertEquals(
                List.of(
                        new Chart.Bar(0, 1, 50, 5, 50),
                        new Chart.Bar(1, 6, 0, 5, 100),
                        new Chart.Bar(1, 18, 80, 5, 20)),
                chart.getVisible());
    }

    @Test
    void columnsStandUponEachOther() {
        var chart = Chart.stacked(List.of(List.of(5L, 5L)));
        assertEquals(List.of(new Chart.Bar(0, 1, 50, 10, 50), new Chart.Bar(1, 1, 0, 10, 50)), chart.getVisible());
    }

    @Test
    void partsFillTheWhole() {
        var chart = Chart.parts(List.of(3L, 0L, 1L));
        assertEquals(List.of(new Chart.Bar(0, 0, 0, 75, 100), new Chart.Bar(2, 75, 0, 25, 100)), chart.getVisible());
        assertEquals(List.of(), Chart.parts(List.of(0L, 0L)).getVisible());
    }
}
