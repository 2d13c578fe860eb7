package org.madoguchi.admin.decision;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.secondperson.TwoPersonRequest;
import org.madoguchi.web.Faults;
import org.madoguchi.web.JustDone;
import org.madoguchi.web.RowId;
import org.omnifaces.cdi.Param;

/**
 * A page of what is done for many people, each with a row: {@code &state=} whom alone, {@code &after=} from which row
 * on.
 *
 * @param <S> what has become of a row
 * @param <L> a row as the page shows it
 */
public abstract class ManyBacking<T, R extends TwoPersonRequest, S extends Enum<S>, L> extends AskedBacking<T, R> {

    private static final int LAST = 1_000_000;

    @Inject
    private JustDone justDone;

    @Inject
    private Faults faults;

    @Inject
    @Param
    private String state;

    @Inject
    @Param
    private String after;

    private final int most;
    private final Set<String> words;
    private final List<S> states;
    private Map<S, Long> counts;
    private List<L> rows;
    private Boolean more;

    /**
     * @param page its path without its ending
     * @param most rows that it shows
     * @param words for what the caller can have done
     * @param states that there are
     */
    protected ManyBacking(String page, int most, Set<String> words, S[] states) {
        super(page);
        this.most = most;
        this.words = words;
        this.states = List.of(states);
    }

    /** How many people have come how far, where any have. */
    public Map<S, Long> getCounts() {
        if (counts == null) {
            counts = counts(key());
        }
        return counts;
    }

    /** Its people, or those who have come so far. */
    public List<L> getRows() {
        if (rows == null) {
            rows = rows(key(), state(), after());
        }
        return rows;
    }

    /** The name of the state that is asked for; empty for all. */
    public String getState() {
        return state().map(Enum::name).orElse("");
    }

    /** The number of the last row that is shown. */
    public int getLast() {
        return number(getRows().get(getRows().size() - 1));
    }

    /** Whether there are more rows; after a page that is not full there are none. */
    public boolean isMore() {
        if (more == null) {
            more = getRows().size() == most && !rows(key(), state(), getLast()).isEmpty();
        }
        return more;
    }

    /** What the caller has just done; empty when nothing was. */
    public String getDone() {
        return justDone.among(words);
    }

    protected abstract Map<S, Long> counts(Long key);

    /** A page of its people. @param after number of the last row of the page before */
    protected abstract List<L> rows(Long key, Optional<S> state, int after);

    protected abstract int number(L row);

    /** How many have come so far. */
    protected long count(S of) {
        return getCounts().getOrDefault(of, 0L);
    }

    /** Where nothing was done, somebody else was faster, or the page is an old one: it shows what is so now. */
    protected String again(Optional<String> done) {
        if (done.isEmpty()) {
            faults.addGeneral("cohort.error.state");
            lookAgain();
        }
        return done.map(this::again).orElse(null);
    }

    @Override
    protected void lookAgain() {
        super.lookAgain();
        counts = null;
        rows = null;
        more = null;
    }

    private Optional<S> state() {
        return states.stream().filter(one -> one.name().equals(state)).findFirst();
    }

    private int after() {
        return RowId.parse(after).filter(row -> row < LAST).map(Long::intValue).orElse(0);
    }
}
