package org.madoguchi.admin.decision;

import jakarta.inject.Inject;
import java.util.Optional;
import org.madoguchi.secondperson.TwoPersonRequest;
import org.madoguchi.web.RowId;
import org.omnifaces.cdi.Param;

/**
 * A page of one thing, {@code ?id=} which, with what waits for a second person about it and the buttons below.
 *
 * @param <T> the thing
 * @param <R> what is asked about it
 */
public abstract class AskedBacking<T, R extends TwoPersonRequest> {

    @Inject
    private DecisionBacking decision;

    @Inject
    @Param
    private String id;

    private final String page;
    private Optional<T> found;
    private Optional<R> request;

    /** @param page its path without its ending */
    protected AskedBacking(String page) {
        this.page = page;
    }

    /** Whether there is one. */
    public boolean isFound() {
        return find().isPresent();
    }

    public T getOne() {
        return find().orElseThrow();
    }

    /** What waits for a second person about it; {@code null} when nothing does. */
    public R getRequest() {
        if (request == null) {
            request = last(getOne()).filter(TwoPersonRequest::isWaiting);
        }
        return request.orElse(null);
    }

    /** Whether the caller can approve or refuse it. */
    public boolean decidable(R one) {
        return isOpenToCaller(one);
    }

    protected abstract Optional<T> find(Long key);

    /** What was asked about it last. */
    protected abstract Optional<R> last(T one);

    /** As {@link #decidable}, of which pages find one only. */
    protected abstract boolean isOpenToCaller(R one);

    /** Its key, as the address has it. */
    protected Long key() {
        return RowId.parse(id).orElse(-1L);
    }

    /** The button below what waits, if one was pressed: where that leads. */
    protected String decided(Decisions decisions) {
        var done = decision.decide(decisions, page);
        lookAgain();
        return done;
    }

    /** The page once more. @param done what was done */
    protected String again(String done) {
        return page(key()) + "&done=" + done;
    }

    /** The page of a thing. */
    protected String page(Long key) {
        return page + "?faces-redirect=true&id=" + key;
    }

    /** It may have changed: what was read of it is read anew. */
    protected void lookAgain() {
        found = null;
        request = null;
    }

    private Optional<T> find() {
        if (found == null) {
            found = RowId.parse(id).flatMap(this::find);
        }
        return found;
    }
}
