package org.madoguchi.admin.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.secondperson.RequestState;
import org.madoguchi.secondperson.TwoPersonRequest;

class ManyBackingTest {

    private static final int MOST = 3;

    /** Of so many rows, numbered from 1 on. */
    private static final class Rows extends ManyBacking<String, TwoPersonRequest, RequestState, Integer> {

        private final int all;

        Rows(int all) {
            super("/page", MOST, Set.of(), RequestState.values());
            this.all = all;
        }

        @Override
        protected Optional<String> find(Long key) {
            return Optional.empty();
        }

        @Override
        protected Optional<TwoPersonRequest> last(String one) {
            return Optional.empty();
        }

        @Override
        protected boolean isOpenToCaller(TwoPersonRequest one) {
            return false;
        }

        @Override
        protected Map<RequestState, Long> counts(Long key) {
            return Map.of();
        }

        @Override
        protected List<Integer> rows(Long key, Optional<RequestState> state, int after) {
            return IntStream.rangeClosed(after + 1, Math.min(all, after + MOST))
                    .boxed()
                    .toList();
        }

        @Override
        protected int number(Integer row) {
            return row;
        }
    }

    /** A page of nobody would say that there is nobody. */
    @ParameterizedTest
    @CsvSource({"0, false", "2, false", "3, false", "4, true", "7, true"})
    void nextPageIsOfferedWhereItHasRows(int all, boolean more) {
        assertEquals(more, new Rows(all).isMore());
    }
}
