package org.madoguchi.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists in pages, also for an address that somebody has made up. */
class ListPageTest {

    private static final List<Integer> ALL =
            IntStream.range(0, ListPage.ROWS + 1).boxed().toList();

    @Test
    void pagesHaveTheirRows() {
        assertEquals(new ListPage<>(ALL.subList(0, ListPage.ROWS), 1, 2), ListPage.of(ALL, null));
        assertEquals(new ListPage<>(List.of(ListPage.ROWS), 2, 2), ListPage.of(ALL, "2"));
        assertEquals(1, ListPage.of(ALL.subList(1, ALL.size()), null).pages());
        assertEquals(new ListPage<>(List.of(), 1, 1), ListPage.of(List.of(), "1"));
    }

    @Test
    void pageThatThereIsNotIsTheNearest() {
        assertEquals(2, ListPage.of(ALL, "3").number());
        assertEquals(2, ListPage.of(ALL, "999999999").number());
        assertEquals(1, ListPage.of(ALL, "0").number());
        assertEquals(1, ListPage.of(ALL, "-1").number());
        assertEquals(1, ListPage.of(ALL, "x").number());
    }
}
